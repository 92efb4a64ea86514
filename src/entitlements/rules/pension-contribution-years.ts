import { monthFromNumber, yearOf } from '../calendar.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { originalAgeOf } from '../retirement-group.ts';
import { minimumContributionYears, retirement } from '../retirement-table.ts';
import { defineRule } from '../rule.ts';

const measures: Reference = { law: '国务院关于渐进式延迟法定退休年龄的办法', article: '第二条' };
const law: Reference = { law: '社会保险法', article: '第十六条' };

export const pensionContributionYears = defineRule({
  kind: 'pension_contribution_years',
  validFrom: '2025-01-01',
  sources: [measures, law, { law: '实施《中华人民共和国社会保险法》若干规定', article: '第三条' }],
  inputs: inputsOf('pension_contribution_years'),
  compute(given): EntitlementResult {
    const steps: Remark[] = [];
    const assumptions: Remark[] = [];
    let year: number;
    if (given.retirementDate !== undefined) year = yearOf(given.retirementDate);
    else {
      const known = given.birthDate;
      if (known === undefined && given.birthYear === undefined) ask('birthDate');
      const originalAge = originalAgeOf(given);
      const [first, last] = known === undefined ? [`${given.birthYear}-01`, `${given.birthYear}-12`] : [known, known];
      const plan = retirement(first, originalAge);
      const month = monthFromNumber(plan.month);
      year = yearOf(month);
      if (first === last) steps.push({ code: 'pension_retires', month, ageMonths: plan.ageMonths });
      else if (
        minimumContributionYears(year) !==
        minimumContributionYears(yearOf(monthFromNumber(retirement(last, originalAge).month)))
      ) {
        ask('birthDate', { reason: 'month_of_birth', data: { year: given.birthYear } });
      } else assumptions.push({ code: 'retirement_all_months', year: given.birthYear });
    }
    const needed = minimumContributionYears(year);
    steps.push({ code: 'pension_needed', year, needed });
    const have =
      given.contributionYears ?? (given.contributionMonths === undefined ? undefined : given.contributionMonths / 12);
    const short = have === undefined ? undefined : Math.max(0, Math.round((needed - have) * 12) / 12);
    if (short !== undefined)
      steps.push({
        code: short > 0 ? 'pension_short' : 'pension_enough',
        have,
        needed,
        shortMonths: Math.round(short * 12),
      });
    return {
      value: needed,
      unit: 'years',
      headline: {
        code: 'pension_years',
        year,
        needed,
        shortMonths: short === undefined ? undefined : Math.round(short * 12),
      },
      steps,
      assumptions,
      citations: [
        measures,
        law,
        ...(short ? [{ law: '实施《中华人民共和国社会保险法》若干规定', article: '第三条' }] : []),
      ],
      whereToGo: 'social_insurance_office',
    };
  },
});
