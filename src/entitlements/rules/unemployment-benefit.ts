import { type DismissalReason, inputs } from '../inputs/fields.ts';
import { ask, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

const law = (article: string): Reference => ({ law: '社会保险法', article });
const rules = (article: string): Reference => ({ law: '实施《中华人民共和国社会保险法》若干规定', article });
const MOST_MONTHS = 24;

/** Not of one's own will (若干规定第十三条); misconduct and failed probation are dismissals by the employer too. */
const INVOLUNTARY: Record<DismissalReason, boolean> = {
  employer_without_cause: true,
  employer_unlawful: true,
  mutual_agreement: true,
  employer_proposed_agreement: true,
  incompetent: true,
  illness: true,
  circumstances_changed: true,
  employer_layoff: true,
  contract_expired: true,
  contract_expired_worse_terms: true,
  contract_expired_employee_refused: true,
  employer_closed: true,
  task_completed: true,
  employee_forced: true,
  employee_resigned: false,
  employee_proposed_agreement: false,
  employee_misconduct: true,
  failed_probation: true,
  refused_contract_within_month: true,
  refused_contract_after_month: true,
  retired: false,
};

const REASON_CHOICES: readonly DismissalReason[] = [
  'employer_without_cause',
  'employer_layoff',
  'contract_expired',
  'employer_proposed_agreement',
  'employer_closed',
  'employee_forced',
  'employee_resigned',
];

/** The longest course by years of contributions (社会保险法第四十六条). */
export function benefitMonths(contributionYears: number): number {
  if (contributionYears < 1) return 0;
  if (contributionYears < 5) return 12;
  return contributionYears < 10 ? 18 : MOST_MONTHS;
}

export const unemploymentBenefit = defineRule({
  kind: 'unemployment_benefit',
  validFrom: '2011-07-01',
  sources: [
    law('第四十五条'),
    law('第四十六条'),
    law('第四十七条'),
    law('第五十一条'),
    rules('第十三条'),
    rules('第十四条'),
    { law: '失业保险条例', article: '第十八条' },
  ],
  inputs: inputs(
    'contributionYears',
    'contributionMonths',
    'years',
    'dismissalReason',
    'unclaimedMonths',
    'localMonthlyBenefit',
    'region',
  ),
  compute(given, { figures, regions }): EntitlementResult {
    const none = (headline: Remark, citations: Reference[]): EntitlementResult => ({
      value: 0,
      unit: 'months',
      headline,
      steps: [],
      assumptions: [],
      citations,
      whereToGo: 'unemployment_counter',
    });
    const contributionYears =
      given.contributionYears ??
      (given.contributionMonths === undefined ? undefined : given.contributionMonths / 12) ??
      given.years;
    if (contributionYears !== undefined && contributionYears < 1) {
      return none({ code: 'benefit_under_a_year', years: contributionYears }, [law('第四十五条'), rules('第十四条')]);
    }
    const reason =
      given.dismissalReason ?? ask('dismissalReason', { reason: 'missing_for_benefit', choices: REASON_CHOICES });
    if (!INVOLUNTARY[reason]) {
      const code = reason === 'retired' ? 'benefit_retired' : 'benefit_own_will';
      return none(
        { code, reason },
        reason === 'retired' ? [law('第五十一条')] : [law('第四十五条'), rules('第十三条'), rules('第十四条')],
      );
    }
    const years = contributionYears ?? ask('contributionYears', { data: { insurance: 'unemployment' } });
    const course = benefitMonths(years);
    const months = Math.min(MOST_MONTHS, course + (given.unclaimedMonths ?? 0));
    const steps: Remark[] = [{ code: 'benefit_course', years, months: course }];
    if (given.unclaimedMonths) steps.push({ code: 'benefit_unclaimed', unclaimed: given.unclaimedMonths, months });
    const assumptions: Remark[] = [{ code: 'benefit_must_register' }];
    if (reason === 'mutual_agreement') assumptions.push({ code: 'severance_employer_proposed' });
    if (given.localMonthlyBenefit !== undefined) {
      steps.push({
        code: 'benefit_amount',
        amount: given.localMonthlyBenefit,
        total: given.localMonthlyBenefit * months,
        months,
      });
    } else {
      const minimum = figures.minimumWage(regions);
      steps.push(
        minimum === undefined
          ? { code: 'benefit_amount_local' }
          : { code: 'benefit_amount_under', region: minimum.region, highest: minimum.monthly[0], asOf: minimum.asOf },
      );
    }
    return {
      value: months,
      unit: 'months',
      headline: { code: 'benefit_months', months },
      steps,
      assumptions,
      citations: [
        law('第四十五条'),
        law('第四十六条'),
        law('第四十七条'),
        rules('第十三条'),
        ...(given.unclaimedMonths ? [rules('第十四条')] : []),
      ],
      whereToGo: 'unemployment_counter',
    };
  },
});
