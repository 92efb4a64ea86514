import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../src/config.ts';
import { TEST_TODAY } from './start-app.ts';

/** The settings of an application under test, with a data folder of its own that `remove` takes away again. */
export function testConfig(environment: NodeJS.ProcessEnv): { config: Config; dataDirectory: string; remove(): void } {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'xiaogu-'));
  const config = readConfig({
    PORT: '0',
    XIAOGU_DATA_DIR: dataDirectory,
    XIAOGU_RATE_LIMIT: 'off',
    XIAOGU_TODAY: TEST_TODAY,
    XIAOGU_LOG_LEVEL: 'silent',
    ...environment,
  });
  return { config, dataDirectory, remove: () => rmSync(dataDirectory, { recursive: true, force: true }) };
}
