import type { CueBook, CueName } from '../../lexicon/cues.ts';
import { readAward } from '../../resume/read-awards.ts';
import { holdsNoCertificate } from '../../resume/read-certificates.ts';
import type { ResumeQuestion } from '../../resume/resume-questions.ts';
import type { Request } from '../../understanding/reading.ts';
import { readPhoneNumber } from '../../words/phone-number.ts';

/** What a clause tells of: a question of the interview, or something welcome that nobody is asked for. */
export type ClauseSubject = ResumeQuestion | 'age' | 'shift' | 'awards' | 'benefits' | 'email' | 'nothing';

/** An address of electronic mail anywhere in what was said. */
export const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/u;

const GOES_ON: Readonly<Partial<Record<ClauseSubject, CueName>>> = {
  certificates: 'certificateDetail',
  work: 'doingClause',
};

/** People answer what they like: the clauses of an answer, each with what it tells of where the clause alone shows it. */
export function subjectsOf(
  { text, slots }: Request,
  cues: CueBook,
): { clause: string; subject: ClauseSubject | undefined }[] {
  let previous: ClauseSubject | undefined;
  return clausesOf(text).map((clause) => {
    const own = subjectOf(clause, slots, cues);
    // 健康证有，年底到期 and 跑过货车，拉过煤: what goes on from the clause before belongs to it.
    const cue = previous === undefined ? undefined : GOES_ON[previous];
    previous = own === undefined && cue !== undefined && cues.matches(cue, clause) ? previous : own;
    return { clause, subject: previous };
  });
}

export function clausesOf(text: string): string[] {
  return text
    .split(/[,，。;；!！]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function subjectOf(
  clause: string,
  { profile, search, otherCities = [] }: Request['slots'],
  cues: CueBook,
): ClauseSubject | undefined {
  if (EMAIL.test(clause)) return 'email';
  if (cues.matches('benefitsAlone', clause)) return 'benefits';
  const figures = /\d/u.test(clause.normalize('NFKC'));
  if (cues.matches('putsOff', clause) || (cues.matches('doesNotKnow', clause) && !figures)) return 'nothing';
  if (search.salaryMin !== undefined && cues.matches('payAlone', clause)) return 'salaryMin';
  if (cues.matches('payOpen', clause)) return 'salaryMin';
  if (namesOnly(clause, [search.city, search.district, ...otherCities], cues)) return 'city';
  if ('number' in readPhoneNumber(clause) || cues.matches('phoneWord', clause)) return 'phone';
  if (profile.name !== undefined && clause.endsWith(profile.name)) return 'name';
  if (cues.matches('ageClause', clause)) return 'age';
  if (cues.matches('workWished', clause) && !cues.matches('workTold', clause)) return 'occupation';
  if (cues.matches('schoolClause', clause)) return 'education';
  if (readAward(clause) !== undefined) return 'awards';
  if (cues.matches('certificateWord', clause) && holdsNoCertificate(clause)) return 'certificates';
  if (cues.matches('certificateClause', clause)) return 'certificates';
  if (cues.matches('shiftClause', clause)) return 'shift';
  if (search.salaryMin !== undefined && cues.matches('payClause', clause)) return 'salaryMin';
  if (cues.matches('workTold', clause) || cues.matches('workDone', clause)) return 'work';
  return cues.matches('able', clause) ? 'skills' : undefined;
}

/** Whether a clause is a place and next to nothing besides: 在成都, 就武侯区吧. */
function namesOnly(clause: string, places: readonly (string | undefined)[], cues: CueBook): boolean {
  const named = places
    .filter((place) => place !== undefined)
    .map((place) => cues.without('divisionEnding', place))
    .filter((place) => clause.includes(place));
  if (named.length === 0) return false;
  const rest = named.reduce((left, place) => left.replace(place, ''), clause);
  return cues.matches('besidePlace', rest);
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
    .filter(
      ({ clause, subject }) =>
        subject === undefined ||
        // 会做饭的 may be the work wanted as well as an ability.
        (subject === 'skills' && asking === 'occupation') ||
        // 带过徒弟 is an ability where abilities are asked for.
        (subject === 'work' && asking === 'skills' && !cues.matches('workTold', clause)) ||
        subject === asking ||
        (subject === 'occupation' && wishAnswers) ||
        // 贺兰 is a county and may be a name.
        (subject === 'city' && asking === 'name'),
    )
    .map(({ clause }) => clause)
    .join('，');
}
