import { z } from 'zod';

const line = z.string().trim().min(1).max(200);

/** What a hall says of one service: which windows, when, and what it wants beside the papers of the guide. */
const HallService = z.strictObject({
  /** Id of the guide in the knowledge pack: service-unemployment-benefit-claim. */
  service: z.string().regex(/^service-[a-z0-9-]+$/u),
  windows: line.optional(),
  hours: line.optional(),
  /** Papers this hall wants beside those of the guide. */
  papers: z.array(line).max(20).default([]),
  note: line.optional(),
});

/** The hall at hand, as its operator describes it. What is not filled in is not told. */
export const Hall = z.strictObject({
  name: line,
  /** City or district whose rules and windows these are. */
  region: line,
  address: line.optional(),
  phone: line.optional(),
  hours: line.optional(),
  /** The day on which somebody last looked whether all this still holds. */
  checkedOn: z.iso.date(),
  services: z.array(HallService).default([]),
});
export type Hall = z.infer<typeof Hall>;

/** The hall as far as it concerns one service. */
export const HallDesk = z.object({
  name: z.string(),
  address: z.string().optional(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  windows: z.string().optional(),
  note: z.string().optional(),
  checkedOn: z.iso.date(),
});
export type HallDesk = z.infer<typeof HallDesk>;

/** Where a checklist can be opened on a phone or printed; it holds nothing of a person. */
export const CarriedChecklist = z.object({
  /** Address on this server. */
  path: z.string(),
  /** The same for a phone, and its QR code as a picture; absent while no public address is set. */
  url: z.string().optional(),
  qr: z.string().optional(),
  expiresAt: z.string(),
});
export type CarriedChecklist = z.infer<typeof CarriedChecklist>;
