import { z } from 'zod';
import { Job } from './job.ts';
import { Passage } from './passage.ts';

export const JobSearchResponse = z.object({
  total: z.number().int().nonnegative(),
  jobs: z.array(Job),
  relaxed: z.array(z.string()),
});
export type JobSearchResponse = z.infer<typeof JobSearchResponse>;

export const KnowledgeSearchResponse = z.object({ passages: z.array(Passage) });
export type KnowledgeSearchResponse = z.infer<typeof KnowledgeSearchResponse>;
