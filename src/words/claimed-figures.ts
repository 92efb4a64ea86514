import { CHINESE_DIGITS, chineseNumber } from './chinese-number.ts';

/** A number as a statute or a draft writes it, in figures or as 一百零二, 三万五千; what is no number is zero. */
export function writtenNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  // 三四个月 claims four at the most; a year is said figure by figure.
  if (text.length === 2 && text[0]! in CHINESE_DIGITS && text[1]! in CHINESE_DIGITS) return CHINESE_DIGITS[text[1]!]!;
  return chineseNumber(/^[百千万]/u.test(text) ? `一${text}` : text, 'written') ?? 0;
}

const NUMERAL = '[零〇一二两三四五六七八九十百千万]+';
/** A numeral is a claim where it measures money, time or a share; 一步一步 and 三言两语 are not. */
const MEASURE = '(?=个?(?:多)?(?:元|块钱?|人民币|月|天|日|年|岁|周岁|小时|倍|个月|周|工作日|成(?!都)))';
const FIGURE = new RegExp(`${NUMERAL}${MEASURE}|(?<=百分之)${NUMERAL}`, 'gu');

/** The figures that a text claims in Chinese numerals (三千一百元, 百分之三十). One is left out: 一天, 一年 are idiom. */
export function claimedFigures(text: string): number[] {
  return (text.match(FIGURE) ?? []).map(writtenNumber).filter((value) => value > 1);
}

/** Every number that a text holds in Chinese numerals, whatever it counts. */
export function allFigures(text: string): number[] {
  return (text.match(new RegExp(NUMERAL, 'gu')) ?? []).map(writtenNumber);
}

/** A character with which a figure, an article (第), a title (《), a link or a mark of a citation may begin. */
export const MAY_BEGIN_A_CLAIM = /[\d０-９第《[〔!<hwA零〇一二两三四五六七八九十百千万]/u;

export const ENDS_A_SENTENCE = /[。！？!?\n]/u;
