import { expect, test } from 'vitest';
import { loadCases } from '../../evals/entitlements/case-set.ts';
import { loadEligibilityCases, scoreEligibility } from '../../evals/entitlements/score-eligibility.ts';
import { scoreEntitlements } from '../../evals/entitlements/score-entitlements.ts';
import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';

test('every worked case of the evaluation comes out to the cent', async () => {
  const { today, cases } = await loadCases(new URL('../../evals/entitlements/cases.yaml', import.meta.url));
  const figures = await loadLocalFigures(new URL('../../knowledge', import.meta.url).pathname);
  expect(cases.length).toBeGreaterThanOrEqual(250);
  expect(scoreEntitlements(cases, { today, figures }).failures).toEqual([]);
});

test('every verdict of the evaluation is as worked out', async () => {
  const { today, cases } = await loadEligibilityCases(
    new URL('../../evals/entitlements/eligibility-cases.yaml', import.meta.url),
  );
  const book = await loadProgrammes(new URL('../../knowledge', import.meta.url).pathname);
  expect(scoreEligibility(cases, book, today).failures).toEqual([]);
});
