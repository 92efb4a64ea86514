import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  firstDay,
  lastDay,
  later,
  weekdaysBetween,
  wholeMonthsBetween,
} from '../calendar.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';
import { PAID_DAYS_A_MONTH } from './overtime-pay.ts';

const law = (article: string): Reference => ({ law: '劳动合同法', article });
const regulation = (article: string): Reference => ({ law: '劳动合同法实施条例', article });
const interpretation = (article: string): Reference => ({ law: '最高法劳动争议司法解释（二）', article });
const LIMITATION: Reference = { law: '劳动争议调解仲裁法', article: '第二十七条' };

/** From the second month to the day before the year is full (实施条例第七条). */
const MOST_MONTHS = 11;

export const doubleWage = defineRule({
  kind: 'double_wage',
  validFrom: '2025-09-01',
  sources: [
    law('第十条'),
    law('第十四条'),
    law('第八十二条'),
    regulation('第六条'),
    regulation('第七条'),
    interpretation('第六条'),
    interpretation('第七条'),
    interpretation('第九条'),
    LIMITATION,
  ],
  inputs: inputsOf('double_wage'),
  compute(given, { today }): EntitlementResult {
    const openEnded = given.openEndedDueDate;
    const citations = [
      law('第八十二条'),
      openEnded === undefined ? regulation('第六条') : law('第十四条'),
      interpretation('第六条'),
      LIMITATION,
    ];
    const none = (headline: Remark, steps: Remark[] = []): EntitlementResult => ({
      value: 0,
      unit: 'yuan',
      headline,
      steps,
      assumptions: [],
      citations,
      whereToGo: 'arbitration_or_inspection',
    });
    if (given.refusedToSign) {
      citations.push(interpretation('第七条'));
      return none({ code: 'double_wage_refused_to_sign' });
    }
    if (given.contractTerm === 'open_ended' && openEnded === undefined && !given.contractSigned)
      ask('openEndedDueDate');
    const worked = given.monthsWithoutContract ?? (given.years === undefined ? undefined : given.years * 12);
    if (openEnded === undefined && given.startDate === undefined && worked !== undefined)
      return byMonths(worked, given.monthlyWage, none, citations);
    const start = openEnded === undefined ? firstDay(given.startDate ?? ask('startDate')) : undefined;
    if (start !== undefined && given.contractSigned && given.contractDate === undefined) ask('contractDate');
    const from = start === undefined ? firstDay(openEnded!) : addMonths(start, 1);
    const signed = given.contractDate === undefined ? undefined : firstDay(given.contractDate);
    const left = given.endDate === undefined ? undefined : lastDay(given.endDate);
    // A refused open-ended contract is owed double until it is signed: 第八十二条第二款 has no end after a year.
    const elevenMonthsOver = start === undefined ? undefined : addDays(addYears(start, 1), -1);
    const ends = [elevenMonthsOver, left ?? today, signed === undefined ? undefined : addDays(signed, -1)];
    const until = ends.filter((end) => end !== undefined).sort()[0]!;
    if (until < from) {
      if (openEnded !== undefined) return none({ code: 'double_wage_open_ended_in_time', from });
      return none({ code: signed && signed <= from ? 'double_wage_signed_in_time' : 'double_wage_first_month', from });
    }

    const monthlyWage = given.monthlyWage ?? ask('monthlyWage');
    const assumptions: Remark[] = [];
    if (openEnded !== undefined) {
      assumptions.push({ code: 'double_wage_open_ended_due' });
      citations.push(interpretation('第九条'));
    } else if (signed === undefined) assumptions.push({ code: 'no_contract_until_now' });
    if (start !== undefined && given.startDate !== start)
      assumptions.push({ code: 'started_on_the_first', date: start });
    const steps: Remark[] = [
      { code: openEnded === undefined ? 'double_wage_period' : 'double_wage_open_ended_period', from, until },
    ];
    if (until === elevenMonthsOver) {
      citations.push(regulation('第七条'));
      steps.push({ code: 'double_wage_at_most_eleven' });
    }
    const filing = given.filingDate === undefined ? today : firstDay(given.filingDate);
    const oldest = addYears(filing, -1);
    const claimed = later(oldest, from);
    const whole = amountFor(from, until, monthlyWage);
    if (claimed > until) {
      return {
        ...none(
          { code: 'double_wage_time_barred', until, limit: addYears(until, 1), amount: cents(whole.amount) },
          steps,
        ),
        deadline: { date: addYears(until, 1), passed: true },
      };
    }
    const { months, workdays, amount } = amountFor(claimed, until, monthlyWage);
    if (claimed !== from)
      steps.push({
        code: 'double_wage_counted_back',
        filing,
        claimed,
        whole: cents(whole.amount),
        lost: cents(whole.amount - amount),
      });
    steps.push({ code: 'double_wage_sum', monthlyWage, months, workdays, amount: cents(amount) });
    if (workdays > 0) assumptions.push({ code: 'workdays_monday_to_friday' });
    const limit = addYears(until, 1);
    return {
      value: cents(amount),
      unit: 'yuan',
      headline: {
        code: 'double_wage_due',
        openEnded: openEnded !== undefined,
        amount: cents(amount),
        months,
        workdays,
        whole: cents(whole.amount),
        lost: cents(whole.amount - amount),
        claimed,
      },
      steps,
      assumptions: [
        ...assumptions,
        { code: 'double_wage_second_half' },
        { code: 'double_wage_lapses', from: addDays(addYears(claimed, 1), 1), limit, already: claimed === oldest },
        { code: 'double_wage_limit_by_month' },
      ],
      citations,
      // From the day after, what is oldest lapses day by day.
      deadline: { date: addYears(claimed, 1), passed: false },
      whereToGo: 'arbitration_or_inspection',
    };
  },
});

/** The second wage of a period: whole months, and the rest by its working days (司法解释（二）第六条). */
function amountFor(from: string, until: string, monthlyWage: number) {
  const months = wholeMonthsBetween(from, addDays(until, 1));
  const restFrom = addMonths(from, months);
  const workdays = daysBetween(restFrom, until) >= 0 ? weekdaysBetween(restFrom, until) : 0;
  const rest = Math.min(monthlyWage, (monthlyWage / PAID_DAYS_A_MONTH) * workdays);
  return { months, workdays, amount: monthlyWage * months + rest };
}

/** When only a length of time is known: the first month is free, eleven are the most, and the limit is not counted. */
function byMonths(
  worked: number,
  wage: number | undefined,
  none: (headline: Remark) => EntitlementResult,
  citations: Reference[],
): EntitlementResult {
  const months = Math.min(MOST_MONTHS, Math.floor(worked) - 1);
  if (months <= 0) return none({ code: 'double_wage_first_months' });
  const monthlyWage = wage ?? ask('monthlyWage');
  const amount = cents(monthlyWage * months);
  return {
    ...none({ code: 'double_wage_due', amount, months, workdays: 0, whole: amount }),
    value: amount,
    steps: [
      { code: 'double_wage_months', worked, months },
      { code: 'double_wage_sum', monthlyWage, months, workdays: 0, amount },
    ],
    assumptions: [
      { code: 'no_contract_until_now' },
      { code: 'double_wage_by_months', months: worked, ...withinAYear(worked, monthlyWage) },
      { code: 'double_wage_second_half' },
    ],
    citations: [...citations, regulation('第七条')],
  };
}

/** What the limit of a year leaves when the time without a contract ran until today: months beyond the twelfth eat it. */
function withinAYear(worked: number, monthlyWage: number): { within: number; amountWithin: number } {
  const within = Math.max(0, Math.min(MOST_MONTHS, 2 * (MOST_MONTHS + 1) - Math.floor(worked)));
  return { within, amountWithin: cents(within * monthlyWage) };
}
