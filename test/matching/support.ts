import type { Posting } from '../../src/contract/job.ts';
import type { SearchJobsArguments } from '../../src/contract/search-jobs.ts';
import { JobIndex } from '../../src/matching/job-index.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';
import { loadMatchingKnowledge } from '../../src/matching/load-matching-knowledge.ts';
import type { OccupationVocabulary } from '../../src/matching/occupation-vocabulary.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';

export const TODAY = '2026-11-21';
/** 新街口 in 南京. */
export const CENTRE = { lat: 32.0415, lon: 118.7843 };

const TRADES = [
  { terms: ['保安', '保安员', '门卫', '看大门的'], family: '安保', neighbours: ['停车管理员'] },
  { terms: ['导购', '导购员', '营业员'], family: '零售', neighbours: ['收银员'] },
  { terms: ['木工', '木匠'], family: '装修', neighbours: ['油漆工'] },
  { terms: ['保洁', '保洁员'], family: '保洁', neighbours: [] },
];

export const vocabulary: OccupationVocabulary = {
  expand(keywords) {
    const trade = TRADES.find(({ terms }) => terms.includes(keywords));
    return trade ?? { terms: [keywords], neighbours: [] };
  },
};

export const segmenter = createSegmenter(TRADES.flatMap(({ terms, neighbours }) => [...terms, ...neighbours]));
export const knowledge = await loadMatchingKnowledge(new URL('../../knowledge/', import.meta.url).pathname);

export function createIndex(postings: Iterable<Posting> = []): JobIndex {
  const index = new JobIndex({ segmenter, vocabulary, ...knowledge });
  index.upsert(postings);
  return index;
}

export type PostingChanges = Partial<Omit<Posting, 'pay'>> & { salary?: [number, number] };

let made = 0;
export function makePosting({ salary = [5000, 6000], ...changes }: PostingChanges = {}): Posting {
  made += 1;
  return {
    id: `p${made}`,
    title: '保安',
    employer: { name: `示例公司${made}`, verified: false },
    place: { city: '南京', district: '鼓楼区' },
    pay: { min: salary[0], max: salary[1], unit: 'month', negotiable: false, text: `${salary[0]}-${salary[1]}` },
    monthlyPay: { min: salary[0], max: salary[1] },
    employmentType: 'full_time',
    benefits: [],
    source: '测试',
    ...changes,
  };
}

/** A place `km` kilometres north of the centre. */
export function placeAt(km: number): Posting['place'] {
  return { city: '南京', district: '鼓楼区', lat: CENTRE.lat + km / 111.195, lon: CENTRE.lon };
}

export function request(
  wish: SearchJobsArguments,
  rest: Partial<Omit<JobSearchRequest, 'arguments'>> = {},
): JobSearchRequest {
  return { arguments: wish, today: TODAY, limit: 10, offset: 0, ...rest };
}

export function search(index: JobIndex, wish: SearchJobsArguments, rest: Partial<JobSearchRequest> = {}) {
  const result = index.search(request(wish, rest));
  return { ...result, ids: result.results.map(({ posting }) => posting.id) };
}

export function codes(reasons: readonly { code: string }[]): string[] {
  return reasons.map(({ code }) => code);
}
