import { z } from 'zod';
import { Audience } from './audience.ts';
import { EventPlace } from './fair.ts';

/** A training course as it is stored and shown. */
export const Course = z.object({
  id: z.string(),
  title: z.string(),
  /** Trades and skills it teaches. */
  skills: z.array(z.string()),
  provider: z.string().optional(),
  place: EventPlace,
  /** Absent when one can begin at any time. */
  startDate: z.iso.date().optional(),
  endDate: z.iso.date().optional(),
  /** The last day to enrol. */
  enrolUntil: z.iso.date().optional(),
  /** Hours of teaching. */
  classHours: z.number().positive().optional(),
  /** What the learner pays, in yuan; 0 is free, absent is not announced. */
  fee: z.number().nonnegative().optional(),
  /** Whether public money helps to pay; absent when the source does not say. */
  subsidised: z.boolean().optional(),
  certificate: z.string().optional(),
  seats: z.number().int().positive().optional(),
  /** Empty when everyone is meant. */
  audiences: z.array(Audience),
  /** A public line; never a person's own. */
  phone: z.string().optional(),
  description: z.string().optional(),
  source: z.string(),
  sourceUrl: z.string().optional(),
  /** True for the made-up courses of the starter set. */
  demonstration: z.boolean().optional(),
});
export type Course = z.infer<typeof Course>;

/** The arguments of `search_training`. */
export const SearchTrainingArguments = z.object({
  skill: z.string().max(100).optional().describe('The trade or skill to learn, in its usual word (电工, 育婴).'),
  city: z.string().max(40).optional().describe('Prefecture-level city or municipality (南京).'),
  subsidised: z.boolean().optional().describe('True when only free or publicly subsidised courses are wanted.'),
});
export type SearchTrainingArguments = z.infer<typeof SearchTrainingArguments>;
