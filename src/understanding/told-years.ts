import { parseNumber } from './numbers.ts';
import { isEveryYear } from './recognise-spans.ts';
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
