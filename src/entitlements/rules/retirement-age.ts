import { monthFromNumber, monthNumber, monthOf } from '../calendar.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { originalAgeOf } from '../retirement-group.ts';
import { minimumContributionYears, retirement } from '../retirement-table.ts';
import { defineRule } from '../rule.ts';

const measures = (article: string): Reference => ({ law: '国务院关于渐进式延迟法定退休年龄的办法', article });

export const retirementAge = defineRule({
  kind: 'retirement_age',
  validFrom: '2025-01-01',
  sources: [
    measures('第一条'),
    measures('第二条'),
    measures('第三条'),
    measures('第八条'),
    { law: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定' },
  ],
  inputs: inputsOf('retirement_age'),
  compute(given, { today }): EntitlementResult {
    const birthDate = birthMonth(given);
    const originalAge = originalAgeOf(given);
    const plan = retirement(birthDate, originalAge);
    const month = monthFromNumber(plan.month);
    const retired = month < monthOf(today);
    const flexible = plan.month >= 2025 * 12;
    const needed = minimumContributionYears(Number(month.slice(0, 4)));
    const steps: Remark[] = [
      { code: 'retirement_original', birthMonth: monthOf(birthDate), age: originalAge },
      { code: 'retirement_delay', months: plan.delayMonths, originalAge },
    ];
    // Three months before, the employer is told in writing (人社部发〔2024〕94号): whoever is of age now tells it today.
    const notBefore = monthNumber(today) + MONTHS_OF_NOTICE;
    const earliestMonth = Math.max(plan.earliestMonth, notBefore);
    if (flexible && earliestMonth < plan.month) {
      const earliest = monthFromNumber(earliestMonth);
      steps.push({
        code: 'retirement_earliest',
        month: earliest,
        ageMonths: plan.earliestAgeMonths,
        notice: earliestMonth > plan.earliestMonth,
        needed: minimumContributionYears(Number(earliest.slice(0, 4))),
      });
    }
    if (flexible)
      steps.push({
        code: 'retirement_latest',
        month: monthFromNumber(plan.latestMonth),
        ageMonths: plan.latestAgeMonths,
      });
    steps.push({ code: 'retirement_contributions', needed, have: given.contributionYears });
    return {
      value: month,
      unit: 'month',
      headline: {
        code: retired ? 'retirement_reached' : 'retirement_month',
        month,
        ageMonths: plan.ageMonths,
        specialTrade: given.specialTrade,
      },
      steps,
      assumptions: [{ code: given.specialTrade ? 'retirement_special_trade_apply' : 'retirement_special_trades' }],
      citations: [
        measures('第一条'),
        measures('第二条'),
        ...(flexible ? [measures('第三条')] : []),
        ...(given.specialTrade ? [measures('第八条')] : []),
      ],
      whereToGo: 'social_insurance_office',
    };
  },
});

const MONTHS_OF_NOTICE = 3;

function birthMonth({ birthDate, birthYear }: { birthDate?: string; birthYear?: number }): string {
  if (birthDate !== undefined) return birthDate;
  return birthYear === undefined
    ? ask('birthDate')
    : ask('birthDate', { reason: 'month_of_birth', data: { year: birthYear } });
}
