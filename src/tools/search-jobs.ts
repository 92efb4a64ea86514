import { z } from 'zod';
import type { Job } from '../contract/job.ts';
import { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { ScoredPosting } from '../matching/job-search-request.ts';
import type { Narrator } from '../narration/narrator.ts';
import { type JobSearch, presentJob } from './job-search.ts';
import { defineTool, type ToolResult } from './tool.ts';

const JOBS_A_PAGE = 5;

interface Found extends ToolResult {
  status: 'ok';
  total: number;
  results: ScoredPosting[];
  relaxed: string[];
}

type Result = Found | { status: 'none' } | { status: 'need_input'; field: 'place' };

export function searchJobsTool({ searchJobs }: { searchJobs: JobSearch }) {
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
      const { certificates } = state.profile;
      const { total, results, relaxed } = searchJobs(input, { limit: JOBS_A_PAGE, today, location, certificates });
      return results.length === 0 ? { status: 'none' } : { status: 'ok', total, results, relaxed };
    },
    cards(result, narrator) {
      if (result.status !== 'ok') return [];
      return [{ type: 'jobs', jobs: inWords(result, narrator), total: result.total, relaxed: result.relaxed }];
    },
    narrate(result, narrator, input) {
      if (result.status === 'need_input') return narrator.question('which_place_near');
      if (result.status === 'none')
        return (input.page ?? 1) > 1 ? narrator.remark('no_more_jobs') : narrator.noJobs(input);
      return narrator.jobsFound({
        jobs: inWords(result, narrator),
        total: result.total,
        relaxed: result.relaxed,
        arguments: input,
      });
    },
    remember(state, input, result) {
      const jobs = result.status === 'ok' ? result.results.map(jobOnScreen) : [];
      const total = result.status === 'ok' ? result.total : 0;
      return { ...state, search: { arguments: input, jobs, total }, focusedJobId: undefined };
    },
    summarise(result) {
      if (result.status !== 'ok') return result;
      const { status, total, relaxed } = result;
      return { status, total, relaxed, jobs: result.results.map(brief) };
    },
  });
}

function inWords(result: Found, narrator: Narrator): Job[] {
  return result.results.map((scored) => presentJob(scored, narrator));
}

/** A posting as it is pointed at in the next turns. */
export function jobOnScreen({ posting }: ScoredPosting) {
  const { id, title, employer, place } = posting;
  return { id, title, employer: employer.name, ...(place.district ? { district: place.district } : {}) };
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
