import type { ResumeDocument, StoredResume } from '../../contract/resume.ts';
import { emptyResume } from '../resume-interview.ts';
import { completeness, isTold, nextQuestion, RESUME_QUESTIONS, type ResumeQuestion } from '../resume-questions.ts';

export interface TakenIn {
  resume: StoredResume;
  /** Questions the file answers. */
  read: ResumeQuestion[];
  /** What is asked next, because the file does not say it. */
  next: ResumeQuestion | undefined;
}

/** A file's resume in the place of the session's; what the file does not say and the session knew stays. */
export function takeInResume(before: StoredResume | undefined, file: ResumeDocument): TakenIn {
  const known = before ?? emptyResume();
  const document: ResumeDocument = {
    ...known.document,
    ...file,
    ...(known.document.$schema ? { $schema: known.document.$schema } : {}),
    basics: { ...known.document.basics, ...file.basics },
    ...merged('x-person', known.document, file),
    ...merged('x-expected', known.document, file),
  };
  const read = RESUME_QUESTIONS.filter((question) => isTold(question, file));
  const draft = {
    document,
    skipped: known.skipped.filter((question) => !read.includes(question as ResumeQuestion)),
    nothing: known.nothing.filter((question) => !read.includes(question as ResumeQuestion)),
  };
  const resume: StoredResume = { ...draft, finished: false, completeness: completeness(draft) };
  return { resume, read, next: nextQuestion(draft) };
}

function merged(key: 'x-person' | 'x-expected', known: ResumeDocument, file: ResumeDocument): Partial<ResumeDocument> {
  const both = { ...known[key], ...file[key] };
  return Object.keys(both).length > 0 ? { [key]: both } : {};
}
