import { describe, expect, it } from 'vitest';
import { JobIndex } from '../../src/matching/job-index.ts';
import { isRegistrationNumber } from '../../src/matching/registration-number.ts';
import { TrustAssessor } from '../../src/matching/trust.ts';
import type { TrustContext } from '../../src/matching/trust-context.ts';
import { codes, createIndex, knowledge, makePosting, search, segmenter, TODAY, vocabulary } from './support.ts';

describe('what a posting says', () => {
  const assess = (description: string) =>
    codes(new TrustAssessor(knowledge.trust).assess(makePosting({ description })));

  it('is severe when it asks for money, papers or a crime', () => {
    expect(assess('入职需交押金300元，离职退还')).toContain('deposit_asked');
    expect(assess('先交培训费1980元再上岗')).toContain('training_fee_asked');
    expect(assess('身份证原件由公司统一保管')).toContain('papers_withheld');
    expect(assess('在家淘宝刷单，一单一结')).toContain('click_farming');
  });

  it('is harmless when it says it asks for none of that', () => {
    expect(assess('不收取任何押金和培训费')).toEqual([]);
    expect(assess('公司绝不扣押身份证')).toEqual([]);
    expect(assess('负责客户押金的收取与登记')).toEqual([]);
  });

  it('is doubtful when it shuts people out by sex, age, region or health', () => {
    expect(assess('限女性')).toContain('sex_limit');
    expect(assess('年龄18-35岁')).toContain('age_limit');
    expect(assess('外地人勿扰，只招本地人')).toContain('origin_limit');
    expect(assess('体检查乙肝，携带者不要')).toContain('health_limit');
    expect(assess('男女不限，年龄不限')).toEqual([]);
  });
});

describe('severe and doubtful postings', () => {
  it('never show the severe, and show the doubtful last with a warning', () => {
    const index = createIndex([
      makePosting({ id: 'severe', description: '入职交押金500元' }),
      makePosting({ id: 'doubtful', description: '限男性' }),
      makePosting({ id: 'good1' }),
      makePosting({ id: 'good2' }),
    ]);
    const { ids, results } = search(index, { keywords: '保安' });
    expect(ids).toEqual(['good1', 'good2', 'doubtful']);
    expect(results[2]!.warnings).toEqual([{ code: 'sex_limit', severity: 'doubtful', evidence: '限男性' }]);
    expect(results[0]!.warnings).toEqual([]);
  });

  it('do not lead a list by pay', () => {
    const index = createIndex([
      makePosting({ id: 'boast', salary: [80_000, 90_000] }),
      makePosting({ id: 'plain', salary: [5000, 6000] }),
      makePosting({ salary: [4000, 5000] }),
    ]);
    expect(search(index, { sortBy: 'pay' }).ids[0]).toBe('plain');
  });

  it('are told by the going rate of the trade and by the least lawful pay of the place', () => {
    const index = new JobIndex({ segmenter, vocabulary, ...knowledge, minimumWage: () => 2490 });
    index.upsert([
      ...Array.from({ length: 30 }, () => makePosting({ salary: [4500, 5500] })),
      makePosting({ id: 'high', salary: [20_000, 30_000] }),
      makePosting({ id: 'intern', salary: [20_000, 30_000], employmentType: 'internship' }),
      makePosting({ id: 'low', salary: [1500, 1800] }),
    ]);
    const { results } = search(index, { keywords: '保安' }, { limit: 50 });
    const warningsOf = (id: string) => results.find(({ posting }) => posting.id === id)!.warnings;
    expect(codes(warningsOf('high'))).toEqual(['pay_far_above_going_rate']);
    expect(warningsOf('intern')).toEqual([]);
    expect(warningsOf('low')).toEqual([{ code: 'pay_below_minimum', severity: 'doubtful', amount: 2490 }]);
  });
});

describe('wages lent before work', () => {
  it.each([
    ['个人条件不够的公司提供包装，有困难可以提前借支工资，身高1.60以上', ['too_good_to_be_true']],
    ['形象好，气质佳，生活困难可以预支工资', ['too_good_to_be_true']],
    ['产品包装工，计件，急用钱可以预支工资', []],
    ['前台接待，形象气质佳，五险一金', []],
  ])('%s', (description, expected) => {
    const index = createIndex([makePosting({ description })]);
    expect(codes(search(index, {}).results[0]!.warnings)).toEqual(expected);
  });
});

describe('who supplies, who hires and what staff decide', () => {
  const indexWith = (trustContext: TrustContext) => {
    const index = new JobIndex({ segmenter, vocabulary, ...knowledge, trustContext });
    index.upsert([
      makePosting({ id: 'a', source: '可疑网', employer: { name: '示例甲公司', verified: false } }),
      makePosting({ id: 'b', description: '入职交押金500元' }),
    ]);
    return index;
  };

  it('keep out blocked sources and employers with many complaints', () => {
    expect(search(indexWith({ source: () => 'blocked' }), {}).ids).toEqual([]);
    expect(search(indexWith({ employer: () => ({ complaints: 12 }) }), {}).ids).toEqual([]);
    const few = search(indexWith({ employer: () => ({ complaints: 3, registeredDaysAgo: 20 }) }), {});
    expect(codes(few.results[0]!.warnings)).toEqual(['employer_very_new', 'employer_complaints']);
  });

  it('let staff overrule the rules, at once, and the rules hold again when they take it back', () => {
    const allowed = new Set<string>();
    const index = indexWith({
      ruling: (id) => (allowed.has(id) ? { verdict: 'allow', note: '已电话核实' } : undefined),
    });
    expect(search(index, {}).ids).toEqual(['a']);
    allowed.add('b');
    index.reassess(['b']);
    expect(search(index, {}).ids.sort()).toEqual(['a', 'b']);
    expect(search(index, {}).results.find(({ posting }) => posting.id === 'b')!.warnings).toEqual([]);
    allowed.delete('b');
    index.reassess(['b']);
    expect(search(index, {}).ids).toEqual(['a']);
  });

  it('check a registration number by its last character', () => {
    const body = '91320100MA1XABCD2';
    const valid = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((last) => isRegistrationNumber(body + last));
    expect(valid).toHaveLength(1);
    expect(isRegistrationNumber(`${body}I`)).toBe(false);
    expect(isRegistrationNumber(body)).toBe(false);
  });
});

describe('the same post from two sources', () => {
  const text = '看守小区大门，登记来访车辆和人员，按时巡逻，两班倒，包吃住，月休四天。';
  const post = (id: string, source: string, changes: object = {}) =>
    makePosting({
      id,
      source,
      title: '小区保安',
      employer: { name: '示例永安物业服务有限公司', verified: false },
      description: text,
      ...changes,
    });

  it('is one card that names both', () => {
    const index = createIndex([
      post('a', '甲网'),
      post('b', '乙网', {
        title: '小区保安员',
        employer: { name: '示例永安物业服务有限公司（南京）', verified: false },
        description: `${text}欢迎来电。`,
        sourceUrl: 'https://example.org/b',
      }),
    ]);
    const { total, results } = search(index, { keywords: '保安' });
    expect(total).toBe(1);
    expect(results[0]!.alsoFrom).toEqual([{ id: 'b', source: '乙网', sourceUrl: 'https://example.org/b' }]);
    expect(index.size).toBe(2);
    expect(index.get('b')?.id).toBe('b');
  });

  it('comes forward when the one before it is withdrawn', () => {
    const index = createIndex([post('a', '甲网'), post('b', '乙网'), post('c', '丙网')]);
    index.remove(['a']);
    const { ids, results } = search(index, { keywords: '保安' });
    expect(ids).toEqual(['b']);
    expect(results[0]!.alsoFrom?.map(({ id }) => id)).toEqual(['c']);
  });

  it('is told from another post of the employer by title, pay, district and text', () => {
    const index = createIndex([
      post('a', '甲网'),
      post('b', '乙网', { title: '保洁员', description: '打扫楼道和大厅，清运垃圾，擦洗扶手和玻璃，每天八小时。' }),
      post('c', '乙网', { salary: [9000, 9900] }),
      post('d', '乙网', { place: { city: '南京', district: '江宁区' } }),
      post('e', '甲网', { tags: ['月休四天'] }),
      post('f', '乙网', { description: '在工地夜间值守，看管材料和设备，雨天也要巡查，工资日结，自带铺盖。' }),
    ]);
    expect(search(index, {}).total).toBe(6);
    expect(TODAY).toBe('2026-11-21');
  });

  it('is one card too where one source lists it twice, and names that source once', () => {
    const index = createIndex([post('a', '甲网'), post('b', '甲网')]);
    const { total, results } = search(index, {});
    expect(total).toBe(1);
    expect(results[0]).not.toHaveProperty('alsoFrom');
  });
});
