// `node --expose-gc --import tsx bench/matching/main.ts [--size 1000000] [--growth] [--json FILE]`
import { writeFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Posting } from '../../src/contract/job.ts';
import { loadSnapshot, saveSnapshot } from '../../src/matching/index-snapshot.ts';
import type { JobIndexOptions } from '../../src/matching/job-index.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';
import { loadMatchingKnowledge } from '../../src/matching/load-matching-knowledge.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import { residentMegabytes, round } from '../measure.ts';
import type { ComparedEngine } from './compared-engine.ts';
import { ExhaustiveScorer } from './exhaustive-scorer.ts';
import { OurEngine } from './our-engine.ts';
import { SqliteEngine } from './sqlite-engine.ts';
import {
  loadSyntheticMaterial,
  mixedQuestions,
  nearbyQuestions,
  type SyntheticMaterial,
  syntheticPostings,
} from './synthetic-postings.ts';

type Row = Record<string, number | string>;

const POSTINGS_SEED = 1;
const QUESTIONS = 200;
/** The exhaustive scorer looks at every posting for every question; on a large index it is asked fewer. */
const COMPARED_QUESTIONS = 40;
const WARM_UP = 30;
const GROWTH = [10_000, 100_000, 1_000_000, 3_000_000];
const UPDATES = 20_000;

const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000000' }, growth: { type: 'boolean' }, json: { type: 'string' } },
});
const knowledgeDirectory = new URL('../../knowledge/', import.meta.url).pathname;
const material = await loadSyntheticMaterial(knowledgeDirectory);
const options = await createOptions(material);
const rows: Row[] = [];
for await (const row of values.growth ? growth() : comparison(Number(values.size))) {
  rows.push(row);
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
if (values.json !== undefined) {
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    load: loadavg()[0],
  };
  writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}

async function createOptions({ trades }: SyntheticMaterial): Promise<JobIndexOptions> {
  const names = new Set(trades.map(({ name }) => name));
  const vocabulary = {
    expand: (word: string) => ({ terms: [word], neighbours: [], ...(names.has(word) ? { family: word } : {}) }),
  };
  return { segmenter: createSegmenter(names), vocabulary, ...(await loadMatchingKnowledge(knowledgeDirectory)) };
}

function postings(size: number, seed = POSTINGS_SEED): Iterable<Posting> {
  return syntheticPostings(size, seed, material);
}

async function* comparison(size: number): AsyncGenerator<Row> {
  const nearby = nearbyQuestions(QUESTIONS, 5, material);
  const mixed = mixedQuestions(QUESTIONS, 6, material);
  const ours = new OurEngine(options);
  const own = await build(ours, size);
  yield { ...own, question: 'word + pay + 5 km', ...timed(ours, nearby) };
  yield { ...own, question: 'of every kind', ...timed(ours, mixed) };
  yield { engine: ours.name, size, ...(await whileServing(ours, size)) };
  yield { engine: ours.name, size, ...(await snapshot(ours)) };
  const sqlite = new SqliteEngine(options.segmenter);
  yield { ...(await build(sqlite, size)), question: 'word + pay + 5 km', ...timed(sqlite, nearby) };
  sqlite.close();
  yield* agreement(ours, size, nearby, mixed);
  for (const engine of ['MiniSearch', 'Orama']) yield { engine, size, question: 'not installed here, not measured' };
}

async function* growth(): AsyncGenerator<Row> {
  for (const size of GROWTH) {
    const ours = new OurEngine(options);
    const built = await build(ours, size);
    yield { ...built, question: 'word + pay + 5 km', ...timed(ours, nearbyQuestions(QUESTIONS, 5, material)) };
    yield { ...built, question: 'of every kind', ...timed(ours, mixedQuestions(QUESTIONS, 6, material)) };
  }
}

async function build(engine: ComparedEngine, size: number): Promise<Row> {
  const before = residentMegabytes();
  const watch = watchEventLoop();
  const start = performance.now();
  await engine.build(postings(size));
  const seconds = round((performance.now() - start) / 1000);
  const stallMs = watch.stop();
  return {
    engine: engine.name,
    size,
    buildSeconds: seconds,
    longestStallMs: stallMs,
    memoryMb: residentMegabytes() - before,
  };
}

function timed(engine: ComparedEngine, questions: readonly JobSearchRequest[]): Row {
  for (const question of questions.slice(0, WARM_UP)) engine.search(question);
  const milliseconds: number[] = [];
  const processorMs: number[] = [];
  for (const question of questions) {
    const processor = process.cpuUsage();
    const start = performance.now();
    engine.search(question);
    milliseconds.push(performance.now() - start);
    const { user, system } = process.cpuUsage(processor);
    processorMs.push((user + system) / 1000);
  }
  const [p50Ms, p95Ms, p99Ms] = quantilesOf(milliseconds);
  // On a busy machine the clock also counts the waiting for a core; the processor's time does not.
  const [p50ProcessorMs, p95ProcessorMs, p99ProcessorMs] = quantilesOf(processorMs);
  return { p50Ms, p95Ms, p99Ms, p50ProcessorMs, p95ProcessorMs, p99ProcessorMs };
}

function quantilesOf(values: readonly number[]): [number, number, number] {
  const sorted = [...values].sort((first, second) => first - second);
  const at = (share: number) => round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
  return [at(0.5), at(0.95), at(0.99)];
}

/** Takes in changes while questions are asked, and says how long the longest of them and of the pauses was. */
async function whileServing({ index }: OurEngine, size: number): Promise<Row> {
  const changes = [...postings(UPDATES, POSTINGS_SEED + 1)].map((posting, number) => ({
    ...posting,
    id: `u-${number}`,
  }));
  const questions = nearbyQuestions(QUESTIONS, 8, material);
  const watch = watchEventLoop();
  const start = performance.now();
  let under = true;
  let longest = 0;
  const taking = index.upsertAll(changes).then(() => {
    under = false;
  });
  for (let number = 0; under; number += 1) {
    const begun = performance.now();
    index.search(questions[number % questions.length]!);
    longest = Math.max(longest, performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await taking;
  const seconds = (performance.now() - start) / 1000;
  const stallMs = watch.stop();
  index.remove(changes.map(({ id }) => id));
  if (index.size > size) throw new Error(`withdrawn postings are still there: ${index.size} of ${size}`);
  return {
    question: `${UPDATES} changes while serving`,
    changesASecond: Math.round(UPDATES / seconds),
    longestStallMs: stallMs,
    longestSearchMs: round(longest),
  };
}

async function snapshot({ index }: OurEngine): Promise<Row> {
  const file = join(tmpdir(), `matching-bench-${process.pid}.index`);
  const mark = { fingerprint: 'bench', revision: 1 };
  const watch = watchEventLoop();
  const start = performance.now();
  await saveSnapshot(index, file, mark);
  const saved = performance.now();
  const stallMs = watch.stop();
  const { index: loaded } = await loadSnapshot(file, options, mark);
  const seconds = round((performance.now() - saved) / 1000);
  const megabytes = Math.round((await stat(file)).size / 1_048_576);
  await rm(file);
  if (loaded.size !== index.size) throw new Error(`loaded ${loaded.size} of ${index.size}`);
  const saveSeconds = round((saved - start) / 1000);
  return { question: 'snapshot', saveSeconds, saveStallMs: stallMs, loadSeconds: seconds, fileMb: megabytes };
}

/** Share of questions whose best ten are the same, in the same order, as the exhaustive scorer's. */
function agreement(
  ours: OurEngine,
  size: number,
  nearby: readonly JobSearchRequest[],
  mixed: readonly JobSearchRequest[],
): Row[] {
  const start = performance.now();
  const scorer = new ExhaustiveScorer(postings(size), options, (id) => ours.index.isFolded(id));
  const buildSeconds = round((performance.now() - start) / 1000);
  const engine = { name: 'every posting', search: (request: JobSearchRequest) => scorer.search(request).ids };
  const asked: [string, readonly JobSearchRequest[]][] = [
    ['word + pay + 5 km', nearby],
    ['of every kind', mixed],
  ];
  return asked.map(([question, all]) => {
    const some = all.slice(0, COMPARED_QUESTIONS);
    const milliseconds: number[] = [];
    const same = some.filter((request) => {
      const begun = performance.now();
      const expected = engine.search(request);
      milliseconds.push(performance.now() - begun);
      return ours.search(request).join() === expected.join();
    });
    const [p50Ms, p95Ms] = quantilesOf(milliseconds);
    const agreed = `${same.length} of ${some.length}`;
    return { engine: engine.name, size, question, buildSeconds, p50Ms, p95Ms, sameTopTen: agreed };
  });
}

/** The longest time in which nothing else had its turn. */
function watchEventLoop(): { stop(): number } {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return {
    stop() {
      look();
      clearInterval(timer);
      return round(longest);
    },
  };
}
