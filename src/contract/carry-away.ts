import { z } from 'zod';
import { Job } from './job.ts';
import { Locale } from './locale.ts';
import { ResumeDocument } from './resume.ts';

/** What a person takes along on their own telephone. Applications are read when the page is opened, so they are fresh. */
export const CarryAwayContent = z.object({
  locale: Locale,
  /** Six digits that the kiosk shows and the page asks for. */
  code: z.string(),
  resume: ResumeDocument.optional(),
  jobs: z.array(Job),
  /** What to bring to which service. */
  checklists: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
  applicationIds: z.array(z.string()),
});
export type CarryAwayContent = z.infer<typeof CarryAwayContent>;

export const CarryAwayRequest = z.object({
  /** Postings the person kept; without it those on the screen. */
  jobIds: z.array(z.string().min(1).max(200)).max(20).optional(),
});

export const CarryAwayResponse = z.object({
  url: z.url(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
  /** The address as an SVG image to scan. */
  qr: z.string(),
});
export type CarryAwayResponse = z.infer<typeof CarryAwayResponse>;
