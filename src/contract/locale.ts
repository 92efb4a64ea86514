import { z } from 'zod';

export const Locale = z.enum(['zh-CN', 'en']);
export type Locale = z.infer<typeof Locale>;

/** A point on the earth, WGS84-like decimal degrees. */
export const Location = z.object({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  label: z.string().max(100).optional(),
});
export type Location = z.infer<typeof Location>;

/** A calendar day in China, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
