import type { ResumeDocument } from '../contract/resume.ts';
import type { ResumeEntry, ResumeSection, ResumeSheet } from '../contract/resume-sheet.ts';
import { grouped } from './figures.ts';

type Certificate = NonNullable<ResumeDocument['certificates']>[number];
type Expected = NonNullable<ResumeDocument['x-expected']>;
type Schooling = NonNullable<NonNullable<ResumeDocument['x-person']>['schooling']>;

/** What one language says on a resume, and the marks it sets between things. */
export interface ResumeSheetWords {
  locale: ResumeSheet['locale'];
  title: string;
  nameless: string;
  /** That it was drawn up with artificial intelligence. */
  label: string;
  marks: { colon: string; heading: string; phrase: string; list: string; wish: string };
  sections: Readonly<Record<ResumeSection['kind'], string>>;
  contacts: { phone: string; email: string };
  headline(label: string): string;
  gender(gender: 'female' | 'male'): string;
  age(years: number): string;
  born(date: string): string;
  household(place: string): string;
  experience(years: number): string;
  verified(demonstration: boolean): string;
  years(years: number): string;
  /** From when to when somebody worked; one end may be open. */
  span(start: string | undefined, end: string | undefined): string;
  schooling(level: Schooling): string;
  /** Behind a schooling that was left before its end. */
  unfinished: string;
  graduated(date: string): string;
  until(date: string): string;
  /** Number, class, issuer and date of a certificate, as far as they are known. */
  details(certificate: Certificate): (string | undefined)[];
  wishes(expected: Expected): (string | undefined)[];
}

const known = (part: string | undefined): part is string => part !== undefined && part !== '';

/** The resume as it stands on paper. What the person did not say is not there. */
export function resumeSheetIn(words: ResumeSheetWords): (document: ResumeDocument) => ResumeSheet {
  const { marks } = words;
  const joined = (parts: readonly (string | undefined)[], mark: string): string => parts.filter(known).join(mark);

  function workEntry(job: NonNullable<ResumeDocument['work']>[number]): ResumeEntry {
    const heading = joined([job.position, job.name], marks.heading);
    const span = job.startDate || job.endDate ? words.span(job.startDate, job.endDate) : undefined;
    const years = job['x-years'] === undefined ? undefined : words.years(job['x-years']);
    const aside = joined([span, years], marks.phrase);
    const told = job.summary?.trim() ?? '';
    return {
      heading: heading === '' ? told : heading,
      ...(aside === '' ? {} : { aside }),
      lines: heading !== '' && told !== '' && told !== heading ? [told] : [],
    };
  }

  function certificateEntry(certificate: Certificate): ResumeEntry {
    const details = joined(words.details(certificate), marks.phrase);
    const expires = certificate['x-expires'];
    return {
      heading: certificate.name,
      ...(expires === undefined ? {} : { aside: words.until(expires) }),
      lines: details === '' ? [] : [details],
    };
  }

  function educationEntries(document: ResumeDocument): ResumeEntry[] {
    const { schooling, schoolingUnfinished } = document['x-person'] ?? {};
    const level = schooling && `${words.schooling(schooling)}${schoolingUnfinished === true ? words.unfinished : ''}`;
    const schools = document.education ?? [];
    if (schools.length === 0) return level === undefined ? [] : [{ heading: level, lines: [] }];
    return schools.map(({ institution, area, endDate }, position) => ({
      heading: joined([institution, area, position === 0 ? level : undefined], marks.heading),
      ...(endDate === undefined ? {} : { aside: words.graduated(endDate) }),
      lines: [],
    }));
  }

  function particulars(document: ResumeDocument): string[] {
    const { gender, age, birthDate, householdPlace, experienceYears } = document['x-person'] ?? {};
    const verified = document['x-verified'];
    return [
      gender && words.gender(gender),
      age === undefined ? undefined : words.age(age),
      birthDate && words.born(birthDate),
      householdPlace && words.household(householdPlace),
      experienceYears === undefined || experienceYears === 0 ? undefined : words.experience(experienceYears),
      verified && words.verified(verified.demonstration),
    ].filter(known);
  }

  return (document) => {
    const { basics, skills = [], awards = [] } = document;
    const section = (kind: ResumeSection['kind'], entries: ResumeEntry[]): ResumeSection[] =>
      entries.length > 0 ? [{ kind, title: words.sections[kind], entries }] : [];
    const line = (text: string): ResumeEntry[] => (text === '' ? [] : [{ heading: text, lines: [] }]);
    return {
      locale: words.locale,
      title: words.title,
      colon: marks.colon,
      name: basics.name ?? words.nameless,
      ...(basics.label === undefined ? {} : { headline: words.headline(basics.label) }),
      particulars: particulars(document),
      contacts: [
        ...(basics.phone ? [{ label: words.contacts.phone, text: grouped(basics.phone) }] : []),
        ...(basics.email ? [{ label: words.contacts.email, text: basics.email }] : []),
      ],
      sections: [
        ...section('work', (document.work ?? []).map(workEntry)),
        ...section('certificates', (document.certificates ?? []).map(certificateEntry)),
        ...section('education', educationEntries(document)),
        ...section(
          'skills',
          line(
            joined(
              skills.map(({ name }) => name),
              marks.list,
            ),
          ),
        ),
        ...section(
          'awards',
          awards.map(({ title, date }) => ({
            heading: title,
            ...(date === undefined ? {} : { aside: date }),
            lines: [],
          })),
        ),
        ...section('wishes', line(joined(words.wishes(document['x-expected'] ?? {}), marks.wish))),
        ...section('summary', line(basics.summary ?? '')),
      ],
      label: words.label,
    };
  };
}
