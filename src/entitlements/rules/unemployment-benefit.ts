import type { DismissalReason } from '../../contract/entitlement-inputs.ts';
import { inputsOf } from '../inputs/fields.ts';
import type { BenefitTerm } from '../local-figures.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
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

/** Months of benefit by a region’s own bands. */
function regionalMonths(bands: NonNullable<BenefitTerm['bands']>, contributionMonths: number): number {
  const band = bands.filter(({ from }) => from <= contributionMonths).at(-1);
  if (band === undefined) return 0;
  const { from, months, every, more } = band;
  const added = every === undefined ? 0 : Math.floor((contributionMonths - from) / every) * (more ?? 0);
  return Math.min(MOST_MONTHS, months + added);
}

/** Years told to two decimals (4.08 is four years and a month) as whole months. */
function wholeMonths(years: number): number {
  return Math.floor(years * 12 + 0.06);
}

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
    law('第五十二条'),
    rules('第十三条'),
    rules('第十四条'),
    { law: '失业保险条例', article: '第十八条' },
    { law: '国务院关于渐进式延迟法定退休年龄的办法', article: '第七条' },
    { law: '广东省失业保险条例', article: '第十七条' },
    { law: '广东省失业保险条例', article: '第十九条' },
    { law: '重庆市失业保险条例', article: '第二十四条' },
    { law: '河南省失业保险条例', article: '第二十三条' },
    { law: '郑州市失业保险条例', article: '第二十四条' },
    { law: '郑州市失业保险条例', article: '第二十五条' },
  ],
  inputs: inputsOf('unemployment_benefit'),
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
    const here =
      given.contributionYears ??
      (given.contributionMonths === undefined ? undefined : given.contributionMonths / 12) ??
      given.years;
    const elsewhere = given.contributionYearsElsewhere ?? 0;
    const contributionYears = here === undefined ? undefined : here + elsewhere;
    if (contributionYears !== undefined && contributionYears < 1 && !given.unclaimedMonths) {
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
    const most = benefitMonths(years);
    const term = figures.benefitTerm(regions);
    const bands = term?.bands ?? [];
    const counted = bands.length > 0;
    const course = counted ? regionalMonths(bands, wholeMonths(years)) : most;
    const months = Math.min(MOST_MONTHS, course + (given.unclaimedMonths ?? 0));
    const leftOverOnly = course === 0;
    const joined: Remark[] =
      elsewhere > 0
        ? [{ code: 'benefit_years_joined', here: wholeMonths(here ?? 0), elsewhere: wholeMonths(elsewhere) }]
        : [];
    const steps: Remark[] = [
      ...joined,
      leftOverOnly
        ? { code: 'benefit_no_new_course', paid: wholeMonths(years) }
        : { code: 'benefit_course', paid: wholeMonths(years), months: most },
    ];
    if (term !== undefined && counted && !leftOverOnly) {
      steps.push({
        code: 'benefit_course_region',
        region: term.region,
        law: term.law,
        article: term.article,
        months: course,
      });
    }
    if (given.unclaimedMonths) steps.push({ code: 'benefit_unclaimed', unclaimed: given.unclaimedMonths, months });
    const assumptions: Remark[] = [{ code: 'benefit_must_register' }, { code: 'benefit_near_retirement' }];
    if (term !== undefined) assumptions.push({ code: 'regional_rule_confirm', law: term.law });
    if (term?.bands?.length === 0)
      assumptions.push({
        code: 'benefit_region_counts_itself',
        region: term.region,
        law: term.law,
        article: term.article,
      });
    else if (!counted && years >= 1) {
      assumptions.push({ code: regions.length === 0 ? 'benefit_regions_differ' : 'benefit_region_may_differ' });
    }
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
      const share = term?.share?.percent;
      if (minimum !== undefined && share !== undefined) {
        const single = minimum.complete && minimum.monthly.length === 1;
        steps.push({
          code: single ? 'benefit_share' : 'benefit_share_highest',
          region: minimum.region,
          percent: share,
          minimum: minimum.monthly[0],
          amount: cents((minimum.monthly[0]! * share) / 100),
        });
      }
      steps.push(
        minimum === undefined
          ? { code: 'benefit_amount_local' }
          : { code: 'benefit_amount_under', region: minimum.region, highest: minimum.monthly[0], asOf: minimum.asOf },
      );
    }
    return {
      value: months,
      unit: 'months',
      headline: leftOverOnly
        ? { code: 'benefit_left_over', months }
        : { code: 'benefit_months', months, region: counted ? term?.region : undefined },
      steps,
      assumptions,
      citations: [
        law('第四十五条'),
        law('第四十六条'),
        law('第四十七条'),
        rules('第十三条'),
        ...(term === undefined
          ? []
          : [
              { law: term.law, article: term.article },
              ...(term.share ? [{ law: term.law, article: term.share.article }] : []),
            ]),
        ...(elsewhere > 0 ? [law('第五十二条')] : []),
        ...(given.unclaimedMonths ? [rules('第十四条')] : []),
      ],
      whereToGo: 'unemployment_counter',
    };
  },
});
