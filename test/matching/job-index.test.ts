import { describe, expect, it } from 'vitest';
import { AffirmedWords } from '../../src/matching/posting-terms.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import {
  CENTRE,
  codes,
  createIndex,
  makePosting,
  type PostingChanges,
  placeAt,
  search,
  segmenter,
  TODAY,
} from './support.ts';

/** An index of the postings given and enough others that match too, so that nothing need be relaxed. */
function indexWith(changes: PostingChanges[], filler: PostingChanges = {}) {
  const postings = changes.map((change, number) => makePosting({ id: `x${number}`, ...change }));
  const others = Array.from({ length: 3 }, () => makePosting(filler));
  return { index: createIndex([...postings, ...others]), postings };
}

describe('the words of a text', () => {
  it('name no trade across the beginning of 工程', () => {
    const words = new AffirmedWords(createSegmenter(['弱电工', '绿化工', '弱电工程师']));
    expect(words.of('弱电工程安装')).toEqual(expect.arrayContaining(['弱电', '工程']));
    expect(words.of('弱电工程安装')).not.toContain('弱电工');
    expect(words.of('弱电工程安装')).not.toContain('电工');
    expect(words.of('招弱电工两名')).toContain('弱电工');
    expect(words.of('弱电工程师')).toContain('弱电工程师');
  });
});

describe('what a search finds by words', () => {
  it('finds the same trade under another name, and counts it as the same', () => {
    const { index } = indexWith([{ title: '小区门卫' }]);
    const { ids, results } = search(index, { keywords: '看大门的' });
    expect(ids).toContain('x0');
    expect(codes(results.find(({ posting }) => posting.id === 'x0')!.reasons)).toContain('occupation_exact');
  });

  it('does not take part of another word for the trade', () => {
    const { index } = indexWith([{ title: '土木工程师' }], { title: '装修木工' });
    expect(search(index, { keywords: '木工' }).ids).not.toContain('x0');
  });

  it('finds a word nobody knows literally, inside a longer title too', () => {
    const { index } = indexWith([{ title: '高薪诚聘拉坯小师傅' }]);
    expect(search(index, { keywords: '拉坯小' }).ids).toEqual(['x0']);
  });

  it('finds a skill in tags and descriptions, after titles', () => {
    const { index } = indexWith([
      { title: '仓库文员', description: '会用Excel，做盘点表。' },
      { title: 'Excel讲师' },
      { title: '统计员', tags: ['Excel'] },
    ]);
    expect(search(index, { keywords: 'excel' }).ids).toEqual(['x1', 'x2', 'x0']);
  });

  it('asks for every word unless they are several trades', () => {
    const wanted = Array.from({ length: 3 }, () => ({ title: '汽车销售 英语' }));
    const { index } = indexWith([...wanted, { title: '汽车修理' }, { title: '英语家教' }]);
    expect(search(index, { keywords: '汽车 英语' }).ids).toEqual(['x0', 'x1', 'x2']);
    const both = indexWith([{ title: '小区保洁' }]);
    expect(search(both.index, { keywords: '保安 保洁' }).ids).toHaveLength(4);
  });

  it('reads words that name no trade more widely when too little is found, the nearest first', () => {
    const { index } = indexWith([
      { title: '书法教师' },
      { title: '少儿书法兴趣班教师' },
      { title: '体育教师' },
      { title: '书法展讲解' },
    ]);
    const { ids, relaxed } = search(index, { keywords: '书法教师' });
    expect(ids[0]).toBe('x0');
    expect(ids[1]).toBe('x1');
    expect(ids).toContain('x2');
    expect(relaxed).toEqual([]);
  });

  it('offers neighbouring trades where the trade itself is hardly found, behind it, and says so', () => {
    const none = createIndex([makePosting({ id: 'n', title: '停车管理员' })]);
    const found = search(none, { keywords: '保安' });
    expect(found.ids).toEqual(['n']);
    expect(found.relaxed).toEqual(['keywords']);
    expect(codes(found.results[0]!.reasons)).toContain('occupation_related');
    none.upsert([makePosting({ id: 'own', title: '保安' })]);
    const few = search(none, { keywords: '保安' });
    expect(few).toMatchObject({ ids: ['own', 'n'], total: 2, relaxed: ['keywords'] });
    none.upsert(['own2', 'own3'].map((id) => makePosting({ id, title: '保安' })));
    expect(search(none, { keywords: '保安' })).toMatchObject({ ids: ['own', 'own2', 'own3'], relaxed: [] });
  });

  it('finds nothing when no posting has anything to do with the words', () => {
    expect(search(indexWith([]).index, { keywords: '飞行员' })).toMatchObject({ total: 0, ids: [], relaxed: [] });
  });

  it('does not find what a posting denies', () => {
    const { index } = indexWith([{ title: '客服（非销售）' }, { title: '销售' }, { title: '销售' }, { title: '销售' }]);
    expect(search(index, { keywords: '销售' }).ids.slice(0, 3)).not.toContain('x0');
  });
});

describe('limits', () => {
  it('keep to the city, whether its suffix is said or not, even when nothing is left', () => {
    const { index } = indexWith([{ place: { city: '成都', district: '简阳市' } }]);
    expect(search(index, { city: '成都市' }).ids).toEqual(['x0']);
    expect(search(index, { city: '成都', district: '简阳' }).ids).toEqual(['x0']);
    expect(search(index, { city: '拉萨' })).toMatchObject({ total: 0, ids: [] });
  });

  it('meet a wished pay when the top of the range reaches it, across units', () => {
    const { index } = indexWith([{ salary: [4000, 6000] }, { salary: [4000, 5900] }], { salary: [9000, 9000] });
    const { ids } = search(index, { salaryMin: 6000 });
    expect(ids).toContain('x0');
    expect(ids).not.toContain('x1');
    expect(search(index, { salaryMin: 270, salaryUnit: 'day' }).ids).toContain('x1');
    expect(search(index, { salaryMin: 35, salaryUnit: 'hour' }).ids).not.toContain('x0');
    expect(search(index, { salaryMin: 72_000, salaryUnit: 'year' }).ids).toContain('x0');
  });

  it('keep pay that is settled in talk, after pay that is stated', () => {
    const talk = { ...makePosting().pay, min: undefined, max: undefined, negotiable: true, text: '面议' };
    const posting = { ...makePosting({ id: 'talk' }), pay: talk, monthlyPay: undefined };
    const index = createIndex([posting, ...Array.from({ length: 3 }, () => makePosting({ salary: [6000, 8000] }))]);
    const { ids, results } = search(index, { salaryMin: 6000 });
    expect(ids.at(-1)).toBe('talk');
    expect(codes(results.at(-1)!.reasons)).toContain('pay_negotiable');
  });

  it('keep within the distance, and leave out what lies nobody knows where', () => {
    const { index } = indexWith([{ place: placeAt(2.9) }, { place: placeAt(3.1) }, {}], { place: placeAt(1) });
    const found = search(index, { radiusKm: 3 }, { origin: CENTRE });
    expect(found.ids).toContain('x0');
    expect(found.ids).not.toContain('x1');
    expect(found.ids).not.toContain('x2');
    expect(found.results.find(({ posting }) => posting.id === 'x0')!.distanceKm).toBeCloseTo(2.9, 1);
  });

  it('take an address that names the place for a place nearby', () => {
    const { index } = indexWith([{ place: { city: '成都', address: '春熙路北口2号' } }], { place: placeAt(0.5) });
    expect(search(index, { place: '春熙路' })).toMatchObject({ relaxed: ['place'] });
    expect(search(index, { place: '春熙路' }).ids[0]).toBe('x0');
    expect(search(index, { place: '春熙路' }, { origin: CENTRE }).ids).toContain('x0');
  });

  it('keep out unwanted words in title, tags and description, and what means the same', () => {
    const { index } = indexWith([
      { title: '房产销售' },
      { tags: ['销售'] },
      { description: '协助销售' },
      { title: '客服，非销售' },
      { title: '小区门卫' },
    ]);
    const { ids } = search(index, { exclude: ['销售', '保安'] });
    expect(ids).toEqual(['x3']);
  });

  it('keep out nights, whether the posting says so in its hours or in words, but not a posting without them', () => {
    const { index } = indexWith([
      { shifts: ['night'] },
      { description: '需要上夜班' },
      { description: '无夜班，双休' },
      { description: '不上夜班' },
    ]);
    const { ids } = search(index, { exclude: ['夜班'] });
    expect(ids).not.toContain('x0');
    expect(ids).not.toContain('x1');
    expect(ids).toContain('x2');
    expect(ids).toContain('x3');
  });

  it('take a posting that names no hours to be by day', () => {
    const { index } = indexWith([{ shifts: ['night'] }, {}], { shifts: ['night'] });
    expect(search(index, { shift: 'night' }).ids).not.toContain('x1');
    expect(search(index, { shift: 'day' }).ids).toContain('x1');
  });

  it('ask for every benefit and the kind of employment', () => {
    const { index } = indexWith(
      [{ benefits: ['housing'] }, { benefits: ['housing', 'meals'], employmentType: 'part_time' }],
      { benefits: ['housing', 'meals'] },
    );
    const { ids } = search(index, { benefits: ['housing', 'meals'], employmentType: 'full_time' });
    expect(ids).not.toContain('x0');
    expect(ids).not.toContain('x1');
    expect(ids).toHaveLength(3);
  });

  it('measure what the posting asks by what the person has; 中专 and 高中 stand on one step', () => {
    const { index } = indexWith([
      { education: 'college' },
      { education: 'high_school' },
      { education: 'vocational' },
      { experienceYears: 3 },
    ]);
    const vocational = search(index, { education: 'vocational', experienceYears: 1 }).ids;
    expect(vocational).not.toContain('x0');
    expect(vocational).toContain('x1');
    expect(vocational).not.toContain('x3');
    expect(search(index, { education: 'high_school', experienceYears: 3 }).ids).toEqual(
      expect.arrayContaining(['x2', 'x3']),
    );
  });

  it('never show what has lapsed', () => {
    const { index } = indexWith([{ validThrough: '2026-11-20' }, { validThrough: TODAY }]);
    const { ids } = search(index, {});
    expect(ids).not.toContain('x0');
    expect(ids).toContain('x1');
  });
});

describe('relaxing', () => {
  it('widens the distance before it gives up the district or the pay, and says only what was needed', () => {
    const index = createIndex([4, 4, 4].map((km) => makePosting({ place: placeAt(km) })));
    const found = search(index, { radiusKm: 3, district: '鼓楼区', city: '南京', salaryMin: 5500 }, { origin: CENTRE });
    expect(found.total).toBe(3);
    expect(found.relaxed).toEqual(['radiusKm']);
    expect(codes(found.results[0]!.reasons)).toContain('further_than_wished');
  });

  it('lowers the pay a little, never more', () => {
    const index = createIndex([
      makePosting({ salary: [4000, 5200] }),
      makePosting({ salary: [4000, 5200] }),
      makePosting({ salary: [4000, 5200] }),
      makePosting({ id: 'low', salary: [3000, 4000] }),
    ]);
    const found = search(index, { salaryMin: 6000 });
    expect(found.relaxed).toEqual(['salaryMin']);
    expect(found.ids).not.toContain('low');
    expect(found.results[0]!.reasons).toContainEqual({ code: 'pay_below_wish', amount: 800, unit: 'month' });
  });

  it('puts what meets everything before what does not', () => {
    const index = createIndex([
      ...Array.from({ length: 4 }, (_, number) =>
        makePosting({ title: `导购${number}`, salary: [5000, 5800], employer: { name: '示例甲', verified: true } }),
      ),
      makePosting({ id: 'meets', salary: [3000, 6000] }),
    ]);
    const found = search(index, { salaryMin: 6000 });
    expect(found.ids[0]).toBe('meets');
    expect(found.total).toBe(5);
  });

  it('never brings back what is not wanted', () => {
    const index = createIndex([makePosting({ description: '要加班' }), makePosting({ description: '常加班' })]);
    expect(search(index, { exclude: ['加班'] })).toMatchObject({ total: 0, relaxed: [] });
  });

  it('relaxes nothing while three are left', () => {
    const index = createIndex([
      ...Array.from({ length: 3 }, () => makePosting({ salary: [6000, 7000] })),
      makePosting({ salary: [5500, 5900] }),
    ]);
    expect(search(index, { salaryMin: 6000 })).toMatchObject({ total: 3, relaxed: [] });
  });
});

describe('order', () => {
  it('goes by pay, by distance and by date when asked', () => {
    const { index } = indexWith(
      [
        { salary: [3000, 9000], place: placeAt(5), postedAt: '2026-11-01' },
        { salary: [5000, 6000], place: placeAt(1), postedAt: '2026-11-10' },
        { salary: [4000, 7000], place: placeAt(3), postedAt: '2026-11-20' },
      ],
      { title: '厨师' },
    );
    const first = (sortBy: 'pay' | 'distance' | 'newest') =>
      search(index, { keywords: '保安', sortBy }, { origin: CENTRE }).ids;
    expect(first('pay')).toEqual(['x0', 'x2', 'x1']);
    expect(first('distance')).toEqual(['x1', 'x2', 'x0']);
    expect(first('newest')).toEqual(['x2', 'x1', 'x0']);
  });

  it('is cut into pages that neither repeat nor leave out', () => {
    const index = createIndex(
      Array.from({ length: 25 }, (_, number) => makePosting({ salary: [5000, 5000 + number] })),
    );
    const pages = [0, 10, 20].map((offset) => search(index, {}, { offset }));
    expect(pages.map(({ ids }) => ids.length)).toEqual([10, 10, 5]);
    expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(25);
    expect(pages.every(({ total }) => total === 25)).toBe(true);
  });

  it('does not fill the list with one employer', () => {
    const chain = { name: '示例连锁', verified: true };
    const index = createIndex([
      ...Array.from({ length: 10 }, () => makePosting({ employer: chain })),
      ...Array.from({ length: 5 }, () => makePosting({})),
    ]);
    const first = search(index, { keywords: '保安' }).results.slice(0, 7);
    expect(first.filter(({ posting }) => posting.employer.name === '示例连锁').length).toBeLessThanOrEqual(3);
  });
});

describe('reasons', () => {
  it('name the distance, the pay above the wish in its unit, benefits and what is not asked', () => {
    const { index } = indexWith(
      [
        {
          place: placeAt(1.8),
          salary: [6000, 6500],
          benefits: ['housing'],
          experienceYears: 0,
          postedAt: '2026-11-20',
        },
      ],
      { place: placeAt(1), salary: [6000, 6500], benefits: ['housing'] },
    );
    const found = search(index, { keywords: '保安', salaryMin: 6000, benefits: ['housing'] }, { origin: CENTRE });
    const { reasons } = found.results.find(({ posting }) => posting.id === 'x0')!;
    expect(reasons).toContainEqual({ code: 'near_by', km: 1.8, minutes: 12 });
    expect(reasons).toContainEqual({ code: 'pay_above_wish', amount: 500, unit: 'month' });
    expect(reasons).toContainEqual({ code: 'benefit_offered', benefit: 'housing' });
    expect(reasons).toContainEqual({ code: 'posted_recently', days: 1 });
    expect(codes(reasons)).toContain('no_experience_needed');
  });

  it('say which certificate is asked for, and whether the person has it', () => {
    const { index } = indexWith([
      { id: 'c', description: '需健康证' },
      { id: 'd', description: '无需健康证' },
      { id: 'driver', description: '须有c1驾驶证' },
    ]);
    const reasonsOf = (id: string, certificates?: string[]) =>
      search(index, {}, certificates === undefined ? {} : { certificates }).results.find(
        ({ posting }) => posting.id === id,
      )!.reasons;
    expect(reasonsOf('c')).toContainEqual({ code: 'certificate_required', certificate: '健康证' });
    expect(reasonsOf('c', [])).toContainEqual({ code: 'certificate_missing', certificate: '健康证' });
    expect(reasonsOf('c', ['健康合格证'])).toContainEqual({ code: 'certificate_held', certificate: '健康证' });
    expect(reasonsOf('driver', ['C1'])).toContainEqual({ code: 'certificate_held', certificate: 'C1驾照' });
    expect(codes(reasonsOf('d', []))).not.toContain('certificate_missing');
  });
});

describe('changes while it serves', () => {
  it('takes in a new version in place of the old, and lets go of what is withdrawn', () => {
    const index = createIndex([makePosting({ id: 'a' }), makePosting({ id: 'b' })]);
    index.upsert([makePosting({ id: 'a', title: '厨师' })]);
    expect(index.size).toBe(2);
    expect(search(index, { keywords: '保安' }).ids).toEqual(['b']);
    expect(search(index, { keywords: '厨师' }).ids).toEqual(['a']);
    expect(index.get('a')?.title).toBe('厨师');
    index.remove(['b', 'unknown']);
    expect(index.size).toBe(1);
    expect(index.get('b')).toBeUndefined();
    expect(search(index, {}).ids).toEqual(['a']);
  });

  it('finds the same after many small changes as when built at once', async () => {
    const postings = Array.from({ length: 3000 }, (_, number) =>
      makePosting({
        id: `m${number}`,
        title: number % 3 === 0 ? '保安' : '厨师',
        salary: [4000, 5000 + (number % 70) * 10],
      }),
    );
    const grown = createIndex();
    for (const posting of postings) grown.upsert([{ ...posting, title: '旧' }]);
    await grown.upsertAll(postings);
    const wish = { keywords: '保安', salaryMin: 5500 } as const;
    expect(search(grown, wish)).toEqual(search(createIndex(postings), wish));
    expect(segmenter.cut('保安')).toEqual(['保安']);
  });
});
