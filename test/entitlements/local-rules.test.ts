import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculateEntitlement } from '../../src/entitlements/calculate.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import { codes, TODAY, value } from './support.ts';

const figures = await loadLocalFigures(fileURLToPath(new URL('../../knowledge', import.meta.url)));

function months(region: string | undefined, contributionMonths: number): number {
  const outcome = calculateEntitlement(
    { kind: 'unemployment_benefit', inputs: { dismissalReason: 'employer_layoff', contributionMonths } },
    { today: TODAY, figures, regions: region === undefined ? [] : [region] },
  );
  if (outcome.status !== 'ok') throw new Error(`asked for ${outcome.field}`);
  return Number(outcome.value);
}

describe('unemployment benefit where a region counts in its own way', () => {
  test.each(['广东', '重庆'])(
    'in %s never shrinks with contributions and never passes the national maximum',
    (region) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 500 }), (paid) => {
          expect(months(region, paid + 1)).toBeGreaterThanOrEqual(months(region, paid));
          expect(months(region, paid)).toBeLessThanOrEqual(months(undefined, paid));
        }),
      );
    },
  );

  test('in Guangdong follows its article row by row', () => {
    const rows = [11, 12, 23, 24, 47, 48, 53, 54, 60, 119, 120, 167, 168, 400].map((paid) => months('广东', paid));
    expect(rows).toEqual([0, 1, 1, 2, 3, 4, 4, 5, 6, 15, 16, 23, 24, 24]);
  });

  test('in Chongqing follows its article row by row', () => {
    const rows = [11, 12, 24, 36, 48, 59, 60, 83, 84, 95, 96, 168, 180, 400].map((paid) => months('重庆', paid));
    expect(rows).toEqual([0, 3, 6, 9, 12, 12, 15, 15, 16, 16, 17, 23, 24, 24]);
  });
});

describe('a fixed pattern of overtime', () => {
  test('pays as the hours it comes to, and never falls with longer days or weeks', () => {
    const hour = fc.integer({ min: 1, max: 16 });
    const day = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(hour, day, fc.integer({ min: 1, max: 52 }), (hoursPerDay, daysPerWeek, weeks) => {
        const pattern = { monthlyWage: 5220, hoursPerDay, daysPerWeek, weeks };
        const pay = Number(value('overtime_pay', pattern));
        const weekday = Math.max(0, hoursPerDay - 8) * Math.min(5, daysPerWeek);
        const ordinary = Math.min(8, hoursPerDay) * Math.min(5, daysPerWeek);
        const restDay = Math.max(0, daysPerWeek - 5) * hoursPerDay;
        const paid = 30 * (weekday * 1.5 + Math.max(0, restDay - (40 - ordinary)) * 2) * weeks;
        expect(pay).toBeCloseTo(paid, 2);
        expect(Number(value('overtime_pay', { ...pattern, hoursPerDay: hoursPerDay + 1 }))).toBeGreaterThanOrEqual(pay);
      }),
    );
  });
});

describe('double wages at the edge of the limit', () => {
  test('lose something or nothing, never gain, with each day of waiting', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (waited) => {
        const filing = (days: number) => new Date(Date.UTC(2025, 0, 1) + days * day).toISOString().slice(0, 10);
        const facts = { startDate: '2024-01-01', endDate: '2024-12-31', monthlyWage: 6000 };
        const now = Number(value('double_wage', { ...facts, filingDate: filing(waited) }));
        const later = Number(value('double_wage', { ...facts, filingDate: filing(waited + 1) }));
        expect(now).toBeLessThanOrEqual(66_000);
        // Parts of a month are counted in working days, so a month of 23 of them is worth no more than a month.
        expect(later).toBeLessThanOrEqual(now + 6000 / 21.75);
        if (waited > 366) expect(now).toBe(0);
      }),
    );
  });
});

describe('what a promise or a second employer changes', () => {
  test('N+1 is named as such only where the reason leaves it open', () => {
    const facts = { years: 3, monthlyWage: 6000, severanceFormula: 'n_plus_1' };
    expect(codes('severance', facts)).toContain('severance_notice_pay_grounds');
    expect(value('severance', { ...facts, dismissalReason: 'employee_resigned' })).toBe(0);
  });

  test('a first employer who moved the worker on without paying adds its years', () => {
    const facts = {
      dismissalReason: 'employer_layoff',
      startDate: '2020-01-01',
      endDate: '2024-12-31',
      monthlyWage: 6000,
    };
    expect(value('severance', facts)).toBe(30_000);
    expect(value('severance', { ...facts, transferredFrom: '2015-01-01' })).toBe(60_000);
  });
});
