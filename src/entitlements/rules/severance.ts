import type { DismissalReason } from '../../contract/entitlement-inputs.ts';
import { addYears, serviceLength } from '../calendar.ts';
import { employment } from '../employment.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { CONDITIONS, COURSES, type Course, REASON_CHOICES } from '../severance-courses.ts';
import { capMayBite, wageCap } from '../wage-cap.ts';

/** 劳动合同法 took effect; severance under it counts from this day (第九十七条). */
const LAW_IN_FORCE = '2008-01-01';
const YEARS_OVER_CAP = 12;
/** The average wage is that of the twelve months before the end (第四十七条). */
const MONTHS_A_YEAR = 12;

/** Partings that the employer began, where N is due and N+1 may be agreed. */
const PROMISED: ReadonlySet<DismissalReason> = new Set([
  'employer_layoff',
  'mutual_agreement',
  'employer_proposed_agreement',
]);

const law = (article: string): Reference => ({ law: '劳动合同法', article });
const regulation = (article: string): Reference => ({ law: '劳动合同法实施条例', article });

/** Months of pay for a length of service: half a month under six months, a month from six months (第四十七条). */
export function severanceMonths({ months, days }: { months: number; days: number }): number {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (rest >= 6) return years + 1;
  return rest > 0 || days > 0 ? years + 0.5 : years;
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
    regulation('第十条'),
    regulation('第十二条'),
    regulation('第二十条'),
    regulation('第二十二条'),
    regulation('第二十五条'),
    regulation('第二十七条'),
    { law: '劳动争议调解仲裁法', article: '第二十七条' },
  ],
  inputs: inputsOf('severance'),
  compute(given, context): EntitlementResult {
    const { today } = context;
    if (given.partTime) return nothing({ code: 'severance_part_time' }, [law('第七十一条')]);
    if (given.publicWelfarePost) return nothing({ code: 'severance_public_welfare_post' }, [regulation('第十二条')]);
    const formula = given.severanceFormula;
    const told =
      given.dismissalReason ??
      (formula === undefined ? ask('dismissalReason', { choices: REASON_CHOICES }) : 'employer_without_cause');
    const open = told === 'employer_without_cause';
    const reason = open && formula === 'twice_n' ? 'employer_unlawful' : told;
    const { pays, basis } = COURSES[reason];
    // An employer who parts by agreement or lays off may promise a month more than the law asks for.
    const promised = formula === 'n_plus_1' && (open || PROMISED.has(reason));
    const noticePay = promised || (pays === 'with_notice_pay' && given.noticeGiven === false);
    if (pays === 'none') return nothing({ code: 'severance_none', reason }, basis);

    const monthsFor = (first: string, last: string) => severanceMonths(serviceLength(countedFrom(first, pays), last));
    const { transferredFrom } = given;
    const { first, last, assumptions, dated } = employment(
      transferredFrom === undefined ? given : { ...given, startDate: transferredFrom },
      today,
      monthsFor,
    );
    const counted = countedFrom(first, pays);
    const paidMonthly = given.monthlyWage ?? ask('monthlyWage');
    const monthlyWage = paidMonthly + (given.yearlyBonus ?? 0) / MONTHS_A_YEAR;
    if (pays === 'with_notice_pay' && given.noticeGiven === undefined) ask('noticeGiven', { choices: ['yes', 'no'] });

    const steps: Remark[] = [{ code: 'severance_reason', reason }];
    if (given.yearlyBonus) {
      steps.push({
        code: 'severance_bonus',
        paidMonthly,
        yearlyBonus: given.yearlyBonus,
        monthlyWage: cents(monthlyWage),
      });
    }
    if (transferredFrom !== undefined) steps.push({ code: 'severance_transferred', from: first });
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
    if (transferredFrom !== undefined) citations.push(regulation('第十条'));
    let total = once;
    if (pays === 'twice') {
      total = once * 2;
      steps.push({ code: 'severance_twice', amount: cents(total) });
      citations.push(regulation('第二十五条'));
      assumptions.push({ code: 'severance_unlawful' }, { code: 'severance_or_reinstatement' });
    }
    if (noticePay) {
      const extra = given.lastMonthWage ?? paidMonthly;
      total = once + extra;
      steps.push({ code: 'severance_notice_pay', extra: cents(extra), amount: cents(total) });
      citations.push(...(promised ? [law('第四十条')] : []), regulation('第二十条'));
      if (promised) assumptions.push({ code: 'severance_notice_pay_grounds' });
      if (given.lastMonthWage === undefined) assumptions.push({ code: 'last_month_like_average' });
    }
    if (counted !== first) citations.push(law('第九十七条'));
    if (reason === 'employer_without_cause') {
      steps.push({
        code: 'severance_by_reason',
        once: cents(once),
        withNotice: cents(once + (given.lastMonthWage ?? paidMonthly)),
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
        code: noticePay ? 'severance_with_notice_pay' : `severance_${pays}`,
        reason,
        amount: cents(total),
        twice: cents(once * 2),
        months,
        noticeGiven: noticePay ? false : given.noticeGiven,
        cappedBelow:
          given.localAverageMonthlyWage === 'unknown' && capMayBite(floor) ? Math.ceil(floor / 3) : undefined,
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
