import type { ResumeDocument, StoredResume } from '../contract/resume.ts';

/** What the interview asks, in its order; anything may be told earlier. */
export const RESUME_QUESTIONS = [
  'name',
  'phone',
  'occupation',
  'work',
  'education',
  'certificates',
  'skills',
  'city',
  'salaryMin',
] as const;
export type ResumeQuestion = (typeof RESUME_QUESTIONS)[number];

/** Points of a hundred; see docs/resume.md. */
const POINTS: Readonly<Record<ResumeQuestion, number>> = {
  name: 15,
  phone: 15,
  occupation: 15,
  work: 20,
  education: 10,
  certificates: 10,
  skills: 5,
  city: 5,
  salaryMin: 5,
};

/** An employer can do without a certificate, but not without a name or a way to call; there, having none earns nothing. */
const NOTHING_EARNS_NOTHING: ReadonlySet<ResumeQuestion> = new Set(['name', 'phone']);

export interface ResumePart {
  question: ResumeQuestion;
  points: number;
  earned: boolean;
}

export function isTold(question: ResumeQuestion, document: ResumeDocument): boolean {
  const { basics, work, certificates, skills } = document;
  switch (question) {
    case 'name':
    case 'phone':
      return basics[question] !== undefined;
    case 'occupation':
      return basics.label !== undefined;
    case 'work':
      return (work?.length ?? 0) > 0;
    case 'education':
      return document['x-person']?.schooling !== undefined || (document.education?.length ?? 0) > 0;
    case 'certificates':
      return (certificates?.length ?? 0) > 0;
    case 'skills':
      return (skills?.length ?? 0) > 0;
    case 'city':
    case 'salaryMin':
      return document['x-expected']?.[question] !== undefined;
  }
}

type Draft = Pick<StoredResume, 'document' | 'skipped' | 'nothing' | 'later'>;

/** The parts of a resume and whether each has earned its points: told, or truly nothing to tell. */
export function resumeParts({ document, nothing }: Draft): ResumePart[] {
  return RESUME_QUESTIONS.map((question) => ({
    question,
    points: POINTS[question],
    earned: isTold(question, document) || (nothing.includes(question) && !NOTHING_EARNS_NOTHING.has(question)),
  }));
}

/** 0 to 100. */
export function completeness(draft: Draft): number {
  return resumeParts(draft).reduce((sum, { points, earned }) => sum + (earned ? points : 0), 0);
}

/** What is neither told, nor nothing, nor passed over; what was put off comes last. */
export function nextQuestion({ document, nothing, skipped, later = [] }: Draft): ResumeQuestion | undefined {
  const open = RESUME_QUESTIONS.filter(
    (question) => !isTold(question, document) && !nothing.includes(question) && !skipped.includes(question),
  );
  return open.find((question) => !later.includes(question)) ?? open[0];
}

/** A resume that says neither who it is nor what they can do is none. */
export function missingForFinish(draft: Draft): ResumeQuestion | undefined {
  if (!isTold('name', draft.document)) return 'name';
  const worth = (['occupation', 'work', 'education', 'certificates', 'skills'] as const).some((question) =>
    isTold(question, draft.document),
  );
  return worth ? undefined : 'occupation';
}
