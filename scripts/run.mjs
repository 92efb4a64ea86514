// `node scripts/run.mjs FILE ARGUMENTS…`: prepares what is missing, then runs one TypeScript program.
// A program under src/ runs as built; evaluations and benchmarks run from their sources.
import { spawnSync } from 'node:child_process';
import { ensureBuild, ensureDependencies, projectDirectory, requireNode } from './prepare.mjs';

const [program, ...rest] = process.argv.slice(2);
requireNode();
ensureDependencies();
ensureBuild();
const built = program.startsWith('src/');
// What serves and what is measured run with the same heap (docs/decisions).
const HEAP = '--max-semi-space-size=32';
const command = built
  ? [HEAP, '--enable-source-maps', program.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js')]
  : [HEAP, '--expose-gc', '--import', 'tsx', program];
const result = spawnSync(process.execPath, [...command, ...rest], { cwd: projectDirectory, stdio: 'inherit' });
process.exit(result.status ?? 1);
