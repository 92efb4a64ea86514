import type { ResumeDocument } from '../contract/resume.ts';
import type { ResumeEntry, ResumeSection, ResumeSheet } from '../contract/resume-sheet.ts';
import { grouped, money } from './figures.ts';

type Work = NonNullable<ResumeDocument['work']>[number];
type Certificate = NonNullable<ResumeDocument['certificates']>[number];

const SCHOOLING: Readonly<Record<string, string>> = {
  none: 'No schooling',
  primary: 'Primary school',
  junior_middle: 'Junior middle school',
  vocational: 'Vocational school',
  high_school: 'High school',
  college: 'College',
  bachelor: 'Bachelor’s degree',
  master: 'Master’s degree',
  doctor: 'Doctorate',
};
const EMPLOYMENT: Readonly<Record<string, string>> = {
  full_time: 'full time',
  part_time: 'part time',
  daily: 'paid by the day',
  internship: 'internship',
  seasonal: 'seasonal',
};
const BENEFITS: Readonly<Record<string, string>> = {
  housing: 'housing',
  meals: 'meals',
  social_insurance: 'social insurance',
  housing_fund: 'housing fund',
  weekends_off: 'weekends off',
  transport: 'transport',
};

function workEntry(job: Work): ResumeEntry {
  const heading = [job.position, job.name].filter(Boolean).join(', ');
  const years = job['x-years'] === undefined ? undefined : `${job['x-years']} years`;
  const times = job.startDate || job.endDate ? `${job.startDate ?? ''} – ${job.endDate ?? 'now'}`.trim() : undefined;
  const aside = [times, years].filter(Boolean).join(', ') || undefined;
  const told = job.summary?.trim();
  return {
    heading: heading === '' ? (told ?? '') : heading,
    ...(aside === undefined ? {} : { aside }),
    lines: heading !== '' && told !== undefined && told !== heading ? [told] : [],
  };
}

function certificateEntry(certificate: Certificate): ResumeEntry {
  const details = [
    certificate['x-class'],
    certificate['x-number'] && `No. ${certificate['x-number']}`,
    certificate.issuer,
    certificate.date,
  ].filter(Boolean);
  return {
    heading: certificate.name,
    ...(certificate['x-expires'] ? { aside: `valid until ${certificate['x-expires']}` } : {}),
    lines: details.length > 0 ? [details.join(', ')] : [],
  };
}

function wishes(document: ResumeDocument): string[] {
  const { city, district, salaryMin, salaryUnit, employmentType, shift, benefits } = document['x-expected'] ?? {};
  return [
    city || district ? `Place: ${[city, district].filter(Boolean).join(' ')}` : undefined,
    salaryMin === undefined ? undefined : `Pay: from ${money(salaryMin)} yuan a ${salaryUnit ?? 'month'}`,
    employmentType && `Kind: ${EMPLOYMENT[employmentType]}`,
    shift && `Shift: ${shift}`,
    benefits?.length ? `With: ${benefits.map((benefit) => BENEFITS[benefit]).join(', ')}` : undefined,
  ].filter((line) => line !== undefined && line !== '') as string[];
}

export function resumeSheetInEnglish(document: ResumeDocument): ResumeSheet {
  const { basics, skills } = document;
  const person = document['x-person'];
  const level = person?.schooling && SCHOOLING[person.schooling];
  const schools = document.education ?? [];
  const education: ResumeEntry[] =
    schools.length === 0
      ? level
        ? [{ heading: level, lines: [] }]
        : []
      : schools.map(({ institution, area, endDate }, position) => ({
          heading: [institution, area, position === 0 ? level : undefined].filter(Boolean).join(', '),
          ...(endDate ? { aside: endDate } : {}),
          lines: [],
        }));
  const section = (kind: ResumeSection['kind'], title: string, entries: ResumeEntry[]): ResumeSection[] =>
    entries.length > 0 ? [{ kind, title, entries }] : [];
  const wanted = wishes(document);
  return {
    locale: 'en',
    title: 'Resume',
    name: basics.name ?? '(no name given)',
    ...(basics.label === undefined ? {} : { headline: `Work wanted: ${basics.label}` }),
    particulars: [
      person?.gender,
      person?.age === undefined ? undefined : `${person.age} years old`,
      person?.birthDate && `born ${person.birthDate}`,
      person?.householdPlace && `registered in ${person.householdPlace}`,
      person?.experienceYears === undefined ? undefined : `${person.experienceYears} years of work`,
      document['x-verified'] &&
        (document['x-verified'].demonstration ? 'demonstration check, identity not confirmed' : 'identity confirmed'),
    ].filter((fact) => fact !== undefined && fact !== '') as string[],
    contacts: [
      ...(basics.phone ? [{ label: 'Phone', text: grouped(basics.phone) }] : []),
      ...(basics.email ? [{ label: 'E-mail', text: basics.email }] : []),
    ],
    sections: [
      ...section('work', 'Work done', (document.work ?? []).map(workEntry)),
      ...section('certificates', 'Certificates', (document.certificates ?? []).map(certificateEntry)),
      ...section('education', 'Schooling', education),
      ...section(
        'skills',
        'Skills',
        skills?.length ? [{ heading: skills.map(({ name }) => name).join(', '), lines: [] }] : [],
      ),
      ...section('wishes', 'Work wanted', wanted.length > 0 ? [{ heading: wanted.join('; '), lines: [] }] : []),
      ...section('summary', 'About me', basics.summary ? [{ heading: basics.summary, lines: [] }] : []),
    ],
    label: 'Drawn up by Xiaogu, an AI assistant, from what the person said, and confirmed by them.',
  };
}
