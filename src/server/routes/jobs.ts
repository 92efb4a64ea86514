import { Router } from 'express';
import { z } from 'zod';
import type { Job } from '../../contract/job.ts';
import type { Location } from '../../contract/locale.ts';
import type { JobSearchResponse } from '../../contract/search.ts';
import { SearchJobsArguments } from '../../contract/search-jobs.ts';
import { CallerError } from '../../errors.ts';
import { parseRequest } from '../problems.ts';

export interface JobRouteDependencies {
  searchJobs(search: SearchJobsArguments, options: { limit: number; location?: Location }): JobSearchResponse;
  findJob(id: string): Promise<Job | undefined>;
}

const list = z.union([z.string().transform((value) => [value]), z.array(z.string())]);
const { shape } = SearchJobsArguments;

/** The arguments of `search_jobs` as a query string: numbers are text there, and a list repeats its key. */
export const JobSearchQuery = SearchJobsArguments.extend({
  radiusKm: z.coerce.number().pipe(shape.radiusKm.unwrap()).optional(),
  salaryMin: z.coerce.number().pipe(shape.salaryMin.unwrap()).optional(),
  salaryMax: z.coerce.number().pipe(shape.salaryMax.unwrap()).optional(),
  experienceYears: z.coerce.number().pipe(shape.experienceYears.unwrap()).optional(),
  page: z.coerce.number().pipe(shape.page.unwrap()).optional(),
  benefits: list.pipe(shape.benefits.unwrap()).optional(),
  exclude: list.pipe(shape.exclude.unwrap()).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  lat: z.coerce.number().min(-90).max(90).optional(),
  lon: z.coerce.number().min(-180).max(180).optional(),
}).refine(({ lat, lon }) => (lat === undefined) === (lon === undefined), {
  path: ['lon'],
  message: 'lat and lon go together',
});

export function jobRoutes({ searchJobs, findJob }: JobRouteDependencies): Router {
  const router = Router();

  router.get('/search', (request, response) => {
    const { limit, lat, lon, ...search } = parseRequest(JobSearchQuery, request.query);
    const location = lat !== undefined && lon !== undefined ? { lat, lon } : undefined;
    response.json(searchJobs(search, { limit, location }));
  });

  router.get('/:jobId', async (request, response) => {
    const job = await findJob(request.params.jobId);
    if (job === undefined)
      throw new CallerError('job_unknown', 404, 'There is no such posting, or it is no longer offered.');
    response.json(job);
  });

  return router;
}
