import type { CueBook } from '../../lexicon/cues.ts';
import { readAward } from '../../resume/read-awards.ts';
import { holdsNoCertificate } from '../../resume/read-certificates.ts';
import { countedAs, leftSchool, readSchool } from '../../resume/read-schooling.ts';
import { parseNumber } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import { readPersonName } from '../../words/person-name.ts';
import { saysTail } from '../../words/phone-number.ts';
import { firstNumber } from '../../words/spoken-number.ts';
import { defined } from './defined.ts';
import { phoneIn } from './phone-in.ts';
import { type ClauseSubject, clausesOf, EMAIL, subjectsOf } from './resume-clauses.ts';

/** What is kept of a list of which somebody says that it has nothing. */
export const NOTHING = 'none';

/** What somebody tells of themselves, as the resume's fields have it; beside what was asked for where that is given. */
export function toldIn(request: Request, cues: CueBook, asking?: string): Record<string, unknown> {
  const { slots, text } = request;
  const { profile, search, facts } = slots;
  const clauses = clausesOf(text);
  const subjects = subjectsOf({ ...request, text }, cues);
  const about = (wanted: ClauseSubject) =>
    subjects.filter(({ subject }) => subject === wanted).map(({ clause }) => clause);
  const work = about('work').filter((clause) => !cues.matches('resumeNamed', clause));
  const certificates = withDetails(
    about('certificates').filter((clause) => asking !== undefined || cues.matches('certificateHeld', clause)),
    clauses,
    cues,
  );
  const wished = cues.matches('workWished', text) && !cues.matches('workRefused', text);
  const none = clauses.some((clause) => cues.matches('certificateWord', clause) && holdsNoCertificate(clause));
  const namesPlace = wished || asking === 'occupation' || asking === 'city' || about('city').length > 0;
  // 做理货员3年，工资3500: what was paid there is not what is wished for.
  const paidThen =
    asking !== 'salaryMin' &&
    !wished &&
    subjects.some(
      ({ clause, subject }, index) =>
        subject === 'salaryMin' && subjects[index - 1]?.subject === 'work' && !cues.matches('payWished', clause),
    );
  const awards = clauses.flatMap((clause) => readAward(clause) ?? []);
  const able = about('skills');
  const tellsWork = work.length > 0 || asking === 'work';
  const schooling = asking === 'education' || cues.matches('schoolTold', text) ? readSchool(text) : {};
  return defined({
    name: nameGiven(profile.name) ?? (asking === undefined ? nameIn(clauses, cues) : undefined),
    phone:
      profile.phone ??
      about('phone')
        .map(phoneIn)
        .find((number) => number !== undefined) ??
      about('phone').find(saysTail) ??
      (about('phone').some((clause) => cues.matches('hasNone', clause)) ? false : undefined),
    email: EMAIL.exec(text)?.[0],
    ...schooling,
    schoolingUnfinished:
      (asking === 'education' || about('education').length > 0) && leftSchool(text) ? true : undefined,
    age: cues.matches('ageThen', text) ? undefined : (facts.age ?? ageIn(about('age')) ?? bareAge(clauses)),
    birthDate: facts.birthDate,
    gender: cues.matches('mentionsGender', text) ? facts.gender : undefined,
    education: asking === 'work' && about('education').length === 0 ? undefined : (countedAs(text) ?? search.education),
    // 没上过学 is no word on experience.
    experienceYears:
      (search.experienceYears === 0 && about('education').length > 0) || (tellsWork && search.experienceYears === 0)
        ? undefined
        : search.experienceYears,
    occupation: wished ? search.keywords : undefined,
    salaryMin:
      !paidThen && (wished || asking === 'city' || about('salaryMin').length > 0)
        ? (search.salaryMin ?? about('salaryMin').find((clause) => cues.matches('payOpen', clause)))
        : undefined,
    salaryUnit: wished || asking === 'city' || about('salaryMin').length > 0 ? search.salaryUnit : undefined,
    city: namesPlace && asking !== 'city' ? citiesIn(slots) : undefined,
    district: namesPlace ? search.district : undefined,
    benefits: search.benefits,
    shift: search.shift,
    work: !ASKS_FOR_DOING.has(asking) && work.length > 0 ? work.join('，') : undefined,
    certificates:
      asking === 'certificates'
        ? undefined
        : certificates.length > 0 && !none
          ? certificates.join('，')
          : none
            ? NOTHING
            : undefined,
    skills:
      (asking !== undefined || clauses.length > 2) && asking !== 'skills' && asking !== 'occupation' && able.length > 0
        ? able.join('，')
        : undefined,
    awards: awards.length > 0 ? awards : undefined,
  });
}

/** Clauses that name a certificate, each with those after it that tell its dates, number and issuer. */
function withDetails(named: readonly string[], clauses: readonly string[], cues: CueBook): string[] {
  let open = false;
  return clauses.filter((clause) => {
    open = named.includes(clause) || (open && cues.matches('certificateDetail', clause));
    return open;
  });
}

/** A telephone number said figure by figure looks like a name of eleven characters. */
function nameGiven(name: string | undefined): string | undefined {
  return name === undefined || phoneIn(name) !== undefined ? undefined : name;
}

/** 我要写简历，叫周示例 */
function nameIn(clauses: readonly string[], cues: CueBook): string | undefined {
  const introduced = clauses.find((clause) => cues.matches('namedClause', clause) && cues.matches('nameIs', clause));
  return introduced === undefined ? undefined : readPersonName(introduced);
}

/** Where what one does is the answer, it is not told beside it. */
const ASKS_FOR_DOING: ReadonlySet<string | undefined> = new Set(['work', 'skills', 'which']);
const WORKING_AGE = { from: 16, to: 75 };

/** 我叫……，四十三，…… : a number that stands alone in a row of facts is an age. */
function bareAge(clauses: readonly string[]): number | undefined {
  if (clauses.length < 2) return undefined;
  return clauses
    .map((clause) => (clause === '' ? undefined : parseNumber(clause)))
    .find((number) => number !== undefined && number >= WORKING_AGE.from && number <= WORKING_AGE.to);
}

/** 南京或者苏州: every city that was named, the first one first. */
export function citiesIn({ search, otherCities = [] }: Request['slots']): string | undefined {
  const cities = [search.city, ...otherCities].filter((city) => city !== undefined);
  return cities.length === 0 ? undefined : [...new Set(cities)].join('、');
}

/** 五十二了, 今年四十三 */
function ageIn(clauses: readonly string[]): number | undefined {
  return clauses.map((clause) => firstNumber(clause)?.value).find((age) => age !== undefined);
}
