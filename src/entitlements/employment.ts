import { addDays, addMonths, firstDay, isMonthOnly, lastDay, monthNumber } from './calendar.ts';
import { ask, type Remark } from './result.ts';

export interface Employment {
  first: string;
  last: string;
  assumptions: Remark[];
  /** Whether the last day was given, so that a time limit can be told. */
  dated: boolean;
}

/** From when to when somebody worked. Dates known to the month are read as whole months; what the day may change is said. */
export function employment(
  given: { startDate?: string; endDate?: string; years?: number },
  today: string,
  monthsFor: (first: string, last: string) => number,
): Employment {
  if (given.startDate === undefined) {
    if (given.years === undefined) ask('startDate');
    const last = lastDay(given.endDate ?? today);
    const { months, days } = lengthOf(given.years);
    const first = addDays(addMonths(last, -months), -days);
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

const DAYS_A_MONTH = 30.4;
/** Years told to two decimals are whole months as far as the rounding goes (4.17 is four years and two months). */
const OF_ROUNDING = 0.07;

function lengthOf(years: number): { months: number; days: number } {
  const exact = years * 12;
  const near = Math.round(exact);
  if (Math.abs(exact - near) <= OF_ROUNDING) return { months: near, days: 0 };
  const months = Math.floor(exact);
  return { months, days: Math.floor((exact - months) * DAYS_A_MONTH) };
}
