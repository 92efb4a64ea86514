import { afterAll } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { testConfig } from './test-config.ts';

/** One application with the starter postings for all the tests of a file; call it in `beforeAll`. */
export async function sharedApp(
  environment: NodeJS.ProcessEnv = {},
): Promise<App & { url: string; dataDirectory: string }> {
  const { config, dataDirectory, remove } = testConfig(environment);
  const app = await createApp(config);
  afterAll(async () => {
    await app.close(0);
    remove();
  });
  return { ...app, url: `http://127.0.0.1:${app.port}`, dataDirectory };
}
