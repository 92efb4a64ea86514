import type { Job } from '../contract/job.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';

/** Whether nearness was asked for while nobody knows where the person is, so that nothing could be held against it. */
export function distanceUnknown({ sortBy, radiusKm }: SearchJobsArguments, jobs: readonly Job[]): boolean {
  return (sortBy === 'distance' || radiusKm !== undefined) && jobs.every(({ distanceKm }) => distanceKm === undefined);
}
