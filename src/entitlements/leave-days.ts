import { addDays, addYears, daysBetween, firstDay, lastDay, yearOf } from './calendar.ts';
import { ask, type Reference, type Remark } from './result.ts';

const ordinance = (article: string): Reference => ({ law: '职工带薪年休假条例', article });
const measures = (article: string): Reference => ({ law: '企业职工带薪年休假实施办法', article });

/** Days of annual leave a year by years of work in all (条例第三条). */
export function yearlyLeave(totalYears: number): number {
  if (totalYears < 1) return 0;
  if (totalYears < 10) return 5;
  return totalYears < 20 ? 10 : 15;
}

/** Months of sick leave at which the year's leave is lost (条例第四条第三至五项). */
function sickLeaveLimit(totalYears: number): number {
  if (totalYears < 10) return 2;
  return totalYears < 20 ? 3 : 4;
}

/** Whole days of leave for a part of a year (实施办法第五条、第十二条). Calendar days over 365, never more than all. */
export function proRataLeave(calendarDays: number, wholeYear: number): number {
  return Math.floor((Math.min(calendarDays, 365) * wholeYear) / 365);
}

export interface LeaveFacts {
  totalYears?: number;
  years?: number;
  startDate?: string;
  endDate?: string;
  longSchoolHoliday?: boolean;
  paidPersonalLeaveDays?: number;
  sickLeaveMonths?: number;
}

export interface LeaveDays {
  days: number;
  /** Why there is none, when there is none. */
  excluded?: string;
  steps: Remark[];
  assumptions: Remark[];
  citations: Reference[];
}

/** The year's leave: by length of work, less what excludes it, in part for a year begun or ended in between. */
export function leaveDays(given: LeaveFacts, today: string): LeaveDays {
  const assumptions: Remark[] = [];
  const citations = [ordinance('第二条'), ordinance('第三条')];
  const last = given.endDate === undefined ? undefined : lastDay(given.endDate);
  const first = given.startDate === undefined ? undefined : firstDay(given.startDate);
  const here = first === undefined ? undefined : daysBetween(first, addDays(last ?? today, 1)) / 365.25;
  const told = given.totalYears ?? given.years;
  // Under a year here, the work before decides between none and some.
  const totalYears = Math.max(told ?? (here === undefined || here < 1 ? ask('totalYears') : here), here ?? 0);
  if (told === undefined && totalYears < 20) assumptions.push({ code: 'leave_no_earlier_work' });
  const wholeYear = yearlyLeave(totalYears);
  const steps: Remark[] = [{ code: 'leave_by_years', years: totalYears, days: wholeYear }];
  const none = (excluded: string, ...more: Reference[]): LeaveDays => ({
    days: 0,
    excluded,
    steps,
    assumptions,
    citations: [...citations, ...more],
  });
  if (wholeYear === 0) return none('leave_under_a_year', measures('第三条'));
  if (given.longSchoolHoliday) return none('leave_school_holidays', ordinance('第四条'));
  if ((given.paidPersonalLeaveDays ?? 0) >= 20) return none('leave_paid_personal_leave', ordinance('第四条'));
  if ((given.sickLeaveMonths ?? 0) >= sickLeaveLimit(totalYears)) return none('leave_sick_leave', ordinance('第四条'));

  const year = yearOf(last ?? today);
  const yearBegin = `${year}-01-01`;
  const yearEnd = `${year}-12-31`;
  const joined = first !== undefined && first > yearBegin && first <= yearEnd;
  if (last !== undefined) {
    const from = joined ? first : yearBegin;
    const passed = daysBetween(from, last) + 1;
    const days = proRataLeave(passed, wholeYear);
    steps.push({ code: 'leave_until_leaving', from, to: last, passed, wholeYear, days });
    return { days, steps, assumptions, citations: [...citations, measures('第十二条')] };
  }
  if (joined) {
    assumptions.push({ code: 'twelve_months_without_break' });
    const remaining = daysBetween(first, yearEnd) + 1;
    const days = proRataLeave(remaining, wholeYear);
    steps.push({ code: 'leave_from_joining', from: first, remaining, wholeYear, days });
    return { days, steps, assumptions, citations: [...citations, measures('第五条')] };
  }
  return { days: wholeYear, steps, assumptions, citations };
}

/** The first day of the limit for pay that fell due with the year's end or the end of work. */
export function leavePayDeadline(endDate: string | undefined, today: string): string {
  return addYears(endDate === undefined ? `${yearOf(today)}-12-31` : lastDay(endDate), 1);
}
