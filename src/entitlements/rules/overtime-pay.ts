import { inputsOf } from '../inputs/fields.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

/** Paid days a month, 人社部发〔2025〕2号: (365 − 104) ÷ 12. */
export const PAID_DAYS_A_MONTH = 21.75;
const HOURS_A_DAY = 8;
/** Most hours of overtime in a month, 劳动法第四十一条. */
const MOST_HOURS_A_MONTH = 36;
const RATES = { weekday: 1.5, restDay: 2, holiday: 3 } as const;
/** Working hours of a cycle: 248 working days a year of 8 hours, 人社部发〔2025〕2号; a week has 40 hours. */
const CYCLE_HOURS = { week: 40, month: 20.67 * 8, quarter: 62 * 8, year: 248 * 8 } as const;

/** Weeks of a month, and the days and hours of a standard week (国务院关于职工工作时间的规定第三条). */
const WEEKS_A_MONTH = 52 / 12;
const DAYS_A_WEEK = 5;
/** Most hours of overtime in a day, 劳动法第四十一条. */
const MOST_HOURS_A_DAY = 3;

const NOTICE: Reference = { law: '人力资源社会保障部关于职工全年月平均工作时间和工资折算问题的通知（2025）' };
const LABOUR_LAW: Reference = { law: '劳动法', article: '第四十四条' };
const LIMITATION: Reference = { law: '劳动争议调解仲裁法', article: '第二十七条' };
const PAYMENT_RULES: Reference = { law: '工资支付暂行规定', article: '第十三条' };

type KindOfDay = keyof typeof RATES;
type ByDay = Record<KindOfDay, number>;

function overtime(hours: Partial<ByDay> | undefined, days: Partial<ByDay> | undefined): ByDay {
  const sum = (kind: KindOfDay) => (hours?.[kind] ?? 0) + (days?.[kind] ?? 0) * HOURS_A_DAY;
  return { weekday: sum('weekday'), restDay: sum('restDay'), holiday: sum('holiday') };
}

function paidHours({ weekday, restDay, holiday }: ByDay, restDayCompensated: boolean | undefined): number {
  return weekday + holiday + (restDayCompensated ? 0 : restDay);
}

export const overtimePay = defineRule({
  kind: 'overtime_pay',
  validFrom: '2025-01-01',
  sources: [LABOUR_LAW, { law: '劳动法', article: '第四十一条' }, PAYMENT_RULES, NOTICE, LIMITATION],
  inputs: inputsOf('overtime_pay'),
  compute(given): EntitlementResult {
    const system = given.workSystem ?? 'standard';
    if (system === 'irregular') {
      return result(0, { code: 'overtime_irregular' }, [], [{ code: 'hours_system_approved' }], [PAYMENT_RULES]);
    }
    const partTime = given.partTime === true;
    const assumptions: Remark[] = given.workSystem === undefined && !partTime ? [{ code: 'standard_hours' }] : [];
    if (system === 'comprehensive') assumptions.push({ code: 'hours_system_approved' });
    const steps: Remark[] = [];

    if (system === 'piece') {
      const rate = given.pieceRate ?? ask('pieceRate');
      const pieces = given.pieces ?? ask('pieces');
      const amounts = (Object.keys(RATES) as KindOfDay[]).map((kind) => {
        const paid = kind === 'restDay' && given.restDayCompensated ? 0 : (pieces[kind] ?? 0);
        if (paid > 0)
          steps.push({
            code: 'overtime_pieces',
            kind,
            pieces: paid,
            rate,
            times: RATES[kind],
            amount: cents(paid * rate * RATES[kind]),
          });
        return paid * rate * RATES[kind];
      });
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      return result(
        total,
        { code: 'overtime_due', amount: cents(total) },
        steps,
        [{ code: 'pieces_beyond_quota' }],
        [LABOUR_LAW, PAYMENT_RULES],
      );
    }

    const pattern = given.hoursPerDay !== undefined || (given.daysPerWeek ?? 0) > DAYS_A_WEEK;
    if (
      given.overtimeHours === undefined &&
      given.overtimeDays === undefined &&
      given.actualHours === undefined &&
      !pattern
    ) {
      ask('overtimeHours');
    }
    const hours = overtime(given.overtimeHours, given.overtimeDays);
    if (pattern && system === 'standard') addPattern(given, hours, steps, assumptions);
    if (system === 'comprehensive') {
      if (given.actualHours !== undefined) {
        const cycle = given.cycle ?? ask('cycle', { choices: ['month', 'quarter', 'year'] });
        const excess = Math.max(0, given.actualHours - CYCLE_HOURS[cycle]);
        steps.push({
          code: 'overtime_cycle',
          cycle,
          actual: given.actualHours,
          standard: cents(CYCLE_HOURS[cycle]),
          excess: cents(excess),
        });
        hours.weekday += excess;
      }
      if (hours.restDay > 0) steps.push({ code: 'overtime_rest_day_counts_as_work' });
      hours.weekday += hours.restDay;
      hours.restDay = 0;
    }
    const hourly = hourlyWage(given, steps);
    let total = 0;
    for (const kind of Object.keys(RATES) as KindOfDay[]) {
      if (hours[kind] === 0) continue;
      if (kind === 'restDay' && given.restDayCompensated) {
        steps.push({ code: 'overtime_rest_day_compensated', hours: hours.restDay });
        continue;
      }
      const amount = hourly * hours[kind] * RATES[kind];
      steps.push({
        code: 'overtime_hours',
        kind,
        hours: cents(hours[kind]),
        percent: RATES[kind] * 100,
        amount: cents(amount),
      });
      total += amount;
    }
    const paid = Math.min(total, hourly * (given.timesPaid ?? 0) * paidHours(hours, given.restDayCompensated));
    if (paid > 0) {
      steps.push({
        code: 'overtime_already_paid',
        times: given.timesPaid,
        amount: cents(paid),
        left: cents(total - paid),
      });
      total -= paid;
    }
    const all = hours.weekday + hours.restDay + hours.holiday;
    if (all > MOST_HOURS_A_MONTH)
      assumptions.push({ code: 'overtime_over_limit', hours: cents(all), limit: MOST_HOURS_A_MONTH });
    if (hours.restDay > 0 && given.restDayCompensated === undefined) assumptions.push({ code: 'no_time_off_in_lieu' });
    if (hours.holiday > 0) assumptions.push({ code: 'holiday_pay_on_top' });
    const code = partTime ? 'overtime_due_part_time' : 'overtime_due';
    return result(total, { code, amount: cents(total) }, steps, assumptions, [LABOUR_LAW, PAYMENT_RULES, NOTICE]);
  },
});

interface Pattern {
  hoursPerDay?: number;
  daysPerWeek?: number;
  weeks?: number;
}

/** So many hours a day and days a week: what exceeds eight hours on five days, and the days beyond the fifth as far as they exceed the week. */
function addPattern(given: Pattern, hours: ByDay, steps: Remark[], assumptions: Remark[]): void {
  const { hoursPerDay = HOURS_A_DAY, daysPerWeek = DAYS_A_WEEK, weeks = WEEKS_A_MONTH } = given;
  const weekday = Math.max(0, hoursPerDay - HOURS_A_DAY) * Math.min(daysPerWeek, DAYS_A_WEEK);
  // Six short days may be an ordinary week (劳动法第三十六条): only what exceeds it is work on a rest day.
  const beyondTheWeek = Math.max(0, hoursPerDay * daysPerWeek - CYCLE_HOURS.week - weekday);
  const restDay = Math.min(Math.max(0, daysPerWeek - DAYS_A_WEEK) * hoursPerDay, beyondTheWeek);
  steps.push({ code: 'overtime_pattern', hoursPerDay, daysPerWeek, weekday, restDay });
  if (given.weeks === undefined) assumptions.push({ code: 'overtime_pattern_month' });
  if (given.daysPerWeek === undefined) assumptions.push({ code: 'overtime_five_days' });
  if (hoursPerDay > HOURS_A_DAY + MOST_HOURS_A_DAY) {
    assumptions.push({ code: 'overtime_over_daily_limit', hours: hoursPerDay - HOURS_A_DAY, limit: MOST_HOURS_A_DAY });
  }
  hours.weekday += weekday * weeks;
  hours.restDay += restDay * weeks;
}

function hourlyWage(given: { hourlyWage?: number; dailyWage?: number; monthlyWage?: number }, steps: Remark[]): number {
  if (given.hourlyWage !== undefined) return given.hourlyWage;
  if (given.dailyWage !== undefined) {
    steps.push({ code: 'hourly_from_day', dailyWage: given.dailyWage, hourly: cents(given.dailyWage / HOURS_A_DAY) });
    return given.dailyWage / HOURS_A_DAY;
  }
  const monthlyWage = given.monthlyWage ?? ask('monthlyWage', { data: { use: 'overtime' } });
  const hourly = monthlyWage / (PAID_DAYS_A_MONTH * HOURS_A_DAY);
  steps.push({ code: 'hourly_from_month', monthlyWage, hours: PAID_DAYS_A_MONTH * HOURS_A_DAY, hourly: cents(hourly) });
  return hourly;
}

function result(
  amount: number,
  headline: Remark,
  steps: Remark[],
  assumptions: Remark[],
  citations: Reference[],
): EntitlementResult {
  return {
    value: cents(amount),
    unit: 'yuan',
    headline,
    steps,
    assumptions,
    citations: [...citations, LIMITATION],
    whereToGo: 'arbitration_or_inspection',
  };
}
