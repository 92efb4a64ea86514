import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';
import { round } from '../measure.ts';
import type { Row } from './engine-task.ts';

const WARM_UP = 30;
const SHARES = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** Milliseconds a question, by the clock and by the time on a processor: a busy machine makes the two differ. */
export async function timeQuestions(
  engine: { search(request: JobSearchRequest): unknown },
  questions: readonly JobSearchRequest[],
  warmUp = WARM_UP,
): Promise<Row> {
  for (const question of questions.slice(0, warmUp)) await engine.search(question);
  const clock: number[] = [];
  const processor: number[] = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    const start = performance.now();
    const found = engine.search(question);
    if (found instanceof Promise) await found;
    clock.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  return { questions: questions.length, ...quantilesOf(clock, 'ms'), ...quantilesOf(processor, 'processor_ms') };
}

function quantilesOf(milliseconds: number[], unit: string): Row {
  const sorted = milliseconds.sort((first, second) => first - second);
  return Object.fromEntries(
    Object.entries(SHARES).map(([name, share]) => [
      `${name}_${unit}`,
      round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN, 2),
    ]),
  );
}
