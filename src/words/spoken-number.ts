import { CHINESE_UNITS, chineseNumber } from './chinese-number.ts';

const NUMERAL = /\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+/u;

/** The first number in a phrase, in figures or in Chinese numerals (十五, 五千五, 8千, 1.2万). */
export function firstNumber(text: string): { value: number; start: number; end: number } | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  const match = NUMERAL.exec(plain);
  if (match === null) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  const unit = plain.slice(end, end + 1);
  if (/^\d/.test(match[0])) {
    const factor = { 千: 1000, 万: 10_000, k: 1000, K: 1000, w: 10_000 }[unit] ?? 1;
    return { value: Number(match[0]) * factor, start, end: factor === 1 ? end : end + 1 };
  }
  const value = chineseNumber(match[0][0]! in CHINESE_UNITS && match[0][0] !== '十' ? `一${match[0]}` : match[0]);
  return value === undefined ? undefined : { value, start, end };
}
