import type { Citation } from '../contract/passage.ts';
import { eligibilityInEnglish, eligibilityQuestion } from './eligibility-en.ts';
import type { EntitlementNarrator, FactQuestion, SpokenCalculation } from './entitlement-narrator.ts';
import { phraseFor } from './entitlement-phrase.ts';
import { CHOICES, FACTS, MISSING, WRONG } from './entitlement-questions-en.ts';
import { ASSUMPTIONS, day, HEADLINES, STEPS } from './entitlement-steps-en.ts';
import type { CodedRemark, Spoken } from './spoken.ts';

const VENUES: Readonly<Record<string, string>> = {
  arbitration_or_inspection:
    'Talk to the employer first; then the labour dispute arbitration commission of the employer’s seat or your place of work (free of charge), or labour inspection, 12333.',
  inspection: 'Labour inspection, 12333, or arbitration.',
  social_insurance_office: 'The social insurance counter or the electronic social security card, 12333.',
  unemployment_counter: 'At the counter with your identity or social security card, or online.',
  injury_office: 'The social insurance (injury) counter where the employer is insured, 12333.',
  medical_insurance_office: 'Tell the employer; for the allowance ask the medical insurance authority.',
  employer_first: 'Ask the employer; if refused, labour inspection, 12333.',
};

function basis(citations: readonly Citation[]): string {
  return citations.map(({ title, article }) => `${title}${article ?? ''}`).join(', ');
}

function deadlineLine({ deadline, kind }: SpokenCalculation): string {
  if (deadline === undefined || kind === 'arbitration_deadline' || kind === 'injury_claim_deadline') return '';
  return deadline.passed
    ? `Take care: the one-year limit for arbitration ended on ${day(deadline.date)}, unless the claim was raised in the meantime.`
    : `The last day to file for arbitration is ${day(deadline.date)}.`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function calculation(result: SpokenCalculation): Spoken {
  const headline = phraseFor(HEADLINES, result.headline);
  const steps = result.steps.map((step) => phraseFor(STEPS, step));
  const assumptions = result.assumptions.map((assumption) => phraseFor(ASSUMPTIONS, assumption));
  const deadline = deadlineLine(result);
  const reply = [
    `**${headline}**`,
    steps.length > 0 ? `How it is worked out:\n${bullets(steps)}` : '',
    assumptions.length > 0 ? `Taken for granted, and good to know:\n${bullets(assumptions)}` : '',
    deadline,
    `Where to go: ${VENUES[result.whereToGo] ?? ''}`,
    `Basis: ${basis(result.citations)}.`,
  ];
  return {
    reply: reply.filter(Boolean).join('\n\n'),
    speech: [headline, deadline].filter(Boolean).join(' '),
    suggestions: ['How do I apply for arbitration?', 'Which evidence do I need?', 'Staff, please'],
  };
}

function factQuestion(asked: FactQuestion): Spoken {
  if (asked.kind === 'eligibility') return eligibilityQuestion(asked);
  const { field, reason, data, choices } = asked;
  const question =
    reason === 'missing'
      ? (MISSING[field]?.(data) ?? `What is the ${FACTS[field] ?? 'value'}?`)
      : phraseFor(WRONG, { code: reason, ...data, field } as CodedRemark);
  return {
    reply: question,
    speech: question,
    suggestions: (choices ?? []).map((choice) => CHOICES[field]?.[choice] ?? choice),
  };
}

export const entitlementsInEnglish: EntitlementNarrator = {
  result: ({ headline, steps }) => ({
    text: phraseFor(HEADLINES, headline),
    steps: steps.map((step) => phraseFor(STEPS, step)),
  }),
  calculation,
  factQuestion,
  ...eligibilityInEnglish,
};
