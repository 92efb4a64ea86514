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
import { checkImport, type ImportCheck } from './score-import.ts';
import { readLabelledPostings, scoreTrust, type TrustScore } from './score-trust.ts';
import { keywordBaseline, readWishes, scoreWishes, type WishScore } from './score-wishes.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge/', import.meta.url));
/** Later than any posting of the folder, so that none looks fresher than another for being imported. */
const TODAY = '2026-11-21';
/** The first two are the halves the rules were first written by; the others were labelled apart from them. Only the closed ones are unseen. */
const LABELLED = {
  'first half': 'trust-look',
  'second half': 'trust-score',
  'labelled apart, open': 'trust-fresh',
  'labelled apart, closed': 'closed-trust',
  'labelled second, open': 'trust-second',
  'labelled second, closed': 'closed-trust-second',
  'labelled third, open': 'trust-third',
  'labelled third, closed': 'closed-trust-third',
  'labelled fourth, open': 'trust-fourth',
  'labelled fifth, open': 'trust-fifth',
} as const;
type Labelled = keyof typeof LABELLED;
const CLOSED: readonly Labelled[] = ['labelled apart, closed', 'labelled second, closed', 'labelled third, closed'];
/** The first list is the one the order was tuned by; the other two were written down before it was tuned further. */
const WISHES = {
  'first list': 'wishes',
  'second list, open': 'wishes-fresh',
  'second list, closed': 'closed-wishes',
} as const;
type WishList = keyof typeof WISHES;
const OPEN_WISHES: readonly WishList[] = ['first list', 'second list, open'];

/** Wishes over the real postings beside the plain keyword way, and the trust rules over labelled postings. */
export const scoreMatching: Section = async ({ misses, shared }) => {
  const trust = await trustScores();
  const wishes = shared === undefined ? undefined : await wishScores(join(shared, 'jobs'));
  const open = (Object.keys(LABELLED) as Labelled[]).filter((name) => !CLOSED.includes(name));
  const mistakes = open.flatMap((name) => trust[name].mistakes.map((mistake) => `  ${JSON.stringify(mistake)}`));
  const apart = trust['labelled third, closed'];
  const all = wishes?.lists['first list'];
  return {
    headline: [
      all === undefined
        ? 'wishes not scored (no real postings)'
        : `NDCG@10 ${fixed(all.engine.ndcgAt10)} against ${fixed(all.baseline.ndcgAt10)} by keywords`,
      `trust rules, closed and labelled apart: ${fixed(apart.precision)} precise, ${fixed(apart.recall)} recalled`,
    ].join('; '),
    lines: [
      ...wishLines(wishes, misses),
      '',
      ...trustTable(trust),
      `Mistakes of the trust rules in what is open: ${mistakes.length}`,
      ...firstLines(mistakes, misses),
    ],
    figures: {
      wishes: wishes ?? null,
      trust: Object.fromEntries(
        Object.entries(trust).map(([name, score]) => [
          name,
          CLOSED.includes(name as Labelled) ? { ...score, mistakes: undefined } : score,
        ]),
      ),
    },
  };
};

async function trustScores(): Promise<Record<Labelled, TrustScore>> {
  const assessor = new TrustAssessor((await loadMatchingKnowledge(KNOWLEDGE)).trust);
  const scores = await Promise.all(
    Object.entries(LABELLED).map(async ([name, file]) => {
      const postings = await readLabelledPostings(new URL(`postings/${file}.yaml`, import.meta.url));
      return [name, scoreTrust(postings, assessor)];
    }),
  );
  return Object.fromEntries(scores) as Record<Labelled, TrustScore>;
}

interface WishScores {
  postings: number;
  imported: ImportCheck[];
  lists: Record<WishList, { engine: WishScore; baseline: Omit<WishScore, 'worst'> }>;
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
  const byKeywords = keywordBaseline(postings);
  const scores = await Promise.all(
    Object.entries(WISHES).map(async ([name, file]) => {
      const wishes = await readWishes(new URL(`${file}.yaml`, import.meta.url));
      const engine = scoreWishes(wishes, postings, (wish) =>
        index.search({ arguments: wish, today: TODAY, limit: 10, offset: 0 }).results.map(({ posting }) => posting),
      );
      const { worst: _, ...baseline } = scoreWishes(wishes, postings, byKeywords);
      if (!OPEN_WISHES.includes(name as WishList)) engine.worst = [];
      return [name, { engine, baseline }];
    }),
  );
  const imported = await checkImport(folder, postings);
  return { postings: postings.length, imported, lists: Object.fromEntries(scores) as WishScores['lists'] };
}

function wishLines(scores: WishScores | undefined, misses: number): string[] {
  if (scores === undefined) return ['Wishes are not scored: they need the real postings of ../shared/jobs.'];
  const rows = Object.entries(scores.lists).flatMap(([name, { engine, baseline }]) =>
    [[`${name}: keyword baseline`, baseline] as const, [`${name}: matching engine`, engine] as const].map(
      ([label, { wishes, ndcgAt10, limitsKept }]) => [label, String(wishes), fixed(ndcgAt10), fixed(limitsKept)],
    ),
  );
  const worst = OPEN_WISHES.flatMap((name) => scores.lists[name].engine.worst)
    .sort((first, second) => first.ndcg - second.ndcg)
    .map(({ wish, ndcg }) => `  ${fixed(ndcg)} ${JSON.stringify(wish)}`);
  return [
    `Wishes over ${scores.postings} real postings`,
    ...textTable([['', 'wishes', 'NDCG@10', 'limits kept'], ...rows]),
    'The least well served wishes:',
    ...firstLines(worst, misses),
    '',
    ...importLines(scores.imported, misses),
  ];
}

function importLines(checks: readonly ImportCheck[], misses: number): string[] {
  const sum = (figure: (check: ImportCheck) => number) => checks.reduce((total, check) => total + figure(check), 0);
  const line = (name: string, part: readonly ImportCheck[]) => {
    const of = (figure: (check: ImportCheck) => number) => part.reduce((total, check) => total + figure(check), 0);
    const wrong = (['title', 'employer', 'place', 'pay'] as const).map((what) =>
      String(of((check) => check.wrong[what])),
    );
    return [name, String(of(({ rows }) => rows)), fixed(of(({ right }) => right) / of(({ rows }) => rows)), ...wrong];
  };
  return [
    `Every raw row read once more by a second, simpler reader: ${sum(({ right }) => right)} of ${sum(({ rows }) => rows)} say the same`,
    ...textTable([
      ['', 'rows', 'right', 'no such title', 'employer', 'place', 'pay'],
      ...checks.map((check) => line(check.file, [check])),
      line('all', checks),
    ]),
    'Rows where the two readers differ (an empty or cut title is read from the description, or the row stays out):',
    ...firstLines(
      checks.flatMap(({ examples }) => examples.map((example) => `  ${example}`)),
      misses,
    ),
  ];
}

function trustTable(trust: Record<Labelled, TrustScore>): string[] {
  const rows = Object.entries(trust).map(([name, score]) => [
    `trust rules, ${name}`,
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
