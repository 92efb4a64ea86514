import { z } from 'zod';
import { IdentityCheck } from './identity.ts';
import { Intent } from './intent.ts';
import { InterviewPractice } from './interview.ts';
import { Location } from './locale.ts';
import { Profile } from './profile.ts';
import { StoredResume } from './resume.ts';
import { SearchJobsArguments } from './search-jobs.ts';

/** A posting as it stands on the person's screen, enough to be pointed at in words (第二个, 那个保安的). */
export const JobOnScreen = z.object({
  id: z.string(),
  title: z.string(),
  employer: z.string(),
  district: z.string().optional(),
});
export type JobOnScreen = z.infer<typeof JobOnScreen>;

/** A tool that has been asked for and still lacks a fact. `asking` is the argument path of the fact. */
export const OpenForm = z.object({
  tool: z.string(),
  intent: Intent,
  arguments: z.record(z.string(), z.unknown()),
  asking: z.string(),
  choices: z.array(z.string()).optional(),
  /** How many turns in a row have been about something else. */
  sideTurns: z.number().int().nonnegative().optional(),
});
export type OpenForm = z.infer<typeof OpenForm>;

export const StoredPendingAction = z.object({
  id: z.string(),
  tool: z.string(),
  intent: Intent,
  arguments: z.record(z.string(), z.unknown()),
  summary: z.string(),
  expiresAt: z.string(),
});
export type StoredPendingAction = z.infer<typeof StoredPendingAction>;

/** What one session remembers between turns. It lives in the store, never in an engine. */
export const SessionState = z.object({
  profile: Profile,
  resume: StoredResume.optional(),
  identity: IdentityCheck.optional(),
  practice: InterviewPractice.optional(),
  location: Location.optional(),
  /** The search in force and what it put on the screen. */
  search: z
    .object({ arguments: SearchJobsArguments, jobs: z.array(JobOnScreen), total: z.number().int().nonnegative() })
    .optional(),
  focusedJobId: z.string().optional(),
  /** The last question asked of the knowledge, for 那要是没签合同呢. */
  topic: z.object({ tool: z.string(), intent: Intent, arguments: z.record(z.string(), z.unknown()) }).optional(),
  form: OpenForm.optional(),
  /** Forms put aside for a side question, the latest last. */
  pausedForms: z.array(OpenForm),
  pendingAction: StoredPendingAction.optional(),
  /** Questions or choices offered in the last reply, for a bare answer. */
  choices: z.array(z.string()),
  misunderstandings: z.number().int().nonnegative(),
  handedOff: z.boolean(),
  lastReply: z.string().optional(),
  lastIntent: Intent.optional(),
});
export type SessionState = z.infer<typeof SessionState>;

export function emptySessionState(): SessionState {
  return { profile: {}, pausedForms: [], choices: [], misunderstandings: 0, handedOff: false };
}
