import { z } from 'zod';
import type { Citation } from '../contract/passage.ts';
import { knownOf, ONESELF } from '../contract/told-facts.ts';
import {
  checkEligibility,
  type EligibilityOutcome,
  type ProgrammeBook,
  type Verdict,
} from '../entitlements/eligibility/check-eligibility.ts';
import { factsOf } from '../entitlements/eligibility/programme.ts';
import type { FactBook } from '../entitlements/eligibility/read-facts.ts';
import type { FactLabel, FactQuestion, SpokenEligibility } from '../narration/entitlement-narrator.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import { citationsFor, type StatuteLookup } from './statute-citations.ts';
import { defineTool, type ToolContext } from './tool.ts';

/** An eligibility card shows so many programmes. */
const MOST_PROGRAMMES = 12;

export interface EligibilityDependencies {
  programmes: ProgrammeBook;
  statutes: StatuteLookup;
  /** An entry of the knowledge pack by its id. */
  entry(id: string): PackEntry | undefined;
}

interface Told {
  verdicts: (Omit<Verdict, 'missing' | 'near'> & { missing?: FactLabel })[];
  named: boolean;
  question?: FactQuestion;
  cited: Citation[];
}

type Result =
  | ({ status: 'ok' } & Told)
  | ({ status: 'need_input'; field: string; choices: string[]; spoken?: Record<string, string[]> } & Told)
  | { status: 'none'; programme: string };

export function checkEligibilityTool({ programmes: book, statutes, entry }: EligibilityDependencies) {
  const Facts = z
    .looseObject(Object.fromEntries(Object.entries(book.facts).map(([name, fact]) => [name, shownFact(fact)])))
    .describe(
      `What is known of the person or the employer; leave out what nobody said. What each programme turns on: ${book.programmes
        .map(({ title, when }) => `${title} (${[...new Set(when.flatMap(factsOf))].join(', ')})`)
        .join('; ')}.`,
    );
  const Input = z.object({
    programme: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('The programme asked for, by its usual name; leave out for all.'),
    facts: Facts.optional(),
  });
  return defineTool<typeof Input, Result>({
    name: 'check_eligibility',
    intent: 'eligibility',
    description:
      'Judges whether a person or an employer qualifies for a benefit or subsidy, or which they qualify for: yes, no and why, or the one fact that is missing. Never judge that yourself.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ programme, facts = {} }, context) {
      const outcome = checkEligibility(book, {
        named: programme,
        told: { ...(facts.forAnother === true ? {} : fromMemory(context)), ...facts },
        today: context.today,
      });
      if (!outcome.known) return { status: 'none', programme: programme ?? '' };
      const told = toldOf(outcome, programme !== undefined);
      const { ask } = outcome;
      if (ask === undefined) return { status: 'ok', ...told };
      const question = questionFor(ask, book.facts);
      const choices = [...(question.choices ?? [])];
      const words = book.facts[ask]?.choices;
      return {
        status: 'need_input',
        field: `facts.${ask}`,
        choices,
        ...(words === undefined ? {} : { spoken: words }),
        ...told,
        question,
      };
    },
    cards(result, narrator) {
      if (result.status === 'none') return [];
      const shown = result.verdicts.filter(({ verdict }) => result.status === 'ok' || verdict === 'yes');
      if (shown.length === 0) return [];
      return [
        {
          type: 'eligibility',
          programmes: shown.map(({ id, title, verdict, reasons, missing }) => ({
            id,
            title,
            verdict,
            reasons: narrator.entitlements.reasons(reasons),
            ...(missing === undefined ? {} : { missing: narrator.entitlements.fact(missing) }),
          })),
        },
      ];
    },
    citations: (result) => (result.status === 'none' ? [] : result.cited),
    narrate(result, narrator) {
      if (result.status === 'none') return narrator.entitlements.unknownProgramme(result.programme);
      return narrator.entitlements.eligibility(spoken(result));
    },
    remember: (state, given) => ({
      ...state,
      topic: { tool: 'check_eligibility', intent: 'eligibility', arguments: given },
    }),
  });

  function toldOf({ verdicts }: EligibilityOutcome, named: boolean): Told {
    const order = { yes: 0, unknown: 1, no: 2 };
    // Of all programmes, what is not due is told where the person had reason to expect it.
    const shown = verdicts
      .filter(({ verdict, near }) => named || verdict !== 'no' || near)
      .sort((one, other) => order[one.verdict] - order[other.verdict])
      .slice(0, MOST_PROGRAMMES);
    return {
      verdicts: shown.map(({ missing, near: _near, ...verdict }) => ({
        ...verdict,
        ...(missing === undefined ? {} : { missing: labelOf(missing, book.facts) }),
      })),
      named,
      cited: citationsOf(shown.filter(({ verdict }) => named || verdict === 'yes')),
    };
  }

  function citationsOf(verdicts: readonly Verdict[]): Citation[] {
    const articles = citationsFor(
      verdicts.flatMap(({ cites }) => cites),
      statutes,
    );
    const entries = verdicts.flatMap(({ entry: id }) => entryCitation(entry(id)));
    return [...new Map([...articles, ...entries].map((citation) => [citation.id, citation])).values()];
  }
}

/** A fact as a language model is shown it; words are taken too, and read by the book of facts. */
function shownFact({ type, english, choices }: FactBook[string]) {
  const codes = Object.keys(choices ?? {});
  const shape = {
    yes_or_no: { type: 'boolean' },
    number: { type: 'number' },
    choice: { type: 'string', enum: codes },
    several: { type: 'array', items: { type: 'string', enum: codes } },
  }[type];
  return z
    .unknown()
    .optional()
    .meta({ ...shape, description: english.question });
}

function spoken({ verdicts, named, question, cited }: Told): SpokenEligibility {
  return { verdicts, named, ...(question ? { question } : {}), citations: cited };
}

function labelOf(fact: string, facts: FactBook): FactLabel {
  const { label, english } = facts[fact]!;
  return { chinese: label, english: english.label };
}

function questionFor(fact: string, facts: FactBook): FactQuestion {
  const { type, question, english, choices } = facts[fact]!;
  const labels = Object.fromEntries(Object.entries(choices ?? {}).map(([code, words]) => [code, words[0]!]));
  return {
    kind: 'eligibility',
    field: fact,
    reason: 'missing',
    data: { question, englishQuestion: english.question, labels },
    choices: choices === undefined ? (type === 'yes_or_no' ? ['yes', 'no'] : []) : Object.keys(choices),
  };
}

function entryCitation(entry: PackEntry | undefined): Citation[] {
  if (entry === undefined) return [];
  const { id, title, issuer, documentNumber, region, effectiveFrom, effectiveTo } = entry;
  const fields = { id, title, issuer, documentNumber, region, effectiveFrom, effectiveTo };
  return [Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Citation];
}

/** What the person has told of themselves earlier and need not say again. */
function fromMemory({ state: { profile, told } }: ToolContext): Record<string, unknown> {
  const { birthDate, gender, age } = profile;
  return { ...knownOf(told, ONESELF), birthDate, gender, age };
}
