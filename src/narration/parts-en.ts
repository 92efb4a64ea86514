import type { Course } from '../contract/course.ts';
import type { JobFair } from '../contract/fair.ts';
import type { Benefit, Job } from '../contract/job.ts';
import { dayInWords, daysInWords, feeInWords, marked, placeInWords } from './events-en.ts';
import type { PartAsked, PartNarrator } from './part-narrator.ts';
import { type Spoken, spoken } from './spoken.ts';

/** What each part of a posting is called where the posting says nothing of it. */
const PARTS: Readonly<Record<string, string>> = {
  deposit: 'whether money must be paid first',
  payday: 'when and how the pay comes',
  housing: 'whether housing is provided',
  meals: 'whether meals are provided',
  insurance: 'whether social insurance is paid',
  contract: 'whether there is a contract',
  rest: 'the days off',
  hours: 'the hours and shifts',
  probation: 'the probation',
  age: 'an age limit',
  gender: 'whether men or women are meant',
  certificate: 'whether a certificate is needed',
  schooling: 'the schooling asked for',
  experience: 'the experience asked for',
  demands: 'further requirements',
  duties: 'what exactly is to be done',
  headcount: 'how many people are sought',
  place: 'the address',
  employer: 'more of the employer',
  posted: 'when it was posted',
  pay: 'the pay',
};

const BENEFIT_OF: Readonly<Record<string, readonly [Benefit, string][]>> = {
  housing: [['housing', 'housing is provided']],
  meals: [['meals', 'meals are provided']],
  insurance: [
    ['social_insurance', 'social insurance is paid'],
    ['housing_fund', 'there is a housing fund'],
  ],
  rest: [['weekends_off', 'weekends are off']],
};

const AFTER_A_PART = ['Apply for this one', 'Show other jobs'];

function ownFields(job: Job, part: string): string[] {
  switch (part) {
    case 'pay':
      return [job.pay.text];
    case 'place':
      return [[job.place.city, job.place.district, job.place.address].filter(Boolean).join(' ')].filter(Boolean);
    case 'headcount':
      return job.headcount === undefined ? [] : [`${job.headcount} people are sought`];
    case 'experience':
      return job.experienceYears ? [`${job.experienceYears} years of experience are asked for`] : [];
    case 'employer':
      return [`${job.employer.name}${job.employer.verified ? ', verified' : ''}`];
    case 'posted':
      return job.postedAt ? [`posted on ${job.postedAt}`] : [];
    default:
      return (BENEFIT_OF[part] ?? []).filter(([code]) => job.benefits.includes(code)).map(([, words]) => words);
  }
}

function aboutTrust({ warnings = [], employer }: Job): string {
  const checked = employer.verified ? 'This employer has been verified. ' : '';
  const found = warnings.length > 0 ? `Take care: ${warnings.join('; ')}.` : 'I looked and saw nothing suspicious.';
  return `${checked}${found} Still: pay nothing first, hand over no identity card, and have pay and work in a contract before you begin.`;
}

const HOW_TO_REACH =
  'The posting gives no public telephone number. Say “Apply for this one” and leave your number: the employer calls you.';

function ofPosting(job: Job, { name, sentences }: PartAsked): Spoken | undefined {
  const head = `**${job.title}**${job.demonstration ? ' (demonstration)' : ''}, ${job.employer.name}: `;
  const answer = (text: string) => spoken(`${head}${text}`, AFTER_A_PART, text);
  if (name === 'trust') return answer(aboutTrust(job));
  if (name === 'contact') return answer(HOW_TO_REACH);
  const called = PARTS[name];
  if (called === undefined) return undefined;
  const facts = [...ownFields(job, name), ...sentences];
  return answer(
    facts.length > 0 ? `${facts.join('; ')}.` : `the posting does not say (${called}). Ask before you apply.`,
  );
}

const ASK_PROVIDER = 'ask the provider';

const OF_COURSES: Readonly<Record<string, readonly [title: string, of: (course: Course) => string]>> = {
  fee: ['What it costs', (course) => feeInWords(course) || ASK_PROVIDER],
  enrol: [
    'How to enrol',
    ({ enrolUntil, phone, provider }) =>
      [enrolUntil ? `by ${dayInWords(enrolUntil)}` : '', phone ?? provider ?? ASK_PROVIDER].filter(Boolean).join(', '),
  ],
  length: ['How long it takes', ({ classHours }) => (classHours ? `${classHours} hours` : ASK_PROVIDER)],
  start: ['When it begins', ({ startDate }) => (startDate ? dayInWords(startDate) : ASK_PROVIDER)],
  place: ['Where it is', ({ place }) => placeInWords(place)],
  certificate: ['Which certificate', ({ certificate }) => certificate ?? ASK_PROVIDER],
  entry: ['Who can join', ({ description }) => description ?? `no conditions are stated; ${ASK_PROVIDER}`],
  what: ['What is taught', ({ description, skills }) => description ?? skills.join(', ')],
};

const CAUTIONS =
  'Before you enrol ask: what it costs in all, whether a training subsidy can be had, which certificate it leads to and who issues it, and whether the school is licensed. Do not believe promises of a sure pass or high pay.';

function listed<Event extends { title: string; demonstration?: boolean | undefined }>(
  events: readonly Event[],
  title: string,
  of: (event: Event) => string,
  suggestions: string[],
): Spoken {
  const lines = events.map((event) => `- **${event.title}**${marked(event)}: ${of(event)}`);
  return spoken(`**${title}**\n\n${lines.join('\n')}`, suggestions, `${events[0]!.title}: ${of(events[0]!)}.`);
}

const OF_FAIRS: Readonly<Record<string, readonly [title: string, of: (fair: JobFair) => string]>> = {
  start: ['When', (fair) => [daysInWords(fair), fair.hours].filter(Boolean).join(', ')],
  place: ['Where', ({ place }) => placeInWords(place)],
  employers: [
    'Who takes part',
    ({ employers, openings, trades }) =>
      [employers ? `${employers} employers` : '', openings ? `${openings} openings` : '', trades.join(', ')]
        .filter(Boolean)
        .join('; ') || 'ask the organiser',
  ],
};

const FAIR_REMARKS: Readonly<Record<string, string>> = {
  bring: 'Bring your identity card and some copies of your resume. If you have none, I can help you make one now.',
  fee: 'No fee is stated. If you are asked to pay to get in, call 12333 first.',
  enrol: 'No registration is stated: go there with your identity card and resume, or call 12333 first.',
  entry: 'No conditions are stated; whoever looks for work can go, and ask each employer there.',
};

export const partsInEnglish: PartNarrator = {
  posting: ofPosting,
  courses(courses, part) {
    const suggestions = ['Which training subsidies are there?'];
    if (part === 'caution') return spoken(CAUTIONS, suggestions);
    const words = OF_COURSES[part];
    return words && listed(courses, ...words, suggestions);
  },
  fairs(fairs, part) {
    const remark = FAIR_REMARKS[part];
    if (remark !== undefined) return spoken(remark, ['Help me make a resume']);
    const words = OF_FAIRS[part];
    return words && listed(fairs, ...words, ['Help me make a resume']);
  },
};
