import type { Audience } from '../contract/audience.ts';
import type { Course, SearchTrainingArguments } from '../contract/course.ts';
import type { EventPlace, JobFair, SearchJobFairsArguments } from '../contract/fair.ts';
import type { EnglishNames } from './english-names.ts';
import type { EventNarrator } from './event-narrator.ts';
import { money } from './figures.ts';
import { spoken } from './spoken.ts';

const AUDIENCES: Readonly<Record<Audience, string>> = {
  graduate: 'graduates',
  migrant_worker: 'migrant workers',
  veteran: 'veterans',
  disabled: 'people with disabilities',
  registered_unemployed: 'the registered unemployed',
  hard_to_employ: 'people who find it hard to get work',
  entrepreneur: 'people starting a business',
  flexible_worker: 'flexible workers',
  employer: 'employers and their staff',
  poverty_relief: 'people lifted out of poverty',
};

const ASK_STAFF =
  'You can call 12333, the labour and social security line, or ask at the service desk of the hall; new dates come up often.';

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
export const dayInWords = (date: string) => DAY.format(new Date(`${date}T00:00:00Z`));

export function daysInWords({ startDate, endDate }: JobFair): string {
  return endDate > startDate ? `${dayInWords(startDate)} to ${dayInWords(endDate)}` : dayInWords(startDate);
}

export function placeInWords({ city, district, venue, address }: EventPlace): string {
  return [venue ?? address, district, city].filter(Boolean).join(', ');
}

export const marked = ({ demonstration }: { demonstration?: boolean | undefined }) =>
  demonstration ? ' (demonstration)' : '';
const demonstrationNote = (events: readonly { demonstration?: boolean | undefined }[]) =>
  events.some(({ demonstration }) => demonstration) ? ' What is marked “demonstration” is made up and not real.' : '';

function fairLine(fair: JobFair, index: number): string {
  const facts = [
    [daysInWords(fair), fair.hours].filter(Boolean).join(', '),
    placeInWords(fair.place),
    fair.employers ? `${fair.employers} employers` : '',
    fair.openings ? `${fair.openings} openings` : '',
  ];
  return `${index + 1}. **${fair.title}**${marked(fair)}: ${facts.filter(Boolean).join('; ')}`;
}

export function feeInWords({ fee, subsidised }: Course): string {
  if (fee === 0) return 'free';
  return [fee === undefined ? '' : `${money(fee)} yuan`, subsidised ? 'subsidised' : ''].filter(Boolean).join(', ');
}

function courseLine(course: Course, index: number): string {
  const facts = [
    course.provider ?? '',
    placeInWords(course.place),
    course.startDate ? `begins ${dayInWords(course.startDate)}` : 'ask the provider when it begins',
    course.enrolUntil ? `enrol by ${dayInWords(course.enrolUntil)}` : '',
    course.classHours ? `${course.classHours} hours` : '',
    feeInWords(course),
    course.certificate ? `leads to ${course.certificate}` : '',
  ];
  return `${index + 1}. **${course.title}**${marked(course)}: ${facts.filter(Boolean).join('; ')}`;
}

/** What was wished for, with names in English as far as they are known. */
function wishesIn(names: EnglishNames) {
  const cityOf = (city: string) => names.city(city) ?? city;
  const about = (words: string | undefined) => (words ? ` on “${names.trade(words) ?? words}”` : '');
  return {
    fairs({ city, district, dateFrom, dateTo, audience, keywords }: SearchJobFairsArguments): string {
      const where = [district, city && cityOf(city)].filter(Boolean).join(', ');
      return [
        about(keywords),
        audience ? ` for ${AUDIENCES[audience]}` : '',
        where ? ` in ${where}` : '',
        dateFrom ? ` from ${dayInWords(dateFrom)}` : '',
        dateTo ? ` until ${dayInWords(dateTo)}` : '',
      ].join('');
    },
    courses: ({ skill, city }: SearchTrainingArguments) => `${about(skill)}${city ? ` in ${cityOf(city)}` : ''}`,
  };
}

const list = <Event>(events: readonly Event[], line: (event: Event, index: number) => string) =>
  events.map(line).join('\n');
const counted = (total: number, one: string, many: string) => `${total} ${total === 1 ? one : many}`;

export function eventsInEnglish(names: EnglishNames): EventNarrator {
  const wished = wishesIn(names);
  return {
    fairsFound({ search, total, events }) {
      const first = events[0]!;
      const opening = `I found ${counted(total, 'job fair', 'job fairs')}${wished.fairs(search)}`;
      return spoken(
        `${opening}:\n\n${list(events, fairLine)}\n\nCheck the time before you go, and bring your ID card and a resume.${demonstrationNote(events)}`,
        ['Help me write a resume', 'Practise an interview'],
        `${opening}. The soonest is ${first.title}${marked(first)}, ${daysInWords(first)}, at ${placeInWords(first.place)}.`,
      );
    },

    noFairs({ search, nearest }) {
      const nothing = `I found no job fair${wished.fairs(search)}.`;
      const others = nearest?.events ?? [];
      const suggestions = ['Find me a job instead', 'Talk to a person'];
      if (others.length === 0) return spoken(`${nothing} ${ASK_STAFF}`, suggestions);
      return spoken(
        `${nothing} The nearest I have:\n\n${list(others, fairLine)}\n\n${ASK_STAFF}${demonstrationNote(others)}`,
        suggestions,
        `${nothing} The nearest is ${others[0]!.title}, ${daysInWords(others[0]!)}, at ${placeInWords(others[0]!.place)}.`,
      );
    },

    coursesFound({ search, total, events }) {
      const first = events[0]!;
      const kind = search.subsidised ? 'free or subsidised ' : '';
      const opening = `I found ${counted(total, `${kind}training course`, `${kind}training courses`)}${wished.courses(search)}`;
      return spoken(
        `${opening}:\n\n${list(events, courseLine)}\n\nThe provider has the last word on conditions and fees.${demonstrationNote(events)}`,
        ['Which training subsidies are there?', ...(search.subsidised ? [] : ['Only free ones'])],
        `${opening}. The soonest is ${first.title}${marked(first)}, at ${placeInWords(first.place)}.`,
      );
    },

    noCourses({ search, nearest }) {
      const nothing = `I found no ${search.subsidised ? 'free or subsidised ' : ''}training course${wished.courses(search)}.`;
      const others = nearest?.events ?? [];
      const suggestions = ['Which training subsidies are there?', 'Talk to a person'];
      if (others.length === 0) return spoken(`${nothing} ${ASK_STAFF}`, suggestions);
      return spoken(
        `${nothing} The nearest I have:\n\n${list(others, courseLine)}\n\n${ASK_STAFF}${demonstrationNote(others)}`,
        suggestions,
        `${nothing} The nearest is ${others[0]!.title}, at ${placeInWords(others[0]!.place)}.`,
      );
    },
  };
}
