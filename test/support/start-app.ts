import { onTestFinished } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { temporaryDirectory } from './temporary-directory.ts';

export const TEST_TODAY = '2026-11-21';

/** The real application on a free port with a data folder of its own; ends with the test. */
export async function startApp(
  environment: NodeJS.ProcessEnv = {},
): Promise<App & { url: string; dataDirectory: string }> {
  const dataDirectory = environment.XIAOGU_DATA_DIR ?? temporaryDirectory();
  const app = await createApp(
    readConfig({
      PORT: '0',
      XIAOGU_DATA_DIR: dataDirectory,
      XIAOGU_STARTER_DATA: 'off',
      XIAOGU_TODAY: TEST_TODAY,
      XIAOGU_LOG_LEVEL: 'silent',
      ...environment,
    }),
  );
  onTestFinished(() => app.close(0));
  return { ...app, url: `http://127.0.0.1:${app.port}`, dataDirectory };
}
