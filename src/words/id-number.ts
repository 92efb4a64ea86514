export type IdNumberProblem = 'too_short' | 'too_long' | 'not_an_id_number' | 'birth_date_wrong' | 'check_digit_wrong';

/** GB 11643-1999: weights of the first seventeen digits, and the check character by the remainder of 11 (ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK = '10X98765432';
const EARLIEST_YEAR = 1900;

/**
 * A citizen's identity number as it was typed or said, with or without spaces.
 * @param today `YYYY-MM-DD`; nobody is born after it
 */
export function readIdNumber(
  said: string,
  today: string,
): { number: string; birthDate: string } | { problem: IdNumberProblem } {
  const number = said.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d*X?$/.test(number) || number === '') return { problem: 'not_an_id_number' };
  if (number.length !== 18) return { problem: number.length < 18 ? 'too_short' : 'too_long' };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(birthDate) || birthDate > today || Number(number.slice(6, 10)) < EARLIEST_YEAR)
    return { problem: 'birth_date_wrong' };
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK[sum % 11] === number[17] ? { number, birthDate } : { problem: 'check_digit_wrong' };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
