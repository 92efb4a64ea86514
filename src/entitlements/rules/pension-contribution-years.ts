import { monthFromNumber, yearOf } from '../calendar.ts';
import { inputs } from '../inputs/fields.ts';
import type { EntitlementResult, Reference, Remark } from '../result.ts';
import { minimumContributionYears, retirement } from '../retirement-table.ts';
import { defineRule } from '../rule.ts';
import { retirementGroup } from './retirement-age.ts';

const measures: Reference = { law: '国务院关于渐进式延迟法定退休年龄的办法', article: '第二条' };
const law: Reference = { law: '社会保险法', article: '第十六条' };

export const pensionContributionYears = defineRule({
  kind: 'pension_contribution_years',
  validFrom: '2025-01-01',
  sources: [measures, law, { law: '实施《中华人民共和国社会保险法》若干规定', article: '第三条' }],
  inputs: inputs(
    'retirementDate',
    'birthDate',
    'gender',
    'originalRetirementAge',
    'contributionYears',
    'contributionMonths',
  ),
  compute(given): EntitlementResult {
    const steps: Remark[] = [];
    let year: number;
    if (given.retirementDate !== undefined) year = yearOf(given.retirementDate);
    else {
      const { birthDate, originalAge } = retirementGroup(given);
      const plan = retirement(birthDate, originalAge);
      const month = monthFromNumber(plan.month);
      steps.push({ code: 'pension_retires', month, ageMonths: plan.ageMonths });
      year = yearOf(month);
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
      assumptions: [],
      citations: [
        measures,
        law,
        ...(short ? [{ law: '实施《中华人民共和国社会保险法》若干规定', article: '第三条' }] : []),
      ],
      whereToGo: 'social_insurance_office',
    };
  },
});
