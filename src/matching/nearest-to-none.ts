import type { Posting } from '../contract/job.ts';
import type { JobSearchRequest, JobSearchResult } from './job-search-request.ts';

/** Limits that nothing else lets go of wholly, the least painful to give up first. */
const LIMITS = ['salaryMin', 'employmentType', 'exclude', 'experienceYears', 'education'] as const;

export type LimitOfNone = (typeof LIMITS)[number];

/** What a search that found nothing would have found. */
export interface NearestToNone {
  /** With one limit left off and everything else as asked; `related` when these are only neighbouring trades. */
  without: { argument: LimitOfNone; total: number; best: Posting; related: boolean }[];
  /** The same in other cities, the most postings first. */
  cities: { city: string; total: number }[];
}

/** What a search comes down to when nothing at all is found: the one limit that is to blame, and where else there is work. */
export function nearestToNone(
  request: JobSearchRequest,
  search: (request: JobSearchRequest) => JobSearchResult,
  cities: (request: JobSearchRequest) => NearestToNone['cities'],
): NearestToNone {
  const without = LIMITS.filter((name) => request.arguments[name] !== undefined).flatMap((argument) => {
    const rest = { ...request.arguments };
    delete rest[argument];
    if (argument === 'salaryMin') Object.assign(rest, { sortBy: 'pay' });
    const { total, results, relaxed } = search({ ...request, arguments: rest, limit: 1, offset: 0 });
    const best = results[0]?.posting;
    if (best === undefined || relaxed.some((name) => name !== 'keywords')) return [];
    return [{ argument, total, best, related: relaxed.length > 0 }];
  });
  const { city, ...anywhere } = request.arguments;
  if (city === undefined || anywhere.keywords === undefined) return { without, cities: [] };
  for (const name of ['district', 'place', 'radiusKm'] as const) delete anywhere[name];
  const { origin: _here, ...elsewhere } = request;
  return { without, cities: cities({ ...elsewhere, arguments: anywhere }) };
}
