// One engine in a process of its own, so that its memory is its own; forked by `run-engines.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Posting } from '../../src/contract/job.ts';
import { ROW } from '../../src/matching/posting-table.ts';
import { residentMegabytes, round } from '../measure.ts';
import { indexOptions, KNOWLEDGE } from './bench-options.ts';
import { breathe } from './breathe.ts';
import type { ComparedEngine } from './compared-engine.ts';
import type { EngineTask, Row } from './engine-task.ts';
import { ExhaustiveScorer } from './exhaustive-scorer.ts';
import { changesWhileServing, renewWhileServing, snapshotToAndFro, stallFigures } from './index-life.ts';
import { IdleProcess, watchEventLoop } from './main-thread.ts';
import { MiniSearchEngine } from './minisearch-engine.ts';
import { OramaEngine } from './orama-engine.ts';
import { OurEngine } from './our-engine.ts';
import { SqliteEngine } from './sqlite-engine.ts';
import { loadSyntheticMaterial, mixedQuestions, nearbyQuestions, syntheticPostings } from './synthetic-postings.ts';
import { timeQuestions } from './time-questions.ts';

const POSTINGS_SEED = 1;
const QUESTIONS = 200;
/** The slow ones get fewer, and say so. */
const QUESTIONS_OF = { orama: 60 } as const;
const POSTINGS_A_BREATH = 2000;
/** The exhaustive scorer looks at every posting for every question; it is asked fewer. */
const COMPARED = { nearby: 30, mixed: 20 };

interface Answers {
  nearby: string[];
  mixed: string[];
  folded: string[];
}

const task = JSON.parse(process.argv[2]!) as EngineTask;
const material = await loadSyntheticMaterial(KNOWLEDGE);
const options = await indexOptions(material);
const asked = task.engine === 'orama' ? QUESTIONS_OF.orama : QUESTIONS;
const nearby = nearbyQuestions(asked, 5, material);
const mixed = mixedQuestions(QUESTIONS, 6, material);
const before = residentMegabytes();

if (task.engine === 'exhaustive') await everyPosting();
else if (task.engine === 'renewal') await renewal();
else await grow(task.engine === 'index' ? new OurEngine(options) : other(task.engine));
process.disconnect();

function other(name: 'sqlite' | 'minisearch' | 'orama'): ComparedEngine {
  if (name === 'sqlite') return new SqliteEngine(options.segmenter);
  return name === 'minisearch' ? new MiniSearchEngine(options.segmenter) : new OramaEngine(options.segmenter);
}

/** A table made anew stands beside the old one, which would spoil what an index that grows on is measured with. */
async function renewal(): Promise<void> {
  const engine = new OurEngine(options);
  const idle = await IdleProcess.start();
  for (const size of task.sizes) {
    await engine.build(syntheticPostings(size, POSTINGS_SEED, material));
    await alone();
    tell({ engine: engine.name, size, ...(await renewWhileServing(engine.index, material, idle)) });
    notAlone();
  }
  idle.end();
}

/** Builds up to each size in turn and measures there. */
async function grow(engine: ComparedEngine): Promise<void> {
  const all = syntheticPostings(Math.max(...task.sizes), POSTINGS_SEED, material);
  const cost = { seconds: 0, processorSeconds: 0 };
  const idle = engine instanceof OurEngine ? await IdleProcess.start() : undefined;
  let held = 0;
  for (const size of task.sizes) {
    await idle?.sinceLast();
    const stall = await timed(cost, () => engine.build(take(all, size - held)));
    held = size;
    const beside = await idle?.sinceLast();
    await alone();
    const built: Row = {
      engine: engine.name,
      size,
      build_s: round(cost.seconds, 1),
      build_processor_s: round(cost.processorSeconds, 1),
      memory_mb: residentMegabytes() - before,
      ...(beside === undefined ? {} : stallFigures(stall, beside)),
    };
    tell({ ...built, question: 'word + pay + 5 km', ...(await timeQuestions(engine, nearby)) });
    if (engine instanceof OurEngine && idle !== undefined) {
      tell({ ...built, question: 'of every kind', ...(await timeQuestions(engine, mixed)) });
      if (task.life === size) {
        tell({ engine: engine.name, size, ...(await changesWhileServing(engine.index, material, idle)) });
        tell({ engine: engine.name, size, ...(await snapshotToAndFro(engine.index, options, idle)) });
      }
      if (task.answersAt.includes(size)) answer(engine, size);
    }
    notAlone();
  }
  idle?.end();
  engine.close();
}

function answer(engine: OurEngine, size: number): void {
  const answers: Answers = {
    nearby: nearby.slice(0, COMPARED.nearby).map((question) => engine.search(question).join()),
    mixed: mixed.slice(0, COMPARED.mixed).map((question) => engine.search(question).join()),
    folded: [],
  };
  const { table } = engine.index;
  answers.folded = [...table.ids.entries()].flatMap(([id, row]) => (table.state[row] === ROW.folded ? [id] : []));
  writeFileSync(answersFile(size), JSON.stringify(answers));
  process.send!({ kind: 'answered', size });
}

/** The same questions to every posting, and whether the index gave the same ten in the same order. */
async function everyPosting(): Promise<void> {
  const all = syntheticPostings(Math.max(...task.sizes), POSTINGS_SEED, material);
  const scorer = new ExhaustiveScorer([], options);
  const cost = { seconds: 0, processorSeconds: 0 };
  let held = 0;
  for (const size of task.sizes) {
    const given = JSON.parse(readFileSync(answersFile(size), 'utf8')) as Answers;
    const folded = new Set(given.folded);
    while (held < size) {
      const part = Math.min(POSTINGS_A_BREATH, size - held);
      await timed(cost, async () => scorer.add(take(all, part), (id) => folded.has(id)));
      held += part;
      await breathe();
    }
    const built: Row = {
      engine: 'every posting',
      size,
      build_s: round(cost.seconds, 1),
      build_processor_s: round(cost.processorSeconds, 1),
    };
    await alone();
    built.memory_mb = residentMegabytes() - before;
    for (const [question, questions, got] of [
      ['word + pay + 5 km', nearby, given.nearby],
      ['of every kind', mixed, given.mixed],
    ] as const) {
      const answers: string[] = [];
      const engine = {
        search(request: (typeof questions)[number]) {
          const { ids } = scorer.search(request);
          answers.push(ids.join());
          return ids;
        },
      };
      const times = await timeQuestions(engine, questions.slice(0, got.length), 0);
      const same = answers.filter((ids, index) => ids === got[index]).length;
      tell({ ...built, question, ...times, same_top_ten: `${same} of ${got.length}` });
    }
    notAlone();
  }
}

function answersFile(size: number): string {
  return `${task.answers}-${size}.json`;
}

function* take(postings: Generator<Posting>, count: number): Generator<Posting> {
  for (let number = 0; number < count; number += 1) {
    const next = postings.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function timed(cost: { seconds: number; processorSeconds: number }, work: () => Promise<void>) {
  const watch = watchEventLoop();
  const start = performance.now();
  const processor = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(processor);
  cost.seconds += (performance.now() - start) / 1000;
  cost.processorSeconds += (user + system) / 1e6;
  return watch.stop();
}

/** Resolves when no other engine of the bench is at work. */
function alone(): Promise<void> {
  return new Promise((resolve) => {
    process.once('message', () => resolve());
    process.send!({ kind: 'measuring' });
  });
}

function notAlone(): void {
  process.send!({ kind: 'measured' });
}

function tell(row: Row): void {
  process.send!({ kind: 'row', row });
}
