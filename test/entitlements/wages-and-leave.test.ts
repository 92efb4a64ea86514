import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/entitlements/calendar.ts';
import { proRataLeave, yearlyLeave } from '../../src/entitlements/leave-days.ts';
import { codes, outcome, question, value } from './support.ts';

describe('overtime pay', () => {
  test('pays 150, 200 and 300 percent of an hour at 174 hours a month', () => {
    const hours = { weekday: 20, restDay: 16, holiday: 8 };
    expect(value('overtime_pay', { monthlyWage: 6525, overtimeHours: hours })).toBe(3225);
    expect(value('overtime_pay', { monthlyWage: 8700, overtimeDays: { holiday: 1 } })).toBe(1200);
  });

  test('lets time off replace a rest day, never a holiday', () => {
    const facts = { monthlyWage: 8700, overtimeHours: { restDay: 8, holiday: 8 }, restDayCompensated: true };
    expect(value('overtime_pay', facts)).toBe(1200);
  });

  test('counts weekends as work with comprehensive hours, and pays nothing with irregular ones', () => {
    const facts = { monthlyWage: 8700, overtimeHours: { restDay: 10 } };
    expect(value('overtime_pay', { ...facts, workSystem: 'comprehensive' })).toBe(750);
    expect(value('overtime_pay', { ...facts, workSystem: 'irregular' })).toBe(0);
    expect(codes('overtime_pay', { ...facts, workSystem: 'irregular' })).toContain('hours_system_approved');
  });

  test('warns of more than thirty-six hours in a month', () => {
    expect(codes('overtime_pay', { monthlyWage: 6000, overtimeHours: { weekday: 37 } })).toContain(
      'overtime_over_limit',
    );
    expect(codes('overtime_pay', { monthlyWage: 6000, overtimeHours: { weekday: 36 } })).not.toContain(
      'overtime_over_limit',
    );
  });

  test('never falls with more pay or more hours', () => {
    const hours = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 50_000 }),
        hours,
        hours,
        hours,
        (monthlyWage, weekday, restDay, holiday) => {
          const sum = (wage: number, more: number) =>
            Number(
              value('overtime_pay', {
                monthlyWage: wage,
                overtimeHours: { weekday: weekday + more, restDay, holiday },
              }),
            );
          expect(sum(monthlyWage + 100, 0)).toBeGreaterThanOrEqual(sum(monthlyWage, 0));
          expect(sum(monthlyWage, 1)).toBeGreaterThan(sum(monthlyWage, 0));
        },
      ),
    );
  });
});

describe('annual leave', () => {
  test('is 5, 10 and 15 days from one, ten and twenty years of work', () => {
    expect([0.9, 1, 9.9, 10, 19.9, 20].map(yearlyLeave)).toEqual([0, 5, 5, 10, 10, 15]);
  });

  test('is cut to whole days in the years of joining and leaving', () => {
    expect(value('annual_leave', { totalYears: 6, startDate: '2026-07-01' })).toBe(2);
    expect(value('annual_leave', { totalYears: 12, endDate: '2026-06-30' })).toBe(4);
    expect(value('annual_leave', { totalYears: 12, endDate: '2026-06-30', takenDays: 6 })).toBe(0);
  });

  test('never exceeds the whole year’s and never falls as the year goes by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), fc.constantFrom(5, 10, 15), (days, wholeYear) => {
        expect(proRataLeave(days, wholeYear)).toBeLessThanOrEqual(wholeYear);
        expect(proRataLeave(days, wholeYear)).toBeGreaterThanOrEqual(proRataLeave(days - 1, wholeYear));
      }),
    );
  });

  test('counts service here when nothing else is known, and says so', () => {
    expect(value('annual_leave', { startDate: '2014-01-01' })).toBe(10);
    expect(codes('annual_leave', { startDate: '2018-01-01' })).toContain('leave_no_earlier_work');
  });
});

describe('pay for unused leave', () => {
  test('is 200 percent on top of the wage that was paid, 300 in all', () => {
    const result = outcome('unused_leave_pay', { unusedDays: 5, monthlyWage: 6525 });
    expect(result).toMatchObject({ status: 'ok', value: 3000, headline: { withNormal: 4500 } });
  });

  test('is nothing for leave declined in writing, and is worked out from years and days taken', () => {
    expect(value('unused_leave_pay', { unusedDays: 5, monthlyWage: 6525, waivedInWriting: true })).toBe(0);
    expect(value('unused_leave_pay', { totalYears: 12, takenDays: 4, monthlyWage: 6525 })).toBe(3600);
    expect(question('unused_leave_pay', { totalYears: 12, monthlyWage: 6525 })).toBe('takenDays: missing');
  });
});

describe('double wages', () => {
  test('run from the second month to the day before the contract, eleven months at most', () => {
    expect(value('double_wage', { startDate: '2026-01-01', contractDate: '2026-07-01', monthlyWage: 6000 })).toBe(
      30_000,
    );
    expect(value('double_wage', { startDate: '2025-10-22', monthlyWage: 6000 })).toBe(66_000);
  });

  test('lose what lies more than a year before filing, and say how much', () => {
    const facts = { startDate: '2025-06-01', monthlyWage: 6000, filingDate: '2026-10-01' };
    expect(value('double_wage', facts)).toBe(48_000);
    expect(codes('double_wage', facts)).toContain('double_wage_counted_back');
    expect(outcome('double_wage', { startDate: '2024-01-01', monthlyWage: 6000 })).toMatchObject({
      value: 0,
      headline: { code: 'double_wage_time_barred' },
      deadline: { date: '2025-12-31', passed: true },
    });
  });

  test('never exceed eleven months of pay and never fall as the contract is signed later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 2000, max: 30_000 }), (days, monthlyWage) => {
        const sum = (after: number) =>
          Number(
            value('double_wage', {
              startDate: '2025-12-20',
              contractDate: addDays('2025-12-20', after),
              monthlyWage,
            }),
          );
        expect(sum(days)).toBeLessThanOrEqual(monthlyWage * 11);
        expect(sum(days + 1)).toBeGreaterThanOrEqual(sum(days));
      }),
    );
  });
});

describe('probation', () => {
  test('follows the length of the contract, and what is too long is compensated', () => {
    expect([2, 3, 11, 12, 35, 36].map((contractMonths) => value('probation_limit', { contractMonths }))).toEqual([
      0, 1, 1, 2, 2, 6,
    ]);
    const result = outcome('probation_limit', { contractMonths: 12, probationMonths: 6, monthlyWage: 5000 });
    expect(result).toMatchObject({ value: 2, headline: { code: 'probation_over' } });
    expect(JSON.stringify(result)).toContain('"amount":20000');
  });

  test('pays at least eighty percent and never less than the local minimum', () => {
    const result = outcome('probation_limit', { contractMonths: 12, monthlyWage: 3000, probationWage: 2400 }, ['甲市']);
    expect(JSON.stringify(result)).toContain('"floor":2500');
    expect(
      codes('probation_limit', { contractMonths: 12, monthlyWage: 3000, probationWage: 2400 }, ['甲市']),
    ).toContain('probation_wage_short');
  });
});

describe('the minimum wage', () => {
  test('leaves out overtime pay, allowances and welfare', () => {
    expect(
      value('minimum_wage', { monthlyWage: 3000, overtimePayIncluded: 400, allowancesIncluded: 200 }, ['甲市']),
    ).toBe(100);
  });

  test('asks for the tier where the region’s data do not settle it, and never guesses', () => {
    expect(value('minimum_wage', { monthlyWage: 2200 }, ['乙省'])).toBe(0);
    expect(value('minimum_wage', { monthlyWage: 1700 }, ['乙省'])).toBe(100);
    expect(question('minimum_wage', { monthlyWage: 2100 }, ['乙省'])).toBe('localMinimumWage: missing');
    expect(question('minimum_wage', { monthlyWage: 2200 }, ['丙省'])).toBe('localMinimumWage: missing');
    expect(question('minimum_wage', { monthlyWage: 2500 }, ['丁省'])).toBe('localMinimumWage: missing');
    expect(question('minimum_wage', { monthlyWage: 2500 })).toBe('region: missing');
  });
});

describe('contributions', () => {
  test('keep the base within its limits and say whose rates they are', () => {
    expect(value('social_insurance_contribution', { monthlyWage: 6000 })).toBe(630);
    expect(value('social_insurance_contribution', { monthlyWage: 3000, localAverageMonthlyWage: 8000 })).toBe(504);
    expect(value('social_insurance_contribution', { monthlyWage: 90_000, localAverageMonthlyWage: 8000 })).toBe(2520);
    expect(codes('social_insurance_contribution', { monthlyWage: 6000 })).toContain('usual_rates');
  });
});
