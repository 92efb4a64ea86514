import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Posting } from '../../src/contract/job.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { JobIndex } from '../../src/matching/job-index.ts';
import { loadMatchingKnowledge } from '../../src/matching/load-matching-knowledge.ts';
import { TrustAssessor } from '../../src/matching/trust.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import type { Section } from '../section.ts';
import { firstLines, textTable } from '../text-table.ts';
import { importFolder } from './real-postings.ts';
import { readLabelledPostings, scoreTrust, type TrustScore } from './score-trust.ts';
import { keywordBaseline, readWishes, scoreWishes, type WishScore } from './score-wishes.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge/', import.meta.url));
/** Later than any posting of the folder, so that none looks fresher than another for being imported. */
const TODAY = '2026-11-21';
const HALVES = { open: 'look', closed: 'score' } as const;

/** Wishes over the real postings beside the plain keyword way, and the trust rules over labelled postings. */
export const scoreMatching: Section = async ({ misses, shared }) => {
  const trust = await trustScores();
  const wishes = shared === undefined ? undefined : await wishScores(join(shared, 'jobs'));
  const mistakes = trust.open.mistakes.map((mistake) => `  ${JSON.stringify(mistake)}`);
  return {
    headline: [
      wishes === undefined
        ? 'wishes not scored (no real postings)'
        : `NDCG@10 ${fixed(wishes.engine.ndcgAt10)} against ${fixed(wishes.baseline.ndcgAt10)} by keywords`,
      `trust rules, closed half: ${fixed(trust.closed.precision)} precise, ${fixed(trust.closed.recall)} recalled`,
    ].join('; '),
    lines: [
      ...wishLines(wishes, misses),
      '',
      ...trustTable(trust),
      `Mistakes of the trust rules in the open half: ${mistakes.length}`,
      ...firstLines(mistakes, misses),
    ],
    figures: { wishes: wishes ?? null, trust: { open: trust.open, closed: { ...trust.closed, mistakes: undefined } } },
  };
};

async function trustScores(): Promise<Record<keyof typeof HALVES, TrustScore>> {
  const assessor = new TrustAssessor((await loadMatchingKnowledge(KNOWLEDGE)).trust);
  const score = async (half: keyof typeof HALVES): Promise<TrustScore> => {
    const file = new URL(`postings/trust-${HALVES[half]}.yaml`, import.meta.url);
    return scoreTrust(await readLabelledPostings(file), assessor);
  };
  return { open: await score('open'), closed: await score('closed') };
}

interface WishScores {
  postings: number;
  engine: WishScore;
  baseline: Omit<WishScore, 'worst'>;
}

async function wishScores(folder: string): Promise<WishScores> {
  const lexicon = await loadLexicon(KNOWLEDGE);
  const postings: Posting[] = await importFolder(folder, KNOWLEDGE);
  const index = new JobIndex({
    segmenter: createSegmenter(lexicon.words),
    vocabulary: lexicon.occupations,
    ...(await loadMatchingKnowledge(KNOWLEDGE)),
  });
  index.upsert(postings);
  const wishes = await readWishes(new URL('wishes.yaml', import.meta.url));
  const engine = scoreWishes(wishes, postings, (wish) =>
    index.search({ arguments: wish, today: TODAY, limit: 10, offset: 0 }).results.map(({ posting }) => posting),
  );
  const { worst: _, ...baseline } = scoreWishes(wishes, postings, keywordBaseline(postings));
  return { postings: postings.length, engine, baseline };
}

function wishLines(scores: WishScores | undefined, misses: number): string[] {
  if (scores === undefined) return ['Wishes are not scored: they need the real postings of ../shared/jobs.'];
  const { postings, engine, baseline } = scores;
  const row = (name: string, { ndcgAt10, limitsKept }: Omit<WishScore, 'worst'>): string[] => [
    name,
    fixed(ndcgAt10),
    fixed(limitsKept),
  ];
  const worst = engine.worst.map(({ wish, ndcg }) => `  ${fixed(ndcg)} ${JSON.stringify(wish)}`);
  return [
    `${engine.wishes} wishes over ${postings} real postings`,
    ...textTable([['', 'NDCG@10', 'limits kept'], row('keyword baseline', baseline), row('matching engine', engine)]),
    'The least well served wishes:',
    ...firstLines(worst, misses),
  ];
}

function trustTable(trust: Record<keyof typeof HALVES, TrustScore>): string[] {
  const rows = Object.entries(trust).map(([half, score]) => [
    `trust rules, ${half} half`,
    String(score.postings),
    fixed(score.precision),
    fixed(score.recall),
    fixed(score.severePrecision),
    fixed(score.severeRecall),
    fixed(score.rightReason),
  ]);
  return textTable([
    ['', 'postings', 'precision', 'recall', 'severe precision', 'severe recall', 'right reason'],
    ...rows,
  ]);
}

function fixed(share: number): string {
  return share.toFixed(3);
}
