/** Digits as they are said one by one; 幺 and 洞 are 1 and 0 on the telephone. */
const SPOKEN_DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  洞: '0',
  一: '1',
  幺: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const MOBILE = /^1[3-9]\d{9}$/;
/** Area code of three or four digits (010, 02x, 0xxx), then seven or eight. */
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/;

export type PhoneProblem = 'no_number' | 'too_short' | 'too_long' | 'area_code_missing' | 'not_a_phone';

/**
 * A telephone number of the mainland out of what was said or typed (138 1234 5678, +86…, 幺三八……).
 * @returns the digits alone, a landline with its area code; or why it is none
 */
export function readPhoneNumber(said: string): { number: string } | { problem: PhoneProblem } {
  const plain = [...said.normalize('NFKC')].map((character) => SPOKEN_DIGITS[character] ?? character).join('');
  const whole = phoneIn(plain);
  // Said in groups with pauses between (一三六，零零零零，……), a number comes with commas.
  return 'number' in whole || !/\d[,、]\s*\d/u.test(plain)
    ? whole
    : phoneIn(plain.replace(/(?<=\d)[,、]\s*(?=\d)/gu, ''));
}

const TAIL =
  /(?:最后|末|尾)(?:[一二两三四]?[位个码]数?|号|数)?(?:字)?(?:应该)?(?:是|为|改成|换成|[:：])?\s*([\d零〇洞一幺二两三四五六七八九]{1,8})/u;

/** Whether words put the last figures of a number right. */
export function saysTail(said: string): boolean {
  return TAIL.test(said.normalize('NFKC'));
}

/** 最后一位是9, 尾号0012: a number told before with its last figures put right. */
export function withTail(number: string, said: string): string | undefined {
  const tail = TAIL.exec(said.normalize('NFKC'))?.[1];
  if (tail === undefined) return undefined;
  const digits = [...tail].map((character) => SPOKEN_DIGITS[character] ?? character).join('');
  return `${number.slice(0, -digits.length)}${digits}`;
}

function phoneIn(plain: string): { number: string } | { problem: PhoneProblem } {
  const runs = plain.match(/\+?\d(?:[\s\-–—.()]*\d)*/g) ?? [];
  const numbers = runs.map((run) => run.replace(/\D/g, '').replace(/^(?:0086|86)(?=1[3-9]\d{9}$)/, ''));
  const phone = numbers.find((digits) => MOBILE.test(digits) || LANDLINE.test(digits));
  if (phone !== undefined) return { number: phone };
  const longest = numbers.reduce((best, digits) => (digits.length > best.length ? digits : best), '');
  if (longest.length < 4) return { problem: 'no_number' };
  if (/^[2-8]\d{6,7}$/.test(longest)) return { problem: 'area_code_missing' };
  if (longest.length < 11) return { problem: 'too_short' };
  return { problem: longest.length > 12 ? 'too_long' : 'not_a_phone' };
}
