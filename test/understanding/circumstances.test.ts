import { describe, expect, it } from 'vitest';
import { scanNumbers } from '../../src/understanding/numbers.ts';
import { recogniseCircumstances } from '../../src/understanding/recognise-circumstances.ts';
import { tellsOfHiring } from '../../src/understanding/recognise-hiring.ts';

const told = (text: string) => recogniseCircumstances(text, scanNumbers(text));

describe('circumstances on which programmes turn', () => {
  it.each([
    ['我47岁，下岗一年多了，社保自己交', { situation: 'flexible', paysOwnInsurance: true, unemployedMonths: 12 }],
    ['失业了，还没办失业登记', { situation: 'unemployed', registeredUnemployed: false }],
    ['我是残疾人，家里吃低保', { hardships: ['disabled', 'low_income'] }],
    ['去年毕业，现在送外卖', { graduate: 'within_two_years', situation: 'flexible', platformWorker: true }],
    ['我退伍回来的，想创业', { veteran: true }],
    ['我还在公司上班', { situation: 'employed' }],
    ['社区没认定我就业困难', { hardToEmploy: false }],
  ])('are read from %s', (text, circumstances) => {
    expect(told(text)).toMatchObject(circumstances);
  });

  it('of an employer are whom it hires and how', () => {
    expect(told('我们公司是小微企业，招了应届毕业生，签了一年合同，社保都交了社保')).toMatchObject({
      audience: 'employer',
      hires: ['graduate'],
      smallBusiness: true,
      yearContract: true,
    });
  });

  it.each([
    ['我招了一个52岁的下岗男工，能领什么补贴', ['unemployed', 'older']],
    ['我们想雇个41岁的女工，有什么优惠', ['older']],
    ['店里想招一个41岁的男的，有补贴吗', undefined],
    ['我雇了一个残疾人，有什么补贴', ['disabled']],
    ['新招了两个退伍军人，有减税吗', ['veteran']],
    ['招了三个登记失业半年的，有政策吗', ['long_unemployed']],
  ])('of whoever hires and asks what it brings are those of an employer: %s', (text, hires) => {
    expect(told(text).audience).toBe('employer');
    expect(told(text).hires).toEqual(hires);
  });

  it('are told by an employer while a verdict waits', () => {
    const adds = (text: string) => tellsOfHiring(text, scanNumbers(text));
    expect(adds('50个人')).toEqual({ employees: 50 });
    expect(adds('签了两年合同')).toEqual({ yearContract: true });
    expect(adds('招了一个残疾人')).toEqual({ hires: ['disabled'] });
    expect(adds('他登记失业满半年了')).toMatchObject({ hireUnemployedHalfYear: true });
    expect(told('我们是小公司的，能享受什么优惠政策').audience).toBe('employer');
    expect(told('我是单位的，我们能领什么补贴').audience).toBe('employer');
    expect(told('我是公司的员工，能领什么补贴').audience).toBeUndefined();
  });

  it('of somebody who looks for an employer are not those of one', () => {
    expect(told('有没有公司招一个52岁的，有补贴的那种').audience).toBeUndefined();
    expect(told('我下岗了，52岁，有什么补贴').audience).toBeUndefined();
  });

  it('of a person whom an employer dismissed are not those of an employer', () => {
    expect(told('我被公司辞退了')).toEqual({ situation: 'unemployed' });
    expect(told('失业保险金怎么领')).toEqual({});
  });
});
