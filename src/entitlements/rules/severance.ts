import { addMonths, addYears, firstDay, isMonthOnly, lastDay, monthNumber, serviceLength } from '../calendar.ts';
import { type DismissalReason, inputs } from '../inputs/fields.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { wageCap } from '../wage-cap.ts';

/** 劳动合同法 took effect; severance under it counts from this day (第九十七条). */
const LAW_IN_FORCE = '2008-01-01';
const YEARS_OVER_CAP = 12;

const law = (article: string): Reference => ({ law: '劳动合同法', article });
const regulation = (article: string): Reference => ({ law: '劳动合同法实施条例', article });

interface Course {
  /** `none` no severance; `once` N; `with_notice_pay` N, and a month more without notice; `twice` 2N. */
  pays: 'none' | 'once' | 'with_notice_pay' | 'twice';
  basis: readonly Reference[];
}

const COURSES: Record<DismissalReason, Course> = {
  employer_unlawful: { pays: 'twice', basis: [law('第四十八条'), law('第八十七条')] },
  mutual_agreement: { pays: 'once', basis: [law('第三十六条'), law('第四十六条')] },
  employer_proposed_agreement: { pays: 'once', basis: [law('第三十六条'), law('第四十六条')] },
  incompetent: { pays: 'with_notice_pay', basis: [law('第四十条'), law('第四十六条')] },
  illness: { pays: 'with_notice_pay', basis: [law('第四十条'), law('第四十六条')] },
  circumstances_changed: { pays: 'with_notice_pay', basis: [law('第四十条'), law('第四十六条')] },
  employer_layoff: { pays: 'once', basis: [law('第四十一条'), law('第四十六条')] },
  contract_expired: { pays: 'once', basis: [law('第四十四条'), law('第四十六条')] },
  contract_expired_worse_terms: { pays: 'once', basis: [law('第四十四条'), law('第四十六条')] },
  contract_expired_employee_refused: { pays: 'none', basis: [law('第四十四条'), law('第四十六条')] },
  employer_closed: { pays: 'once', basis: [law('第四十四条'), law('第四十六条')] },
  task_completed: { pays: 'once', basis: [regulation('第二十二条')] },
  employee_forced: { pays: 'once', basis: [law('第三十八条'), law('第四十六条')] },
  employee_resigned: { pays: 'none', basis: [law('第三十七条'), law('第四十六条')] },
  employee_proposed_agreement: { pays: 'none', basis: [law('第三十六条'), law('第四十六条')] },
  employee_misconduct: { pays: 'none', basis: [law('第三十九条'), law('第四十六条')] },
  failed_probation: { pays: 'none', basis: [law('第三十九条'), law('第四十六条')] },
  refused_contract_within_month: { pays: 'none', basis: [regulation('第五条')] },
  refused_contract_after_month: { pays: 'once', basis: [regulation('第六条')] },
  retired: { pays: 'none', basis: [law('第四十四条'), law('第四十六条')] },
  employer_without_cause: { pays: 'once', basis: [law('第四十六条'), law('第八十七条')] },
};

/** What must be so, or the reason named is not the one the law means. */
const CONDITIONS: Partial<Record<DismissalReason, string>> = {
  mutual_agreement: 'severance_employer_proposed',
  incompetent: 'severance_after_training',
  illness: 'severance_medical_period_over',
  contract_expired: 'severance_no_equal_offer',
};

/** The reasons offered as answers, in the order in which they are commonest. */
const REASON_CHOICES: readonly DismissalReason[] = [
  'employer_unlawful',
  'employer_proposed_agreement',
  'employer_layoff',
  'contract_expired',
  'employee_forced',
  'employee_resigned',
  'employer_without_cause',
];

/** Months of pay for a length of service: half a month under six months, a month from six months (第四十七条). */
export function severanceMonths({ months, days }: { months: number; days: number }): number {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (rest >= 6) return years + 1;
  return rest > 0 || days > 0 ? years + 0.5 : years;
}

interface Employment {
  first: string;
  last: string;
  assumptions: Remark[];
  /** Whether the last day was given, so that a time limit can be told. */
  dated: boolean;
}

/** From when to when somebody worked. Dates known to the month are read as whole months; what the day may change is said. */
function employment(
  given: { startDate?: string; endDate?: string; years?: number },
  { today }: RuleContext,
  monthsFor: (first: string, last: string) => number,
): Employment {
  if (given.startDate === undefined) {
    if (given.years === undefined) ask('startDate');
    const last = lastDay(given.endDate ?? today);
    const first = addMonths(last, -Math.round(given.years * 12));
    return { first, last, assumptions: [], dated: given.endDate !== undefined };
  }
  if (given.endDate === undefined) ask('endDate', { choices: ['today'] });
  const first = firstDay(given.startDate);
  const last = isMonthOnly(given.endDate) ? sameDayIn(given.endDate, first) : given.endDate;
  const low = monthsFor(lastDay(given.startDate), firstDay(given.endDate));
  const high = monthsFor(first, lastDay(given.endDate));
  return { first, last, assumptions: low === high ? [] : [{ code: 'day_decides', low, high }], dated: true };
}

/** The day of a month that completes whole months since the first day. */
function sameDayIn(month: string, first: string): string {
  return addMonths(first, monthNumber(month) - monthNumber(first));
}

export const severance = defineRule({
  kind: 'severance',
  validFrom: '2008-01-01',
  sources: [
    law('第四十六条'),
    law('第四十七条'),
    law('第三十六条'),
    law('第三十七条'),
    law('第三十八条'),
    law('第三十九条'),
    law('第四十条'),
    law('第四十一条'),
    law('第四十四条'),
    law('第四十八条'),
    law('第八十七条'),
    law('第九十七条'),
    law('第七十一条'),
    regulation('第五条'),
    regulation('第六条'),
    regulation('第二十条'),
    regulation('第二十二条'),
    regulation('第二十五条'),
    regulation('第二十七条'),
    { law: '劳动争议调解仲裁法', article: '第二十七条' },
  ],
  inputs: inputs(
    'dismissalReason',
    'startDate',
    'endDate',
    'years',
    'monthlyWage',
    'noticeGiven',
    'lastMonthWage',
    'localAverageMonthlyWage',
    'partTime',
    'region',
  ),
  compute(given, context): EntitlementResult {
    const { today } = context;
    if (given.partTime) return nothing({ code: 'severance_part_time' }, [law('第七十一条')]);
    const reason = given.dismissalReason ?? ask('dismissalReason', { choices: REASON_CHOICES });
    const { pays, basis } = COURSES[reason];
    if (pays === 'none') return nothing({ code: 'severance_none', reason }, basis);

    const monthsFor = (first: string, last: string) => severanceMonths(serviceLength(countedFrom(first, pays), last));
    const { first, last, assumptions, dated } = employment(given, context, monthsFor);
    const counted = countedFrom(first, pays);
    const monthlyWage = given.monthlyWage ?? ask('monthlyWage');
    if (pays === 'with_notice_pay' && given.noticeGiven === undefined) ask('noticeGiven', { choices: ['yes', 'no'] });

    const steps: Remark[] = [{ code: 'severance_reason', reason }];
    if (last < LAW_IN_FORCE) return nothing({ code: 'severance_before_law' }, [law('第九十七条')]);
    if (counted !== first) {
      const { months, days } = serviceLength(first, '2007-12-31');
      steps.push({ code: 'severance_service_before_2008', months, days });
      assumptions.push({ code: 'severance_old_rules_apart' });
    }
    const length = serviceLength(counted, last);
    const earned = severanceMonths(length);
    steps.push({ code: 'severance_service', from: counted, to: last, ...length, earned });

    const floor = raisedToMinimum(monthlyWage, context, assumptions, steps);
    const { cap, assumptions: capAssumptions } = wageCap(floor, given.localAverageMonthlyWage);
    assumptions.push(...capAssumptions);
    const overCap = cap !== undefined && floor > cap;
    const base = overCap ? cap : floor;
    const months = overCap ? Math.min(earned, YEARS_OVER_CAP) : earned;
    if (overCap) steps.push({ code: 'severance_capped', monthlyWage: floor, cap: cents(cap), earned, months });
    const once = base * months;
    steps.push({ code: 'severance_once', base: cents(base), months, amount: cents(once) });

    const citations = [...basis, law('第四十七条'), regulation('第二十七条')];
    let total = once;
    if (pays === 'twice') {
      total = once * 2;
      steps.push({ code: 'severance_twice', amount: cents(total) });
      citations.push(regulation('第二十五条'));
      assumptions.push({ code: 'severance_unlawful' }, { code: 'severance_or_reinstatement' });
    }
    if (pays === 'with_notice_pay' && given.noticeGiven === false) {
      const extra = given.lastMonthWage ?? monthlyWage;
      total = once + extra;
      steps.push({ code: 'severance_notice_pay', extra: cents(extra), amount: cents(total) });
      citations.push(regulation('第二十条'));
      if (given.lastMonthWage === undefined) assumptions.push({ code: 'last_month_like_average' });
    }
    if (counted !== first) citations.push(law('第九十七条'));
    if (reason === 'employer_without_cause') {
      steps.push({
        code: 'severance_by_reason',
        once: cents(once),
        withNotice: cents(once + monthlyWage),
        twice: cents(once * 2),
      });
    }
    const condition = CONDITIONS[reason];
    if (condition !== undefined) assumptions.push({ code: condition });
    citations.push({ law: '劳动争议调解仲裁法', article: '第二十七条' });
    const deadline = addYears(last, 1);
    return {
      value: cents(total),
      unit: 'yuan',
      headline: {
        code: `severance_${pays}`,
        reason,
        amount: cents(total),
        twice: cents(once * 2),
        months,
        noticeGiven: given.noticeGiven,
      },
      steps,
      assumptions,
      citations,
      ...(dated ? { deadline: { date: deadline, passed: today > deadline } } : {}),
      whereToGo: 'arbitration_or_inspection',
    };
  },
});

/** Double severance counts from the first day of work (实施条例第二十五条), severance from the law's first day. */
function countedFrom(first: string, pays: Course['pays']): string {
  return pays !== 'twice' && first < LAW_IN_FORCE ? LAW_IN_FORCE : first;
}

/** An average below the minimum wage counts as the minimum wage (实施条例第二十七条). */
function raisedToMinimum(
  wage: number,
  { figures, regions }: RuleContext,
  assumptions: Remark[],
  steps: Remark[],
): number {
  const minimum = figures.minimumWage(regions);
  const lowest = minimum?.monthly.at(-1);
  if (minimum === undefined || lowest === undefined || wage >= minimum.monthly[0]!) return wage;
  if (minimum.complete && minimum.monthly.length === 1) {
    steps.push({
      code: 'raised_to_minimum_wage',
      monthlyWage: wage,
      minimum: lowest,
      region: minimum.region,
      asOf: minimum.asOf,
    });
    return lowest;
  }
  assumptions.push({ code: 'wage_may_be_below_minimum', region: minimum.region });
  return wage;
}

function nothing(headline: Remark, citations: readonly Reference[]): EntitlementResult {
  return {
    value: 0,
    unit: 'yuan',
    headline,
    steps: [],
    assumptions: [],
    citations: [...citations],
    whereToGo: 'arbitration_or_inspection',
  };
}
