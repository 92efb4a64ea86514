import type { EntitlementFacts } from './entitlement-facts.ts';
import { parseNumber } from './numbers.ts';

/** Days of each holiday that are paid threefold (全国年节及纪念日放假办法第二条, from 2025); the days off around it are rest days. */
const HOLIDAYS: readonly { name: RegExp; days: number; month?: number }[] = [
  { name: /春节|过年|除夕|大年|初[一二三四五六七]/u, days: 4 },
  { name: /国庆|十一(?!月|个|年|天|点|小时|号|级|岁)/u, days: 3, month: 10 },
  { name: /(?<![万千百十])五一(?!个|月)|劳动节/u, days: 2, month: 5 },
  { name: /元旦/u, days: 1, month: 1 },
  { name: /清明|端午|中秋/u, days: 1 },
];
const NUMERAL = '\\d{1,2}|[一二三四五六七八九十]{1,2}';
/** 除夕到初三, 大年初一至初七, 初二. New Year’s Eve counts as the day before the first. */
const NEW_YEAR_DAYS = new RegExp(
  `(除夕|三十|(?:大年)?初(${NUMERAL}))(?:(?:到|至|[-~—])(?:大年)?初?(${NUMERAL}))?`,
  'u',
);
/** 初二初三, 除夕和初一: one after the other. */
const NEW_YEAR_DAY = new RegExp(`除夕|年?三十(?=[,，、和晚初到]|当天|那天|上班|加班|值班)|初(${NUMERAL})`, 'gu');
/** 5月1号到3号, 10月1日至10月7日. */
const MONTH_DAYS = new RegExp(
  `(${NUMERAL})月(${NUMERAL})[号日]?(?:到|至|[-~—])(?:(?:${NUMERAL})月)?(${NUMERAL})[号日]`,
  'u',
);
/** The fourth day of the new year and those after it are rest days. */
const NEW_YEAR_HOLIDAYS = 3;

/** 国庆1号到7号, 五一2号至5号: days counted within the holiday that is named. */
const HOLIDAY_DAYS = new RegExp(`(?<![\\d月])(${NUMERAL})[号日]?(?:到|至|[-~—])(${NUMERAL})[号日]`, 'u');
const ONE_DAY = new RegExp(`(${NUMERAL})[号日]`, 'gu');
/** 国庆后四天 are the rest days at its end. */
const LAST_DAYS = new RegExp(`(?:后|后面|最后|末尾)(?:的)?(${NUMERAL})天`, 'u');

/** Work in a holiday: so many days of it are holidays, the others rest days. */
export function readHolidays(text: string, facts: EntitlementFacts): void {
  const named = HOLIDAYS.filter(({ name }) => name.test(text));
  const single = named.length === 1 ? named[0] : undefined;
  if (facts.overtimeDays === undefined && facts.overtimeHours === undefined) {
    const days =
      newYearDays(text) ?? monthDays(text) ?? daysWithin(text, single) ?? listed(text, single) ?? oneEach(text, named);
    const weekend = datesNamed(text, REST_DAYS);
    if (days !== undefined || weekend > 0) facts.overtimeDays = { ...days, ...restOf(days?.restDay, weekend) };
    return;
  }
  const worked = facts.overtimeDays?.holiday;
  if (worked === undefined || single === undefined || /法定|三倍/u.test(text)) return;
  const told = daysWithin(text, single) ?? listed(text, single) ?? lastOf(text, single);
  if (told !== undefined && total(told) === worked) {
    const { holiday: _told, ...others } = facts.overtimeDays!;
    facts.overtimeDays = { ...others, ...told, ...restOf(others.restDay, told.restDay) };
    return;
  }
  const { days } = single;
  if (worked <= days) return;
  facts.overtimeDays = {
    ...facts.overtimeDays,
    holiday: days,
    restDay: (facts.overtimeDays?.restDay ?? 0) + worked - days,
  };
}

/** 26、27号周末, 12号和13号是周末: days named by their numbers and by what they are. */
const REST_DAYS = new RegExp(
  `((?:(?:${NUMERAL})[号日]?[、和跟与,，])*(?:${NUMERAL})[号日])(?:两天|这两天|那两天|都)?(?:是)?(?:周末|周六|周日|星期[六天日]|礼拜[六天日]|休息日)`,
  'u',
);

function datesNamed(text: string, named: RegExp): number {
  const list = named.exec(text)?.[1];
  return list === undefined ? 0 : list.split(/[、和跟与,，]/u).length;
}

type Holiday = (typeof HOLIDAYS)[number];

function daysWithin(text: string, holiday: Holiday | undefined): EntitlementFacts['overtimeDays'] {
  const match = holiday?.month === undefined ? null : HOLIDAY_DAYS.exec(text);
  return match === null ? undefined : split(parseNumber(match[1]!)!, parseNumber(match[2]!)!, holiday!.days);
}

/** 国庆4号、5号上班. */
function listed(text: string, holiday: Holiday | undefined): EntitlementFacts['overtimeDays'] {
  if (holiday?.month === undefined) return undefined;
  const from = text.search(holiday.name);
  const days = [...text.slice(from).matchAll(ONE_DAY)].map((match) => parseNumber(match[1]!)!);
  if (days.length === 0 || days.some((day) => day > LONGEST_HOLIDAY)) return undefined;
  const threefold = days.filter((day) => day <= holiday.days).length;
  return byKind(threefold, days.length - threefold);
}

function lastOf(text: string, holiday: Holiday): EntitlementFacts['overtimeDays'] {
  const match = holiday.days > 1 ? LAST_DAYS.exec(text) : null;
  return match === null ? undefined : byKind(0, parseNumber(match[1]!)!);
}

/** 端午节加班, 中秋和元旦都上班: a holiday of one day is one day. */
function oneEach(text: string, named: readonly Holiday[]): EntitlementFacts['overtimeDays'] {
  const short = named.length > 0 && named.every(({ days }) => days === 1);
  const day = named.length === 1 && /当天|那天|那一天|正日子/u.test(text);
  return short || day ? { holiday: SHORT.filter((name) => text.includes(name)).length || 1 } : undefined;
}

const SHORT = ['元旦', '清明', '端午', '中秋'];
const LONGEST_HOLIDAY = 9;

function total(days: NonNullable<EntitlementFacts['overtimeDays']>): number {
  return Object.values(days).reduce((sum, count) => sum + count, 0);
}

function restOf(before = 0, more = 0): EntitlementFacts['overtimeDays'] {
  return before + more > 0 ? { restDay: before + more } : {};
}

function byKind(holiday: number, restDay: number): NonNullable<EntitlementFacts['overtimeDays']> {
  return { ...(holiday > 0 ? { holiday } : {}), ...(restDay > 0 ? { restDay } : {}) };
}

function newYearDays(text: string): EntitlementFacts['overtimeDays'] {
  if (!/初|除夕|年三十/u.test(text)) return undefined;
  const match = NEW_YEAR_DAYS.exec(text);
  if (match === null) return undefined;
  const each = [...text.matchAll(NEW_YEAR_DAY)].map(([, day]) => (day === undefined ? 0 : parseNumber(day)!));
  if (match[3] === undefined && each.length > 1) {
    const threefold = each.filter((day) => day <= NEW_YEAR_HOLIDAYS).length;
    return byKind(threefold, each.length - threefold);
  }
  const first = match[2] === undefined ? 0 : parseNumber(match[2])!;
  const last = match[3] === undefined ? first : parseNumber(match[3])!;
  return split(first, last, NEW_YEAR_HOLIDAYS);
}

function monthDays(text: string): EntitlementFacts['overtimeDays'] {
  const match = MONTH_DAYS.exec(text);
  if (match === null) return undefined;
  const [month, first, last] = [match[1], match[2], match[3]].map((said) => parseNumber(said!)!);
  const holiday = HOLIDAYS.find((one) => one.month === month);
  return holiday === undefined ? undefined : split(first!, last!, holiday.days);
}

/** Days from the first to the last, of which those up to `lastHoliday` are holidays. */
function split(first: number, last: number, lastHoliday: number): EntitlementFacts['overtimeDays'] {
  if (last < first) return undefined;
  const holiday = Math.max(0, Math.min(last, lastHoliday) - first + 1);
  return byKind(holiday, last - first + 1 - holiday);
}
