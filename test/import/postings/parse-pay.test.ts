import { describe, expect, it } from 'vitest';
import { monthlyPay, parsePay, payFromBounds } from '../../../src/import/postings/parse-pay.ts';

const read = (text: string) => {
  const { min, max, unit, months, negotiable } = parsePay(text).pay;
  return [min, max, unit, ...(months === undefined ? [] : [months]), ...(negotiable ? ['negotiable'] : [])];
};

describe('parsePay', () => {
  it.each([
    ['8千-1.2万', [8000, 12000, 'month']],
    ['5-9千', [5000, 9000, 'month']],
    ['1-1.5万/月', [10000, 15000, 'month']],
    ['0.8-1万/月', [8000, 10000, 'month']],
    ['500-1千/天', [500, 1000, 'day']],
    ['8000-1.2万', [8000, 12000, 'month']],
    ['10K-15K', [10000, 15000, 'month']],
    ['4.5k～6k', [4500, 6000, 'month']],
    ['1.5w-2w', [15000, 20000, 'month']],
    ['4001-6000', [4001, 6000, 'month']],
    ['5,000-8,000元', [5000, 8000, 'month']],
    ['５０００－８０００元／月', [5000, 8000, 'month']],
    ['¥5000 - ¥8000', [5000, 8000, 'month']],
    ['3000一5000', [3000, 5000, 'month']],
    ['6000-4000', [4000, 6000, 'month']],
  ])('reads the range %s with the scale where it stands', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['150元/天', [150, 150, 'day']],
    ['200-300元/天', [200, 300, 'day']],
    ['1千/天', [1000, 1000, 'day']],
    ['日薪200', [200, 200, 'day']],
    ['100-150元一天', [100, 150, 'day']],
    ['20元/小时', [20, 20, 'hour']],
    ['25元每小时', [25, 25, 'hour']],
    ['18元/h', [18, 18, 'hour']],
    ['15-20万/年', [150000, 200000, 'year']],
    ['年薪30万', [300000, 300000, 'year']],
    ['日结200', [200, 200, 'day']],
    ['周薪1500', [6500, 6500, 'month']],
    ['0.5元/件', [0.5, 0.5, 'piece']],
    ['2000-2500元/周', [8667, 10833, 'month']],
  ])('reads the unit of %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['2千及以下', [undefined, 2000, 'month']],
    ['3万及以下/年', [undefined, 30000, 'year']],
    ['1万以上', [10000, undefined, 'month']],
    ['6000+', [6000, undefined, 'month']],
    ['底薪3000+提成', [3000, undefined, 'month']],
    ['不低于4000元', [4000, undefined, 'month']],
  ])('leaves the open end of %s open', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['7千-1万·13薪', [7000, 10000, 'month', 13]],
    ['10k-15k·14薪', [10000, 15000, 'month', 14]],
    ['5000-7000元/月(13薪)', [5000, 7000, 'month', 13]],
  ])('keeps the number of monthly salaries of %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['四五千', [4000, 5000, 'month']],
    ['一万二', [12000, 12000, 'month']],
    ['三千五到四千五', [3500, 4500, 'month']],
    ['一天两百', [200, 200, 'day']],
  ])('reads the spoken figure %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes what is paid after probation, or all told, over the trial and the base', () => {
    expect(read('试用期4000，转正5000-6000')).toEqual([5000, 6000, 'month']);
    expect(read('18-22元/小时，月综合5000-7000')).toEqual([5000, 7000, 'month']);
    expect(read('计件，月均6000-8000')).toEqual([6000, 8000, 'month']);
  });

  it.each(['面议', '薪资面议', '计件', '', 'negotiable'])('is negotiable and has no figures for "%s"', (text) => {
    expect(parsePay(text).pay).toMatchObject({ negotiable: true });
    expect(parsePay(text).pay.min ?? parsePay(text).pay.max).toBeUndefined();
  });

  it.each([
    ['$3000-5000', 'pay_foreign_currency'],
    ['20000港币/月', 'pay_foreign_currency'],
    ['1-999999', 'pay_absurd'],
    ['5-8元/月', 'pay_absurd'],
    ['150', 'pay_unit_unclear'],
  ])('keeps %s as text without figures and says why', (text, note) => {
    expect(parsePay(text)).toEqual({ pay: expect.objectContaining({ negotiable: true, text }), note });
  });

  it('takes unit and scale from the heading where the cell has none', () => {
    expect(parsePay('4.5-6', { unit: 'month', scale: 1000 }).pay).toMatchObject({
      min: 4500,
      max: 6000,
      unit: 'month',
    });
    expect(parsePay('180', { unit: 'day' }).pay).toMatchObject({ min: 180, unit: 'day', negotiable: false });
  });

  it('keeps the words of the posting', () => {
    expect(parsePay('底薪3000+提成').pay.text).toBe('底薪3000+提成');
  });
});

describe('payFromBounds', () => {
  it('joins two columns and a unit column', () => {
    expect(payFromBounds(18, 22, '小时', {}).pay).toMatchObject({
      min: 18,
      max: 22,
      unit: 'hour',
      text: '18-22元/小时',
    });
    expect(payFromBounds(3000, 5000, 'MONTH', {}).pay).toMatchObject({ min: 3000, max: 5000, unit: 'month' });
  });

  it('treats a zero bound as not given', () => {
    expect(payFromBounds(0, 5000, '', {}).pay.min).toBeUndefined();
    expect(payFromBounds(0, 0, '', {}).pay.negotiable).toBe(true);
  });
});

describe('monthlyPay', () => {
  it('counts 21.75 days or 174 hours a month and a year over twelve', () => {
    expect(monthlyPay(parsePay('200元/天').pay)).toEqual({ min: 4350, max: 4350 });
    expect(monthlyPay(parsePay('20元/小时').pay)).toEqual({ min: 3480, max: 3480 });
    expect(monthlyPay(parsePay('12-24万/年').pay)).toEqual({ min: 10000, max: 20000 });
  });

  it('gives an open end the figure that is known, and piece work none', () => {
    expect(monthlyPay(parsePay('1万以上').pay)).toEqual({ min: 10000, max: 10000 });
    expect(monthlyPay(parsePay('2千及以下').pay)).toEqual({ min: 0, max: 2000 });
    expect(monthlyPay(parsePay('0.5元/件').pay)).toBeUndefined();
  });
});
