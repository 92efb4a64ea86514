import { z } from 'zod';
import { Outcome } from './outcome.ts';

/** `submitted` until it has reached the employer, then `sent`; what follows is the employer's or the person's doing. */
export const ApplicationStatus = z.enum([
  'submitted',
  'sent',
  'seen',
  'interview',
  'offer',
  'hired',
  'declined',
  'withdrawn',
]);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

/** A posting as it stood when somebody applied to it; it may be gone by the time they ask. */
export const AppliedPosting = z.object({
  title: z.string(),
  employer: z.string(),
  city: z.string(),
  district: z.string().optional(),
  payText: z.string(),
  /** True for the made-up postings of the starter set: then the application is an exercise. */
  demonstration: z.boolean(),
  /** Where the posting came from; with the employer it decides how an application travels. */
  source: z.string().optional(),
});
export type AppliedPosting = z.infer<typeof AppliedPosting>;

/** Who moved an application: `house` is the delivery itself. */
export const ApplicationSource = z.enum(['house', 'person', 'employer', 'staff']);
export type ApplicationSource = z.infer<typeof ApplicationSource>;

/** An application as the person who sent it sees it. */
export const Application = z.object({
  id: z.string(),
  jobId: z.string(),
  posting: AppliedPosting,
  status: ApplicationStatus,
  submittedAt: z.iso.datetime(),
  history: z.array(
    z.object({
      status: ApplicationStatus,
      at: z.iso.datetime(),
      source: ApplicationSource.optional(),
      /** When the interview is to be. */
      happensAt: z.iso.datetime().optional(),
    }),
  ),
  /** What the person is asked afterwards, and what they answered. */
  outcomes: z.array(Outcome).optional(),
});
export type Application = z.infer<typeof Application>;

/** What the employer receives of the person, and nothing else. */
export interface ApplicationContent {
  name: string;
  phone: string;
  /** JSON Resume, when the person has finished one. */
  resume?: Record<string, unknown>;
}
