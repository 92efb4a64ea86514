import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { buildPages } from './build-pages.ts';
import { TEST_TODAY } from './start-app.ts';

/** The real application with the pages of this checkout, for what a browser and a server do together. */
export async function startAppForBrowser(
  environment: NodeJS.ProcessEnv,
): Promise<{ url: string; close(): Promise<void> }> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'xiaogu-'));
  const pages = await buildPages();
  const config = readConfig({
    PORT: '0',
    XIAOGU_DATA_DIR: dataDirectory,
    XIAOGU_RATE_LIMIT: 'off',
    XIAOGU_TODAY: TEST_TODAY,
    XIAOGU_LOG_LEVEL: 'silent',
    ...environment,
  });
  const app = await createApp({ ...config, pagesDirectory: pages.directory });
  return {
    url: `http://127.0.0.1:${app.port}`,
    async close() {
      await app.close(0);
      await pages.remove();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
