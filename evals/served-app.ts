import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';

/** The labels' relative dates are counted from this day. */
export const LABELS_TODAY = '2026-11-21';

/**
 * Runs something against the real application, served on a free port with a data folder of its own.
 * @param fill puts into that folder what is to be there when the application starts
 */
export async function withServedApp<T>(
  environment: NodeJS.ProcessEnv,
  use: (url: string) => Promise<T>,
  fill?: (directory: string) => Promise<void>,
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'xiaogu-eval-'));
  try {
    await fill?.(directory);
    const app = await createApp(
      readConfig({
        PORT: '0',
        XIAOGU_DATA_DIR: directory,
        XIAOGU_STARTER_DATA: 'on',
        XIAOGU_RATE_LIMIT: 'off',
        XIAOGU_TODAY: LABELS_TODAY,
        XIAOGU_LOG_LEVEL: 'error',
        ...environment,
      }),
    );
    try {
      return await use(`http://127.0.0.1:${app.port}`);
    } finally {
      await app.close(0);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Maps with at most so many under way at once; results keep their order. */
export async function mapBounded<T, R>(
  items: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return results;
}
