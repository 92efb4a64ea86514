import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import { loadCases } from './case-set.ts';
import { scoreEntitlements } from './score-entitlements.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
const { today, cases } = await loadCases(new URL('cases.yaml', import.meta.url));
const score = scoreEntitlements(cases, { today, figures: await loadLocalFigures(knowledge) });
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(score, null, 2)}\n`);
else {
  for (const [kind, { right, wrong }] of Object.entries(score.byKind)) {
    process.stdout.write(`${kind.padEnd(30)} ${right} right, ${wrong} wrong\n`);
  }
  process.stdout.write(`${score.right} of ${score.cases} right\n`);
  for (const failure of score.failures) process.stdout.write(`  ${failure}\n`);
}
