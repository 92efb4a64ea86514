import { describe, expect, it } from 'vitest';
import { createIndex, makePosting, request } from './support.ts';

const nanjing = { city: '南京', district: '鼓楼区' };

describe('what is nearest to a search that found nothing', () => {
  const index = createIndex([
    makePosting({ title: '保安', place: nanjing, salary: [4000, 4500] }),
    makePosting({ title: '保安', place: nanjing, salary: [4000, 5200] }),
    makePosting({ title: '保安', place: nanjing, salary: [9000, 9500], description: '要上夜班', shifts: ['night'] }),
    makePosting({ title: '保安', place: { city: '镇江' }, salary: [9000, 9500] }),
    makePosting({ title: '保安', place: { city: '镇江' }, salary: [8000, 9500] }),
    makePosting({ title: '保安', place: { city: '苏州' }, salary: [9000, 9500] }),
    makePosting({ title: '木工', place: { city: '扬州' }, salary: [9000, 9500] }),
  ]);
  const asked = request({ keywords: '保安', city: '南京', salaryMin: 9000, exclude: ['夜班'] });

  it('names each limit without which something would be found, and the best of it', () => {
    expect(index.search(asked).total).toBe(0);
    const { without } = index.nearestToNone(asked);
    expect(without.map(({ argument, total, related }) => [argument, total, related])).toEqual([
      ['salaryMin', 2, false],
      ['exclude', 1, false],
    ]);
    expect(without[0]!.best.pay.max).toBe(5200);
  });

  it('counts the same work as asked for in other cities, the most first', () => {
    expect(index.nearestToNone(asked).cities).toEqual([
      { city: '镇江', total: 2 },
      { city: '苏州', total: 1 },
    ]);
  });

  it('offers nothing where no one limit is to blame and no work is named', () => {
    const nothing = request({ city: '拉萨', salaryMin: 9000 });
    expect(index.nearestToNone(nothing)).toEqual({ without: [], cities: [] });
  });

  it('leaves no trace in the next search', () => {
    index.nearestToNone(asked);
    expect(index.search(request({ keywords: '保安', city: '南京' })).total).toBe(3);
  });
});
