import type { Job, Pay } from '../contract/job.ts';
import { applicationsInEnglish } from './applications-en.ts';
import { careersInEnglish } from './career-en.ts';
import { carryAwayInEnglish } from './carry-away-en.ts';
import { deskInEnglish } from './desk-words.ts';
import { distanceUnknown } from './distance-unknown.ts';
import { PROBLEMS, REASONS, RELAXED } from './en-phrases.ts';
import { CHOICES, QUESTIONS, REMARKS } from './en-remarks.ts';
import { entitlementsInEnglish } from './entitlements-en.ts';
import { eventsInEnglish } from './events-en.ts';
import { fieldProblemInEnglish } from './field-problems.ts';
import { kilometres, payEnds } from './figures.ts';
import { interviewInEnglish } from './interview-en.ts';
import { answerInEnglish } from './knowledge-en.ts';
import type { Contact, KnowledgeField, Narrator, Unknowable } from './narrator.ts';
import { partsInEnglish } from './parts-en.ts';
import { gistOf, joined, lineWith, phrasebook } from './phrasebook.ts';
import { profileFacts } from './profile-words.ts';
import { resumeInEnglish } from './resume-en.ts';
import { spoken } from './spoken.ts';

const JOBS_IN_REPLY = 5;
/** How a figure of each kind is written. */
const FIGURES = { money: /\d yuan|¥\d/u, span: /\d (?:months?|days?|years?)/u, day: /\b(?:19|20)\d{2}\b/u };
const CONTACTS: Contact[] = [
  { name: 'Hall staff' },
  { name: 'Labour and social security line', phone: '12333' },
  { name: 'Legal aid line', phone: '12348' },
];
const START_SUGGESTIONS = [
  'I am looking for work',
  'My employer does not pay me',
  'How do I get unemployment benefit?',
  'Which subsidies are there?',
];

function payInWords(pay: Pay): string {
  const ends = payEnds(pay);
  return ends.length === 0 ? 'pay to be agreed' : `${ends.join(' to ')} yuan a ${pay.unit}`;
}

function jobLine(job: Job, number: number): string {
  const where = [
    job.place.district ?? job.place.city,
    job.distanceKm === undefined ? '' : `about ${kilometres(job.distanceKm)} km`,
  ];
  return `${number}. **${job.title}**${job.demonstration ? ' (demonstration)' : ''}, ${job.employer.name}, ${payInWords(job.pay)}, ${where.filter(Boolean).join(', ')}`;
}

const KIND: Record<KnowledgeField, string> = {
  labour_law: 'the law',
  policy: 'the policies',
  service_guide: 'the service guides',
};

const UNKNOWABLE: Record<Unknowable, string> = {
  later_year: 'What later years will bring has not been published, so I cannot say. 12333 will know when it is.',
  personal_record:
    'I cannot see personal records or the progress of a case. Please look in your electronic social security card, call 12333, or ask the staff.',
  abroad:
    'I only have the laws and policies of mainland China. For work elsewhere please ask the labour authority there; abroad, the consular protection line 12308 helps too.',
  outlook:
    'I have no reliable word of what is to come and will not guess. What the rules are now, and what you are entitled to, you can ask me.',
  other_field:
    'That is not a matter of labour or employment law, and I have nothing reliable on it. The legal service line 12348 answers free of charge.',
  not_at_hand:
    'I have no reliable text on this, so I will not name a figure. Please ask 12345 or 12333, or look at the notices on the local government’s site; the staff here can help you.',
  employers_own:
    'That is set by the employer, and I have no reliable word of it. Please ask its staff office, or look in your contract. What the law says of it you can ask me.',
};

export const english: Narrator = {
  applications: applicationsInEnglish,
  resume: resumeInEnglish,
  calls: {
    opening: ({ employer, title }) =>
      `Hello, this is Xiaogu, the assistant of the public employment hall; nothing is being sold. You applied for ${title} at ${employer} and they would like to know one or two things. Is now a good time? Say “stop calling” and we will not call again.`,
    explains: (what, { employer, title }) =>
      ({
        who: `This is Xiaogu of the public employment hall. You applied for ${title} at ${employer}, and they would like to know one or two things more. `,
        machine: 'I am a computer program, not a person; I note only what belongs in your resume. ',
        whence: 'You left this number when you applied at the hall; it is used for that alone. ',
      })[what],
    maySpeak: 'Do you have a minute? If not, just say no.',
    declined: 'All right, I will not disturb you. You can add to your resume at the hall at any time. Goodbye.',
    notLooking: 'All right, then I will not ask. To take an application back, tell us at the hall. Goodbye.',
    elsewhere: 'I cannot settle that on the telephone; please ask me at the hall, or the employer. ',
    takeYourTime: 'All right, I will wait.',
    refused: 'All right, we will not call you again. Goodbye.',
    wrongPerson: 'Sorry, a wrong number; we will not call it again. Goodbye.',
    later: 'All right, another time. Goodbye.',
    maySend: ({ employer }) => `I have noted that. May I send what you just said to ${employer}?`,
    sentOn: 'All right, they will have it. ',
    keptBack: 'All right, they will not be sent it. ',
    thanks: 'Thank you, goodbye.',
    over: 'This call is over. Goodbye.',
  },
  carryAway: carryAwayInEnglish,
  interview: interviewInEnglish,
  careers: careersInEnglish,
  events: eventsInEnglish,
  parts: partsInEnglish,

  greeting() {
    return spoken(
      'Hello, I am Xiaogu, the assistant of this employment hall. Ask me about jobs, wages, social insurance, unemployment benefit or subsidies, in your own words.',
      START_SUGGESTIONS,
    );
  },
  generatedLabel: () => 'Generated by AI',

  ...phrasebook({
    language: 'English',
    remarks: REMARKS,
    questions: QUESTIONS,
    choices: CHOICES,
    start: START_SUGGESTIONS,
  }),

  jobsFound({ jobs, total, relaxed, arguments: search }) {
    const shown = jobs.slice(0, JOBS_IN_REPLY);
    const eased = relaxed.map((name) => RELAXED[name] ?? name).join(', ');
    const unplaced = distanceUnknown(search, jobs)
      ? 'I do not know where you are, so I cannot sort by distance; tell me a street or a station and I will.\n\n'
      : '';
    const found = eased
      ? `Few jobs fit exactly, so I loosened: ${eased}. Jobs found: ${total}.`
      : `Jobs found: ${total}.`;
    const opening = `${unplaced}${found}`;
    const first = shown[0];
    return spoken(
      `${opening}\n\n${shown.map((job, index) => jobLine(job, index + 1)).join('\n')}\n\n${search.keywords ? '' : 'Tell me which trade you want and I will find better ones. '}Say a number to hear more.`,
      ['Tell me about the first', 'Closer to me', 'Better paid', 'With housing'],
      first ? `${opening} The first is ${first.title} at ${first.employer.name}, ${payInWords(first.pay)}.` : opening,
    );
  },
  noJobs(_search, { without, cities }) {
    const offers = [
      ...without.map(({ argument, total, related, pay }) => {
        const jobs = `${total} ${related ? 'related ' : ''}${total === 1 ? 'job' : 'jobs'}`;
        if (argument === 'salaryMin') return `- ${jobs} with lower pay, the best of them ${payInWords(pay)}`;
        if (argument === 'employmentType') return `- ${jobs} with another kind of employment`;
        if (argument === 'exclude') return `- ${jobs} with what you wished to avoid`;
        return `- ${jobs} that ask for more ${argument === 'education' ? 'schooling' : 'experience'} than you named`;
      }),
      ...cities.map(({ city, total }) => `- ${total} in ${city}`),
    ];
    if (offers.length === 0) {
      return spoken(
        'I found no such job for now. We can try another occupation, a wider area or lower pay, or the staff can register your search.',
        ['The whole city is fine', 'Another occupation', 'Staff, please'],
      );
    }
    return spoken(
      `I found no such job for now, but there is:\n\n${offers.join('\n')}\n\nTell me which of these to show; the staff can register your search as well.`,
      [
        ...(without.some(({ argument }) => argument === 'salaryMin') ? ['Any pay'] : []),
        'Another occupation',
        'Staff, please',
      ],
    );
  },
  jobDetail(job) {
    const facts = [
      `**${job.title}**${job.demonstration ? ' (demonstration, not a real vacancy)' : ''}, ${job.employer.name}`,
      `- Pay: ${payInWords(job.pay)}`,
      `- Place: ${[job.place.city, job.place.district, job.place.address].filter(Boolean).join(' ') || 'not stated'}`,
      ...(job.tags?.length ? [`- ${job.tags.slice(0, 8).join(', ')}`] : []),
      ...(job.warnings ?? []).map((warning) => `- Take care: ${warning}`),
    ];
    return spoken(
      `${facts.join('\n')}${job.description ? `\n\n${job.description.slice(0, 240)}` : ''}`,
      ['Apply for this one', 'Show other jobs'],
      `${job.employer.name} seeks ${job.title}, ${payInWords(job.pay)}.`,
    );
  },
  jobGone() {
    return spoken('This job is no longer offered, or I did not find it.', ['Show similar jobs', 'Staff, please']);
  },
  knowledgeAnswer: answerInEnglish,
  knowledgePart({ title, section }) {
    const items = section.items.map((item) => `- ${item}`).join('\n');
    return spoken(`In the language of the source:\n\n**${title}: ${section.heading}**\n${items}`, ['Staff, please']);
  },
  knowledgePartMissing({ title }) {
    return spoken(`The entry “${title}” does not say. Please call 12333 or ask the staff.`, ['Staff, please']);
  },
  articlesFound(_field, citations) {
    const lines = citations
      .slice(0, 3)
      .map(({ title, article, quote }) => `- ${title}${article ?? ''}: ${(quote ?? '').slice(0, 120)}`);
    return spoken(
      `These provisions apply; tap one to read it:\n\n${lines.join('\n')}\n\nFor your own case call 12333 or 12348.`,
      ['Staff, please'],
      'The provisions that apply are on the screen.',
    );
  },
  articleTexts(articles) {
    const parts = articles.map(({ title, article, text }) => `**${title}${article ?? ''}**\n${text.slice(0, 700)}`);
    return spoken(parts.join('\n\n'), ['Staff, please'], 'The text of the article is on the screen.');
  },
  localFigureUnknown(region) {
    return spoken(
      `${region} sets this figure itself and I have no official number for it. Please call 12333 there or ask the staff.`,
      ['Staff, please'],
    );
  },
  lawUnknown(law) {
    return spoken(
      `Among the official texts here there is none called ${law}. Tell me what you would like to know, or call 12333.`,
      ['Staff, please'],
    );
  },
  unknowable: (what) => spoken(UNKNOWABLE[what], ['Staff, please']),
  noSuchRule({ lead, english: told }) {
    return spoken(
      `I find no such rule in the laws and policies here. The nearest to it:\n\n${told ?? lead}\n\nTo be sure, call 12333 or ask the staff.`,
      ['Staff, please'],
    );
  },
  articleUnknown({ law, article }) {
    return spoken(`${law} has no ${article}. Tell me what you would like to know instead.`, ['Staff, please']);
  },
  knowledgeNotFound(field) {
    return spoken(
      `I found nothing reliable on that in ${KIND[field]}, and I will not guess. Please call 12333 or ask the staff.`,
      ['Staff, please'],
    );
  },
  repealed(title, until) {
    return spoken(`${title} no longer applies${until ? ` (it did until ${until})` : ''}.`);
  },
  handedOff(contacts) {
    const lines = contacts.map(({ name, phone }) => `- ${name}${phone ? `: **${phone}**` : ''}`);
    return spoken(
      `I am calling the staff, please wait a moment. If it is urgent:\n\n${lines.join('\n')}`,
      [],
      'I am calling the staff, please wait a moment.',
    );
  },
  profileUpdated(changed) {
    const facts = profileFacts(changed).map(({ field, value }) => `${field}: ${String(value)}`);
    return spoken(`Noted: ${facts.join(', ')}.`, ['Find jobs with this', 'What do you know about me?']);
  },
  profileShown(profile) {
    const facts = profileFacts(profile).map(({ field, value }) => `- ${field}: ${String(value)}`);
    return spoken(
      `This is what I know of you, for this session only:\n\n${facts.join('\n')}`,
      ['Erase my data'],
      'What I know of you is on the screen.',
    );
  },
  confirmErase() {
    return spoken('I will erase your data, your resume and what was said. It cannot be brought back. Are you sure?', [
      'Yes, erase',
      'No',
    ]);
  },
  erased(counts) {
    const proof =
      counts === undefined
        ? ''
        : ` Erased: ${counts.turns} turns, ${counts.resume ? 'the resume' : 'no resume'}, ${counts.profileFacts} facts, ${counts.carryAways} pages; looking again finds ${counts.left}.`;
    return spoken(`Erased. Nothing of yours is left here.${proof} You can go on asking.`, START_SUGGESTIONS);
  },
  remarks: (remarks) => remarks.flatMap((remark) => REASONS[remark.code]?.({ ...remark }) ?? []),
  contacts: () => CONTACTS,
  entitlements: entitlementsInEnglish,
  desk: deskInEnglish,
  fieldProblem: fieldProblemInEnglish,

  problem: (code) => PROBLEMS[code] ?? PROBLEMS.internal!,
  identity(status, demonstration) {
    const words = {
      none: 'Your identity has not been checked. You can make a resume and apply without it; staff can look at your card.',
      waiting: demonstration
        ? 'In a real check a code appears here, to be scanned with a telephone.'
        : 'Please scan the code with your telephone and look into its camera, then come back here.',
      verified: 'Your identity is confirmed; your resume will say so.',
      failed: 'The check did not succeed. Try again, or let staff look at your card; everything else works without it.',
    };
    return spoken(`${demonstration ? '[Demonstration] Nothing is really checked. ' : ''}${words[status]}`);
  },
  joined,
  asBefore(answer, { sameWords, wants }) {
    const line = sameWords ? undefined : lineWith(answer.reply, wants && FIGURES[wants]);
    const still = 'To that I find nothing but what I just said';
    const lead = sameWords ? 'The same as before' : line === undefined ? still : undefined;
    const told = line ?? gistOf(answer.reply);
    return {
      reply: `${lead === undefined ? '' : `${lead}: `}${told}\n\nIf that is not what you asked, put it in other words or ask the staff.`,
      speech: lead === undefined ? told : `${lead}. ${answer.speech}`,
      suggestions: [...new Set([...answer.suggestions.slice(0, 3), 'Staff, please'])],
    };
  },
};
