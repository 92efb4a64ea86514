import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import { loadCaseSets } from './case-set.ts';
import { loadEligibilityCases, scoreEligibility } from './score-eligibility.ts';
import { scoreCaseSets } from './score-entitlements.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
const score = scoreCaseSets(await loadCaseSets(), await loadLocalFigures(knowledge));
const asked = await loadEligibilityCases(new URL('eligibility-cases.yaml', import.meta.url));
const eligibility = scoreEligibility(asked.cases, await loadProgrammes(knowledge), asked.today);

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ sums: score, eligibility }, null, 2)}\n`);
else {
  for (const [kind, { right, wrong }] of Object.entries(score.byKind)) {
    process.stdout.write(`${kind.padEnd(30)} ${right} right, ${wrong} wrong\n`);
  }
  process.stdout.write(`sums        ${score.right} of ${score.cases} right\n`);
  process.stdout.write(`eligibility ${eligibility.right} of ${eligibility.cases} right\n`);
  for (const failure of [...score.failures, ...eligibility.failures]) process.stdout.write(`  ${failure}\n`);
}
