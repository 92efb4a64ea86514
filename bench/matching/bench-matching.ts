import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions, BenchTable } from '../main.ts';
import { againstGoals, NEARBY } from './against-goals.ts';
import type { EngineTask, Row } from './engine-task.ts';
import { runEngines } from './run-engines.ts';

const SMALL = 200_000;
const LARGE = 1_000_000;
const GROWTH = [10_000, 100_000, 3_000_000];
/** MiniSearch and Orama hold everything as objects; a million postings are too many for them. */
const MOST_FOR_LIBRARIES = SMALL;
/** A table is made anew at this size: it takes as long as building it. */
const RENEWED = 100_000;
const QUICK = { small: 5000, large: 20_000, growth: [2000] };

/** The index beside SQLite, MiniSearch, Orama and looking at every posting, on seeded made-up postings. */
export async function benchMatching({ size, quick, minutes, engines }: BenchOptions): Promise<BenchTable[]> {
  const large = quick ? QUICK.large : (size ?? LARGE);
  const small = quick ? QUICK.small : Math.min(SMALL, large);
  const growth = quick ? QUICK.growth : GROWTH.filter((step) => size === undefined || step < size);
  const compared = [...new Set([small, large])];
  const folder = mkdtempSync(join(tmpdir(), 'xiaogu-matching-bench-'));
  const rows: Row[] = [];
  const task = (engine: EngineTask['engine'], sizes: number[]): EngineTask => ({
    engine,
    sizes: [...new Set(sizes)].sort((one, other) => one - other),
    answers: join(folder, 'answers'),
    answersAt: compared,
    ...(engine === 'index' ? { life: large } : {}),
  });
  // One index grows through every size; by the time it goes on beyond the compared ones the others catch up.
  const tasks = [
    task('index', [...growth, ...compared]),
    task('sqlite', compared),
    task('minisearch', [Math.min(small, MOST_FOR_LIBRARIES)]),
    task('orama', [Math.min(small, MOST_FOR_LIBRARIES)]),
    task('renewal', [Math.min(small, RENEWED)]),
    task('exhaustive', compared),
  ].filter(({ engine }) => engines === undefined || engines.includes(engine));
  try {
    const late = await runEngines(tasks, performance.now() + minutes * 60_000, (row) => {
      rows.push(row);
      process.stderr.write(`${JSON.stringify(row)}\n`);
    });
    return tables(rows, compared, late);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const STALLS = ['stall', 'idle'].flatMap((of) => [`${of}_ms`, `${of}_own_ms`, `${of}_processor_ms`]);

function tables(rows: readonly Row[], compared: readonly number[], late: readonly EngineTask[]): BenchTable[] {
  const large = Math.max(...compared);
  const at = (size: number, question: string) =>
    rows
      .filter((row) => row.size === size && row.question === question)
      .sort((one, other) => Number(one.p50_ms) - Number(other.p50_ms))
      .map((row) => without(row, ['size', 'question', ...STALLS]));
  const ours = rows.filter(({ engine }) => engine === 'this engine');
  const ofItself = ours
    .filter(({ question }) => question !== NEARBY && question !== 'of every kind')
    .map((row) => without(row, ['engine']));
  const growth = ours
    .filter(({ question }) => question === NEARBY || question === 'of every kind')
    .sort((one, other) => Number(one.size) - Number(other.size))
    .map((row) => without(row, ['engine']));
  const notes =
    late.length === 0
      ? ''
      : `; no time was left for ${late.map(({ engine, sizes }) => `${engine} at ${sizes.at(-1)}`).join(', ')}`;
  return [
    ...compared.flatMap((size) => [
      {
        title: `Search over ${size.toLocaleString('en')} postings: ${NEARBY}, the best ten`,
        setting: `each engine in a process of its own, measured while the others stand still${notes}`,
        rows: at(size, NEARBY),
      },
      {
        title: `Search over ${size.toLocaleString('en')} postings: questions of every kind`,
        setting: 'with and without words, city, pay, distance, exclusions and other orders',
        rows: at(size, 'of every kind'),
      },
    ]),
    {
      title: 'The index while it lives',
      setting:
        'changes, snapshot, pauses of the event loop by the clock, without waiting for a processor, and on one; idle is a process beside with nothing to do',
      rows: ofItself,
    },
    {
      title: 'Growth of the index',
      setting: 'the same questions at each size; stalls are of the build up to it',
      rows: growth,
    },
    {
      title: `What the engine is held to at ${large.toLocaleString('en')} postings`,
      setting: 'each beside what it is compared with in the same run',
      rows: againstGoals(rows, large),
    },
  ];
}

function without(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}
