/** Calendar days are `YYYY-MM-DD`; a date known to the month only is `YYYY-MM`. Nothing here knows the time of day. */

const DAY_MS = 86_400_000;

interface Parts {
  year: number;
  month: number;
  day: number;
}

function parts(date: string): Parts {
  const [year, month, day] = date.split('-').map(Number);
  return { year: year!, month: month!, day: day ?? 1 };
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function isMonthOnly(date: string): boolean {
  return date.length === 7;
}

export function yearOf(date: string): number {
  return parts(date).year;
}

/** The first day a date may stand for. */
export function firstDay(date: string): string {
  return isMonthOnly(date) ? `${date}-01` : date;
}

/** The last day a date may stand for. */
export function lastDay(date: string): string {
  if (!isMonthOnly(date)) return date;
  const { year, month } = parts(date);
  return iso(year, month, daysInMonth(year, month));
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** Months since the year 0, for arithmetic on months of birth and retirement. */
export function monthNumber(date: string): number {
  const { year, month } = parts(date);
  return year * 12 + month - 1;
}

export function monthFromNumber(number: number): string {
  return iso(Math.floor(number / 12), (number % 12) + 1, 1).slice(0, 7);
}

function dayNumber(date: string): number {
  const { year, month, day } = parts(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last day when it is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parts(date);
  const total = year * 12 + month - 1 + months;
  const newYear = Math.floor(total / 12);
  const newMonth = (total % 12) + 1;
  return iso(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return [one, other].sort()[1]!;
}

/** Mondays to Fridays from the first to the last day, both counted. */
export function weekdaysBetween(first: string, last: string): number {
  let count = 0;
  for (let number = dayNumber(first); number <= dayNumber(last); number += 1) {
    const weekday = new Date(number * DAY_MS).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** Whole months that fit between two days, the second not counted. */
export function wholeMonthsBetween(from: string, before: string): number {
  const months = monthNumber(before) - monthNumber(from);
  return addMonths(from, months) > before ? months - 1 : months;
}

/**
 * How long somebody worked from their first to their last day, both worked. A last day on the anniversary of the first
 * completes the period and begins no new one, so 1 March to 28 February and 1 March to 1 March are both a year.
 */
export function serviceLength(first: string, last: string): { months: number; days: number } {
  const dayAfter = addDays(last, 1);
  const months = wholeMonthsBetween(first, dayAfter);
  const days = daysBetween(addMonths(first, months), dayAfter);
  return { months, days: months > 0 && addMonths(first, months) === last ? 0 : days };
}
