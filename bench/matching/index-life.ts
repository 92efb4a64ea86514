import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSnapshot, saveSnapshot } from '../../src/matching/index-snapshot.ts';
import type { JobIndex, JobIndexOptions } from '../../src/matching/job-index.ts';
import { round } from '../measure.ts';
import type { Row } from './engine-task.ts';
import { idleStall, type Stall, watchEventLoop } from './main-thread.ts';
import { nearbyQuestions, type SyntheticMaterial, syntheticPostings } from './synthetic-postings.ts';

const CHANGES = 20_000;
const CHANGES_SEED = 2;
const QUESTIONS = 200;
const PAUSE_MS = 2;

/** Takes in changes while questions are asked; then withdraws them again. */
export async function changesWhileServing(index: JobIndex, material: SyntheticMaterial): Promise<Row> {
  const size = index.size;
  const changes = [...syntheticPostings(CHANGES, CHANGES_SEED, material)].map((posting, number) => ({
    ...posting,
    id: `u-${number}`,
  }));
  const questions = nearbyQuestions(QUESTIONS, 8, material);
  const idle = await idleStall();
  const watch = watchEventLoop();
  const start = performance.now();
  let under = true;
  const taking = index.upsertAll(changes).then(() => {
    under = false;
  });
  for (let number = 0; under; number += 1) {
    index.search(questions[number % questions.length]!);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await taking;
  const seconds = (performance.now() - start) / 1000;
  const stall = watch.stop();
  index.remove(changes.map(({ id }) => id));
  if (index.size !== size) throw new Error(`withdrawn postings are still there: ${index.size} of ${size}`);
  return {
    question: `${CHANGES} changes while serving`,
    changes_a_second: Math.round(CHANGES / seconds),
    ...stallFigures(stall, idle),
  };
}

/** Writes the index to disk and reads it back. */
export async function snapshotToAndFro(index: JobIndex, options: JobIndexOptions): Promise<Row> {
  const file = join(tmpdir(), `matching-bench-${process.pid}.index`);
  const mark = { fingerprint: 'bench', revision: 1 };
  const idle = await idleStall();
  const saving = watchEventLoop();
  const start = performance.now();
  await saveSnapshot(index, file, mark);
  const saved = performance.now();
  const saveStall = saving.stop();
  try {
    const loading = watchEventLoop();
    const { index: loaded } = await loadSnapshot(file, options, mark);
    const row: Row = {
      question: 'snapshot',
      save_s: round((saved - start) / 1000, 2),
      load_s: round((performance.now() - saved) / 1000, 2),
      file_mb: Math.round((await stat(file)).size / 1_048_576),
      ...stallFigures(worse(saveStall, loading.stop()), idle),
    };
    if (loaded.size !== index.size) throw new Error(`loaded ${loaded.size} of ${index.size}`);
    return row;
  } finally {
    await rm(file);
  }
}

function worse(one: Stall, other: Stall): Stall {
  return {
    clockMs: Math.max(one.clockMs, other.clockMs),
    ...(one.threadMs === undefined ? {} : { threadMs: Math.max(one.threadMs, other.threadMs ?? 0) }),
  };
}

/** @param idle the same loop with nothing to do, a moment before. */
export function stallFigures(stall: Stall, idle: Stall): Row {
  const figures = (name: string, { clockMs, threadMs }: Stall): Row => ({
    [`${name}_ms`]: round(clockMs, 1),
    ...(threadMs === undefined ? {} : { [`${name}_processor_ms`]: round(threadMs, 1) }),
  });
  return { ...figures('stall', stall), ...figures('idle', idle) };
}
