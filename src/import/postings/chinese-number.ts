import { CHINESE_DIGITS, CHINESE_UNITS, chineseNumber } from '../../words/chinese-number.ts';

const NUMERAL = /[零〇一二两三四五六七八九十百千万]+/gu;
const ONE_TO_NINE = '[一二两三四五六七八九]';

/** Two figures side by side without a unit (三五天) are a range, not a number. */
export function countedNumber(text: string): number | undefined {
  const figuresAlone = text.length > 1 && [...text].every((character) => character in CHINESE_DIGITS);
  return figuresAlone ? undefined : chineseNumber(text);
}

/**
 * Writes the Chinese numerals of a short text as figures so that one grammar reads both:
 * 四五千 → 4000-5000, 三千到四千 → 3000到4000, 一万二左右 → 12000左右.
 */
export function chineseNumeralsToFigures(text: string): string {
  if (!/[一二两三四五六七八九十]/u.test(text)) return text;
  return text
    .replace(
      new RegExp(`(${ONE_TO_NINE})(${ONE_TO_NINE})([十百千万])(?![零一二两三四五六七八九])`, 'gu'),
      (_, low, high, unit) => {
        const scale = CHINESE_UNITS[unit as string]!;
        return `${CHINESE_DIGITS[low as string]! * scale}-${CHINESE_DIGITS[high as string]! * scale}`;
      },
    )
    .replace(NUMERAL, (numeral: string) => {
      const value = countedNumber(numeral);
      return value === undefined ? numeral : String(value);
    });
}
