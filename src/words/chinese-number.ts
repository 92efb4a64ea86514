/** What each figure is worth; 俩 and 仨 are two and three in one breath with their 个. */
export const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

export const CHINESE_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
};

/** Every character of a numeral, for the brackets of a pattern. */
export const NUMERAL_CHARACTERS = '零〇一二两俩三仨四五六七八九十百千万亿';

/** In speech a last figure without its unit counts tenths of the unit before it: 五千五 is 5500 said, 5005 in a statute. */
export type NumeralStyle = 'spoken' | 'written';

/**
 * The value of a numeral: 十五, 一百零五, 一万二, 三十五万. Figures without any unit are read one by one (二〇二六).
 * Undefined where the characters are no number: a unit nothing counts (千, 万元户), two figures before one unit (四五千).
 */
export function chineseNumber(text: string, style: NumeralStyle = 'spoken'): number | undefined {
  const characters = [...text];
  if (characters.length === 0) return undefined;
  if (characters.every((character) => character in CHINESE_DIGITS))
    return Number(characters.map((character) => CHINESE_DIGITS[character]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const character of characters) {
    const value = CHINESE_DIGITS[character];
    const unit = CHINESE_UNITS[character];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      if (value === 0) lastUnit = 1;
      digit = value;
      continue;
    }
    if (unit === undefined) return undefined;
    if (unit >= 10_000) {
      if (section === 0 && digit === undefined) return undefined;
      total += (section + (digit ?? 0)) * unit;
      section = 0;
    } else {
      if (digit === undefined && unit !== 10) return undefined;
      section += (digit ?? 1) * unit;
    }
    digit = undefined;
    lastUnit = unit;
  }
  const rest = digit ?? 0;
  return total + section + (style === 'spoken' && lastUnit > 10 ? (rest * lastUnit) / 10 : rest);
}
