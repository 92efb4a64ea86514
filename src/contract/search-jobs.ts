import { z } from 'zod';
import { Benefit, Education, EmploymentType, Shift } from './job.ts';

export const JobSort = z.enum(['match', 'distance', 'pay', 'newest']);

/** The arguments of `search_jobs`, which are also the query string of `GET /api/jobs/search`. */
export const SearchJobsArguments = z.object({
  keywords: z
    .string()
    .max(100)
    .optional()
    .describe('The occupation or skill in its usual job-ad word, one string (保安, 电焊工, 育儿嫂).'),
  city: z.string().max(40).optional().describe('Prefecture-level city or municipality (南京).'),
  district: z
    .string()
    .max(40)
    .optional()
    .describe('County-level unit or a well-known functional area (鼓楼区, 高新区).'),
  place: z.string().max(80).optional().describe('A landmark, street or estate to be near (春熙路).'),
  radiusKm: z.number().positive().max(500).optional().describe('Greatest distance in kilometres.'),
  salaryMin: z
    .number()
    .nonnegative()
    .optional()
    .describe('Least pay in yuan a salaryUnit. 四五千 is 4000 without a maximum.'),
  salaryMax: z.number().nonnegative().optional().describe('Most pay in yuan a salaryUnit.'),
  salaryUnit: z
    .enum(['hour', 'day', 'month', 'year'])
    .optional()
    .describe('Unit of the pay wished; month when absent.'),
  employmentType: EmploymentType.optional().describe('日结 is daily.'),
  education: Education.optional().describe(
    "The seeker's own schooling. 中专 and 技校 are vocational, 大专 is college.",
  ),
  experienceYears: z.number().nonnegative().max(70).optional().describe("The seeker's own years of experience."),
  benefits: z.array(Benefit).optional().describe('What must be offered.'),
  exclude: z.array(z.string().max(40)).optional().describe('Words of what is not wanted, a night shift too (夜班).'),
  shift: Shift.optional().describe('The working time wished.'),
  sortBy: JobSort.optional(),
  page: z.number().int().min(1).max(1000).optional().describe('Page of results, from 1.'),
});
export type SearchJobsArguments = z.infer<typeof SearchJobsArguments>;
