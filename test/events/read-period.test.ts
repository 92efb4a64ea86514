import { describe, expect, it } from 'vitest';
import { readHours, readPeriod } from '../../src/import/events/read-period.ts';

const REFERENCE = '2026-11-21';
const one = (day: string, hours?: string) => ({ start: day, end: day, ...(hours ? { hours } : {}) });

describe('the time of an announcement', () => {
  it.each([
    ['2026年12月5日（星期六）上午9:00-12:00', one('2026-12-05', '09:00-12:00')],
    ['2026-12-05 09:30', one('2026-12-05', '09:30')],
    ['2026-12-05T09:00:00', one('2026-12-05', '09:00')],
    ['12月5日', one('2026-12-05')],
    ['１２月５日９：００—１１：３０', one('2026-12-05', '09:00-11:30')],
    ['1月8日', one('2027-01-08')],
    ['11月2日', one('2026-11-02')],
    ['2026年12月5日至6日', { start: '2026-12-05', end: '2026-12-06' }],
    ['12月30日—1月2日', { start: '2026-12-30', end: '2027-01-02' }],
    ['2026.12.05-2026.12.07', { start: '2026-12-05', end: '2026-12-07' }],
    ['20261205', one('2026-12-05')],
    ['46361', one('2026-12-05')],
  ])('%s', (text, period) => {
    expect(readPeriod(text, REFERENCE)).toEqual(period);
  });

  it.each(['2026-02-30', '待定', '', '2026年12月5日至3日'])('%s is no time', (text) => {
    expect(readPeriod(text, REFERENCE)).toBeUndefined();
  });

  it('reads hours that stand by themselves', () => {
    expect(readHours('9:00～16:30')).toBe('09:00-16:30');
    expect(readHours('下午两点到五点')).toBe('下午两点到五点');
    expect(readHours('见通知')).toBeUndefined();
  });
});
