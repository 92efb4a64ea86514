import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntitlementKind } from '../../src/contract/entitlement-inputs.ts';
import { value } from './support.ts';

interface Sum {
  kind: EntitlementKind;
  inputs: Record<string, unknown>;
  /** Times the wage that the sum grows by at most. */
  slope: number;
}

/** Sums of a wage, each a straight line of it between the places where the law bends. */
const SUMS: readonly Sum[] = [
  {
    kind: 'severance',
    inputs: { dismissalReason: 'employer_layoff', years: 8, localAverageMonthlyWage: 'unknown' },
    slope: 8,
  },
  {
    kind: 'severance',
    inputs: { dismissalReason: 'employer_unlawful', years: 8.2, localAverageMonthlyWage: 'unknown' },
    slope: 17,
  },
  { kind: 'overtime_pay', inputs: { overtimeHours: { weekday: 10, restDay: 8, holiday: 8 } }, slope: 0.32 },
  { kind: 'unused_leave_pay', inputs: { unusedDays: 5 }, slope: 0.46 },
  {
    kind: 'double_wage',
    inputs: { startDate: '2026-01-01', endDate: '2026-08-15', filingDate: '2026-09-01' },
    slope: 8,
  },
  { kind: 'work_injury', inputs: { disabilityGrade: 7, localAverageMonthlyWage: 8000 }, slope: 13 },
  { kind: 'social_insurance_contribution', inputs: { localAverageMonthlyWage: 8000 }, slope: 0.105 },
];
/** Each amount is rounded to the cent, three of them in a contribution. */
const ROUNDING = 0.03;

describe('a sum of a wage', () => {
  test.each(SUMS)('$kind never falls with the wage and makes no leap ($inputs)', ({ kind, inputs, slope }) => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 60_000 }), fc.integer({ min: 1, max: 50 }), (wage, more) => {
        const lower = Number(value(kind, { ...inputs, monthlyWage: wage }));
        const higher = Number(value(kind, { ...inputs, monthlyWage: wage + more }));
        expect(higher).toBeGreaterThanOrEqual(lower - ROUNDING);
        expect(higher - lower).toBeLessThanOrEqual(slope * more + ROUNDING);
      }),
    );
  });

  test('leaps in one place alone: at the cap of severance, where more than twelve years fall to twelve', () => {
    const facts = { dismissalReason: 'employer_layoff', localAverageMonthlyWage: 10_000 };
    const at = (years: number, monthlyWage: number) => Number(value('severance', { ...facts, years, monthlyWage }));
    expect(at(16, 30_000)).toBe(480_000);
    expect(at(16, 30_001)).toBe(360_000);
    expect(at(12, 30_000)).toBe(360_000);
    expect(at(12, 30_001)).toBe(360_000);
  });

  test('stays where it is above the cap, and below it is the wage times the months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5000, max: 15_000 }),
        fc.integer({ min: 1000, max: 90_000 }),
        fc.integer({ min: 1, max: 18 }),
        (average, monthlyWage, years) => {
          const facts = { dismissalReason: 'employer_layoff', years, monthlyWage, localAverageMonthlyWage: average };
          const over = monthlyWage > average * 3;
          const expected = over ? average * 3 * Math.min(12, years) : monthlyWage * years;
          expect(value('severance', facts)).toBeCloseTo(expected, 2);
        },
      ),
    );
  });
});

/** Steps of the law: where a term changes, and what it is before and from there on. */
const STEPS: readonly [EntitlementKind, string, Record<string, unknown>, readonly (readonly [number, number])[]][] = [
  [
    'annual_leave',
    'totalYears',
    {},
    [
      [1, 5],
      [10, 10],
      [20, 15],
    ],
  ],
  [
    'unemployment_benefit',
    'contributionYears',
    { dismissalReason: 'employer_layoff' },
    [
      [1, 12],
      [5, 18],
      [10, 24],
    ],
  ],
  [
    'probation_limit',
    'contractMonths',
    {},
    [
      [3, 1],
      [12, 2],
      [36, 6],
    ],
  ],
  [
    'medical_period',
    'years',
    { totalYears: 30 },
    [
      [5, 9],
      [10, 12],
      [15, 18],
      [20, 24],
    ],
  ],
];

describe('a term by length of time', () => {
  test.each(STEPS)('%s changes with %s where the law says, and nowhere else', (kind, name, inputs, steps) => {
    const first = Number(value(kind, { ...inputs, [name]: 0 }));
    const term = (length: number) => steps.filter(([from]) => length >= from).at(-1)?.[1] ?? first;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (hundredths) => {
        const length = hundredths / 100;
        expect(value(kind, { ...inputs, [name]: length })).toBe(term(length));
      }),
    );
  });
});
