import type { EntitlementFacts } from './entitlement-facts.ts';
import { parseNumber } from './numbers.ts';
import { HOLIDAY, REST_DAY } from './recognise-days.ts';
import { readHolidays } from './recognise-holidays.ts';
import type { Told } from './told-number.ts';

const PART_TIME = /小时工|钟点工|非全日制/u;
const TIME_OFF = /补休|调休|补了?休|换休/u;
const NO_TIME_OFF = /(?:没|不|没有|未|不给|没给)[^,，。]{0,3}(?:补休|调休|换休)/u;

/** Hours, days and pieces of overtime, by kind of day. */
export function readOvertime(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  if (PART_TIME.test(text)) facts.partTime = true;
  if (facts.workSystem === undefined && (/计件/u.test(text) || facts.pieceRate !== undefined))
    facts.workSystem = 'piece';
  if (PAID_ONCE.test(text)) facts.timesPaid = 1;
  const off = compensated(text);
  if (NO_TIME_OFF.test(text)) facts.restDayCompensated = false;
  else if (off !== undefined) facts.daysCompensated = off;
  else if (TIME_OFF.test(text) && !/[?？]|怎么|可以|能不能|只给/u.test(text.slice(text.search(TIME_OFF)).slice(0, 8)))
    facts.restDayCompensated = true;
  if (facts.workSystem === 'comprehensive') readCycle(text, told, facts);
  if (facts.workSystem === 'piece') readPieces(told, facts);
  else readPattern(text, told, facts);
  readHolidays(text, facts);
  readSundays(text, facts);
  if (off !== undefined) takeOff(off, told, facts);
  const impossible = (facts.hoursPerDay ?? 0) > HOURS_OF_A_DAY;
  if (facts.workSystem !== 'piece' && !impossible) readHoursOfNamedDays(text, told, facts);
}

/** 按一倍发的, 已经给了一倍, 只算了平时工资: the plain pay of those days has been given. */
const PAID_ONCE =
  /(?:按|照|给|发|算|付)(?:了|过|我|我们)*(?:一|1)倍(?!半)|(?:一|1)倍(?:的)?(?:工资|钱)?(?:已经|都)?(?:给|发|付|结)(?:了|过)|(?:只|就|才)(?:给|发|付|算|按)(?:了|我)?(?:平时|平常|正常|当天|普通)(?:的)?(?:工资|工钱|日工资|钱)/u;
const DAYS_OFF =
  /(?:补休|调休|换休|抵)(?:了|过|掉)*(?:一共|其中|有)?(\d{1,2}|[一两二三四五六七八九十]{1,2})天|(\d{1,2}|[一两二三四五六七八九十]{1,2})天(?:是|已经|都|也|给|我|让)*(?:补休|调休|换休)(?:了|过|掉)/u;

/** 补休了一天, 有两天补休了: so many days of rest days were given back. */
function compensated(text: string): number | undefined {
  const match = DAYS_OFF.exec(text);
  return match === null ? undefined : parseNumber((match[1] ?? match[2])!);
}

/** 周末加了四天班，有两天补休了: the days given back are no further days of overtime. */
function takeOff(off: number, told: readonly Told[], facts: EntitlementFacts): void {
  const worked = told.find(
    ({ value, before, after }) =>
      /^\s?天(?!(?:是|已经|都|也|给|我|让)*(?:补休|调休|换休))/u.test(after) &&
      value >= off &&
      REST_DAY.test(before) &&
      !/(?:补休|调休|换休|抵)(?:了|过|掉)*(?:一共|其中|有)?$/u.test(before),
  );
  if (worked === undefined) {
    delete facts.overtimeDays;
    return;
  }
  facts.overtimeDays = { ...facts.overtimeDays, restDay: worked.value - off };
  delete facts.daysCompensated;
}

/** 还有两个周日, 上了三个星期六: days counted by their name. */
const NAMED_DAYS =
  /(\d{1,2}|[一两二三四五六七八九十]{1,2})个(?:周六|周日|周天|星期[六天日]|礼拜[六天日]|休息日)(?!(?:加班)?[^,，。]{0,4}(?:小时|钟头))/u;

function readSundays(text: string, facts: EntitlementFacts): void {
  const count = NAMED_DAYS.exec(text)?.[1];
  if (count === undefined || facts.overtimeDays?.restDay !== undefined || facts.overtimeHours?.restDay !== undefined)
    return;
  facts.overtimeDays = { ...facts.overtimeDays, restDay: parseNumber(count)! };
}

const CYCLES = { 年: 'year', 季: 'quarter', 季度: 'quarter', 月: 'month', 周: 'week', 星期: 'week' } as const;

function readCycle(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  const cycle =
    /按?(?:一个?)?(年|季|月|周|星期)(?:度)?(?:算|为周期|周期|计算|综合)/u.exec(text)?.[1] ??
    /综合[^,，。]{0,8}(?:以|按|周期(?:是|为)?)(?:一个?)?(年|季度?|月|周)/u.exec(text)?.[1] ??
    /一个?(年|季度?|月|周)[^,，。]{0,4}(?:干|上|做|工作)/u.exec(text)?.[1];
  if (cycle !== undefined) facts.cycle = CYCLES[cycle as keyof typeof CYCLES];
  const all = told.find(
    ({ value, before, after }) =>
      value > 30 && /^\s?(?:多)?(?:个)?(?:小时|钟头|钟)/u.test(after) && !/加班/u.test(before.slice(-5)),
  );
  if (all === undefined) return;
  facts.actualHours = all.value;
  delete facts.overtimeHours;
}

const PIECES = /^\s?(?:多)?件(?!\s?[\d一二两三四五六七八九])/u;
/** 做了五百个, 缝了三百双: a count of what was made, whatever it is counted by. */
const OTHER_PIECES =
  /^\s?(?:多)?(?:个|只|双|套|条|箱|袋|把|台|块)(?!小时|钟|月|人|周|星期|礼拜|工|班|钱|\s?[\d一二两三四五六七八九])/u;
const MADE = /(?:做|干|缝|装|包|打|加工|绣|剪|焊|踩|车)了?[^,，。]{0,3}$/u;

function readPieces(told: readonly Told[], facts: EntitlementFacts): void {
  const pieces: { weekday?: number; restDay?: number; holiday?: number } = {};
  for (const { value, before, after } of told) {
    const made = PIECES.test(after) || (value > 1 && OTHER_PIECES.test(after) && MADE.test(before));
    if (!made) continue;
    const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
    const kind = HOLIDAY.test(clause) ? 'holiday' : REST_DAY.test(clause) ? 'restDay' : 'weekday';
    pieces[kind] = (pieces[kind] ?? 0) + value;
  }
  if (Object.keys(pieces).length > 0) facts.pieces = pieces;
}

/** Fewer hours a day are overtime rather than the day itself. */
export const SHORTEST_DAY = 4;
const FULL_DAY = 8;
const HOURS_OF_A_DAY = 24;
const HOURS = /^\s?(?:个)?(?:半)?(?:小时|钟头|钟)/u;
const EACH_DAY = /(?:每天|一天|天天)(?:都)?(?:上|干|工作|做|要|是)?(?:班)?[^,，。加]{0,2}$/u;
const EACH_WEEK = /(?:一周|每周|一星期|一个星期|每星期|一个?礼拜)(?:上|干|工作|做)?(?:班)?[^,，。]{0,2}$/u;
/** 每天加班两小时, 每晚多干俩钟头: what each day holds beyond its eight hours. */
const MORE_EACH_DAY =
  /(?:每天|一天|天天|每晚|每个?晚上|一个?晚上)[^,，。]{0,6}(?:加班?|加点|多(?:干|上|做|站|待)|拖班|延长)[^,，。]{0,3}$/u;

/** 每天10小时一周6天; 平时每天加班2小时，加了10天. */
function readPattern(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  for (const { value, before, after } of told) {
    if (HOURS.test(after) && EACH_DAY.test(before) && value >= SHORTEST_DAY) facts.hoursPerDay = hoursOf(value, after);
    if (/^\s?天/u.test(after) && EACH_WEEK.test(before)) facts.daysPerWeek = value;
    if (/^\s?休[一1]/u.test(after) && /(?:做|上|干)$/u.test(before)) facts.daysPerWeek = value;
  }
  const week = /(?:一|每)个?(?:周|星期|礼拜)(?:上|干|工作|做)?(?:班)?([一二三四五六七\d])天/u.exec(text);
  if (week !== null) facts.daysPerWeek ??= parseNumber(week[1]!);
  if (/单休|(?:一周|每周)(?:只|就)?休(?:息)?(?:一|1)天/u.test(text) && facts.hoursPerDay !== undefined)
    facts.daysPerWeek ??= 6;
  if (/996|九九六/u.test(text)) {
    facts.hoursPerDay ??= 11;
    facts.daysPerWeek ??= 6;
  }
  readDaysOfMonth(text, facts);
  readMoreEachDay(told, facts);
  if (facts.hoursPerDay !== undefined || facts.daysPerWeek !== undefined) {
    if (facts.daysPerWeek !== undefined && facts.overtimeDays?.restDay === facts.daysPerWeek) delete facts.overtimeDays;
    if (facts.hoursPerDay !== undefined && facts.overtimeHours?.weekday === facts.hoursPerDay)
      delete facts.overtimeHours;
    readWeeks(text, told, facts);
  }
}

const COUNT = '(\\d{1,2}|[一两二三四五六七八九十]{1,3})';
const OF_A_MONTH = '(?:一个?月|每个?月|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份|上个?月|这个?月)';
const DAYS_WORKED = new RegExp(`${OF_A_MONTH}(?:里|都|总共|一共)?(?:上|干|做|出勤|出工)(?:了|满|够)?${COUNT}天`, 'u');
const DAYS_FREE = new RegExp(
  `${OF_A_MONTH}(?:里|都|只|就|才|能|总共|一共)*(?:休|歇|放)(?:息)?(?:了|假)?${COUNT}天`,
  'u',
);
const EVERY_DAY =
  /(?:周末|双休日|礼拜天|星期天)(?:也|都|照样)(?:要)?(?:上班|干活?|加班|不休|不歇)|(?:周末|双休日)(?:不休|没得休|不放假)|天天(?:都)?(?:上班|干)|(?:全月|一个?月|常年)[^,，。]{0,3}(?:无休|不休|没(?:有)?(?:休|歇))/u;
/** 21.75 paid days are a month without overtime. */
const USUAL_DAYS = 22;
const DAYS_IN_A_MONTH = 365 / 12;

/** 一个月上28天班, 月休两天, 周末也上班: a pattern told by the month, as days a week. */
function readDaysOfMonth(text: string, facts: EntitlementFacts): void {
  if (facts.daysPerWeek !== undefined || facts.dailyWage !== undefined) return;
  const worked = parseNumber(DAYS_WORKED.exec(text)?.[1] ?? '');
  const free = parseNumber(DAYS_FREE.exec(text)?.[1] ?? '');
  const days = worked ?? (free === undefined ? undefined : DAYS_IN_A_MONTH - free);
  if (days !== undefined && days > USUAL_DAYS && days <= LONGEST_MONTH) {
    facts.daysPerWeek = Math.min(WEEK, Math.round(((days * MONTHS_A_YEAR) / WEEKS_A_YEAR) * 100) / 100);
    delete facts.overtimeDays;
  } else if (facts.hoursPerDay !== undefined && facts.overtimeDays === undefined && EVERY_DAY.test(text)) {
    facts.daysPerWeek = WEEK;
  }
}

const WEEK = 7;
const LONGEST_MONTH = 31;

/** So many hours more a day: on the days that are counted, or on every day of a usual week where none are. */
function readMoreEachDay(told: readonly Told[], facts: EntitlementFacts): void {
  const daily = told.find(({ before, after }) => HOURS.test(after) && MORE_EACH_DAY.test(before));
  if (daily === undefined) return;
  const hours = hoursOf(daily.value, daily.after);
  if (hours > HOURS_OF_A_DAY) {
    // No day has them: left as they were told, to be asked about.
    facts.hoursPerDay = hours;
    delete facts.overtimeHours;
    return;
  }
  const days = told.find(
    ({ before, after }) =>
      /^\s?(?:个工作)?(?:天|晚)/u.test(after) &&
      !EACH_WEEK.test(before) &&
      !/(?:周末|周六|周日|星期|礼拜|国庆|春节|元旦|五一|节)[^,，。]{0,6}$/u.test(before),
  );
  if (days === undefined) {
    facts.hoursPerDay ??= FULL_DAY + hours;
    facts.overtimeHours = without(facts.overtimeHours, 'weekday');
    if (facts.overtimeHours === undefined) delete facts.overtimeHours;
    return;
  }
  facts.overtimeHours = { ...facts.overtimeHours, weekday: hours * days.value };
  if (facts.overtimeDays?.restDay === days.value) delete facts.overtimeDays;
}

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;
/** Over how long a pattern is asked about: 这样干了三个月，一共该给多少. */
const IN_ALL = /一共|总共|合计|统共|拢共|全部|这(?:样|么)干了|连着|连续|持续/u;
const A_MONTH = /(?:一个?月|每个?月)(?:的|该|能|应该|有|得)*[^,，。]{0,3}加班费/u;

function readWeeks(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  if (!IN_ALL.test(text) || A_MONTH.test(text)) return;
  for (const { value, before, after } of told) {
    const ofPay = /^\s?(?:个月|年|个?周|个?星期)(?:的)?(?:加班费|加班工资)/u.test(after);
    if (!ofPay && !/(?:干|做|上|持续|连续|连着|这样|这么)[^,，。]{0,4}$/u.test(before)) continue;
    if (/^\s?(?:个)?(?:周|星期|礼拜)/u.test(after)) facts.weeks = value;
    else if (/^\s?个月/u.test(after)) facts.weeks = (value * WEEKS_A_YEAR) / MONTHS_A_YEAR;
    else if (/^\s?年/u.test(after)) facts.weeks = value * WEEKS_A_YEAR;
  }
  if (/(?:干|做|上)了?半年/u.test(text)) facts.weeks ??= WEEKS_A_YEAR / 2;
}

const NAMED_DAYS_THEN_HOURS = new RegExp(`(?:${HOLIDAY.source}|${REST_DAY.source}).*?(?:每天|一天|天天)`, 'u');
const ON_WEEKDAYS = /平时|平日|平常|工作日/u;

/** 国庆加班3天，每天10小时: hours a day told after holidays or rest days are those of these days, not of every day. */
function readHoursOfNamedDays(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  const { hoursPerDay, daysPerWeek, overtimeDays, overtimeHours } = facts;
  if (overtimeDays === undefined || daysPerWeek !== undefined) return;
  if (hoursPerDay === undefined) {
    // 元旦值班一天，8小时: hours in a clause of their own are those of the only days that were named.
    const alone = told.find(
      ({ value, before, after }) =>
        HOURS.test(after) && value >= SHORTEST_DAY && /(?:^|[,，。、\s])(?:干|上|做)?了?$/u.test(before),
    );
    const bare = alone !== undefined && overtimeHours?.weekday === alone.value && !ON_WEEKDAYS.test(text);
    if (!bare || Object.keys(overtimeDays).length !== 1 || Object.keys(overtimeHours).length !== 1) return;
    facts.overtimeHours = hoursOn(overtimeDays, hoursOf(alone.value, alone.after));
    delete facts.overtimeDays;
    return;
  }
  if (!NAMED_DAYS_THEN_HOURS.test(text) || /(?:平时|平日|平常|工作日).*(?:每天|一天|天天)/u.test(text)) return;
  facts.overtimeHours = { ...overtimeHours, ...hoursOn(overtimeDays, hoursPerDay) };
  delete facts.overtimeDays;
  delete facts.hoursPerDay;
}

function hoursOn(days: NonNullable<EntitlementFacts['overtimeDays']>, each: number) {
  return Object.fromEntries(Object.entries(days).map(([kind, count]) => [kind, count * each]));
}

/** 两个半小时, 两小时半. */
function hoursOf(value: number, after: string): number {
  return value + (/^\s?个半|^\s?(?:个)?(?:小时|钟头|钟)半/u.test(after) ? 0.5 : 0);
}

function without<Values extends object>(values: Values | undefined, name: keyof Values): Values | undefined {
  if (values === undefined) return undefined;
  const { [name]: _gone, ...rest } = values;
  return Object.keys(rest).length === 0 ? undefined : (rest as Values);
}
