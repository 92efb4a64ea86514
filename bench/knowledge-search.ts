import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import type { StoredPassage } from '../src/contract/passage.ts';
import { Random } from '../src/demonstration/random.ts';
import { loadLexicon } from '../src/lexicon/load-lexicon.ts';
import { KnowledgeIndex } from '../src/retrieval/knowledge-index.ts';
import { LatentSemanticEmbedder } from '../src/retrieval/latent-semantic-embedder.ts';
import { loadLegalLexicon } from '../src/retrieval/load-legal-lexicon.ts';
import { loadPack } from '../src/retrieval/load-pack.ts';
import type { PackEntry } from '../src/retrieval/pack-entry.ts';
import { trainingTexts } from '../src/retrieval/training-texts.ts';
import { createSegmenter, type Segmenter } from '../src/words/segmenter.ts';

import type { BenchOptions, BenchTable } from './main.ts';
import { quantiles, round } from './measure.ts';

const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));
const PASSAGES = 10_000;
const QUESTIONS = 1000;
const QUICK = { passages: 2000, questions: 100 };
const ADDED = 50;
const SENTENCES = 4;
const ARTICLES_OF_A_LAW = 60;
const FOUND = 10;

/** The knowledge index over 10,000 passages and the pack beside MiniSearch over the same, both cut by one segmenter. */
export async function benchKnowledge({ quick }: BenchOptions): Promise<BenchTable> {
  const size = quick ? QUICK.passages : PASSAGES;
  const [lexicon, legal, pack] = await Promise.all([
    loadLexicon(KNOWLEDGE),
    loadLegalLexicon(KNOWLEDGE),
    loadPack(KNOWLEDGE),
  ]);
  const segmenter = createSegmenter(lexicon.words);
  const made = madeUpPassages(size - pack.length + ADDED, pack);
  const [passages, later] = [made.slice(ADDED), made.slice(0, ADDED)];
  const questions = pack.flatMap((entry) => entry.questions.slice(0, 2)).slice(0, quick ? QUICK.questions : QUESTIONS);

  const index = new KnowledgeIndex({ segmenter, lexicon: legal, today: () => '2026-11-21' });
  const built = await timed(async () => {
    await index.upsert(passages);
    await index.upsertEntries(pack);
  });
  const learned = await timed(async () => {
    await index.useEmbedder(await LatentSemanticEmbedder.train(trainingTexts(index, legal), segmenter));
  });
  const ours = await row('this index', questions, later, {
    ask: (query) => index.search({ query, k: FOUND }),
    add: async (passage) => {
      await index.upsert([passage]);
      await index.embedMissing();
    },
  });
  const plain = plainIndex(segmenter);
  const plainBuilt = await timed(async () => plain.addAll([...passages, ...pack.map(asDocument)].map(bare)));
  const theirs = await row('MiniSearch', questions, later, {
    ask: async (query) => plain.search(query).slice(0, FOUND),
    add: async (passage) => plain.add(bare(passage)),
  });
  return {
    title: 'Searching knowledge',
    setting: `${size} passages, of which ${pack.length} are entries of the pack and the others made of its sentences; ${questions.length} questions of the pack after a round to warm up; ${ADDED} passages added one by one`,
    rows: [
      { ...ours, build_ms: round(built, 0), vectors_ms: round(learned, 0) },
      { ...theirs, build_ms: round(plainBuilt, 0), vectors_ms: 'none' },
    ],
  };
}

interface Searched {
  ask(query: string): Promise<unknown[]>;
  add(passage: StoredPassage): Promise<void>;
}

async function row(
  engine: string,
  questions: readonly string[],
  later: readonly StoredPassage[],
  { ask, add }: Searched,
) {
  for (const question of questions.slice(0, 100)) await ask(question);
  const searches: number[] = [];
  /** What the search itself cost, whatever else the machine was doing. */
  const processor: number[] = [];
  let found = 0;
  for (const question of questions) {
    const before = process.cpuUsage();
    searches.push(await timed(async () => (found += (await ask(question)).length > 0 ? 1 : 0)));
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  const added: number[] = [];
  for (const passage of later) added.push(await timed(() => add(passage)));
  const { p50, p95 } = quantiles(searches);
  return {
    engine,
    found,
    p50_ms: p50,
    p95_ms: p95,
    p95_processor_ms: quantiles(processor).p95,
    add_p50_ms: quantiles(added).p50,
    add_p95_ms: quantiles(added).p95,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Articles of laws that do not exist, each of a few of the pack's sentences; always the same. */
function madeUpPassages(count: number, pack: readonly PackEntry[]): StoredPassage[] {
  const random = new Random(4);
  const sentences = pack.flatMap(({ lead, sections }) => [lead, ...sections.flatMap(({ items }) => items)]);
  return Array.from({ length: count }, (_unused, number) => {
    const title = `样例规定${Math.floor(number / ARTICLES_OF_A_LAW)}`;
    const text = Array.from({ length: SENTENCES }, () => random.pick(sentences)).join('');
    const article = `第${(number % ARTICLES_OF_A_LAW) + 1}条`;
    return { id: `bench:${number}`, title, article, kind: 'law', region: '全国', text, source: 'bench' };
  });
}

function asDocument({ id, title, questions, lead, sections }: PackEntry): Pick<StoredPassage, 'id' | 'title' | 'text'> {
  return { id, title, text: [...questions, lead, ...sections.flatMap(({ items }) => items)].join('\n') };
}

function bare({ id, title, text }: Pick<StoredPassage, 'id' | 'title' | 'text'>) {
  return { id, title, text };
}

function plainIndex(segmenter: Segmenter): MiniSearch<Pick<StoredPassage, 'id' | 'title' | 'text'>> {
  return new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => segmenter.cutForSearch(text).filter((word) => word.length > 1),
  });
}
