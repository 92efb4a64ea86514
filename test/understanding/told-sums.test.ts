import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkbench, type Workbench } from './support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

describe('what is told for a sum', () => {
  it.each([
    ['没签合同干了一年三个月，每月5000，双倍工资能要多少', { monthsWithoutContract: 15, monthlyWage: 5000 }],
    ['没签合同干了八个月，月薪6000，双倍工资多少', { monthsWithoutContract: 8, monthlyWage: 6000 }],
    ['工龄八个月，工资5000，被违法辞退赔多少', { years: 0.67, monthlyWage: 5000 }],
    ['入职半年被违法开除，工资4500，赔几个月', { years: 0.5, monthlyWage: 4500 }],
    ['换了工作入职8个月，之前连着干了五年，今年年假几天', { totalYears: 5.667 }],
  ])('keeps the whole length of service: %s', (said, facts) => {
    expect(bench.request(said).slots.facts).toMatchObject(facts);
  });

  it.each([
    ['工资5600加提成大概7000，干了三年被辞退赔多少', 7000],
    ['底薪3000加绩效大概5000，干了两年公司裁员，补偿多少', 5000],
    ['3500底薪，加奖金大约五千，干了两年被裁能拿多少', 5000],
    ['底薪四千提成两千，干了两年被裁补多少', 6000],
  ])('tells what the parts come to from what adds to them: %s', (said, monthlyWage) => {
    expect(bench.request(said).slots.facts.monthlyWage).toBe(monthlyWage);
  });

  it('counts no ordinal year of work as a length', () => {
    expect(bench.request('第一年工作，入职才8个月，有年假吗').slots.facts.totalYears).not.toBe(1);
  });

  it('takes the age at which somebody retired of old for what they were, and not for how old they are', () => {
    const { facts } = bench.request('1976年3月出生，女，原来50岁退休的，现在几岁退').slots;
    expect(facts).toMatchObject({ position: 'worker', birthDate: '1976-03' });
    expect(facts.age).toBeUndefined();
    expect(bench.request('女，1973年1月生，原来55岁退休，什么时候退').slots.facts.position).toBe('cadre');
  });
});
