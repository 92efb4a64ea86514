import { toHalfWidth } from '../postings/clean-text.ts';
import { parseDate } from '../postings/parse-date.ts';

export interface Period {
  start: string;
  end: string;
  hours?: string;
}

const CLOCK = /(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*(?:-|—|–|~|至|到)+\s*(\d{1,2}):(\d{2})(?::\d{2})?)?/u;
const SPAN = String.raw`\s*(?:日|号)?\s*(?:\([^)]*\))?\s*(?:-{1,2}|—{1,2}|–|~|至|到)\s*`;
const DAY = String.raw`(?:(?:((?:19|20)\d{2})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*(?:日|号)?`;
const DATE = /(?<!\d)(?:((?:19|20)\d{2})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u;
/** An announcement without its year is for the coming months, or for the last few weeks. */
const PAST_DAYS = 60;

/**
 * Reads when something takes place: 2026年12月5日9:00-12:00, 12月5日至6日, 2026-12-05~2026-12-06.
 * @param reference the day a date without a year is counted from (`YYYY-MM-DD`)
 */
export function readPeriod(source: string, reference: string): Period | undefined {
  const text = toHalfWidth(source).replaceAll('：', ':').trim();
  const clock = CLOCK.exec(text);
  const hours = clock === null ? {} : { hours: clockText(clock) };
  const first = DATE.exec(text);
  if (first === null) {
    const plain = parseDate(text, reference);
    return plain === undefined ? undefined : { start: plain, end: plain, ...hours };
  }
  const start = dayOf(first[1], first[2]!, first[3]!, reference);
  if (start === undefined) return undefined;
  const rest = text.slice(first.index + first[0].length);
  const last = new RegExp(`^${SPAN}${DAY}(?![\\d:])`, 'u').exec(rest);
  if (last === null) return { start, end: start, ...hours };
  const end = dayOf(last[1] ?? start.slice(0, 4), last[2] ?? start.slice(5, 7), last[3]!, start);
  if (end === undefined) return undefined;
  // 12月30日至1月2日 goes over into the next year.
  const monthAlone = last[1] === undefined && last[2] !== undefined;
  const overNewYear = end < start && monthAlone ? yearLater(end) : end;
  if (overNewYear === undefined || overNewYear < start) return undefined;
  return { start, end: overNewYear, ...hours };
}

/** The hours of a cell of their own (9:00-12:00, 上午9点到12点). */
export function readHours(source: string): string | undefined {
  const text = toHalfWidth(source).replaceAll('：', ':').trim();
  const clock = CLOCK.exec(text);
  if (clock !== null) return clockText(clock);
  return /[点时上下午晚周末]|[ap]m/iu.test(text) && text.length <= 30 ? text : undefined;
}

function clockText(match: RegExpExecArray): string {
  const [, fromHour, fromMinute, toHour, toMinute] = match;
  const from = `${fromHour!.padStart(2, '0')}:${fromMinute}`;
  return toHour === undefined ? from : `${from}-${toHour.padStart(2, '0')}:${toMinute}`;
}

function dayOf(year: string | undefined, month: string, day: string, reference: string): string | undefined {
  if (year !== undefined) return realDay(Number(year), Number(month), Number(day));
  const thisYear = realDay(Number(reference.slice(0, 4)), Number(month), Number(day));
  if (thisYear === undefined) return undefined;
  const behind = (Date.parse(`${reference}T00:00:00Z`) - Date.parse(`${thisYear}T00:00:00Z`)) / 86_400_000;
  return behind > PAST_DAYS ? yearLater(thisYear) : thisYear;
}

function yearLater(date: string): string | undefined {
  return realDay(Number(date.slice(0, 4)) + 1, Number(date.slice(5, 7)), Number(date.slice(8)));
}

function realDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const text = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return Number(text.slice(8)) === day ? text : undefined;
}
