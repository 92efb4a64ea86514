import { addMonths, firstDay, isMonthOnly, lastDay, monthNumber } from './calendar.ts';
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
