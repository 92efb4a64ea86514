import { capitalised } from './english-names.ts';
import type { Phrases } from './entitlement-figures.ts';
import type { EntitlementNarrator, FactQuestion, SpokenEligibility, SpokenVerdict } from './entitlement-narrator.ts';
import { phraseFor } from './entitlement-phrase.ts';
import type { CodedRemark, Spoken } from './spoken.ts';

const SHOWN = 6;

/** What programmes bring and why they fail is told in the language of the source. */
const REASONS: Phrases = {
  gives: (d) => String(d.text),
  next: (d) => `How: ${String(d.text)}`,
  fails: (d) => String(d.text),
  local: (d) => `Amounts and places are decided locally; ask ${String(d.confirmWith)}.`,
  unconfirmed: (d) =>
    `Seen to run until ${String(d.until ?? 'an unknown day')}; whether it goes on is not confirmed, ask ${String(d.confirmWith)}.`,
  lapsed: (d) => `It ended on ${String(d.until)}.`,
};

function reasons(remarks: readonly CodedRemark[]): string[] {
  return remarks.map((remark) => phraseFor(REASONS, remark));
}

export function eligibilityQuestion({ data, choices = [] }: FactQuestion): Spoken {
  const question = String(data.englishQuestion);
  return {
    reply: question,
    speech: question,
    suggestions: choices.map((choice) => capitalised(choice.replaceAll('_', ' '))),
  };
}

function line({ title, reasons: remarks, missing }: SpokenVerdict): string {
  return `- **${title}**${missing ? ` (depends on: ${missing.english})` : ''}: ${reasons(remarks).join(' ')}`;
}

function section(heading: string, verdicts: readonly SpokenVerdict[]): string {
  return verdicts.length === 0 ? '' : `${heading}\n${verdicts.slice(0, SHOWN).map(line).join('\n')}`;
}

function eligibility({ verdicts, named, question, citations }: SpokenEligibility): Spoken {
  const of = (verdict: SpokenVerdict['verdict']) => verdicts.filter((one) => one.verdict === verdict);
  const [yes, unknown, no] = [of('yes'), of('unknown'), of('no')];
  const asked = question && eligibilityQuestion(question);
  if (asked && yes.length === 0) return asked;
  const first =
    yes.length > 0
      ? `From what you say you qualify for: ${yes.map(({ title }) => title).join(', ')}.`
      : unknown.length > 0
        ? 'It cannot be said for certain yet.'
        : 'From what you say the conditions are not met.';
  const articles = citations.filter(({ article }) => article !== undefined);
  const reply = [
    `**${first}**`,
    asked ? '' : section('You can apply for:', yes),
    asked ? '' : section('Not certain:', unknown),
    asked || (named && yes.length > 0) ? '' : section(named ? 'Why not:' : 'Not met now:', no),
    !asked && articles.length > 0
      ? `Basis: ${articles.map(({ title, article }) => `${title}${article}`).join(', ')}.`
      : '',
    asked?.reply ?? '',
  ];
  return {
    reply: reply.filter(Boolean).join('\n\n'),
    speech: [first, asked?.speech].filter(Boolean).join(' '),
    suggestions: asked?.suggestions ?? ['How do I apply?', 'Which papers do I need?', 'Staff, please'],
  };
}

export const eligibilityInEnglish: Pick<EntitlementNarrator, 'reasons' | 'fact' | 'eligibility' | 'unknownProgramme'> =
  {
    reasons,
    fact: ({ english }) => english,
    eligibility,
    unknownProgramme: (name) => ({
      reply: `I do not hold the conditions of “${name}” and will not guess. 12333 can tell you; or tell me about yourself and I will see what fits.`,
      speech: 'I do not hold the conditions of that programme; 12333 can tell you.',
      suggestions: ['Which subsidies can I get?', 'Staff, please'],
    }),
  };
