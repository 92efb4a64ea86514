import type { Job, Pay } from '../contract/job.ts';
import { applicationsInEnglish } from './applications-en.ts';
import { careersInEnglish } from './career-en.ts';
import { deskInEnglish } from './desk-words.ts';
import { PROBLEMS, REASONS, RELAXED } from './en-phrases.ts';
import { CHOICES, QUESTIONS, REMARKS } from './en-remarks.ts';
import { entitlementsInEnglish } from './entitlements-en.ts';
import { eventsInEnglish } from './events-en.ts';
import { kilometres, payEnds, withoutMarkup } from './figures.ts';
import { interviewInEnglish } from './interview-en.ts';
import type { Contact, KnowledgeField, Narrator } from './narrator.ts';
import { profileFacts } from './profile-words.ts';
import { resumeInEnglish } from './resume-en.ts';
import { spoken } from './spoken.ts';

const JOBS_IN_REPLY = 5;
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

export const english: Narrator = {
  applications: applicationsInEnglish,
  resume: resumeInEnglish,
  interview: interviewInEnglish,
  careers: careersInEnglish,
  events: eventsInEnglish,

  greeting() {
    return spoken(
      'Hello, I am Xiaogu, the assistant of this employment hall. Ask me about jobs, wages, social insurance, unemployment benefit or subsidies, in your own words.',
      START_SUGGESTIONS,
    );
  },
  remark(code, data = {}) {
    const phrase = REMARKS[code];
    if (phrase === undefined) throw new Error(`no English remark for ${code}`);
    const { reply, suggestions, speech } = phrase(data);
    return spoken(reply, suggestions ?? START_SUGGESTIONS, speech);
  },
  question(code, choices = []) {
    const phrase = QUESTIONS[code];
    if (phrase === undefined) throw new Error(`no English question for ${code}`);
    return spoken(phrase, [...choices]);
  },

  choice(code) {
    const words = CHOICES[code];
    if (words === undefined) throw new Error(`no English words for the choice ${code}`);
    return words;
  },

  jobsFound({ jobs, total, relaxed }) {
    const shown = jobs.slice(0, JOBS_IN_REPLY);
    const eased = relaxed.map((name) => RELAXED[name] ?? name).join(', ');
    const opening = eased
      ? `Few jobs fit exactly, so I loosened: ${eased}. Jobs found: ${total}.`
      : `Jobs found: ${total}.`;
    const first = shown[0];
    return spoken(
      `${opening}\n\n${shown.map((job, index) => jobLine(job, index + 1)).join('\n')}\n\nSay a number to hear more.`,
      ['Tell me about the first', 'Closer to me', 'Better paid', 'With housing'],
      first ? `${opening} The first is ${first.title} at ${first.employer.name}, ${payInWords(first.pay)}.` : opening,
    );
  },
  noJobs() {
    return spoken(
      'I found no such job for now. We can try another occupation, a wider area or lower pay, or the staff can register your search.',
      ['The whole city is fine', 'Another occupation', 'Staff, please'],
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
  knowledgeAnswer(_field, answer, more) {
    const note = {
      in_force: '',
      unconfirmed: 'It is not confirmed that this measure is still in force; please ask 12333.',
      lapsed: 'This measure has ended.',
    }[answer.status];
    const points = answer.points.map((point) => `- ${point}`).join('\n');
    const basis = answer.citations.map(({ title, article }) => `${title}${article ?? ''}`).join(', ');
    return spoken(
      [
        'Here is what applies, in the language of the source:',
        answer.lead,
        note,
        points,
        basis ? `Basis: ${basis}.` : '',
      ]
        .filter(Boolean)
        .join('\n\n'),
      more.slice(0, 3),
      withoutMarkup(answer.lead),
    );
  },
  knowledgePart({ title, section }) {
    const items = section.items.map((item) => `- ${item}`).join('\n');
    return spoken(`In the language of the source:\n\n**${title}: ${section.heading}**\n${items}`, ['Staff, please']);
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
  unknowable(what) {
    return what === 'later_year'
      ? spoken('What later years will bring has not been published, so I cannot say. 12333 will know when it is.', [
          'Staff, please',
        ])
      : spoken(
          'I cannot see personal records or the progress of a case. Please look in your electronic social security card, call 12333, or ask the staff.',
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
  erased() {
    return spoken('Erased. Nothing of yours is left here. You can go on asking.', START_SUGGESTIONS);
  },
  remarks: (remarks) => remarks.flatMap((remark) => REASONS[remark.code]?.({ ...remark }) ?? []),
  contacts: () => CONTACTS,
  entitlements: entitlementsInEnglish,
  desk: deskInEnglish,
  problem: (code) => PROBLEMS[code] ?? PROBLEMS.internal!,
  joined(parts) {
    if (parts.length === 1) return parts[0]!;
    return {
      reply: parts.map(({ reply }) => reply).join('\n\n'),
      speech: parts.map(({ speech }) => speech).join(' '),
      suggestions: [...new Set(parts.flatMap(({ suggestions }) => suggestions))].slice(0, 4),
    };
  },
};
