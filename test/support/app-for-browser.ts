import { createApp } from '../../src/app.ts';
import { buildPages } from './build-pages.ts';
import { testConfig } from './test-config.ts';

/** The real application with the pages of this checkout, for what a browser and a server do together. */
export async function startAppForBrowser(
  environment: NodeJS.ProcessEnv,
): Promise<{ url: string; close(): Promise<void> }> {
  const { config, remove } = testConfig(environment);
  const pages = await buildPages();
  const app = await createApp({ ...config, pagesDirectory: pages.directory });
  return {
    url: `http://127.0.0.1:${app.port}`,
    async close() {
      await app.close(0);
      await pages.remove();
      remove();
    },
  };
}
