import { beforeAll, describe, expect, it } from 'vitest';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { recogniseDates } from '../../src/understanding/dates.ts';
import { detectLanguage } from '../../src/understanding/normalise.ts';
import { parseNumber, scanNumbers } from '../../src/understanding/numbers.ts';
import { recogniseDistance } from '../../src/understanding/recognise-distance.ts';
import { createMoveRecogniser } from '../../src/understanding/recognise-move.ts';
import { recognisePay } from '../../src/understanding/recognise-pay.ts';
import { recognisePointing } from '../../src/understanding/recognise-pointing.ts';
import { splitClauses } from '../../src/understanding/split-clauses.ts';
import { createWorkbench, TODAY, type Workbench } from './support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});
const search = (text: string) => bench.request(text).slots.search;

describe('numbers', () => {
  it.each([
    ['6000', 6000],
    ['6k', 6000],
    ['1.2万', 12000],
    ['六千五', 6500],
    ['一万二', 12000],
    ['三十五', 35],
    ['两百五', 250],
    ['一万零二', 10002],
    ['十五万', 150000],
    ['3千5', 3500],
  ])('%s is %d', (said, value) => {
    expect(parseNumber(said)).toBe(value);
  });

  it('reads approximate and explicit ranges', () => {
    expect(scanNumbers('四五千')[0]).toMatchObject({ low: 4000, high: 5000, explicitRange: false });
    expect(scanNumbers('5-8千')[0]).toMatchObject({ low: 5000, high: 8000, explicitRange: true });
    expect(scanNumbers('三千到五千')[0]).toMatchObject({ low: 3000, high: 5000, explicitRange: true });
  });

  it('does not take the one of 一天 for a digit', () => {
    expect(scanNumbers('两百一天')[0]).toMatchObject({ low: 200 });
  });
});

describe('pay', () => {
  const pay = (text: string) => recognisePay(text, scanNumbers(text));
  it.each([
    ['一个月四五千', { min: 4000, unit: 'month' }],
    ['不低于5k', { min: 5000, unit: 'month' }],
    ['月薪6000以上', { min: 6000, unit: 'month' }],
    ['两百一天', { min: 200, unit: 'day' }],
    ['20块一小时', { min: 20, unit: 'hour' }],
    ['年薪十五万', { min: 150000, unit: 'year' }],
    ['五千到八千', { min: 5000, max: 8000, unit: 'month' }],
    ['工资不超过五千', { max: 5000, unit: 'month' }],
    ['到手六千', { min: 6000, unit: 'month' }],
  ])('%s', (text, expected) => {
    expect(pay(text)[0]).toMatchObject(expected);
  });

  it('is not seen in ages, spans, distances and hours', () => {
    for (const text of ['45岁', '干了三年', '五公里以内', '一天上24小时', '2019年入职', '第3个'])
      expect(pay(text)).toEqual([]);
  });

  it('does not turn the name of a place into a sum', () => {
    expect(search('万达广场那边的导购')).toEqual({ keywords: '导购', place: '万达广场' });
  });
});

describe('distance', () => {
  it.each([
    ['三公里以内', 3],
    ['两里地以内', 1],
    ['800米', 0.8],
    ['走路一刻钟', 1.2],
    ['走路十分钟', 0.8],
    ['骑车二十分钟', 5],
    ['within 5 km', 5],
  ])('%s is %d km', (text, km) => {
    expect(recogniseDistance(text, scanNumbers(text))[0]?.km).toBe(km);
  });
});

describe('places', () => {
  it.each([
    ['在成都市武侯区找保洁', { city: '成都', district: '武侯区' }],
    ['简阳有没有招普工的', { city: '成都', district: '简阳市' }],
    ['浦东的外卖骑手', { city: '上海', district: '浦东新区' }],
    ['成都高新区的会计', { city: '成都', district: '高新区' }],
    ['春熙路附近找个咖啡师', { place: '春熙路' }],
    ['义乌国际商贸城附近的打包员', { city: '金华', district: '义乌市', place: '国际商贸城' }],
    ['cleaning job in Shanghai Pudong', { city: '上海', district: '浦东新区' }],
  ])('%s', (text, expected) => {
    expect(search(text)).toMatchObject(expected);
  });

  it('takes 附近 for near the person only where no place is named', () => {
    expect(search('附近的保安')).toMatchObject({ sortBy: 'distance' });
    expect(search('春熙路附近的保安').sortBy).toBeUndefined();
  });

  it('uses the city in force for a name that many cities have', () => {
    const state = { search: { arguments: { city: '徐州', keywords: '保安' }, jobs: [], total: 0 } };
    expect(bench.request('鼓楼区的有没有', state).slots.search).toMatchObject({ district: '鼓楼区', city: '徐州' });
    expect(bench.request('想在鼓楼区找个保安').slots.ambiguousPlace?.choices.length).toBeGreaterThan(2);
  });
});

describe('wishes', () => {
  it.each([
    ['包吃住的服务员', { benefits: ['housing', 'meals'] }],
    ['双休，五险一金的文员', { benefits: ['social_insurance', 'housing_fund', 'weekends_off'] }],
    ['日结的搬运工', { employmentType: 'daily' }],
    ['周末兼职', { employmentType: 'part_time', shift: 'weekend' }],
    ['中专毕业，没经验，找个文员', { education: 'vocational', experienceYears: 0 }],
    ['技校毕业的数控车工，干了五年', { education: 'vocational', experienceYears: 5 }],
    ['没上过学，想找个保洁', { education: 'none' }],
  ])('%s', (text, expected) => {
    expect(search(text)).toMatchObject(expected);
  });

  it.each([
    ['不去工地，不要夜班，找个普工', ['工地', '夜班'], '普工'],
    ['不上夜班的护工', ['夜班'], '护工'],
    ['餐饮不干，保洁可以', ['餐饮'], '保洁'],
    ['no night shifts please, warehouse job in Suzhou', ['夜班'], '仓库管理员'],
  ])('%s', (text, exclude, keywords) => {
    expect(search(text)).toMatchObject({ exclude, keywords });
  });

  it('does not take what need not be for a wish', () => {
    const request = bench.request('不用包住的保安');
    expect(request.slots.search.benefits).toBeUndefined();
    expect(request.slots.drop).toContain('benefits');
  });
});

describe('dates', () => {
  const date = (text: string) => recogniseDates(text, TODAY)[0];
  it.each([
    ['2019年3月', '2019-03-01', '2019-03-31'],
    ['去年12月', '2025-12-01', '2025-12-31'],
    ['下个月', '2026-12-01', '2026-12-31'],
    ['今天', '2026-11-21', '2026-11-21'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['下周', '2026-11-23', '2026-11-29'],
    ['March 1975', '1975-03-01', '1975-03-31'],
  ])('%s', (text, from, to) => {
    expect(date(text)).toMatchObject({ from, to });
  });

  it('does not take a span of years for a date', () => {
    expect(recogniseDates('干了15年', TODAY)).toEqual([]);
  });
});

describe('facts of a case', () => {
  const facts = (text: string) => bench.read(text).requests[0]!.slots.facts;
  it.each([
    ['我干了三年半，月薪六千，公司裁员能赔多少', { years: 3.5, monthlyWage: 6000, dismissalReason: 'employer_layoff' }],
    ['我1975年5月出生，女工人，什么时候退休', { birthDate: '1975-05', gender: 'female', position: 'worker' }],
    ['我缴了七年失业保险，失业金能领几个月', { contributionYears: 7 }],
    ['我月薪6000，周末加班16小时，加班费多少', { monthlyWage: 6000, overtimeHours: { restDay: 16 } }],
    ['月薪6000，国庆三天都加班了，每天8小时，加班费多少', { monthlyWage: 6000, overtimeHours: { holiday: 24 } }],
    ['月薪6000，国庆加班7天每天10小时，加班费多少', { monthlyWage: 6000, overtimeHours: { holiday: 30, restDay: 40 } }],
    ['月薪6000，周末加班两天，每天10小时，加班费多少', { monthlyWage: 6000, overtimeHours: { restDay: 20 } }],
    [
      '月薪6000，每天10小时，国庆加班三天，加班费多少',
      { monthlyWage: 6000, hoursPerDay: 10, overtimeDays: { holiday: 3 } },
    ],
    ['签两年合同试用期最长几个月', { contractMonths: 24 }],
    ['我九级伤残能赔多少', { disabilityGrade: 9 }],
    ['生双胞胎能休几天产假', { babies: 2 }],
  ])('%s', (text, expected) => {
    expect(facts(text)).toMatchObject(expected);
  });
});

describe('pointing', () => {
  const state = {
    ...emptySessionState(),
    search: {
      arguments: {},
      jobs: [
        { id: 'a', title: '保安', employer: '安心物业' },
        { id: 'b', title: '保洁员', employer: '洁美公司' },
      ],
      total: 2,
    },
  };
  it.each([
    ['第二个是做什么的', { ordinal: 2 }],
    ['最后一个多少钱', { ordinal: -1 }],
    ['the first one', { ordinal: 1 }],
    ['就投这个', { focused: true }],
  ])('%s', (text, expected) => {
    expect(recognisePointing(text, state, bench.lexicon)).toMatchObject(expected);
  });

  it('describes a posting by its occupation', () => {
    expect(recognisePointing('刚才那个保安的', state, bench.lexicon)?.words).toContain('保安');
  });

  it('does not see an article of a law as a place in a list', () => {
    expect(recognisePointing('劳动合同法第四十六条规定了什么', state, bench.lexicon)).toBeUndefined();
  });
});

describe('moves', () => {
  it.each([
    ['你好', 'greeting'],
    ['谢谢啊', 'thanks'],
    ['再见', 'goodbye'],
    ['好的', 'affirm'],
    ['算了', 'deny'],
    ['取消', 'cancel'],
    ['跳过', 'skip'],
    ['再说一遍', 'repeat'],
    ['还有别的吗', 'more'],
  ])('%s is %s', (text, act) => {
    const moves = createMoveRecogniser(bench.lexicon.dialogue)(text);
    expect(moves[0]).toEqual({ act, whole: true });
  });
});

describe('clauses', () => {
  it('part strongly at the end of a sentence and at words that open another request', () => {
    expect(
      splitClauses('找个保安的活，另外问一下失业金', bench.lexicon.additions).map((clause) => clause.strong),
    ).toEqual([false, true]);
    expect(splitClauses('找个保安的活，月薪五千', bench.lexicon.additions).map((clause) => clause.strong)).toEqual([
      false,
      false,
    ]);
  });
});

describe('language', () => {
  it('is told by what was written', () => {
    expect(detectLanguage('找工作')).toBe('zh');
    expect(detectLanguage('any jobs here')).toBe('en');
    expect(detectLanguage('找 part time 的 barista')).toBe('mixed');
  });
});
