import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, serviceLength } from '../../src/entitlements/calendar.ts';
import { severanceMonths } from '../../src/entitlements/rules/severance.ts';
import { codes, question, value } from './support.ts';

const layoff = {
  dismissalReason: 'employer_layoff',
  startDate: '2019-03-01',
  endDate: '2026-10-31',
  monthlyWage: 6500,
};

describe('severance', () => {
  test('pays a month for each year and a month for a rest of six months or more', () => {
    expect(value('severance', layoff)).toBe(52_000);
    expect(value('severance', { ...layoff, endDate: '2026-08-31' })).toBe(52_000);
    expect(value('severance', { ...layoff, endDate: '2026-08-30' })).toBe(48_750);
    expect(value('severance', { ...layoff, endDate: '2026-02-28' })).toBe(45_500);
  });

  test('takes a last day on the anniversary as the end of the year, not the start of another', () => {
    expect(value('severance', { ...layoff, endDate: '2026-03-01' })).toBe(45_500);
    expect(value('severance', { ...layoff, endDate: '2026-03-02' })).toBe(48_750);
  });

  test('adds a month of pay for dismissal without notice, and none with notice', () => {
    const incompetent = { ...layoff, dismissalReason: 'incompetent' };
    expect(question('severance', incompetent)).toBe('noticeGiven: missing');
    expect(value('severance', { ...incompetent, noticeGiven: false })).toBe(58_500);
    expect(value('severance', { ...incompetent, noticeGiven: false, lastMonthWage: 7000 })).toBe(59_000);
    expect(value('severance', { ...incompetent, noticeGiven: true })).toBe(52_000);
  });

  test('doubles for an unlawful dismissal and counts from the first day, also before 2008', () => {
    const unlawful = {
      dismissalReason: 'employer_unlawful',
      startDate: '2003-01-01',
      endDate: '2025-12-31',
      monthlyWage: 5000,
    };
    expect(value('severance', unlawful)).toBe(230_000);
    expect(value('severance', { ...unlawful, dismissalReason: 'employer_layoff' })).toBe(90_000);
    expect(codes('severance', { ...unlawful, dismissalReason: 'employer_layoff' })).toContain(
      'severance_service_before_2008',
    );
  });

  test('caps pay at three times the local average, and only then the years at twelve', () => {
    const long = {
      dismissalReason: 'employer_layoff',
      startDate: '2008-01-01',
      endDate: '2025-12-31',
      localAverageMonthlyWage: 8000,
    };
    expect(value('severance', { ...long, monthlyWage: 24_000 })).toBe(432_000);
    expect(value('severance', { ...long, monthlyWage: 24_001 })).toBe(288_000);
    expect(question('severance', { ...long, monthlyWage: 24_001, localAverageMonthlyWage: undefined })).toBe(
      'localAverageMonthlyWage: missing',
    );
    expect(value('severance', { ...long, monthlyWage: 24_001, localAverageMonthlyWage: 'unknown' })).toBe(432_018);
  });

  test('is nothing for whoever resigns, breaks the rules, fails probation or declines equal terms', () => {
    for (const dismissalReason of [
      'employee_resigned',
      'employee_proposed_agreement',
      'employee_misconduct',
      'failed_probation',
      'contract_expired_employee_refused',
      'refused_contract_within_month',
      'retired',
    ]) {
      expect(value('severance', { dismissalReason })).toBe(0);
    }
    expect(value('severance', { partTime: true })).toBe(0);
  });

  test('raises an average below the minimum wage to it where the region has one tier', () => {
    const poor = { ...layoff, monthlyWage: 2000 };
    expect(value('severance', poor, ['甲市'])).toBe(20_000);
    expect(value('severance', poor, ['乙省'])).toBe(16_000);
    expect(codes('severance', poor, ['乙省'])).toContain('wage_may_be_below_minimum');
  });

  test('says what the day may change when only months are known', () => {
    const months = { dismissalReason: 'employer_layoff', startDate: '2020-01', endDate: '2020-06', monthlyWage: 6000 };
    expect(value('severance', months)).toBe(3000);
    expect(codes('severance', months)).toContain('day_decides');
    expect(codes('severance', { ...months, endDate: '2020-05' })).not.toContain('day_decides');
  });

  test('asks one fact after the other', () => {
    expect(question('severance', {})).toBe('dismissalReason: missing');
    expect(question('severance', { dismissalReason: 'employer_layoff' })).toBe('startDate: missing');
    expect(question('severance', { dismissalReason: 'employer_layoff', startDate: '2019-03-01' })).toBe(
      'endDate: missing',
    );
    expect(question('severance', { dismissalReason: 'employer_layoff', years: 3 })).toBe('monthlyWage: missing');
    expect(value('severance', { dismissalReason: 'employer_layoff', years: '3.5', monthlyWage: '6,000' })).toBe(24_000);
  });

  test('tells when the year for arbitration is over', () => {
    expect(value('severance', { ...layoff, endDate: '2024-02-29' })).toBe(32_500);
  });

  test('never falls with longer service, never rises by more than a half month at a time but at the half year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), (days) => {
        const first = '1985-05-17';
        const today = severanceMonths(serviceLength(first, addDays(first, days)));
        const tomorrow = severanceMonths(serviceLength(first, addDays(first, days + 1)));
        expect(tomorrow - today === 0 || tomorrow - today === 0.5).toBe(true);
      }),
    );
  });

  test('never falls with higher pay below the cap and never exceeds twelve months at the cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 60_000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 4000, max: 15_000 }),
        fc.integer({ min: 1, max: 480 }),
        (wage, more, average, months) => {
          const facts = { dismissalReason: 'employer_layoff', years: months / 12, localAverageMonthlyWage: average };
          const lower = Number(value('severance', { ...facts, monthlyWage: wage }));
          const higher = Number(value('severance', { ...facts, monthlyWage: wage + more }));
          if (wage + more <= average * 3) expect(higher).toBeGreaterThanOrEqual(lower);
          if (wage > average * 3) expect(lower).toBeLessThanOrEqual(average * 3 * 12);
        },
      ),
    );
  });
});
