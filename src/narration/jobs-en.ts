import type { Job, Pay } from '../contract/job.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import { distanceUnknown } from './distance-unknown.ts';
import { RELAXED } from './en-phrases.ts';
import { capitalised, type EnglishNames } from './english-names.ts';
import { kilometres, money, payEnds } from './figures.ts';
import type { Narrator } from './narrator.ts';
import { type NextStep, nextSteps } from './next-steps.ts';
import { spoken } from './spoken.ts';

const JOBS_IN_REPLY = 5;
const NEXT: Readonly<Record<NextStep, string>> = {
  nearer: 'Closer to me',
  better_paid: 'Better paid',
  housing: 'With housing',
  insurance: 'With social insurance',
  newest: 'The latest postings',
};

/** Postings in English. Titles, employers and addresses are names and stay as they are written. */
export function jobsInEnglish(names: EnglishNames): Pick<Narrator, 'jobsFound' | 'noJobs' | 'jobDetail' | 'tradeOf'> {
  const tradeOf = ({ title, occupation }: Pick<Job, 'title' | 'occupation'>) => {
    const trade = (occupation === undefined ? undefined : names.trade(occupation)) ?? names.trade(title);
    return trade === undefined ? undefined : capitalised(trade);
  };
  const cityOf = (city: string) => names.city(city) ?? city;

  function sought({ keywords, city, district }: SearchJobsArguments): string {
    const trade = keywords === undefined ? undefined : (names.trade(keywords) ?? keywords);
    const where = [district, city === undefined ? undefined : cityOf(city)].filter(Boolean).join(', ');
    return `${trade === undefined ? '' : ` for “${trade}”`}${where === '' ? '' : ` in ${where}`}`;
  }

  function jobLine(job: Job, number: number): string {
    const trade = tradeOf(job);
    const notes = [...(trade === undefined ? [] : [trade]), ...(job.demonstration ? ['demonstration'] : [])];
    const where = [
      job.place.district ?? cityOf(job.place.city),
      job.distanceKm === undefined ? '' : `about ${kilometres(job.distanceKm)} km`,
    ];
    return `${number}. **${job.title}**${notes.length === 0 ? '' : ` (${notes.join('; ')})`}, ${job.employer.name}, ${payInWords(job.pay)}, ${where.filter(Boolean).join(', ')}`;
  }

  function spokenTitle(job: Job): string {
    const trade = tradeOf(job);
    return trade === undefined ? job.title : `work as ${trade.toLowerCase()}`;
  }

  return {
    tradeOf,
    jobsFound({ jobs, total, relaxed, arguments: search }) {
      const shown = jobs.slice(0, JOBS_IN_REPLY);
      const unplaced = distanceUnknown(search, jobs)
        ? 'I do not know where you are, so I cannot sort by distance; tell me a street or a station and I will.\n\n'
        : '';
      const eased = relaxed.map((name) => RELAXED[name] ?? name);
      const count = `${total} ${total === 1 ? 'job' : 'jobs'}${sought(search)}`;
      const found =
        eased.length > 0
          ? `Few jobs fit exactly, so I was less strict about ${listed(eased)} and found ${count}`
          : `I found ${count}`;
      const part =
        total > shown.length ? `; here ${shown.length === 1 ? 'is the first' : `are the first ${shown.length}`}` : '';
      const opening = `${unplaced}${found}${part}`;
      const [first] = shown;
      const firstIs =
        first && `The first is ${spokenTitle(first)} at ${first.employer.name}, ${payInWords(first.pay)}.`;
      return spoken(
        `${opening}:\n\n${shown.map((job, index) => jobLine(job, index + 1)).join('\n')}\n\n${search.keywords ? '' : 'Tell me which trade you want and I will find better ones. '}Say a number to hear more.`,
        ['Tell me about the first', ...nextSteps(search, jobs).map((step) => NEXT[step])],
        [`${opening.replace(/\n+/g, ' ')}.`, firstIs].filter(Boolean).join(' '),
      );
    },
    noJobs(search, { without, cities }) {
      const offers = [
        ...without.map(({ argument, total, related, pay }) => {
          const jobs = `${total} ${related ? 'related ' : ''}${total === 1 ? 'job' : 'jobs'}`;
          if (argument === 'salaryMin') return `- ${jobs} with lower pay, the best of them ${payInWords(pay)}`;
          if (argument === 'employmentType') return `- ${jobs} with another kind of employment`;
          if (argument === 'exclude') return `- ${jobs} with what you wished to avoid`;
          return `- ${jobs} that ask for more ${argument === 'education' ? 'schooling' : 'experience'} than you named`;
        }),
        ...cities.map(({ city, total }) => `- ${total} in ${cityOf(city)}`),
      ];
      if (offers.length === 0) {
        return spoken(
          'I found no such job for now. We can try another occupation, a wider area or lower pay, or the staff can register your search.',
          ['The whole city is fine', 'Another occupation', 'Staff, please'],
        );
      }
      return spoken(
        `I found no jobs${sought(search)} for now, but there is:\n\n${offers.join('\n')}\n\nTell me which of these to show; the staff can register your search as well.`,
        [
          ...(without.some(({ argument }) => argument === 'salaryMin') ? ['Any pay'] : []),
          'Another occupation',
          'Staff, please',
        ],
      );
    },
    jobDetail(job) {
      const trade = tradeOf(job);
      const kind = [
        ...(trade === undefined ? [] : [trade]),
        ...(job.demonstration ? ['demonstration, not a real vacancy'] : []),
      ];
      const place = [job.place.city && cityOf(job.place.city), job.place.district, job.place.address]
        .filter(Boolean)
        .join(', ');
      const facts = [
        `**${job.title}**${kind.length === 0 ? '' : ` (${kind.join('; ')})`}, ${job.employer.name}`,
        `- Pay: ${payInWords(job.pay)}`,
        `- Place: ${place || 'not stated; please ask the employer'}`,
        ...(job.distanceKm === undefined ? [] : [`- About ${kilometres(job.distanceKm)} km from you`]),
        ...(job.goingRate === undefined
          ? []
          : [
              `- Similar jobs in the city mostly pay ${money(job.goingRate.p25)} to ${money(job.goingRate.p75)} yuan a month (${job.goingRate.count} jobs)`,
            ]),
        ...(job.experienceYears
          ? [`- Experience: ${job.experienceYears} ${job.experienceYears === 1 ? 'year' : 'years'}`]
          : []),
        ...(job.headcount ? [`- Openings: ${job.headcount}`] : []),
        ...(job.postedAt ? [`- Posted: ${job.postedAt}`] : []),
        ...(job.warnings ?? []).map((warning) => `- Take care: ${warning}`),
      ];
      const own = [job.tags?.slice(0, 8).join('、') ?? '', job.description?.slice(0, 240) ?? ''].filter(Boolean);
      const quoted = own.length === 0 ? '' : `\n\nIn the posting’s own words, in Chinese:\n\n${own.join('\n\n')}`;
      return spoken(
        `${facts.join('\n')}${quoted}`,
        ['Apply for this one', 'Show other jobs'],
        `${job.employer.name} seeks ${trade === undefined ? job.title : `${job.title}, ${trade.toLowerCase()}`}, ${payInWords(job.pay)}.`,
      );
    },
  };
}

function payInWords(pay: Pay): string {
  const ends = payEnds(pay).map(money);
  return ends.length === 0
    ? 'pay to be agreed'
    : `${ends.join(' to ')} yuan ${pay.unit === 'hour' ? 'an' : 'a'} ${pay.unit}`;
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
