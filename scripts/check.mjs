// `npm run check`: types, lint, layers and cycles. Stops at nothing, so that one run shows everything.
import { spawnSync } from 'node:child_process';
import { ensureDependencies, projectDirectory, requireNode, say } from './prepare.mjs';

requireNode();
ensureDependencies();
const checks = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  [
    'layers and cycles',
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.json', 'src'],
  ],
  ['duplicates', ['node_modules/jscpd/bin/jscpd', '--config', '.jscpd.json', 'src']],
];
const failed = [];
for (const [name, command] of checks) {
  say(`xiaogu: checking ${name} …`);
  const result = spawnSync(process.execPath, command, { cwd: projectDirectory, stdio: 'inherit' });
  if (result.status !== 0) failed.push(name);
}
if (failed.length > 0) {
  say(`xiaogu: not clean: ${failed.join(', ')}`);
  process.exit(1);
}
say('xiaogu: clean');
