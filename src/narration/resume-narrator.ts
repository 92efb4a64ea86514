import type { ResumeDocument } from '../contract/resume.ts';
import type { ResumeSheet } from '../contract/resume-sheet.ts';
import type { Spoken } from './spoken.ts';

export interface ResumeQuestionAsked {
  /** Why the last answer would not do. */
  problem?: string;
  /** What was just told, to be read back. */
  noted: readonly string[];
  document: ResumeDocument;
  /** What was just taken out, in the person’s words; or that something not asked for was noted. */
  removed?: string;
  aside?: boolean;
  /** The work the person seems to want. */
  guess?: string;
}

export interface ResumeInBrief {
  document: ResumeDocument;
  finished: boolean;
  completeness: number;
  /** Parts that would make it more complete. */
  missing: readonly string[];
}

/** What is said while a resume is made. Questions go by the names in `src/resume/resume-questions.ts`. */
export interface ResumeNarrator {
  ask(question: string, asked: ResumeQuestionAsked): Spoken;
  /** Everything asked: the whole is read back for a last look. */
  check(resume: ResumeInBrief): Spoken;
  /** @param notThere what the person wants out and the resume does not hold */
  whichToCorrect(notThere?: string): Spoken;
  finished(resume: ResumeInBrief): Spoken;
  corrected(noted: readonly string[], document: ResumeDocument): Spoken;
  shown(resume: ResumeInBrief): Spoken;
  /** What a file or pasted text gave, before the next question. */
  /** @param cut lists of the file of which only the first `most` were taken */
  imported(read: readonly string[], document: ResumeDocument, cut?: { lists: readonly string[]; most: number }): Spoken;
  /** Certificates that have lapsed or soon will, and how to renew them. */
  /** Until when each certificate holds, and how those are renewed that will not hold for long. */
  expiry(
    certificates: NonNullable<ResumeDocument['certificates']>,
    lapsing: readonly { name: string; until: string; state: 'lapsed' | 'soon' }[],
  ): Spoken;
  /** The same to be heard by somebody who cannot read it. */
  aloud(resume: ResumeInBrief): Spoken;
  lapsing(certificates: readonly { name: string; until: string; state: 'lapsed' | 'soon' }[]): Spoken;
  /** Own words and plainer ones side by side, before the yes; or that they are in now. Empty: nothing to mend. */
  rewordings(proposals: readonly { before: string; after: string }[], done: boolean): Spoken;
  cancelled(): Spoken;
  none(): Spoken;
  label(question: string): string;
  /** The resume line by line, as it is read or printed. */
  lines(document: ResumeDocument): string[];
  /** The resume as it is set on paper. */
  sheet(document: ResumeDocument): ResumeSheet;
}
