import { describe, expect, it } from 'vitest';
import { makeIndex, packEntry, STATUTES, segmenter, statute } from './knowledge-double.ts';

const places = (passages: { title: string; article?: string }[]) =>
  passages.map(({ title, article }) => `${title}${article ?? ''}`);

describe('searching knowledge', () => {
  it('finds an article by everyday words through the lexicon', async () => {
    const index = await makeIndex(STATUTES);
    expect(places(await index.search({ query: '我被炒鱿鱼了', k: 1 }))).toEqual(['植树法第三条']);
    expect(places(await index.search({ query: '老板不让我干了', k: 1 }))).toEqual(['植树法第三条']);
  });

  it('does without the lexicon when that signal is off', async () => {
    const index = await makeIndex(STATUTES, [], { signals: { lexicon: false } });
    expect(await index.search({ query: '炒鱿鱼', k: 3 })).toEqual([]);
  });

  it.each([
    '植树法第三条',
    '植树法第3条',
    '植树法三条说的啥',
    '《植树法》第 三 条',
    '中国的种树法第三条',
    '样例代表大会植树法第三条',
  ])('goes straight to the article named in “%s”', async (query) => {
    const index = await makeIndex(STATUTES);
    const [first] = await index.search({ query, k: 3 });
    expect(places([first!])).toEqual(['植树法第三条']);
    expect(index.isConfident([first!])).toBe(true);
  });

  it('gives every article a question names, in its order', async () => {
    const index = await makeIndex(STATUTES);
    expect(places(await index.search({ query: '植树法第四条、第二条和渔民条例第二条', k: 3 }))).toEqual([
      '植树法第四条',
      '植树法第二条',
      '渔民条例第二条',
    ]);
  });

  it('holds back a statute for certain people until the question is about them', async () => {
    const index = await makeIndex(STATUTES);
    expect(places(await index.search({ query: '工钱要不到', k: 1 }))).toEqual(['植树法第二条']);
    expect(places(await index.search({ query: '渔民的工钱要不到', k: 1 }))).toEqual(['渔民条例第二条']);
  });

  it('leads from an entry of the pack to the articles it rests on, and ranks them with it', async () => {
    const entry = packEntry('law-hats', {
      questions: ['太阳晒得头疼单位不发草帽'],
      cites: '[{ law: 植树法, article: 第四条 }]',
    });
    const index = await makeIndex(STATUTES, [entry]);
    const found = await index.search({ query: '太阳晒得头疼', k: 3 });
    expect(found[0]).toMatchObject({ title: '植树法', article: '第四条' });
    expect(found.map(({ id }) => id)).toContain('law-hats');
  });

  it('lets a service stand before the law it rests on', async () => {
    const entry = packEntry('service-hats', {
      questions: ['草帽去哪里领'],
      cites: '[{ law: 植树法, article: 第四条 }]',
    });
    const index = await makeIndex(STATUTES, [entry]);
    const found = await index.search({ query: '草帽去哪里领', k: 2 });
    expect(found.map(({ id }) => id)).toEqual(['service-hats', 'law:全国:植树法:第四条']);
  });

  it('answers only from the kind asked for', async () => {
    const index = await makeIndex(STATUTES, [packEntry('service-hats', { questions: ['手套帽子去哪里领'] })]);
    expect((await index.search({ query: '手套帽子', k: 5, kind: 'service' })).map(({ kind }) => kind)).toEqual([
      'service',
    ]);
    expect((await index.search({ query: '手套帽子', k: 5, kind: 'law' })).every(({ kind }) => kind === 'law')).toBe(
      true,
    );
  });

  it('leaves lapsed entries out', async () => {
    const lapsed = { ...packEntry('policy-hats', { questions: ['草帽补贴'] }), status: 'lapsed' as const };
    const index = await makeIndex([], [lapsed]);
    expect(index.size).toBe(0);
  });
});

describe('regions', () => {
  const local = statute('样例市植树条例', '第二条', '用人单位拖欠劳动报酬的，三日内责令支付。', { region: '样例' });
  const regions = {
    chain: (place: string) => (place === '样例区' ? ['样例区', '样例', '全国'] : [place, '全国']),
    mentioned: (text: string) => ['样例', '别处'].filter((place) => text.includes(place)),
  };

  it('puts the local rule before the national one for a person there', async () => {
    const index = await makeIndex([...STATUTES, local], [], { regions });
    expect(places(await index.search({ query: '拖欠劳动报酬责令支付', k: 2, region: '样例' }))[0]).toBe(
      '样例市植树条例第二条',
    );
    expect(places(await index.search({ query: '拖欠劳动报酬责令支付', k: 2, region: '样例区' }))[0]).toBe(
      '样例市植树条例第二条',
    );
  });

  it.each([{ region: '别处' }, {}])('never shows it elsewhere: %o', async (where) => {
    const index = await makeIndex([...STATUTES, local], [], { regions });
    const found = await index.search({ query: '拖欠劳动报酬，三日内责令支付', k: 10, ...where });
    expect(places(found)).not.toContain('样例市植树条例第二条');
  });

  it('shows it to anyone who names the place', async () => {
    const index = await makeIndex([...STATUTES, local], [], { regions });
    const found = await index.search({ query: '在样例拖欠劳动报酬', k: 10, region: '别处' });
    expect(places(found)).toContain('样例市植树条例第二条');
  });
});

describe('what is in force', () => {
  const old = statute('旧植树办法', '第二条', '种树人领取蓑衣。', {
    effectiveFrom: '1990-01-01',
    effectiveTo: '2009-12-31',
  });
  const coming = statute('新植树办法', '第二条', '种树人领取雨衣和蓑衣。', { effectiveFrom: '2027-01-01' });

  it('leaves out what has ended and what has not begun', async () => {
    const index = await makeIndex([old, coming]);
    expect(await index.search({ query: '种树人领取蓑衣', k: 5 })).toEqual([]);
  });

  it('answers for the day it is asked about', async () => {
    const index = await makeIndex([old, coming]);
    expect(places(await index.search({ query: '领取蓑衣', k: 5, on: '2000-01-01' }))).toEqual(['旧植树办法第二条']);
    expect(places(await index.search({ query: '领取蓑衣', k: 5, on: '2028-01-01' }))).toEqual(['新植树办法第二条']);
  });

  it('shows repealed law, with its end, to who names it or asks for all', async () => {
    const index = await makeIndex([old, coming]);
    const [named] = await index.search({ query: '旧植树办法还有用吗', k: 1 });
    expect(named).toMatchObject({ title: '旧植树办法', effectiveTo: '2009-12-31' });
    expect(await index.search({ query: '领取蓑衣', k: 5, includeRepealed: true })).toHaveLength(2);
  });

  it('drops a paragraph that a later text has ended, from the day on', async () => {
    const article = statute(
      '植树法',
      '第九条',
      '每人种十棵树。\n下列人员可以少种：\n（一）老人；\n（二）孩子。\n种完领树苗。',
    );
    const later = statute('植树新规定', '第五条', '《样例代表大会植树法》（样发〔2010〕1号）第九条第二款同时废止。', {
      effectiveFrom: '2025-09-01',
    });
    const index = await makeIndex([article, later]);
    const textOn = async (on: string) => (await index.search({ query: '植树法第九条', k: 1, on }))[0]!.text;
    expect(await textOn('2025-08-31')).toContain('少种');
    expect(await textOn('2025-09-01')).toBe('每人种十棵树。\n种完领树苗。');
  });

  it('leaves out an article that a later text has ended whole', async () => {
    const later = statute('植树新规定', '第五条', '《植树法》第四条同时废止。', { effectiveFrom: '2025-09-01' });
    const index = await makeIndex([...STATUTES, later]);
    expect(places(await index.search({ query: '手套帽子', k: 5 }))).not.toContain('植树法第四条');
    expect(places(await index.search({ query: '手套帽子', k: 5, on: '2025-01-01' }))).toContain('植树法第四条');
  });
});

describe('ranking', () => {
  it('folds texts that are nearly the same', async () => {
    const text = '种树人每天工作不超过八小时，每周休息一日，节日放假。';
    const index = await makeIndex([statute('甲规定', '第一条', text), statute('乙规定', '第一条', `${text}。`)]);
    expect(await index.search({ query: '种树人每周休息', k: 5 })).toHaveLength(1);
  });

  it('gives scores that fall from the first to the last', async () => {
    const index = await makeIndex(STATUTES);
    const scores = (await index.search({ query: '用人单位应当支付', k: 5 })).map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(2);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('is sure of a question about work and not of one about other matters', async () => {
    const index = await makeIndex(STATUTES, [packEntry('law-pay', { questions: ['老板拖欠工资怎么办'] })]);
    expect(index.isConfident(await index.search({ query: '老板拖欠工资', k: 3 }))).toBe(true);
    expect(index.isConfident(await index.search({ query: '红烧肉支付方式', k: 3 }))).toBe(false);
    expect(index.isConfident([])).toBe(false);
  });
});

describe('keeping up', () => {
  it('replaces what has a new version and forgets what was removed', async () => {
    const index = await makeIndex(STATUTES);
    await index.upsert([statute('植树法', '第四条', '用人单位应当提供水壶。')]);
    expect(index.size).toBe(STATUTES.length);
    expect(places(await index.search({ query: '水壶', k: 1 }))).toEqual(['植树法第四条']);
    expect(places(await index.search({ query: '手套', k: 1 }))).toEqual([]);
    index.remove(['law:全国:植树法:第四条', 'unknown']);
    expect(index.size).toBe(STATUTES.length - 1);
    expect(await index.search({ query: '水壶', k: 1 })).toEqual([]);
    expect(index.article('植树法', '第四条')).toBeUndefined();
  });
});

describe('one more document', () => {
  it('is cut and embedded alone; nothing that was there is touched', async () => {
    const cut: string[] = [];
    const embedded: string[] = [];
    const index = await makeIndex(STATUTES, [packEntry('law-trees')], {
      segmenter: {
        ...segmenter,
        cutForSearch: (text) => {
          cut.push(text);
          return segmenter.cutForSearch(text);
        },
      },
    });
    await index.useEmbedder({
      model: 'counting',
      calibrated: false,
      embed: async (texts) => {
        embedded.push(...texts);
        return texts.map(() => Float32Array.of(1, 0));
      },
    });
    expect(embedded.length).toBe(STATUTES.length + 1);
    cut.length = 0;
    embedded.length = 0;
    await index.upsert([statute('植树法', '第五条', '梯子要结实。')]);
    await index.embedMissing();
    expect(new Set(cut)).toEqual(new Set(['植树法', '梯子要结实。']));
    expect(embedded).toHaveLength(1);
    expect(embedded[0]).toContain('梯子要结实。');
    expect((await index.search({ query: '梯子要结实', k: 1 }))[0]).toMatchObject({ article: '第五条' });
  });
});
