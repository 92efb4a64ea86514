import { describe, expect, it } from 'vitest';
import { betterPaid, describeTrade } from '../../src/careers/market.ts';
import type { Posting } from '../../src/contract/job.ts';
import { examplePosting } from '../support/example-posting.ts';

const offering = (middle: number | undefined, changes: Partial<Posting> = {}) => ({
  posting: examplePosting({
    monthlyPay: middle === undefined ? undefined : { min: middle - 500, max: middle + 500 },
    ...changes,
  }),
  certificates: [],
});

describe('the market of a trade', () => {
  it('tells the middle half of the pay that is stated', () => {
    const market = describeTrade(
      '保安',
      [3000, 4000, 5000, 6000, 7000, undefined].map((middle) => offering(middle)),
    );
    expect(market).toMatchObject({ postings: 6, withPay: 5, pay: { low: 4000, middle: 5000, high: 6000 } });
  });

  it('tells no usual pay from too few postings', () => {
    expect(
      describeTrade(
        '保安',
        [3000, 4000].map((middle) => offering(middle)),
      ).pay,
    ).toBeUndefined();
  });

  it('counts what is offered, what is asked and who may come', () => {
    const market = describeTrade('电焊工', [
      { ...offering(8000, { benefits: ['meals'] }), certificates: [{ name: '焊工证', held: false }] },
      { ...offering(9000, { benefits: ['meals', 'housing'] }), certificates: [{ name: '焊工证', held: false }] },
      offering(7000, { experienceYears: 3 }),
      offering(7000, { education: 'college' }),
    ]);
    expect(market.benefits[0]).toEqual({ benefit: 'meals', postings: 2 });
    expect(market.certificates).toEqual([{ name: '焊工证', postings: 2, held: false }]);
    expect(market.openToAll).toBe(2);
  });

  it('says when all of it is made up', () => {
    expect(describeTrade('保安', [offering(5000, { demonstration: true })]).demonstration).toBe(true);
    expect(describeTrade('保安', [offering(5000, { demonstration: true }), offering(5000)]).demonstration).toBe(false);
    expect(describeTrade('保安', []).demonstration).toBe(false);
  });

  it('names only neighbours that are known to pay more', () => {
    const trade = (name: string, middle: number, postings = 5) =>
      describeTrade(
        name,
        Array.from({ length: postings }, () => offering(middle)),
      );
    const better = betterPaid(trade('保安', 5000), [
      trade('甲', 6000),
      trade('乙', 4000),
      trade('丙', 9000, 2),
      trade('丁', 7000),
    ]);
    expect(better.map(({ trade: name }) => name)).toEqual(['丁', '甲']);
  });
});
