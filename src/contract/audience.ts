import { z } from 'zod';

/** Whom a measure or an event is meant for. */
export const Audience = z.enum([
  'graduate',
  'migrant_worker',
  'veteran',
  'disabled',
  'registered_unemployed',
  'hard_to_employ',
  'entrepreneur',
  'flexible_worker',
  'employer',
  'poverty_relief',
]);
export type Audience = z.infer<typeof Audience>;
