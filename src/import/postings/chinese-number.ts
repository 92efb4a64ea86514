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
const NUMERAL = /[零〇一二两三四五六七八九十百千万]+/gu;
const ONE_TO_NINE = '[一二两三四五六七八九]';

/** 一万二 → 12000, 三千五 → 3500, 十五 → 15, 一百二十 → 120; undefined when the characters are no number. */
export function parseChineseNumber(text: string): number | undefined {
  const parts = text.split('万');
  if (parts.length > 2) return undefined;
  if (parts.length === 2) {
    const [high, low] = parts as [string, string];
    const tens = high === '' ? undefined : section(high);
    if (tens === undefined) return undefined;
    if (low === '') return tens * 10_000;
    const single = DIGITS[low];
    const rest = single !== undefined ? single * 1000 : section(low);
    return rest === undefined ? undefined : tens * 10_000 + rest;
  }
  return section(text);
}

function section(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      if (digit === undefined && unit !== 10) return undefined;
      total += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    if (value === 0) lastUnit = 0;
    digit = value;
  }
  if (digit !== undefined) total += lastUnit >= 100 ? (digit * lastUnit) / 10 : digit;
  return total;
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
        const scale = unit === '万' ? 10_000 : UNITS[unit as string]!;
        return `${DIGITS[low as string]! * scale}-${DIGITS[high as string]! * scale}`;
      },
    )
    .replace(NUMERAL, (numeral: string) => {
      const value = parseChineseNumber(numeral);
      return value === undefined ? numeral : String(value);
    });
}
