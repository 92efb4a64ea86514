import type { Application } from '../contract/application.ts';
import { ANSWERS_OF_STAGE, type OutcomeAnswer, type OutcomeStage } from '../contract/outcome.ts';
import type { OutcomeNarrator } from './outcome-narrator.ts';
import { spoken } from './spoken.ts';

const LABELS: Readonly<Record<OutcomeAnswer, string>> = {
  taken_on: 'They took me',
  waiting: 'Still waiting to hear',
  not_chosen: 'Not chosen',
  not_gone: 'I did not go',
  going_well: 'It goes well',
  left: 'I have left',
  problem: 'There is a problem: money was asked, or it is not as promised',
  rather_not: 'I would rather not say',
  other: 'Something else',
};

const NEXT: Readonly<Record<OutcomeAnswer, { text: string; suggestions: string[] }>> = {
  taken_on: {
    text: 'Very good! Ask about pay, social insurance and hours first; the written contract is due within a month.',
    suggestions: ['How long may probation last?'],
  },
  waiting: { text: 'Then let us wait; you can look at other jobs meanwhile.', suggestions: ['Show other jobs'] },
  not_chosen: { text: 'Never mind, let us try another.', suggestions: ['Show other jobs', 'Practise an interview'] },
  not_gone: {
    text: 'I see. If you still want to go, call them for another day; if not, I will look for something else.',
    suggestions: ['Show other jobs'],
  },
  going_well: { text: 'Good. Come and ask when anything about pay or contract is unclear.', suggestions: [] },
  left: {
    text: 'I see. Every day you worked must be paid; come and ask when something is still owed.',
    suggestions: ['Show other jobs'],
  },
  problem: {
    text: 'This is noted and staff of the hall will see it. Do not pay anything; keep receipts and messages. When it is urgent, call 12333 or speak to staff now.',
    suggestions: ['Staff, please'],
  },
  rather_not: { text: 'All right, I will not ask.', suggestions: [] },
  other: { text: 'Noted, thank you.', suggestions: ['Show other jobs'] },
};

const name = ({ posting }: Application): string => `${posting.title} at ${posting.employer}`;

const question = (application: Application, stage: OutcomeStage): string =>
  stage === 'interview' ? `How did the interview for ${name(application)} go?` : `How is work as ${name(application)}?`;

export const outcomesInEnglish: OutcomeNarrator = {
  ask: (application, stage) =>
    spoken(
      `May I ask: ${question(application, stage)} You need not say.`,
      [...ANSWERS_OF_STAGE[stage], 'rather_not' as const].map((answer) => LABELS[answer]),
    ),
  answered(_application, answer) {
    const { text, suggestions } = NEXT[answer];
    return spoken(text, suggestions);
  },
  label: (answer) => LABELS[answer],
  message(application, status) {
    const stage = status === 'hired' ? 'hired' : 'interview';
    const answers = ANSWERS_OF_STAGE[stage].map((answer, index) => `${index + 1} ${LABELS[answer]}`).join('; ');
    return `Public employment service: ${question(application, stage)} Reply with a number: ${answers}. You need not answer.`;
  },
  form: (application, stage) => ({
    question: question(application, stage),
    words: 'Anything to add (optional)',
    button: 'Tell the hall',
  }),
  thanks: 'Received, thank you for telling us.',
};
