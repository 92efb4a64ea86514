import { z } from 'zod';

/** What a sensor at a terminal sees. */
export const PresenceReport = z.object({
  present: z.boolean(),
  /** How far away the nearest person is. */
  distanceCm: z.number().nonnegative().max(10_000).optional(),
});
export type PresenceReport = z.infer<typeof PresenceReport>;

export const PresenceEvent = PresenceReport.extend({ at: z.iso.datetime() });
export type PresenceEvent = z.infer<typeof PresenceEvent>;
