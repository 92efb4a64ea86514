import { toHalfWidth } from './clean-text.ts';

const DAY_MS = 86_400_000;
/** Excel counts days from 1899-12-30; these serials are the years 2000 to 2099. */
const SERIAL_RANGE = [36_526, 73_050] as const;

/**
 * Reads a date in any of the ways files give it as `YYYY-MM-DD`.
 * @param reference the day that 昨天 and a date without year are counted from (`YYYY-MM-DD`).
 */
export function parseDate(source: string, reference: string): string | undefined {
  const text = toHalfWidth(source).trim();
  if (text === '') return undefined;
  const full = /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u.exec(text);
  if (full !== null) return isoDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6})?$/u.exec(text);
  if (packed !== null) return isoDate(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) {
    const serial = Math.floor(Number(text));
    return serial >= SERIAL_RANGE[0] && serial <= SERIAL_RANGE[1]
      ? day(serial * DAY_MS + Date.UTC(1899, 11, 30))
      : undefined;
  }
  if (/^1\d{9}(?:\d{3})?$/u.test(text)) {
    const seconds = text.length === 13 ? Number(text) / 1000 : Number(text);
    return day(seconds * 1000 + 8 * 3_600_000);
  }
  const named = /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/iu.exec(text);
  if (named !== null) return withNamedMonth(text, MONTHS.indexOf(named[1]!.toLowerCase()) + 1, reference);
  const monthFirst = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})/u.exec(text);
  if (monthFirst !== null) {
    const [year, first, second] = [monthFirst[3], monthFirst[1], monthFirst[2]].map(Number) as [number, number, number];
    // 31/01/2027 can only be the day first.
    return first > 12 ? isoDate(year, second, first) : isoDate(year, first, second);
  }
  const short = /(?<!\d)(\d{1,2})\s*[-/月]\s*(\d{1,2})(?:日|\s|$|发布)/u.exec(text);
  if (short !== null) return withoutYear(Number(short[1]), Number(short[2]), reference);
  return relative(text, reference);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 3 Oct 2026, October 3rd, 2026, 3 Oct. */
function withNamedMonth(text: string, month: number, reference: string): string | undefined {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text)?.[0];
  const dayOfMonth = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/iu.exec(text)?.[1];
  if (dayOfMonth === undefined) return undefined;
  if (year === undefined) return withoutYear(month, Number(dayOfMonth), reference);
  return isoDate(Number(year), month, Number(dayOfMonth));
}

function relative(text: string, reference: string): string | undefined {
  const days = /(\d+)\s*(?:天|日)(?:前|以前)|(\d+)\s*days?\s*ago/iu.exec(text);
  if (days !== null) return shift(reference, Number(days[1] ?? days[2]));
  if (/今天|今日|刚刚|分钟前|小时前|just now|today/iu.test(text)) return reference;
  if (/昨[天日]|yesterday/iu.test(text)) return shift(reference, 1);
  if (/前天/u.test(text)) return shift(reference, 2);
  const weeks = /(\d+)\s*(?:周|星期)前/u.exec(text);
  if (weeks !== null) return shift(reference, Number(weeks[1]) * 7);
  return undefined;
}

/** A day without its year is the latest such day that is not after the reference. */
function withoutYear(month: number, dayOfMonth: number, reference: string): string | undefined {
  const year = Number(reference.slice(0, 4));
  const thisYear = isoDate(year, month, dayOfMonth);
  return thisYear !== undefined && thisYear > reference ? isoDate(year - 1, month, dayOfMonth) : thisYear;
}

function shift(reference: string, days: number): string {
  return day(Date.parse(`${reference}T00:00:00Z`) - days * DAY_MS);
}

function isoDate(year: number, month: number, dayOfMonth: number): string | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  const text = day(Date.UTC(year, month - 1, dayOfMonth));
  return Number(text.slice(8)) === dayOfMonth ? text : undefined;
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
