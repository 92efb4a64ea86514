import { describe, expect, it } from 'vitest';
import type { Seeker } from '../../src/matching/find-seekers.ts';
import { CENTRE, codes, createIndex, makePosting, placeAt, TODAY } from './support.ts';

const posting = makePosting({
  id: 'post',
  title: '小区保安',
  salary: [4500, 5500],
  place: placeAt(2),
  benefits: ['housing'],
  education: 'junior_middle',
  description: '需保安员证',
});

function find(seekers: Seeker[]) {
  return createIndex([posting]).findSeekers(posting, seekers, { today: TODAY, limit: 10, offset: 0 });
}

describe('seekers for a posting', () => {
  it('are those whose limits it keeps, the better suited first', () => {
    const { total, results } = find([
      { id: 'far', wish: { keywords: '保安' }, location: { lat: CENTRE.lat + 0.5, lon: CENTRE.lon } },
      { id: 'near', wish: { keywords: '门卫', salaryMin: 5000 }, location: CENTRE, certificates: ['保安证'] },
      { id: 'cook', wish: { keywords: '厨师' } },
      { id: 'elsewhere', wish: { keywords: '保安', city: '成都' } },
      { id: 'unschooled', wish: { keywords: '保安', education: 'primary' } },
      { id: 'unwilling', wish: { exclude: ['保安'] } },
    ]);
    expect(total).toBe(2);
    expect(results.map(({ id }) => id)).toEqual(['near', 'far']);
    expect(codes(results[0]!.reasons)).toContain('certificate_held');
  });

  it('are followed by those for whom a limit would have to give way, with the limit named', () => {
    const { total, results } = find([
      { id: 'dear', wish: { keywords: '保安', salaryMin: 6000 } },
      { id: 'content', wish: { keywords: '保安', salaryMin: 5000 } },
      { id: 'hopeless', wish: { keywords: '保安', salaryMin: 9000 } },
    ]);
    expect(total).toBe(1);
    expect(results.map(({ id, meetsAll }) => [id, meetsAll])).toEqual([
      ['content', true],
      ['dear', false],
    ]);
    expect(results[1]!.reasons).toContainEqual({ code: 'pay_below_wish', amount: 500, unit: 'month' });
  });

  it('score as the posting scores for them', () => {
    const index = createIndex([posting]);
    const wish = { keywords: '保安', salaryMin: 5000, radiusKm: 5 };
    const request = { today: TODAY, limit: 1, offset: 0 };
    const [seeker] = index.findSeekers(posting, [{ id: 'a', wish, location: CENTRE }], request).results;
    const [job] = index.search({ ...request, arguments: wish, origin: CENTRE }).results;
    expect(seeker!.score).toBeCloseTo(job!.score, 3);
    expect(seeker!.reasons).toEqual(job!.reasons);
  });
});
