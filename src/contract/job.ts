import { z } from 'zod';

export const EmploymentType = z.enum(['full_time', 'part_time', 'daily', 'internship', 'seasonal']);
export type EmploymentType = z.infer<typeof EmploymentType>;

/** Ordered from least to most schooling; 中专 and 技校 are `vocational`, 大专 is `college`. */
export const Education = z.enum([
  'none',
  'primary',
  'junior_middle',
  'vocational',
  'high_school',
  'college',
  'bachelor',
  'master',
  'doctor',
]);
export type Education = z.infer<typeof Education>;

export const Benefit = z.enum(['housing', 'meals', 'social_insurance', 'housing_fund', 'weekends_off', 'transport']);
export type Benefit = z.infer<typeof Benefit>;

export const Shift = z.enum(['day', 'night', 'rotating', 'morning', 'evening', 'weekend']);
export type Shift = z.infer<typeof Shift>;

export const PayUnit = z.enum(['hour', 'day', 'month', 'year', 'piece']);
export type PayUnit = z.infer<typeof PayUnit>;

/** Pay as the posting states it, in yuan a `unit`; `months` is how many monthly salaries a year has (13薪). */
export const Pay = z.object({
  min: z.number().nonnegative().optional(),
  max: z.number().nonnegative().optional(),
  unit: PayUnit,
  months: z.number().min(12).max(36).optional(),
  negotiable: z.boolean(),
  text: z.string(),
});
export type Pay = z.infer<typeof Pay>;

export const JobPlace = z.object({
  /** Prefecture-level city or municipality without its suffix (南京); empty when the posting names none. */
  city: z.string(),
  /** County-level unit as officially named (鼓楼区, 简阳市) or a well-known functional area (高新区). */
  district: z.string().optional(),
  address: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
});
export type JobPlace = z.infer<typeof JobPlace>;

/** A posting as it is stored: what the source said, normalised, without anything that depends on who asks. */
export const Posting = z.object({
  id: z.string(),
  title: z.string(),
  employer: z.object({ name: z.string(), verified: z.boolean() }),
  occupation: z.string().optional(),
  place: JobPlace,
  pay: Pay,
  /** Yuan a month, for comparing across units: 21.75 days or 174 hours a month, a year over 12. */
  monthlyPay: z.object({ min: z.number(), max: z.number() }).optional(),
  employmentType: EmploymentType,
  education: Education.optional(),
  experienceYears: z.number().nonnegative().optional(),
  headcount: z.number().int().positive().optional(),
  benefits: z.array(Benefit),
  shifts: z.array(Shift).optional(),
  tags: z.array(z.string()).optional(),
  description: z.string().optional(),
  source: z.string(),
  sourceUrl: z.string().optional(),
  postedAt: z.iso.date().optional(),
  validThrough: z.iso.date().optional(),
  /** True for the made-up postings of the starter set. */
  demonstration: z.boolean().optional(),
});
export type Posting = z.infer<typeof Posting>;

/** A posting shown to one person: distance, score and reasons are theirs. */
export const Job = Posting.extend({
  distanceKm: z.number().nonnegative().optional(),
  /** The distance is to the centre of the district: the posting gives no point of its own. */
  distanceIsApproximate: z.boolean().optional(),
  /** What the trade pays in the city, yuan a month, told by `count` postings that state their pay. */
  goingRate: z.object({ p25: z.number(), p50: z.number(), p75: z.number(), count: z.number().int() }).optional(),
  /** The same post as other sources have it. */
  alsoFrom: z.array(z.object({ id: z.string(), source: z.string(), sourceUrl: z.string().optional() })).optional(),
  /** What the trade is called in the person's language, where that is not the posting's: Cleaner. */
  trade: z.string().optional(),
  score: z.number().optional(),
  reasons: z.array(z.string()).optional(),
  warnings: z.array(z.string()).optional(),
});
export type Job = z.infer<typeof Job>;
