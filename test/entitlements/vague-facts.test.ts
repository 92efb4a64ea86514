import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/entitlements/calendar.ts';
import { codes, outcome, question, value } from './support.ts';

const dismissed = { dismissalReason: 'employer_layoff', endDate: '2026-05-31', monthlyWage: 6000 };

describe('a year without its month', () => {
  test('is asked for once, with what hangs on it', () => {
    expect(question('severance', { ...dismissed, startDate: '2019' })).toBe('startDate: month_needed');
    const asked = outcome('severance', { ...dismissed, startDate: '2019' });
    expect(asked).toMatchObject({ data: { year: '2019', low: 39_000, high: 45_000, unit: 'yuan' } });
  });

  test('gives the least and the range once the month is forgotten', () => {
    const facts = { ...dismissed, startDate: '2019?' };
    expect(value('severance', facts)).toBe(39_000);
    expect(codes('severance', facts)).toContain('year_alone_range');
  });

  test('needs no month where every month gives the same', () => {
    const facts = { startDate: '2012', totalYears: 14 };
    expect(value('annual_leave', facts)).toBe(10);
    expect(codes('annual_leave', facts)).toContain('year_alone_same');
  });

  test('brings out every other missing fact first', () => {
    const { monthlyWage: _wage, ...wageless } = dismissed;
    expect(question('severance', { ...wageless, startDate: '2019' })).toBe('monthlyWage: missing');
  });

  test('never reads a day that lies ahead or after the end', () => {
    expect(value('severance', { ...dismissed, endDate: '2026-10-31', startDate: '2026?' })).toBe(3000);
    expect(question('severance', { ...dismissed, startDate: '2031' })).toBe('startDate: date_in_future');
  });

  test('holds every sum of its days between the ends that are told', () => {
    const asked = outcome('severance', { ...dismissed, startDate: '2019' });
    if (asked.status !== 'need_input') throw new Error('expected a question');
    const [low, high] = [Number(asked.data.low), Number(asked.data.high)];
    for (let day = '2019-01-01'; day <= '2019-12-31'; day = addDays(day, 1)) {
      const sum = Number(value('severance', { ...dismissed, startDate: day }));
      expect(sum).toBeGreaterThanOrEqual(low);
      expect(sum).toBeLessThanOrEqual(high);
    }
  });

  test('of birth is a year of birth', () => {
    expect(question('retirement_age', { birthDate: '1975', gender: 'male' })).toBe('birthDate: month_of_birth');
  });
});

describe('figures as they are written', () => {
  test.each([
    ['6500元', 6500],
    ['6,500', 6500],
    ['六千五', 6500],
    ['1.2万', 12_000],
    ['每月八千元', 8000],
    ['￥7000/月', 7000],
  ])('reads %s as a wage', (monthlyWage, amount) => {
    expect(value('severance', { ...dismissed, startDate: '2025-06-01', monthlyWage })).toBe(amount);
  });

  test('turns months into years and years into months where the field wants it', () => {
    expect(value('severance', { dismissalReason: 'employer_layoff', years: '18个月', monthlyWage: 6000 })).toBe(12_000);
    expect(value('probation_limit', { contractMonths: '一年半' })).toBe(2);
    expect(value('unemployment_benefit', { dismissalReason: 'employer_layoff', contributionYears: '4年11个月' })).toBe(
      12,
    );
  });

  test.each([
    ['-6000元', 'monthlyWage: negative'],
    ['负六千', 'monthlyWage: negative'],
    ['六千块左右吧', 'monthlyWage: not_a_number'],
    ['', 'monthlyWage: missing'],
  ])('asks again about %s', (monthlyWage, asked) => {
    expect(question('severance', { ...dismissed, startDate: '2025-06-01', monthlyWage })).toBe(asked);
  });
});
