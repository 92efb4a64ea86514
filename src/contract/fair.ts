import { z } from 'zod';
import { Audience } from './audience.ts';

export const EventPlace = z.object({
  /** Prefecture-level city or municipality without its suffix (南京). */
  city: z.string(),
  /** County-level unit as officially named, or a well-known functional area. */
  district: z.string().optional(),
  /** The hall or building. */
  venue: z.string().optional(),
  address: z.string().optional(),
});
export type EventPlace = z.infer<typeof EventPlace>;

/** A job fair as it is stored and shown. */
export const JobFair = z.object({
  id: z.string(),
  title: z.string(),
  startDate: z.iso.date(),
  /** The last day; the same as the first for a fair of one day. */
  endDate: z.iso.date(),
  /** Opening hours as announced (09:00-12:00). */
  hours: z.string().optional(),
  place: EventPlace,
  organiser: z.string().optional(),
  /** Empty when everyone is meant. */
  audiences: z.array(Audience),
  /** Trades and lines of business that take part; empty when none are named. */
  trades: z.array(z.string()),
  employers: z.number().int().positive().optional(),
  openings: z.number().int().positive().optional(),
  /** A public line; never a person's own. */
  phone: z.string().optional(),
  description: z.string().optional(),
  source: z.string(),
  sourceUrl: z.string().optional(),
  /** True for the made-up fairs of the starter set. */
  demonstration: z.boolean().optional(),
});
export type JobFair = z.infer<typeof JobFair>;

/** The arguments of `search_job_fairs`. */
export const SearchJobFairsArguments = z.object({
  city: z.string().max(40).optional().describe('Prefecture-level city or municipality (南京).'),
  district: z.string().max(40).optional().describe('County-level unit (江宁区).'),
  dateFrom: z.iso.date().optional().describe('First day wished, YYYY-MM-DD; today when absent.'),
  dateTo: z.iso.date().optional().describe('Last day wished, YYYY-MM-DD.'),
  audience: Audience.optional().describe('Whom the fair is meant for, if the person said so.'),
  keywords: z.string().max(100).optional().describe('An occupation or a line of business (保安, 餐饮).'),
});
export type SearchJobFairsArguments = z.infer<typeof SearchJobFairsArguments>;
