import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthFromNumber, monthNumber } from '../../src/entitlements/calendar.ts';
import { minimumContributionYears, type OriginalAge, retirement } from '../../src/entitlements/retirement-table.ts';
import { codes, question, value } from './support.ts';

interface Row {
  birth: string;
  age: string;
  month: string;
}

/**
 * The table that the rule's text describes, walked month by month: whoever would have retired in January 2025 or later
 * retires a month later for every `step` months of birth that have begun, until the final age is reached.
 */
function walkedTable(originalAge: number, step: number, finalAge: number): Row[] {
  const rows: Row[] = [];
  let delay = 0;
  let [year, month] = [2025 - originalAge, 1];
  for (let index = 0; index < 40 * 12; index += 1) {
    if (index % step === 0 && originalAge * 12 + delay < finalAge * 12) delay += 1;
    const retires = new Date(Date.UTC(year + originalAge, month - 1 + delay, 1));
    rows.push({
      birth: `${year}-${String(month).padStart(2, '0')}`,
      age: `${originalAge + Math.floor(delay / 12)}.${delay % 12}`,
      month: retires.toISOString().slice(0, 7),
    });
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return rows;
}

function computedRow(birth: string, originalAge: OriginalAge): Row {
  const { ageMonths, month } = retirement(birth, originalAge);
  return { birth, age: `${Math.floor(ageMonths / 12)}.${ageMonths % 12}`, month: monthFromNumber(month) };
}

const GROUPS = [
  { group: 'men', originalAge: 60, step: 4, finalAge: 63 },
  { group: 'women of 55', originalAge: 55, step: 4, finalAge: 58 },
  { group: 'women of 50', originalAge: 50, step: 2, finalAge: 55 },
] as const;

describe('the age of retirement', () => {
  test.each(GROUPS)('agrees with the rule for every birth month of $group', ({ originalAge, step, finalAge }) => {
    const table = walkedTable(originalAge, step, finalAge);
    expect(table.map(({ birth }) => computedRow(birth, originalAge))).toEqual(table);
    expect(table.at(-1)!.age).toBe(`${finalAge}.0`);
  });

  test('reaches the final ages with the birth months of the published tables', () => {
    expect(computedRow('1976-08', 60).age).toBe('62.11');
    expect(computedRow('1976-09', 60)).toEqual({ birth: '1976-09', age: '63.0', month: '2039-09' });
    expect(computedRow('1981-08', 55).age).toBe('57.11');
    expect(computedRow('1981-09', 55)).toEqual({ birth: '1981-09', age: '58.0', month: '2039-09' });
    expect(computedRow('1984-10', 50).age).toBe('54.11');
    expect(computedRow('1984-11', 50)).toEqual({ birth: '1984-11', age: '55.0', month: '2039-11' });
  });

  test.each(GROUPS)('leaves $group who reached it before 2025 where they were', ({ originalAge }) => {
    const birth = `${2024 - originalAge}-12`;
    expect(computedRow(birth, originalAge)).toEqual({ birth, age: `${originalAge}.0`, month: '2024-12' });
  });

  test('never comes earlier for somebody born later, and flexible limits stay within three years and the old age', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.constantFrom<OriginalAge>(50, 55, 60), (index, originalAge) => {
        const birth = monthFromNumber(monthNumber('1950-01') + index);
        const next = monthFromNumber(monthNumber('1950-01') + index + 1);
        const plan = retirement(birth, originalAge);
        expect(retirement(next, originalAge).month).toBeGreaterThan(plan.month - 1);
        expect(plan.month - plan.earliestMonth).toBeLessThanOrEqual(36);
        expect(plan.earliestAgeMonths).toBeGreaterThanOrEqual(originalAge * 12);
        expect(plan.latestMonth - plan.month).toBe(36);
      }),
    );
  });

  test('asks for the post of a woman and for nothing more of a man', () => {
    expect(question('retirement_age', { birthDate: '1975-05', gender: 'female' })).toBe('position: missing');
    expect(value('retirement_age', { birthDate: '1975-05', gender: 'female', position: 'cadre' })).toBe('2031-10');
    expect(value('retirement_age', { birthDate: '1970-05-31', gender: 'male' })).toBe('2031-10');
  });

  test('takes a month said in answer to a known year of birth as of that year', () => {
    expect(question('retirement_age', { birthYear: 1970, gender: 'male' })).toBe('birthDate: month_of_birth');
    expect(value('retirement_age', { birthYear: 1970, birthDate: '2027-05-01', gender: 'male' })).toBe('2031-10');
  });

  test('says that somebody past it has reached it', () => {
    expect(codes('retirement_age', { birthDate: '1960-01', gender: 'male' })).toContain('retirement_reached');
  });
});

describe('the years of contributions for a pension', () => {
  test('are fifteen until 2029, half a year more each year from 2030, and twenty from 2039', () => {
    const expected: Record<number, number> = {
      2025: 15,
      2029: 15,
      2030: 15.5,
      2031: 16,
      2032: 16.5,
      2033: 17,
      2034: 17.5,
    };
    Object.assign(expected, { 2035: 18, 2036: 18.5, 2037: 19, 2038: 19.5, 2039: 20, 2050: 20 });
    for (const [year, years] of Object.entries(expected)) expect(minimumContributionYears(Number(year))).toBe(years);
  });

  test('are told from the year of birth alone when every month gives the same', () => {
    expect(value('pension_contribution_years', { birthYear: 1990, gender: 'male' })).toBe(20);
    expect(question('pension_contribution_years', { birthYear: 1970, gender: 'male' })).toBe(
      'birthDate: month_of_birth',
    );
  });
});
