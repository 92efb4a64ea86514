import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { TEST_TODAY } from './start-app.ts';

/** One application with the starter postings for all the tests of a file; call it in `beforeAll`. */
export async function sharedApp(
  environment: NodeJS.ProcessEnv = {},
): Promise<App & { url: string; dataDirectory: string }> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'xiaogu-'));
  const app = await createApp(
    readConfig({
      PORT: '0',
      XIAOGU_DATA_DIR: dataDirectory,
      XIAOGU_RATE_LIMIT: 'off',
      XIAOGU_TODAY: TEST_TODAY,
      XIAOGU_LOG_LEVEL: 'silent',
      ...environment,
    }),
  );
  afterAll(async () => {
    await app.close(0);
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return { ...app, url: `http://127.0.0.1:${app.port}`, dataDirectory };
}
