import { z } from 'zod';

export const Intent = z.enum([
  'job_search',
  'job_detail',
  'apply',
  'application_status',
  'job_fair',
  'training',
  'policy',
  'eligibility',
  'labour_law',
  'calculate',
  'service_guide',
  'resume',
  'interview',
  'career_advice',
  'profile',
  'handoff',
  'smalltalk',
  'out_of_scope',
  'unsafe',
]);
export type Intent = z.infer<typeof Intent>;
