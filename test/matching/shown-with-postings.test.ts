import { describe, expect, it } from 'vitest';
import type { JobPlace } from '../../src/contract/job.ts';
import { JobIndex } from '../../src/matching/job-index.ts';
import type { TrustContext } from '../../src/matching/trust-context.ts';
import {
  CENTRE,
  codes,
  createIndex,
  knowledge,
  makePosting,
  placeAt,
  request,
  segmenter,
  vocabulary,
} from './support.ts';

describe('A posting without a point of its own', () => {
  const centreOf = ({ district }: JobPlace) =>
    district === '江宁区' ? { lat: CENTRE.lat + 3 / 111.195, lon: CENTRE.lon } : undefined;
  const index = new JobIndex({ segmenter, vocabulary, ...knowledge, centreOf });
  index.upsert([
    makePosting({ id: 'exact', place: placeAt(3) }),
    makePosting({ id: 'centre', place: { city: '南京', district: '江宁区' } }),
    makePosting({ id: 'nowhere', place: { city: '南京', district: '溧水区' } }),
  ]);

  it('is found by distance from the centre of its district, which is said, behind one that is surely as near', () => {
    const { results } = index.search(request({ keywords: '保安', radiusKm: 5 }, { origin: CENTRE }));
    expect(results.map(({ posting }) => posting.id)).toEqual(['exact', 'centre']);
    const [exact, centre] = results;
    expect(exact!.distanceIsApproximate).toBeUndefined();
    expect(centre).toMatchObject({ distanceKm: 3, distanceIsApproximate: true });
    expect(centre!.reasons).toContainEqual(expect.objectContaining({ code: 'near_by', km: 3, about: true }));
  });

  it('has no distance where its district is not known', () => {
    const { results } = index.search(request({ keywords: '保安', city: '南京' }, { origin: CENTRE }));
    expect(results.find(({ posting }) => posting.id === 'nowhere')!.distanceKm).toBeUndefined();
  });
});

describe('The going rate of a trade in a city', () => {
  const salaries = [4000, 4200, 4400, 4600, 4800, 5000, 5200, 5400, 5600, 5800, 6000, 6200];
  const postings = salaries.map((salary, number) => makePosting({ id: `rate${number}`, salary: [salary, salary] }));

  it('stands with its quartiles and how many postings back it, to within a few per cent', () => {
    const index = createIndex(postings);
    const { goingRate } = index.search(request({ keywords: '保安' })).results[0]!;
    expect(goingRate!.count).toBe(12);
    expect(Math.abs(goingRate!.p50 / 5000 - 1)).toBeLessThan(0.06);
    expect(Math.abs(goingRate!.p25 / 4500 - 1)).toBeLessThan(0.06);
    expect(Math.abs(goingRate!.p75 / 5600 - 1)).toBeLessThan(0.06);
    expect(index.show('rate0')!.goingRate).toEqual(goingRate);
  });

  it('is not told by fewer than eight postings, and forgets those that are withdrawn', () => {
    const index = createIndex(postings.slice(0, 8));
    expect(index.show('rate0')!.goingRate!.count).toBe(8);
    index.remove(['rate7']);
    expect(index.show('rate0')!.goingRate).toBeUndefined();
  });
});

describe('What staff lay down', () => {
  it('keeps a blocked employer out and lets an allowed posting stand, as soon as it is looked at again', async () => {
    const context: { blocked: boolean; allowed: boolean } = { blocked: false, allowed: false };
    const trustContext: TrustContext = {
      employer: (name) => (context.blocked && name.startsWith('示例坏单位') ? { blocked: true } : undefined),
      ruling: (id) => (context.allowed && id === 'deposit' ? { verdict: 'allow', note: '已核实' } : undefined),
    };
    const index = new JobIndex({ segmenter, vocabulary, ...knowledge, trustContext });
    index.upsert([
      makePosting({ id: 'bad', employer: { name: '示例坏单位', verified: false } }),
      makePosting({ id: 'good' }),
      makePosting({ id: 'deposit', description: '入职先交押金500元' }),
    ]);
    const ids = () =>
      index
        .search(request({ keywords: '保安' }))
        .results.map(({ posting }) => posting.id)
        .sort();
    expect(ids()).toEqual(['bad', 'good']);
    expect(index.show('deposit')).toBeUndefined();
    context.blocked = true;
    context.allowed = true;
    await index.reassessAll({ ids: ['deposit'], sources: [], employers: ['示例坏单位'] });
    expect(ids()).toEqual(['deposit', 'good']);
    expect(index.show('deposit')!.warnings).toEqual([]);
  });
});

describe('A posting by itself', () => {
  it('names the other source that has the same post', () => {
    const text = '负责小区出入登记和夜间巡逻，包吃包住，缴纳五险，两班倒，年龄不限，待遇从优。';
    const employer = { name: '示例物业公司', verified: false };
    const index = createIndex([
      makePosting({ id: 'one', title: '小区保安', employer, description: text, source: '甲网' }),
      makePosting({
        id: 'two',
        title: '小区保安',
        employer,
        description: text,
        source: '乙网',
        sourceUrl: 'https://example.org/2',
      }),
    ]);
    expect(index.show('one')!.alsoFrom).toEqual([{ id: 'two', source: '乙网', sourceUrl: 'https://example.org/2' }]);
    const { results } = index.search(request({ keywords: '保安' }));
    expect(results).toHaveLength(1);
    expect(codes(results[0]!.reasons)).toContain('occupation_exact');
  });
});
