import { inputsOf } from '../inputs/fields.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

const law = (article: string): Reference => ({ law: '社会保险法', article });
/** Contribution bases lie between these shares of the local average wage. */
const [LOWEST_SHARE, HIGHEST_SHARE] = [0.6, 3];
/**
 * Rates usual all over the country for the worker's own part; the place decides, so every result says who confirms.
 * The unemployment rate is the reduced one, whose continuation after 2025 has not been seen.
 */
const USUAL_PERCENT = { pension: 8, medical: 2, unemployment: 0.5 } as const;

export const socialInsuranceContribution = defineRule({
  kind: 'social_insurance_contribution',
  validFrom: '2011-07-01',
  sources: [
    law('第十二条'),
    law('第二十三条'),
    law('第三十三条'),
    law('第四十四条'),
    law('第五十三条'),
    law('第六十条'),
  ],
  inputs: inputsOf('social_insurance_contribution'),
  compute(given): EntitlementResult {
    const wage = given.contributionBase ?? given.monthlyWage ?? ask('monthlyWage', { data: { use: 'contribution' } });
    const average = typeof given.localAverageMonthlyWage === 'number' ? given.localAverageMonthlyWage : undefined;
    const low = given.contributionBaseLow ?? (average === undefined ? undefined : average * LOWEST_SHARE);
    const high = given.contributionBaseHigh ?? (average === undefined ? undefined : average * HIGHEST_SHARE);
    if (low !== undefined && high !== undefined && low > high)
      ask('contributionBaseHigh', { reason: 'base_limits_reversed' });
    const base = Math.min(Math.max(wage, low ?? 0), high ?? Number.POSITIVE_INFINITY);
    const steps: Remark[] = [];
    const assumptions: Remark[] = [];
    if (base !== wage) steps.push({ code: base > wage ? 'base_raised' : 'base_lowered', wage, base: cents(base) });
    else steps.push({ code: 'base_is_wage', base });
    if (low === undefined || high === undefined) assumptions.push({ code: 'base_within_limits' });
    const rates = {
      pension: given.pensionRate ?? USUAL_PERCENT.pension,
      medical: given.medicalRate ?? USUAL_PERCENT.medical,
      unemployment: given.unemploymentRate ?? USUAL_PERCENT.unemployment,
    };
    let total = 0;
    for (const [insurance, percent] of Object.entries(rates)) {
      const amount = cents((base * percent) / 100);
      steps.push({ code: 'contribution', insurance, percent, amount });
      total += amount;
    }
    steps.push({ code: 'contribution_none_for_worker' });
    if ([given.pensionRate, given.medicalRate, given.unemploymentRate].some((rate) => rate === undefined)) {
      assumptions.push({ code: 'usual_rates' });
    }
    return {
      value: cents(total),
      unit: 'yuan_per_month',
      headline: { code: 'contribution_total', amount: cents(total), base: cents(base) },
      steps,
      assumptions,
      citations: [
        law('第十二条'),
        law('第二十三条'),
        law('第四十四条'),
        law('第三十三条'),
        law('第五十三条'),
        law('第六十条'),
      ],
      whereToGo: 'social_insurance_office',
    };
  },
});
