// `npm test`: prepares what is missing, then runs every deterministic test. Arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { ensureBrowser, ensureBuild, ensureDependencies, projectDirectory, requireNode } from './prepare.mjs';

requireNode();
ensureDependencies();
ensureBuild();
ensureBrowser();
const result = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: projectDirectory,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
