const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Written numbers below a hundred million, in figures or as 一百零二, 三万五千; 五千五 is 5005 here as in a statute. */
export function writtenNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  // 二〇二六 is said digit by digit.
  if (/^[零〇一二三四五六七八九]{3,}$/.test(text)) return Number([...text].map((digit) => DIGITS[digit]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    if (character === '万') {
      total += (section + digit || 1) * 10_000;
      section = 0;
      digit = 0;
      continue;
    }
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS[character] ?? 0;
    else {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + section + digit;
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
