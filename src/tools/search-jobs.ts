import { z } from 'zod';
import type { Job } from '../contract/job.ts';
import { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { JobOnScreen } from '../contract/session-state.ts';
import type { ScoredPosting } from '../matching/job-search-request.ts';
import type { NearestToNone } from '../matching/nearest-to-none.ts';
import type { Narrator, NearestJobsFound } from '../narration/narrator.ts';
import type { NamedPlace } from '../places/places-named.ts';
import { type JobSearch, type NearestJobs, presentJob } from './job-search.ts';
import { defineTool, type ToolResult } from './tool.ts';

const JOBS_A_PAGE = 5;
const PLACES_OFFERED = 8;

interface Found extends ToolResult {
  status: 'ok';
  total: number;
  results: ScoredPosting[];
  relaxed: string[];
}

type Result =
  | Found
  | { status: 'none'; nearest?: NearestToNone }
  | { status: 'need_input'; field: 'place' }
  /** A street or an estate without its city, which no map here knows. */
  | { status: 'need_input'; field: 'city' }
  /** A name that several places bear (朝阳). */
  | { status: 'need_input'; field: 'district'; choices: string[]; places: NamedPlace[] };

export interface SearchJobsDependencies {
  searchJobs: JobSearch;
  nearestJobs: NearestJobs;
  /** The cities and districts that a bare name may mean. */
  placesNamed(name: string): NamedPlace[];
  /** Whether it is known where a place is, though no city is named with it. */
  knowsPlace(name: string): boolean;
}

export function searchJobsTool({ searchJobs, nearestJobs, placesNamed, knowsPlace }: SearchJobsDependencies) {
  return defineTool<typeof SearchJobsArguments, Result>({
    name: 'search_jobs',
    intent: 'job_search',
    description:
      'Finds job postings. Give all the wishes that are in force, also those said in earlier turns. What is not wanted goes to exclude.',
    input: SearchJobsArguments,
    output: z.custom<Result>(),
    async execute(input, { today, location, state }) {
      const nowhere = !location && !input.city && !input.district && !input.place;
      if (nowhere && (input.radiusKm !== undefined || input.sortBy === 'distance'))
        return { status: 'need_input', field: 'place' };
      const byDistance = input.radiusKm !== undefined || input.sortBy === 'distance';
      const somewhere = !location && !input.city && !input.district && byDistance ? input.place : undefined;
      if (somewhere !== undefined && !knowsPlace(somewhere)) return { status: 'need_input', field: 'city' };
      if (input.city === undefined && input.district !== undefined) {
        const places = placesNamed(input.district).slice(0, PLACES_OFFERED);
        if (new Set(places.map(({ city }) => city)).size > 1)
          return { status: 'need_input', field: 'district', choices: places.map(({ label }) => label), places };
      }
      const { certificates } = state.profile;
      const options = { today, location, certificates };
      const { total, results, relaxed } = searchJobs(input, { limit: JOBS_A_PAGE, ...options });
      if (results.length > 0) return { status: 'ok', total, results, relaxed };
      return total > 0 ? { status: 'none' } : { status: 'none', nearest: nearestJobs(input, options) };
    },
    cards(result, narrator) {
      if (result.status === 'need_input' && result.field === 'district')
        return [{ type: 'choices', choices: result.choices }];
      if (result.status !== 'ok') return [];
      return [{ type: 'jobs', jobs: inWords(result, narrator), total: result.total, relaxed: result.relaxed }];
    },
    narrate(result, narrator, input) {
      if (result.status === 'need_input') {
        if (result.field === 'district') return narrator.question('which_place', result.choices);
        return narrator.question(result.field === 'place' ? 'which_place_near' : 'which_city');
      }
      if (result.status === 'none')
        return (input.page ?? 1) > 1 ? narrator.remark('no_more_jobs') : narrator.noJobs(input, nearestInWords(result));
      return narrator.jobsFound({
        jobs: inWords(result, narrator),
        total: result.total,
        relaxed: result.relaxed,
        arguments: input,
      });
    },
    remember(state, input, result) {
      if (result.status === 'need_input') return state;
      const jobs = result.status === 'ok' ? result.results.map(jobOnScreen) : [];
      const total = result.status === 'ok' ? result.total : 0;
      return { ...state, search: { arguments: input, jobs, total }, focusedJobId: undefined };
    },
    summarise(result) {
      if (result.status === 'none') return { status: result.status, nearest: nearestInWords(result) };
      if (result.status !== 'ok') return result;
      const { status, total, relaxed } = result;
      return { status, total, relaxed, jobs: result.results.map(brief) };
    },
  });
}

/** What would be found instead, without the postings themselves. */
function nearestInWords({ nearest }: { nearest?: NearestToNone }): NearestJobsFound {
  const without = nearest?.without.map(({ best, ...limit }) => ({ ...limit, pay: best.pay })) ?? [];
  return { without, cities: nearest?.cities ?? [] };
}

function inWords(result: Found, narrator: Narrator): Job[] {
  return result.results.map((scored) => presentJob(scored, narrator));
}

/** A posting as it is pointed at in the next turns. */
export function jobOnScreen({ posting, distanceKm }: ScoredPosting): JobOnScreen {
  const { id, title, employer, place, monthlyPay, postedAt, benefits } = posting;
  const pay = monthlyPay?.max ?? monthlyPay?.min;
  return {
    id,
    title,
    employer: employer.name,
    ...(place.district ? { district: place.district } : {}),
    ...(pay === undefined ? {} : { pay }),
    ...(distanceKm === undefined ? {} : { distanceKm }),
    ...(postedAt === undefined ? {} : { postedAt }),
    ...(benefits.length > 0 ? { benefits } : {}),
  };
}

function brief({ posting, distanceKm, reasons, warnings }: ScoredPosting) {
  const { id, title, employer, place, pay, employmentType, demonstration } = posting;
  return {
    id,
    title,
    employer: employer.name,
    place,
    pay: pay.text,
    employmentType,
    demonstration,
    distanceKm,
    reasons,
    warnings,
  };
}
