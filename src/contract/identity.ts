import { z } from 'zod';

export const IdentityMethod = z.enum(['demonstration', 'alipay']);
export type IdentityMethod = z.infer<typeof IdentityMethod>;

/** A check of who a person is, as a session keeps it. The number of the card is never kept. */
export const IdentityCheck = z.object({
  method: IdentityMethod,
  status: z.enum(['waiting', 'verified', 'failed']),
  name: z.string(),
  /** The other side's own name for this check. */
  reference: z.string(),
  begunAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime().optional(),
});
export type IdentityCheck = z.infer<typeof IdentityCheck>;

export const IdentityRequest = z.object({ name: z.string().min(1).max(40), idNumber: z.string().min(1).max(40) });

export const IdentityView = z.object({
  status: z.enum(['none', 'waiting', 'verified', 'failed']),
  method: IdentityMethod.optional(),
  /** True when nothing was really checked. */
  demonstration: z.boolean().optional(),
  /** Where the person goes with their telephone, and the same as an SVG image to scan. */
  url: z.string().optional(),
  qr: z.string().optional(),
  reply: z.string(),
  speech: z.string(),
});
export type IdentityView = z.infer<typeof IdentityView>;
