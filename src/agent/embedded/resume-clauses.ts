import type { CueBook } from '../../lexicon/cues.ts';
import type { ResumeQuestion } from '../../resume/resume-questions.ts';
import type { Request } from '../../understanding/reading.ts';
import { readPhoneNumber } from '../../words/phone-number.ts';

/** What a clause tells of: a question of the interview, or something welcome that nobody is asked for. */
export type ClauseSubject = ResumeQuestion | 'age' | 'shift';

/** People answer what they like: the clauses of an answer, each with what it tells of where the clause alone shows it. */
export function subjectsOf(
  { text, slots }: Request,
  cues: CueBook,
): { clause: string; subject: ClauseSubject | undefined }[] {
  return clausesOf(text).map((clause) => ({ clause, subject: subjectOf(clause, slots, cues) }));
}

export function clausesOf(text: string): string[] {
  return text
    .split(/[,，。;；!！]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function subjectOf(clause: string, { profile, search }: Request['slots'], cues: CueBook): ClauseSubject | undefined {
  if ('phone' in readPhoneNumber(clause)) return 'phone';
  if (profile.name !== undefined && clause.endsWith(profile.name)) return 'name';
  if (cues.matches('ageClause', clause)) return 'age';
  if (cues.matches('workWished', clause) && !cues.matches('workTold', clause)) return 'occupation';
  if (cues.matches('schoolClause', clause)) return 'education';
  if (cues.matches('certificateClause', clause)) return 'certificates';
  if (cues.matches('shiftClause', clause)) return 'shift';
  if (search.salaryMin !== undefined && cues.matches('payClause', clause)) return 'salaryMin';
  return cues.matches('workTold', clause) ? 'work' : undefined;
}

/** The part of an answer that may answer the question asked: what tells of nothing else. */
export function answering(asking: string, request: Request, cues: CueBook): string {
  const { search } = request.slots;
  // 想在成都找 is a wish that holds the city, 希望五千 one that holds the pay.
  const wishAnswers =
    asking === 'occupation' ||
    (asking === 'city' && search.city !== undefined) ||
    (asking === 'salaryMin' && search.salaryMin !== undefined);
  return subjectsOf(request, cues)
    .filter(({ subject }) => subject === undefined || subject === asking || (subject === 'occupation' && wishAnswers))
    .map(({ clause }) => clause)
    .join('，');
}
