import { describe, expect, it } from 'vitest';
import { datePutRight } from '../../src/agent/embedded/date-put-right.ts';
import { withHires } from '../../src/agent/embedded/hired-by.ts';
import { scanNumbers } from '../../src/understanding/numbers.ts';
import { isEmployer, recogniseHiring, tellsOfHiring } from '../../src/understanding/recognise-hiring.ts';

const hiring = (text: string) => recogniseHiring(text, scanNumbers(text));
const adds = (text: string) => tellsOfHiring(text, scanNumbers(text));

describe('an employer', () => {
  it.each([
    '面馆雇了个五十五的下岗大姐，政府给补贴不',
    '我家作坊里安排了一个残疾人，能减税吗',
    '我们单位打算招个退伍兵，有什么优惠',
  ])('is heard as one: %s', (text) => {
    expect(isEmployer(text)).toBe(true);
  });

  it('tells whom it hires and how, also to say no', () => {
    expect(hiring('签了两年合同，五险都上了')).toMatchObject({ yearContract: true, paysInsurance: true });
    expect(hiring('合同签了六个月，社保没交')).toMatchObject({ yearContract: false, paysInsurance: false });
    expect(adds('他登记失业还没满半年')).toMatchObject({ hireUnemployedHalfYear: false });
    expect(adds('街道还没认定')).toMatchObject({ hireRecognised: false });
    expect(adds('我们店一共18个人，招了3个人')).toMatchObject({ employees: 18 });
  });

  it('tells more of the person who was hired and does not name another', () => {
    expect(withHires({ hires: ['older'] }, { hires: ['long_unemployed'] })).toEqual({
      hires: ['older', 'long_unemployed'],
    });
    expect(withHires({ hires: ['older'] }, { paysInsurance: true })).toEqual({ paysInsurance: true });
  });
});

describe('a day put right without its name', () => {
  it('is the one day that was told, and of several the nearest', () => {
    expect(datePutRight({ startDate: '2023-09-01' }, '说岔了，是2022年9月1日', '2026-11-22')).toEqual({
      startDate: '2022-09-01',
    });
    const both = { startDate: '2019-03-01', endDate: '2026-09-30' };
    expect(datePutRight(both, '不对，是2026年8月31日', '2026-11-22')).toEqual({ endDate: '2026-08-31' });
    expect(datePutRight({ monthlyWage: 5000 }, '不对，是2026年8月31日', '2026-11-22')).toEqual({});
  });
});
