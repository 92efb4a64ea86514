// `npm run drill -- applications [--kills 200] [--seed 1]`: breaks things on purpose and counts what was lost.
import { parseArgs } from 'node:util';
import { drillApplications } from './applications-drill.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
if (positionals[0] !== 'applications') {
  process.stderr.write('drill: name one of applications.\n');
  process.exit(2);
}
const report = await drillApplications({ kills: Number(values.kills), seed: Number(values.seed) });
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exit(report.lost.length + report.twice.length === 0 ? 0 : 1);
