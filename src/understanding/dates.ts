import { parseNumber } from './numbers.ts';

export interface DateMention {
  start: number;
  end: number;
  text: string;
  /** First day of what was said; 2019年3月 is 2019-03-01. */
  from: string;
  /** Last day of what was said; 2019年3月 is 2019-03-31. */
  to: string;
}

const DAY = 86_400_000;
const LEAP_YEAR = '2024';
const FULL =
  /(?:(\d{4}|[零〇一二三四五六七八九]{4}|\d{2}|[零〇一二五六七八九][零〇一二三四五六七八九](?=年\s*的?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[腊正冬])月|年的?(?:出?生|生人|(?<=的)(?:[,，。！!]|$)))|今|去|前|明|大前)年)?\s*的?(?:(\d{1,2}|[一二三四五六七八九十]{1,3}|上上个?|上个?|这个?|本|下个?)月(?:份)?)?\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号|(?=入职|进(?:厂|的|公司|店)|来的|走的|离职|辞|被|才签|补签|签的|开始|上班|受伤|受的伤|出生|生的|到期|去的)))?/gu;
/** 四年前的三月一号. */
const YEARS_AGO =
  /(\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:以)?前的?\s?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号))?/gu;
/** Feasts with a day of their own in the calendar, told for that day. */
const FEASTS = { 国庆: [10, 1], 元旦: [1, 1], 五一: [5, 1], 劳动节: [5, 1] } as const;
const FEAST = /(?:([今去前])年)?(国庆|元旦|五一|劳动节)节?(?:那|当)(?:一)?[天日]/gu;
const NUMERIC = /(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?/gu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTH =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})\b/giu;
const RELATIVE: readonly [RegExp, (today: Date) => [Date, Date]][] = [
  [/明后(?:两|2)?天|明天后天|明天(?:或者?|和|、)后天/u, (today) => [shift(today, 1), shift(today, 2)]],
  [/大后天/u, (today) => [shift(today, 3), shift(today, 3)]],
  [/后天|day after tomorrow/iu, (today) => [shift(today, 2), shift(today, 2)]],
  [/明天|明日|明儿|明晚|明早|tomorrow/iu, (today) => [shift(today, 1), shift(today, 1)]],
  [/今明(?:两|2)天|今天明天/u, (today) => [today, shift(today, 1)]],
  [/今天|今日|今儿|今晚|今早|today|tonight/iu, (today) => [today, today]],
  [/昨天|yesterday/iu, (today) => [shift(today, -1), shift(today, -1)]],
  [/前天/u, (today) => [shift(today, -2), shift(today, -2)]],
  [/(?:这个?|本)周末|(?<!下个?)周末|this weekend/iu, (today) => [shift(monday(today), 5), shift(monday(today), 6)]],
  [/下个?周末/u, (today) => [shift(monday(today), 12), shift(monday(today), 13)]],
  [
    /下(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])|next week/iu,
    (today) => [shift(monday(today), 7), shift(monday(today), 13)],
  ],
  [
    /(?:这个?|本)(?:周|星期|礼拜)(?![一二三四五六日天末])|this week(?!end)/iu,
    (today) => [monday(today), shift(monday(today), 6)],
  ],
  [/(?:最近|近期|近来|这几天|这两天)(?!的一)/u, (today) => [today, shift(today, 30)]],
  [/(?:这个?月|本月)?月底(?:之|以)?前/u, (today) => [today, shift(firstOfMonth(today, 1), -1)]],
  [/this month/iu, (today) => [firstOfMonth(today, 0), shift(firstOfMonth(today, 1), -1)]],
  [/next month/iu, (today) => [firstOfMonth(today, 1), shift(firstOfMonth(today, 2), -1)]],
];

/** Days and periods in text, resolved against today (`YYYY-MM-DD`). */
export function recogniseDates(text: string, today: string): DateMention[] {
  const now = new Date(`${today}T00:00:00Z`);
  const mentions: DateMention[] = [];
  const add = (start: number, source: string, from: Date, to: Date) => {
    if (mentions.some((other) => start < other.end && other.start < start + source.length)) return;
    mentions.push({ start, end: start + source.length, text: source, from: iso(from), to: iso(to) });
  };
  for (const match of text.matchAll(NUMERIC)) {
    const [source, year, month, day] = match;
    const range = period(Number(year), Number(month), day === undefined ? undefined : Number(day));
    if (range !== undefined) add(match.index, source, ...range);
  }
  for (const match of text.matchAll(ENGLISH_MONTH)) {
    const [source, month, day, year] = match;
    const range = period(
      Number(year),
      MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1,
      day === undefined ? undefined : Number(day),
    );
    if (range !== undefined) add(match.index, source, ...range);
  }
  const weekday = /(上上|上|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天])/gu;
  for (const match of text.matchAll(weekday)) {
    const offset = '一二三四五六日'.indexOf(match[2] === '天' ? '日' : match[2]!);
    const weeks = { 上上: -2, 上: -1, 下: 1 }[match[1] ?? ''] ?? 0;
    let date = shift(monday(now), offset + weeks * 7);
    if (match[1] === undefined && date < now) date = shift(date, 7);
    add(match.index, match[0], date, date);
  }
  for (const [pattern, resolve] of [...RELATIVE].sort((a, b) => b[0].source.length - a[0].source.length)) {
    const match = pattern.exec(text);
    if (match !== null) add(match.index, match[0], ...resolve(now));
  }
  for (const match of text.matchAll(YEARS_AGO)) {
    const [source, years, month, day] = match;
    const range = period(
      now.getUTCFullYear() - parseNumber(years!)!,
      parseNumber(month!)!,
      day === undefined ? undefined : parseNumber(day),
    );
    if (range !== undefined) add(match.index, source, ...range);
  }
  for (const match of text.matchAll(FEAST)) {
    const [source, year = '今', feast] = match;
    const [month, day] = FEASTS[feast as keyof typeof FEASTS];
    let date = utc(yearOf(year, now)!, month, day);
    if (match[1] === undefined && date > now) date = utc(now.getUTCFullYear() - 1, month, day);
    add(match.index, source, date, date);
  }
  for (const match of text.matchAll(FULL)) {
    const [source, yearSaid, monthSaid, daySaid] = match;
    if (yearSaid === undefined && monthSaid === undefined) continue;
    if (
      yearSaid === undefined &&
      daySaid === undefined &&
      !/^(?:上|这|本|下|\d{1,2}|[一二三四五六七八九十]{1,3})/u.test(monthSaid!)
    )
      continue;
    if (yearSaid === undefined && /个$/u.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    if (
      yearSaid !== undefined &&
      /^\d{2}$/u.test(yearSaid) &&
      monthSaid === undefined &&
      !twoDigitYearIsDate(text, match.index + source.length, yearSaid)
    )
      continue;
    const year = yearOf(yearSaid, now);
    const month = monthOf(monthSaid, now);
    if (year === undefined || month === undefined) continue;
    const inferred =
      yearSaid === undefined && typeof month === 'number' && !/^[上这本下]/u.test(monthSaid!)
        ? nearestYear(month, now)
        : year;
    const range =
      month === 'none'
        ? period(inferred)
        : /^[上这本下]/u.test(monthSaid!)
          ? dayOfRelativeMonth(relativeMonth(monthSaid!), daySaid, now)
          : period(inferred, month, daySaid === undefined ? undefined : parseNumber(daySaid));
    if (range !== undefined) add(match.index, source.trimEnd(), ...range);
  }
  // 27号在双流那场招聘会: the next day of that number, where something to come is spoken of.
  if (TO_COME.test(text)) {
    for (const match of text.matchAll(DAY_OF_MONTH)) {
      const day = parseNumber(match[1]!);
      const date = day === undefined ? undefined : nextDayOfMonth(day, now);
      if (date !== undefined) add(match.index, match[0], date, date);
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const TO_COME = /招聘会|专场|双选会|宣讲会?|开班|那场|这场/u;
const DAY_OF_MONTH =
  /(?<![\d月第每几一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九十]{1,3})[号日](?!线|楼|店|窗|院|门|厅|馆|台|口|公告|文)/gu;

function nextDayOfMonth(day: number, now: Date): Date | undefined {
  if (day < 1 || day > 31) return undefined;
  for (let months = 0; months < 3; months += 1) {
    const date = shift(firstOfMonth(now, months), day - 1);
    if (date.getUTCDate() === day && date >= now) return date;
  }
  return undefined;
}

/** Whether a month was said without its year (是3月, 3月15号入职的). */
export function monthAlone(text: string): boolean {
  return !yearSaid(text) && MONTH_SAID.test(text);
}

export function yearSaid(text: string): boolean {
  return YEAR_SAID.test(text);
}

const YEAR_SAID = /\d{4}|年/u;
const MONTH_SAID = /(?<!个)(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/u;

/** 98年出生, 08年入职 are years; 干了15年 is a span. */
function twoDigitYearIsDate(text: string, end: number, digits: string): boolean {
  const after = text.slice(end, end + 6);
  return (
    /^(?:的|出?生|入职|进厂|进公司|参加工作|开始|来|毕业|到|初|底|入厂|生人|[腊正冬]月)/u.test(after) &&
    !/^了/u.test(after) &&
    (Number(digits) > 40 || /^(?:入职|进|参加|开始|来|毕业|初|底|入厂)/u.test(after))
  );
}

function yearOf(said: string | undefined, now: Date): number | undefined {
  const current = now.getUTCFullYear();
  if (said === undefined) return current;
  const relative = { 今: 0, 去: -1, 前: -2, 大前: -3, 明: 1 }[said];
  if (relative !== undefined) return current + relative;
  const value = parseNumber(said);
  if (value === undefined) return undefined;
  if (value >= 100) return value >= 1900 && value <= 2100 ? value : undefined;
  return value > 40 ? 1900 + value : 2000 + value;
}

function monthOf(said: string | undefined, now: Date): number | 'none' | undefined {
  if (said === undefined) return 'none';
  if (/^[上这本下]/u.test(said)) return now.getUTCMonth() + 1;
  const value = parseNumber(said);
  return value !== undefined && value >= 1 && value <= 12 ? value : undefined;
}

function relativeMonth(said: string): number {
  if (said.startsWith('上上')) return -2;
  return said.startsWith('上') ? -1 : said.startsWith('下') ? 1 : 0;
}

/** A month without a year is the nearest one that is not more than two months ahead, for what has happened. */
function nearestYear(month: number, now: Date): number {
  const year = now.getUTCFullYear();
  return month > now.getUTCMonth() + 1 + 2 ? year - 1 : year;
}

function monthRange(offset: number, now: Date): [Date, Date] {
  return [firstOfMonth(now, offset), shift(firstOfMonth(now, offset + 1), -1)];
}

/** 上个月15号; without a day the whole month. */
function dayOfRelativeMonth(offset: number, daySaid: string | undefined, now: Date): [Date, Date] | undefined {
  if (daySaid === undefined) return monthRange(offset, now);
  const month = firstOfMonth(now, offset);
  return period(month.getUTCFullYear(), month.getUTCMonth() + 1, parseNumber(daySaid));
}

const NUMERAL = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
/** A day told with its month, and with its year or without one (2023年2月30日, 今年9月31号, 1990-13, 二月三十号). */
const DAY_TOLD = new RegExp(
  `(?:(\\d{4})(?:年\\s?|[-./])(\\d{1,2})(?:月|[-./])(?:(\\d{1,2})[日号]?)?|(?<![\\d第])(?:(今|去|前|明)年的?)?(${NUMERAL})月(?:份)?(${NUMERAL})[日号])`,
  'gu',
);

/** Days that no calendar has: 2023年2月30日, 1990年13月, 2月30号. As said, in the shape of ISO. */
export function impossibleDates(text: string, today: string): { start: number; end: number; said: string }[] {
  const found: { start: number; end: number; said: string }[] = [];
  const now = new Date(`${today}T00:00:00Z`);
  for (const match of text.matchAll(DAY_TOLD)) {
    const [source, saidYear, saidMonth, saidDay, namedYear, bareMonth, bareDay] = match;
    const [month, day] = [parseNumber(saidMonth ?? bareMonth!), parseNumber(saidDay ?? bareDay ?? '')];
    if (month === undefined || ((saidDay ?? bareDay) !== undefined && day === undefined)) continue;
    // A day without its year is impossible only when no year has it (2月30号, not 2月29号).
    const year = saidYear ?? (namedYear === undefined ? LEAP_YEAR : String(yearOf(namedYear, now)));
    if (period(Number(year), month, day) !== undefined) continue;
    const said = [
      saidYear ?? (namedYear === undefined ? today.slice(0, 4) : year),
      String(month).padStart(2, '0'),
      ...(day === undefined ? [] : [String(day).padStart(2, '0')]),
    ].join('-');
    found.push({ start: match.index, end: match.index + source.length, said });
  }
  return found;
}

function period(year: number, month?: number, day?: number): [Date, Date] | undefined {
  if (month === undefined) return [utc(year, 1, 1), utc(year, 12, 31)];
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return [utc(year, month, 1), shift(utc(year, month + 1, 1), -1)];
  const date = utc(year, month, day);
  return day >= 1 && date.getUTCMonth() === month - 1 ? [date, date] : undefined;
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function shift(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY);
}

function monday(date: Date): Date {
  return shift(date, -((date.getUTCDay() + 6) % 7));
}

function firstOfMonth(date: Date, offset: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1));
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
