import { z } from 'zod';
import { IdentityCheck } from './identity.ts';
import { Intent } from './intent.ts';
import { InterviewPractice } from './interview.ts';
import { Locale, Location } from './locale.ts';
import { Profile } from './profile.ts';
import { StoredResume } from './resume.ts';
import { SearchJobsArguments } from './search-jobs.ts';
import { ToldFacts } from './told-facts.ts';

/** A posting as it stands on the person's screen, enough to be pointed at in words (第二个, 那个保安的). */
export const JobOnScreen = z.object({
  id: z.string(),
  title: z.string(),
  employer: z.string(),
  district: z.string().optional(),
  /** Most pay of a month in yuan, for 工资最高的那个. */
  pay: z.number().optional(),
  distanceKm: z.number().optional(),
  postedAt: z.string().optional(),
  benefits: z.array(z.string()).optional(),
});
export type JobOnScreen = z.infer<typeof JobOnScreen>;

/** A tool that has been asked for and still lacks a fact. `asking` is the argument path of the fact. */
export const OpenForm = z.object({
  tool: z.string(),
  intent: Intent,
  arguments: z.record(z.string(), z.unknown()),
  asking: z.string(),
  choices: z.array(z.string()).optional(),
  /** The words each choice is told in, where the tool knows more of them than it shows. */
  spoken: z.record(z.string(), z.array(z.string())).optional(),
  /** What the choices stand for, when each is a place. */
  places: z.array(z.object({ label: z.string(), city: z.string(), district: z.string().optional() })).optional(),
  /** The question as it was put, to be put again after a side question. */
  question: z.string().optional(),
  suggestions: z.array(z.string()).optional(),
  /** The person turned to another errand; it is taken up again only at their word. */
  left: z.boolean().optional(),
  /** The same question was put before, and the words after it did not answer it. */
  again: z.boolean().optional(),
  /** How many turns in a row have been about something else. */
  sideTurns: z.number().int().nonnegative().optional(),
});
export type OpenForm = z.infer<typeof OpenForm>;

/** What an elliptic sentence (那包住呢, 德阳的呢) goes on from: what the person was last served with, small talk aside. */
export const Thread = z.enum(['search', 'posting', 'topic', 'profile']);
export type Thread = z.infer<typeof Thread>;

/** The day on which the person was told; `answer` is their own yes or no to having the resume kept beyond the session. */
export const ResumeConsent = z.preprocess(
  (stored) => (typeof stored === 'string' ? { told: stored } : stored),
  z.object({
    told: z.iso.date(),
    asked: z.iso.date().optional(),
    answer: z.enum(['yes', 'no']).optional(),
    answered: z.iso.date().optional(),
  }),
);
export type ResumeConsent = z.infer<typeof ResumeConsent>;

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
  /** What the person was told and asked of what is kept, and what they said, by what it is kept for. */
  consents: z.object({ resume: ResumeConsent.optional() }).optional(),
  location: Location.optional(),
  /** The search in force and what it put on the screen. */
  search: z
    .object({ arguments: SearchJobsArguments, jobs: z.array(JobOnScreen), total: z.number().int().nonnegative() })
    .optional(),
  focusedJobId: z.string().optional(),
  /** Postings that earlier lists put on the screen, the latest list first, for 刚才那个保安的. */
  shownBefore: z.array(JobOnScreen).optional(),
  /** Postings looked at, the latest last, for 上一个. */
  viewed: z.array(z.string()).optional(),
  /** The last question asked of a tool other than a search for jobs, with all its arguments in force; `said` is the person's words. */
  topic: z
    .object({
      tool: z.string(),
      intent: Intent,
      arguments: z.record(z.string(), z.unknown()),
      said: z.string().optional(),
      /** The last words on it that stood by themselves, which a sentence that leaves out what it is about leans on. */
      matter: z.string().optional(),
      /** The entry of the pack that answered it, for 要带什么材料. */
      entry: z.string().optional(),
      /** Whom it is about, where that is not the person who speaks. */
      of: z.string().optional(),
    })
    .optional(),
  /** The one place of what was told, of whom and when: sums, verdicts, searches and the resume take it from here. */
  told: ToldFacts,
  thread: Thread.optional(),
  /** The person spoke as one who hires. */
  asEmployer: z.boolean().optional(),
  /** What the last turn was declined for, or met with care. */
  lastDanger: z.string().optional(),
  /** What the last turn met before anything that was asked (a blow, a trap, an age). */
  lastAlarm: z.string().optional(),
  form: OpenForm.optional(),
  /** Forms put aside for a side question, the latest last. */
  pausedForms: z.array(OpenForm),
  pendingAction: StoredPendingAction.optional(),
  /** Postings named beside the one that is being applied for (第一个和第三个都投), in their order. */
  applyNext: z.array(z.string()).optional(),
  /** Questions or choices offered in the last reply, for a bare answer. */
  choices: z.array(z.string()),
  /** The answers that the last reply's question offered, for 第二个 and for words out of one of them. */
  offered: z.array(z.string()).optional(),
  /** Of these, the one that a bare yes takes up. */
  proposed: z.string().optional(),
  misunderstandings: z.number().int().nonnegative(),
  handedOff: z.boolean(),
  lastReply: z.string().optional(),
  /** The same as a voice said it, for saying it again. */
  lastSpeech: z.string().optional(),
  lastIntent: Intent.optional(),
  /** The language of the last turn, for words that are of none: a number, a name that was offered. */
  lastLocale: Locale.optional(),
  /** The last reply that served the person, small talk and what was refused aside, for 刚才说到哪了. */
  served: z.object({ intent: Intent, reply: z.string(), speech: z.string().optional() }).optional(),
});
export type SessionState = z.infer<typeof SessionState>;

/** Whether it holds a resume that the person has not agreed to have kept once they are gone. */
export function isBrief({ resume, consents }: SessionState): boolean {
  return resume !== undefined && consents?.resume?.answer !== 'yes';
}

export function emptySessionState(): SessionState {
  return { profile: {}, pausedForms: [], choices: [], misunderstandings: 0, handedOff: false };
}
