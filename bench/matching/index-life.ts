import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSnapshot, saveSnapshot } from '../../src/matching/index-snapshot.ts';
import type { JobIndex, JobIndexOptions } from '../../src/matching/job-index.ts';
import { round } from '../measure.ts';
import type { Row } from './engine-task.ts';
import { type IdleProcess, type Stall, watchEventLoop, worse } from './main-thread.ts';
import { nearbyQuestions, type SyntheticMaterial, syntheticPostings } from './synthetic-postings.ts';

const CHANGES = 20_000;
const CHANGES_SEED = 2;
const QUESTIONS = 200;
const PAUSE_MS = 2;

/** Takes in changes while questions are asked; then withdraws them again. */
export async function changesWhileServing(
  index: JobIndex,
  material: SyntheticMaterial,
  idle: IdleProcess,
): Promise<Row> {
  const size = index.size;
  const changes = [...syntheticPostings(CHANGES, CHANGES_SEED, material)].map((posting, number) => ({
    ...posting,
    id: `u-${number}`,
  }));
  const questions = nearbyQuestions(QUESTIONS, 8, material);
  await idle.sinceLast();
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
  const figures = stallFigures(watch.stop(), await idle.sinceLast());
  index.remove(changes.map(({ id }) => id));
  if (index.size !== size) throw new Error(`withdrawn postings are still there: ${index.size} of ${size}`);
  return {
    question: `${CHANGES} changes while serving`,
    changes_a_second: Math.round(CHANGES / seconds),
    ...figures,
  };
}

/** Writes the index to disk and reads it back. */
export async function snapshotToAndFro(index: JobIndex, options: JobIndexOptions, idle: IdleProcess): Promise<Row> {
  const file = join(tmpdir(), `matching-bench-${process.pid}.index`);
  const mark = { fingerprint: 'bench', revision: 1 };
  await idle.sinceLast();
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
      ...stallFigures(worse(saveStall, loading.stop()), await idle.sinceLast()),
    };
    if (loaded.size !== index.size) throw new Error(`loaded ${loaded.size} of ${index.size}`);
    return row;
  } finally {
    await rm(file);
  }
}

/** @param idle the loop of a process beside that had nothing to do, in the same time. */
export function stallFigures(stall: Stall, idle: Stall): Row {
  const figures = (name: string, { clockMs, ownMs, threadMs }: Stall): Row => ({
    [`${name}_ms`]: round(clockMs, 1),
    ...(ownMs === undefined ? {} : { [`${name}_own_ms`]: round(ownMs, 1) }),
    ...(threadMs === undefined ? {} : { [`${name}_processor_ms`]: round(threadMs, 1) }),
  });
  return { ...figures('stall', stall), ...figures('idle', idle) };
}

/** Makes the table anew while questions are asked. */
export async function renewWhileServing(index: JobIndex, material: SyntheticMaterial, idle: IdleProcess): Promise<Row> {
  const questions = nearbyQuestions(QUESTIONS, 9, material);
  await idle.sinceLast();
  const watch = watchEventLoop();
  const start = performance.now();
  let under = true;
  const renewing = index.renew().then(() => {
    under = false;
  });
  for (let number = 0; under; number += 1) {
    index.search(questions[number % questions.length]!);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await renewing;
  const seconds = round((performance.now() - start) / 1000, 1);
  return {
    question: 'made anew while serving',
    renew_s: seconds,
    ...stallFigures(watch.stop(), await idle.sinceLast()),
  };
}
