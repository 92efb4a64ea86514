import { money } from './figures.ts';
import { resumeSheetIn } from './resume-sheet.ts';

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

export const resumeSheetInEnglish = resumeSheetIn({
  locale: 'en',
  title: 'Resume',
  nameless: '(no name given)',
  label: 'Drawn up by Xiaogu, an AI assistant, from what the person said, and confirmed by them.',
  marks: { colon: ': ', heading: ', ', phrase: ', ', list: ', ', wish: '; ' },
  sections: {
    work: 'Work done',
    certificates: 'Certificates',
    education: 'Schooling',
    skills: 'Skills',
    awards: 'Awards',
    wishes: 'Work wanted',
    summary: 'About me',
  },
  contacts: { phone: 'Phone', email: 'E-mail' },
  headline: (label) => `Work wanted: ${label}`,
  gender: (gender) => gender,
  age: (years) => `${years} years old`,
  born: (date) => `born ${date}`,
  household: (place) => `registered in ${place}`,
  experience: (years) => `${years} years of work`,
  verified: (demonstration) => (demonstration ? 'demonstration check, identity not confirmed' : 'identity confirmed'),
  years: (years) => (years < 1 ? `${Math.max(1, Math.round(years * 12))} months` : `${years} years`),
  span: (start, end) => `${start ?? ''} – ${end ?? 'now'}`.trim(),
  schooling: (level) => SCHOOLING[level]!,
  unfinished: ' (not finished)',
  graduated: (date) => date,
  until: (date) => `valid until ${date}`,
  details: ({ issuer, date, ...certificate }) => [
    certificate['x-class'],
    certificate['x-number'] && `No. ${certificate['x-number']}`,
    issuer,
    date,
  ],
  wishes: ({ city, district, salaryMin, salaryUnit, employmentType, shift, benefits }) => [
    city || district ? `Place: ${[city, district].filter(Boolean).join(' ')}` : undefined,
    salaryMin === undefined ? undefined : `Pay: from ${money(salaryMin)} yuan a ${salaryUnit ?? 'month'}`,
    employmentType && `Kind: ${EMPLOYMENT[employmentType]}`,
    shift && `Shift: ${shift}`,
    benefits?.length ? `With: ${benefits.map((benefit) => BENEFITS[benefit]).join(', ')}` : undefined,
  ],
});
