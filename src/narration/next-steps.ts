import type { Job } from '../contract/job.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';

/** What a person may want of postings next. */
export type NextStep = 'nearer' | 'better_paid' | 'housing' | 'insurance' | 'newest';

const MOST = 3;

/** What would change the search: nothing that is in force already, and nothing nearer where no distance is known. */
export function nextSteps({ sortBy, benefits = [] }: SearchJobsArguments, jobs: readonly Job[]): NextStep[] {
  const steps: Record<NextStep, boolean> = {
    nearer: sortBy !== 'distance' && jobs.some(({ distanceKm }) => distanceKm !== undefined),
    better_paid: sortBy !== 'pay',
    housing: !benefits.includes('housing'),
    insurance: !benefits.includes('social_insurance'),
    newest: sortBy !== 'newest',
  };
  return (Object.keys(steps) as NextStep[]).filter((step) => steps[step]).slice(0, MOST);
}
