import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';

export interface ServedApp {
  url: string;
  dataDirectory: string;
  close(): Promise<void>;
}

/** The real application in this process, on a free port of loopback, with a data folder that goes with it. */
export async function serveApp(environment: NodeJS.ProcessEnv = {}): Promise<ServedApp> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'xiaogu-drill-'));
  const app = await createApp(
    readConfig({
      PORT: '0',
      XIAOGU_DATA_DIR: dataDirectory,
      XIAOGU_RATE_LIMIT: 'off',
      XIAOGU_LOG_LEVEL: 'silent',
      ...environment,
    }),
  );
  await app.settled();
  return {
    url: `http://127.0.0.1:${app.port}`,
    dataDirectory,
    async close() {
      await app.close(0);
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
