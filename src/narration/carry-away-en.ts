import type { Job } from '../contract/job.ts';
import { applicationsInEnglish } from './applications-en.ts';
import type { CarryAwayNarrator } from './carry-away-narrator.ts';

/** An address that names its district does not need it twice. */
function placeOf({ city, district, address }: Job['place']): string {
  const named = district !== undefined && address?.includes(district) === true;
  return [city, named ? undefined : district, address].filter(Boolean).join(' ');
}

function moment(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

export const carryAwayInEnglish: CarryAwayNarrator = {
  title: 'What you took along from the hall',
  askForCode: { label: 'The six digits on the hall’s screen', button: 'Open' },
  wrongCode: 'These are not the digits; please look at the screen again.',
  locked: 'Too many wrong tries. Please wait fifteen minutes.',
  gone: 'This page has expired or was erased. You can make a new one in the hall.',
  erased: 'Erased. This page will not open again.',
  until: (expiresAt) => `It can be opened until ${moment(expiresAt)} and is then erased.`,
  erase: { text: 'Done reading?', button: 'Erase now' },
  foot: 'Xiaogu, public employment hall. Finding work costs nothing; never pay for it.',
  sections(content, applications, resume) {
    const { status } = applicationsInEnglish;
    const mark = (demonstration: boolean | undefined) => (demonstration ? ' (demonstration)' : '');
    return [
      ...(applications.length > 0
        ? [
            {
              title: 'My applications',
              entries: applications.map(({ posting, history, ...application }) => ({
                heading: `${posting.title}${mark(posting.demonstration)}`,
                lines: [
                  posting.employer,
                  `Now: ${status(application.status)}`,
                  ...history.map(
                    ({ at, happensAt, status: then }) =>
                      `${moment(at)}: ${status(then)}${happensAt === undefined ? '' : ` (${moment(happensAt)})`}`,
                  ),
                ],
              })),
            },
          ]
        : []),
      ...(content.jobs.length > 0
        ? [
            {
              title: 'Jobs I liked',
              entries: content.jobs.map((job) => ({
                heading: `${job.title}${mark(job.demonstration)}`,
                lines: [
                  job.employer.name,
                  job.pay.text,
                  placeOf(job.place),
                  ...(job.warnings ?? []).map((warning) => `Take care: ${warning}`),
                ].filter((line) => line !== ''),
              })),
            },
          ]
        : []),
      ...content.checklists.map(({ title, lines }) => ({ title, entries: [{ heading: '', lines }] })),
      ...(resume.length > 0 ? [{ title: 'My resume', entries: [{ heading: '', lines: [...resume] }] }] : []),
    ];
  },
};
