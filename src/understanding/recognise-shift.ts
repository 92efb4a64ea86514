import type { EntitlementFacts } from './entitlement-facts.ts';
import { parseNumber } from './numbers.ts';

const NUMERAL = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';
const HALF_DAY = 12;
const SHORTEST = 4;
const LONGEST = 24;

/** 十二小时一班, 一个班十二个钟头. */
const LONG_SHIFT = new RegExp(
  `(${NUMERAL})(?:个)?(?:小时|钟头|钟)(?:的)?(?:一|每)(?:个)?班|(?:一|每)个?班(?:是|上|要|就)?(${NUMERAL})(?:个)?(?:小时|钟头|钟)`,
  'u',
);
/** 早八晚六, 早上九点到晚上八点, 从七点干到十九点. */
const FROM_TO = new RegExp(
  `(?:早上?|上午|清早|从|每天|一天|上班|班)?(?:的|是)?(${NUMERAL})(?:点(半)?(?:钟)?)?(?:上班|开始|开工)?[,，]?(?:一直)?(?:到|至|干到|做到|上到|[-~—])?(晚上?|下午|夜里|傍晚)?(${NUMERAL})(?:点(半)?(?:钟)?)?(?:下班|收工)?`,
  'u',
);
/** 中间吃饭休息一小时, 中午歇一个钟头. */
const BREAK = new RegExp(
  `(?:歇|休息|吃饭|午休|休)(?:了|有|给|共)?(?:(${NUMERAL})(?:个)?(半)?|(半)个?)(?:小时|钟头|钟)`,
  'u',
);

/** How long a working day is, by the length of a shift or by when it begins and ends, less the break. */
export function readShift(text: string, facts: EntitlementFacts): void {
  const shift = LONG_SHIFT.exec(text);
  const hours = shift === null ? betweenTimes(text) : parseNumber((shift[1] ?? shift[2])!);
  if (hours !== undefined && hours >= SHORTEST && hours < LONGEST) facts.hoursPerDay = hours;
}

function betweenTimes(text: string): number | undefined {
  const match = FROM_TO.exec(text);
  if (match === null) return undefined;
  const [said, from, fromHalf, evening, to, toHalf] = match;
  // 早八晚六 needs its evening, and 八点到六点 its hours.
  if (evening === undefined && !(/点/u.test(said) && /到|至|[-~—]/u.test(said))) return undefined;
  const first = parseNumber(from!)! + (fromHalf === undefined ? 0 : 1 / 2);
  const last = parseNumber(to!)! + (toHalf === undefined ? 0 : 1 / 2);
  const end = last <= first || (evening !== undefined && last < HALF_DAY) ? last + HALF_DAY : last;
  return end - first - breakTold(text);
}

function breakTold(text: string): number {
  const match = BREAK.exec(text);
  if (match === null) return 0;
  return match[1] === undefined ? 1 / 2 : parseNumber(match[1])! + (match[2] === undefined ? 0 : 1 / 2);
}
