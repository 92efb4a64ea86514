import { parseNumber } from './numbers.ts';
import type { Told } from './told-number.ts';

const LONGEST = 60;

/** 98年 is a year of the calendar; 干了98年 and 120年 are lengths of time, however unlikely. */
export function isCalendarYear(value: number, before: string): boolean {
  return value > LONGEST && !(value < 1000 && (value >= 100 || /(?:了|过|满|够)$/u.test(before)));
}

/** 三年半, 9年11个月, 十一年零两个月 in years. */
export function yearsOf({ value, before, after }: Told): number | undefined {
  const unit =
    /^\s?(?:多|来)?\s?(?:个)?(?:整)?年(半)?(?!假|薪|月|底|初|级|前|代)(?:零|又)?(?:(\d{1,2}|[一二两三四五六七八九十]{1,2})个月)?/u.exec(
      after,
    );
  // 第一年 is an ordinal, and no length.
  if (unit === null || isCalendarYear(value, before) || /[\d第]$/u.test(before)) return undefined;
  if (value === 1 && isEveryYear(before, after.replace(/^\s?年/u, ''))) return undefined;
  const months = unit[2] === undefined ? 0 : (parseNumber(unit[2]) ?? 0);
  return Math.round((value + (unit[1] === undefined ? 0 : 0.5) + months / 12) * 1000) / 1000;
}

/** 一年挣九万六, 一年能休几天: what a year brings is no length of service. */
const EVERY_YEAR =
  /^(?:年假|年休|到头|下来|能|该|可以|应|有几|有多少|给|放|休|总共|一共|大概|差不多)?[^,，。]{0,2}(?:年假|年休|挣|拿|赚|收入|到手|休|几天|多少天)/u;
export const WORKED = /(?:干|做|工作|上班|满|[工司]龄|待|呆)(?:了|满|有|刚|整)*$/u;

/** @param after what follows the unit */
export function isEveryYear(before: string, after: string): boolean {
  return EVERY_YEAR.test(after) && !WORKED.test(before);
}
