import type { Job } from '../contract/job.ts';
import type { Location } from '../contract/locale.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import { distanceKm } from '../matching/geography.ts';
import type { JobIndex } from '../matching/job-index.ts';
import type { JobSearchRequest, JobSearchResult, ScoredPosting } from '../matching/job-search-request.ts';
import type { ShownPosting } from '../matching/job-searcher.ts';
import type { NearestToNone } from '../matching/nearest-to-none.ts';
import type { Narrator } from '../narration/narrator.ts';
import type { Gazetteer } from '../places/gazetteer.ts';

export interface JobSearchOptions {
  limit: number;
  today: string;
  location?: Location;
  certificates?: string[];
}

/** Looks for postings as `search_jobs` means it: names of places become points, and the page an offset. */
export type JobSearch = (search: SearchJobsArguments, options: JobSearchOptions) => JobSearchResult;

export function createJobSearch(index: JobIndex, gazetteer: Gazetteer): JobSearch {
  return (search, options) => index.search(requestOf(search, options, gazetteer));
}

/** For a search that found nothing: what stood in its way, and the nearest cities that have such work. */
export type NearestJobs = (search: SearchJobsArguments, options: Omit<JobSearchOptions, 'limit'>) => NearestToNone;

export function createNearestJobs(index: JobIndex, gazetteer: Gazetteer): NearestJobs {
  return (search, options) => {
    const { without, cities } = index.nearestToNone(requestOf(search, { ...options, limit: 1 }, gazetteer));
    const here = gazetteer.coordinates({ city: search.city });
    const kilometresTo = (city: string) => {
      const there = gazetteer.coordinates({ city });
      return here === undefined || there === undefined
        ? Number.POSITIVE_INFINITY
        : distanceKm(here.lat, here.lon, there.lat, there.lon);
    };
    const near = cities
      .map((found) => ({ ...found, km: kilometresTo(found.city) }))
      .filter(({ km }) => km <= NEAR_CITY_KM)
      .sort((one, other) => one.km - other.km);
    const offered = near.length > 0 ? near : cities;
    return { without, cities: offered.slice(0, CITIES_OFFERED).map(({ city, total }) => ({ city, total })) };
  };
}

/** About two hours by train or bus. */
const NEAR_CITY_KM = 200;
const CITIES_OFFERED = 2;

function requestOf(
  search: SearchJobsArguments,
  { limit, today, location, certificates }: JobSearchOptions,
  gazetteer: Gazetteer,
): JobSearchRequest {
  const origin = originOf(search, location, gazetteer);
  return {
    arguments: search,
    ...(origin ? { origin } : {}),
    today,
    certificates,
    limit,
    offset: ((search.page ?? 1) - 1) * limit,
  };
}

/** The place that was named, if it is known; else, when no other city is meant, where the person stands. */
function originOf(search: SearchJobsArguments, location: Location | undefined, gazetteer: Gazetteer) {
  const { city, district, place } = search;
  if (place !== undefined) {
    const named = gazetteer.coordinates({ city, district, place });
    if (named?.precision === 'landmark') return { lat: named.lat, lon: named.lon };
  }
  const wantsDistance = search.radiusKm !== undefined || search.sortBy === 'distance';
  if (location !== undefined) return { lat: location.lat, lon: location.lon };
  if (!wantsDistance || (place === undefined && district === undefined)) return undefined;
  const centre = gazetteer.coordinates({ city, district });
  return centre && { lat: centre.lat, lon: centre.lon };
}

/** A scored posting as the person sees it, its reasons and warnings in words. */
export function presentJob(scored: ScoredPosting, narrator: Narrator): Job {
  const { distanceKm, distanceIsApproximate, score, reasons } = scored;
  return {
    ...presentPosting(scored, narrator),
    ...(distanceKm === undefined ? {} : { distanceKm: Math.round(distanceKm * 10) / 10 }),
    ...(distanceIsApproximate ? { distanceIsApproximate } : {}),
    score: Math.round(score * 1000) / 1000,
    reasons: narrator.remarks(reasons),
  };
}

/** A posting by itself, with what makes it doubtful in words. */
export function presentPosting({ posting, warnings, goingRate, alsoFrom }: ShownPosting, narrator: Narrator): Job {
  const inWords = narrator.remarks(warnings);
  const trade = narrator.tradeOf?.(posting);
  return {
    ...posting,
    ...(goingRate === undefined ? {} : { goingRate }),
    ...(alsoFrom === undefined ? {} : { alsoFrom }),
    ...(inWords.length > 0 ? { warnings: inWords } : {}),
    ...(trade === undefined ? {} : { trade }),
  };
}
