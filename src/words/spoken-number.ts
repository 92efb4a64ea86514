import nzh from 'nzh/cn';

const NUMERAL = /\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+/u;
const DIGITS = '零一二三四五六七八九';

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
  return { value: chineseNumber(match[0]), start, end };
}

/** 五千五 is 5500: a last digit without its unit counts a tenth of the unit before it. */
function chineseNumber(said: string): number {
  const numeral = said.replaceAll('〇', '零').replaceAll('两', '二');
  const short = /^(.*([百千万]))([一二三四五六七八九])$/u.exec(numeral);
  if (short === null) return Number(nzh.decodeS(numeral));
  const tenth = { 百: 10, 千: 100, 万: 1000 }[short[2] as '百' | '千' | '万'];
  return Number(nzh.decodeS(short[1]!)) + DIGITS.indexOf(short[3]!) * tenth;
}
