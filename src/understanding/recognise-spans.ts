import type { CalculationKind } from '../lexicon/lexicon-schema.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import { type NumberMention, parseNumber } from './numbers.ts';
import { isCalendarYear, isEveryYear, WORKED } from './told-years.ts';

const TOTAL = /(?:累计|一共|总共|总工龄|工龄|连续工龄|参加工作|工作)(?:已经|有|都|满|是|共)?$/u;

/** Spans of time: three and a half years, eight months, 二十天. */
export function readSpans(
  text: string,
  numbers: readonly NumberMention[],
  facts: EntitlementFacts,
  calculation?: CalculationKind,
) {
  let years: { value: number; number: NumberMention; end: number } | undefined;
  for (const number of numbers) {
    const before = text.slice(Math.max(0, number.start - 14), number.start);
    const unit =
      /^\s?(?:多|来)?\s?(?:个)?(?:整)?(年半|年(?!假|薪|月(?!薪|工资|收入)|龄|级|前|代|出生|底|初)|个?月(?!薪|工资|底|初|份)|周岁|岁|years?(?: and a half)?|months?)/iu.exec(
        text.slice(number.end, number.end + 14),
      );
    if (unit === null) continue;
    const end = number.end + unit[0].length;
    const after = text.slice(end, end + 12);
    const name = unit[1]!.toLowerCase();
    if (/岁/u.test(name)) continue;
    if (/年|year/u.test(name)) {
      if (isCalendarYear(number.low, before) || /[12][09]\d\d$/u.test(number.text)) continue;
      if (number.low === 1 && isEveryYear(before, after)) continue;
      if (/第$/u.test(before) || OUT_OF_WORK.test(before) || BROKEN_OFF.test(before)) continue;
      if (LACKED.test(after) && !WORKED.test(before)) continue;
      const extra = name === '年半' || /half/u.test(name) ? 0.5 : /^半/u.test(after) ? 0.5 : 0;
      const months = /^(?:零|又|and\s)?\s?(\d+|[一二两三四五六七八九十]+)个月/u.exec(after);
      const days = /^(?:零|又|多)(\d{1,2}|[一二两三四五六七八九十]{1,3})天/u.exec(after);
      const extraDays = days === null ? 0 : Math.max(LEAST_DAYS, parseNumber(days[1]!) ?? 0) / DAYS_A_YEAR;
      const value =
        Math.round(
          (number.low + extra + extraDays + (months === null ? 0 : (parseNumber(months[1]!) ?? 0) / 12)) * 100,
        ) / 100;
      const worked = AT_WORK.test(before);
      if (
        /(?:合同|签)(?:[^,，。]{0,8}|[,，])$/u.test(before) &&
        !/(?:干|做|工作|上班)(?:了)?(?:.{0,2})$/u.test(before)
      ) {
        facts.contractMonths = Math.round(value * 12);
      } else if (
        (!worked && /(?:交|缴|参保|社保|养老保险|失业保险|保险|缴费)(?:.{0,8})$/u.test(before)) ||
        /^(?:的)?(?:社保|失业保险|养老保险|保险|养老)/u.test(after)
      ) {
        facts.contributionYears = value;
      } else if (
        !/(?:试用|过了|超过|离职|辞职|失业|失业了|毕业|都过去|已经离开)(?:.{0,4})$/u.test(before) ||
        /(?:工作|干|做)/u.test(before)
      ) {
        if (years === undefined || /(?:在|这|公司|厂|单位)/u.test(before)) years = { value, number, end };
      }
      continue;
    }
    const count = number.low;
    if (count === 1 && speaksOfPay(before, after)) continue;
    // 四年零三个月 and 一年三个月 are one span.
    if (/(?<![今去前明每全半])年[零又]?$/u.test(before)) continue;
    if (/试用(?:期)?(?:.{0,4})$/u.test(before) || /^(?:的)?试用/u.test(after)) facts.probationMonths = count;
    else if (
      (/(?:欠|拖|没发|不发|压|没给|未发|扣)[^,，。]{0,6}$/u.test(before) && !NOT_SIGNED.test(after)) ||
      /^(?:的)?(?:工资|没发|没给(?![^,，。]{0,4}(?:签|订|交|缴|上|买))|没拿|不发|没有发|没结)/u.test(after)
    )
      facts.monthsOwed = count;
    else if (/(?:合同|签)(?:了)?(?:.{0,4})$/u.test(before) && !/没/u.test(before)) facts.contractMonths = count;
    else if (/(?:交|缴|社保|保险|缴费)(?:.{0,6})$/u.test(before)) facts.contributionMonths = count;
    else if (calculation === 'double_wage' && NOT_SIGNED.test(after) && !/年[零又]?$/u.test(before))
      facts.monthsWithoutContract = count;
    else if (calculation === 'double_wage' && /(?:干|做|工作|上班|来|入职|没签)(?:.{0,6})$/u.test(before))
      facts.monthsWithoutContract = count;
    else if (
      (/(?:干|做|工作|上班|来|入职|[工司]龄|待|呆|for)(?:.{0,6})$/iu.test(before) || DISMISSED_AFTER.test(after)) &&
      years === undefined
    )
      facts.years ??= Math.round((count / 12) * 100) / 100;
  }
  const half = /(?:干|做|工作|上班|来|入职|[工司]龄|待|呆)(?:了|满|过|才|刚|有|快)*半年/u.exec(text);
  if (half !== null && years === undefined) facts.years ??= 0.5;
  if (/(?:交|缴)(?:了|满|过)?(?:才|刚)?半年/u.test(text)) facts.contributionMonths ??= HALF_A_YEAR;
  if (/合同(?:.{0,4})半年/u.test(text)) facts.contractMonths ??= 6;
  const shortOf = readShortOf(text);
  if (shortOf !== undefined) {
    facts.years = shortOf;
    return;
  }
  if (years === undefined) return;
  const before = text.slice(Math.max(0, years.number.start - 12), years.number.start);
  if (calculation === 'annual_leave' || calculation === 'unused_leave_pay') facts.totalYears = years.value;
  else if (calculation === 'medical_period' && (TOTAL.test(before) || facts.years !== undefined))
    facts.totalYears = years.value;
  else if (calculation === 'unemployment_benefit' || calculation === 'pension_contribution_years')
    facts.contributionYears ??= years.value;
  else facts.years = years.value;
}

/** 拖了八个月没跟我签合同. */
const NOT_SIGNED = /^(?:了|都|也|还|一直)*(?:没|未|不)[^,，。]{0,5}签/u;
/** 五个月零二十天被辞退. */
const DISMISSED_AFTER = /^(?:零[^,，。]{1,3}天)?(?:就|时|后|的时候)?(?:被|把我)[^,，。]{0,4}(?:辞|裁|开|炒|解)/u;
const HALF_A_YEAR = 6;
const SHORT_OF =
  /差(?:了)?(\d{1,2}|[一两二三四五六七八九十]{1,3})(天|个?月)(?:就|才|不)?(?:满|到|够)(?:了)?(?:(\d{1,2}|[一两二三四五六七八九十]{1,3})年(半)?|(\d{1,2}|[一两二三四五六七八九十]{1,3})个月|(半)年)/u;
const DAYS_A_MONTH = 30.4;
const DAYS_A_YEAR = 365;
/** Years are told to a hundredth; fewer days than these would be lost in it, and weigh the same. */
const LEAST_DAYS = 3;

/** 还差三天满六个月, 差一个月满五年: the length of service in years. */
function readShortOf(text: string): number | undefined {
  const match = SHORT_OF.exec(text);
  if (match === null) return undefined;
  const [, lacking, unit, years, half, months] = match;
  const whole =
    months !== undefined ? parseNumber(months)! : years === undefined ? 6 : parseNumber(years)! * 12 + (half ? 6 : 0);
  const lacks = unit === '天' ? Math.max(LEAST_DAYS, parseNumber(lacking!)!) / DAYS_A_MONTH : parseNumber(lacking!)!;
  return Math.round(Math.max(0, (whole - lacks) / 12) * 1000) / 1000;
}

/** 三年没给我上社保 tells how long a thing was lacking. */
const LACKED = /^(?:都|也|一直)?(?:没|未|不)(?:有)?给?[^,，。]{0,6}(?:交|缴|上|买|涨|休|发)/u;
/** 没工作一年多了 counts no work. */
const OUT_OF_WORK = /(?:没|无|未)(?:有)?(?:工作|上班|干活|班上|活干)(?:了|有|都|也|快)*$/u;
/** 社保断了两年 is no time of contributions. */
const BROKEN_OFF = /(?:社保|保险|养老|缴费|医保)[^,，。]{0,4}(?:断|停|漏)(?:了|缴|交|过|掉)*(?:有|都|快)?$/u;
const AT_WORK = /(?:干|做|工作|上班|待|呆)(?:了|满|有|刚|整)*$/u;

/** 一个月五千, 四千一个月: the month belongs to the pay. */
function speaksOfPay(before: string, after: string): boolean {
  return (
    /^(?:才|就|只|大概|差不多|能|到手|拿|挣|给|开|工资|发)*\s?(?:\d{3,}|[一二两三四五六七八九]+[千万百]|\d+[kK千万])/u.test(
      after,
    ) || /(?:\d{3,}|[千百万](?:[一二三四五六七八九])?|[元块])(?:多|钱|左右)?$/u.test(before)
  );
}
