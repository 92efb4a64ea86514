import { expect, test } from 'vitest';
import { loadCaseSets } from '../../evals/entitlements/case-set.ts';
import { loadEligibilityCases, scoreEligibility } from '../../evals/entitlements/score-eligibility.ts';
import { scoreCaseSets } from '../../evals/entitlements/score-entitlements.ts';
import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';

test('every worked case of the evaluation comes out to the cent', async () => {
  const sets = await loadCaseSets();
  const figures = await loadLocalFigures(new URL('../../knowledge', import.meta.url).pathname);
  const score = scoreCaseSets(sets, figures);
  expect(score.cases).toBeGreaterThanOrEqual(650);
  expect(score.failures).toEqual([]);
});

test('every verdict of the evaluation is as worked out', async () => {
  const { today, cases } = await loadEligibilityCases(
    new URL('../../evals/entitlements/eligibility-cases.yaml', import.meta.url),
  );
  const book = await loadProgrammes(new URL('../../knowledge', import.meta.url).pathname);
  expect(scoreEligibility(cases, book, today).failures).toEqual([]);
});
