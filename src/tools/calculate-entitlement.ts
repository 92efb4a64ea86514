import { z } from 'zod';
import { ENTITLEMENT_INPUTS, ENTITLEMENT_KINDS } from '../contract/entitlement-inputs.ts';
import type { Citation } from '../contract/passage.ts';
import { calculateEntitlement } from '../entitlements/calculate.ts';
import type { AnswerWords } from '../entitlements/inputs/answer-words.ts';
import { fields } from '../entitlements/inputs/fields.ts';
import type { LocalFigures } from '../entitlements/local-figures.ts';
import type { Outcome } from '../entitlements/result.ts';
import type { FactQuestion, SpokenCalculation } from '../narration/entitlement-narrator.ts';
import { asShown } from './shown-schema.ts';
import { citationsFor, type StatuteLookup } from './statute-citations.ts';
import { defineTool, type ToolContext } from './tool.ts';

/** The facts of each sum, one shape a kind; all of them optional, for what is missing is asked for. */
const SHAPES = ENTITLEMENT_KINDS.map((kind) =>
  z
    .looseObject(Object.fromEntries(ENTITLEMENT_INPUTS[kind].map((name) => [name, asShown(fields[name])])))
    .meta({ title: kind, description: `The facts of ${kind}.` }),
);

const Input = z.object({
  kind: z.enum(ENTITLEMENT_KINDS).describe('What is asked for; it decides which facts count.'),
  inputs: z
    .union(SHAPES)
    .optional()
    .describe('The facts that are known, in the shape titled like the kind; leave out what nobody said.'),
});

type Calculated = Extract<Outcome, { status: 'ok' }> & { cited: Citation[] };
type Asked = { status: 'need_input'; field: string; choices?: string[]; question: FactQuestion };
type Result = Calculated | Asked;

export interface EntitlementDependencies {
  figures: LocalFigures;
  /** The regions whose rules hold at a place, narrowest first: 郑州 → 郑州, 河南, 全国. */
  regionsOf(place: string): string[];
  answers: AnswerWords;
  statutes: StatuteLookup;
}

export function calculateEntitlementTool({ figures, regionsOf, answers, statutes }: EntitlementDependencies) {
  return defineTool<typeof Input, Result>({
    name: 'calculate_entitlement',
    intent: 'calculate',
    description:
      'Computes sums and terms of labour law and social insurance: severance, overtime, leave, double wage, unemployment benefit, retirement age and the like. Call it with the facts said so far; it asks for what it lacks. Never do this arithmetic yourself.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ kind, inputs = {} }, context) {
      const ofAnother = inputs.forAnother === true ? { forAnother: true } : {};
      const known = {
        ...(inputs.forAnother === true ? {} : fromProfile(context, kind)),
        ...withYears(answers.read(inputs), context),
      };
      const region = typeof known.region === 'string' ? known.region : context.state.profile.city;
      const outcome = calculateEntitlement(
        { kind, inputs: known, confirmed: repeated(inputs, context) },
        { today: context.today, figures, regions: region === undefined ? [] : regionsOf(region) },
      );
      if (outcome.status === 'ok') {
        const headline = { ...outcome.headline, ...ofAnother };
        return { ...outcome, headline, cited: citationsFor(outcome.citations, statutes) };
      }
      const { field, reason, data, choices } = outcome;
      return {
        status: 'need_input',
        field: `inputs.${field}`,
        ...(choices ? { choices: [...choices] } : {}),
        question: { kind, field, reason, data: { ...data, ...ofAnother }, choices },
      };
    },
    cards(result, narrator) {
      if (result.status !== 'ok') return [];
      const { kind, value, unit } = result;
      const { text, steps } = narrator.entitlements.result(spoken(result));
      return [{ type: 'calculation', kind, result: { value, unit, text }, steps, citations: result.cited }];
    },
    citations: (result) => (result.status === 'ok' ? result.cited : []),
    narrate(result, narrator) {
      return result.status === 'ok'
        ? narrator.entitlements.calculation(spoken(result))
        : narrator.entitlements.factQuestion(result.question);
    },
    remember: (state, given) => ({
      ...state,
      topic: { tool: 'calculate_entitlement', intent: 'calculate', arguments: given },
    }),
  });
}

function spoken(result: Calculated): SpokenCalculation {
  return { ...result, citations: result.cited };
}

/** What the person has told of themselves earlier and need not say again. */
function fromProfile({ state: { profile } }: ToolContext, kind: string): Record<string, unknown> {
  if (kind !== 'retirement_age' && kind !== 'pension_contribution_years') return {};
  const { birthDate, gender } = profile;
  return { ...(birthDate ? { birthDate } : {}), ...(gender ? { gender } : {}) };
}

const NOT_KNOWN = 'unknown';
const YEAR = /^\d{4}$/;

/** A month that is not known leaves the year that was told before it was asked for. */
function withYears(inputs: Readonly<Record<string, unknown>>, { state: { form } }: ToolContext) {
  const before = form?.tool === 'calculate_entitlement' ? (form.arguments.inputs as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(inputs).map(([field, value]) =>
      value === NOT_KNOWN && YEAR.test(String(before?.[field])) ? [field, `${before[field]}?`] : [field, value],
    ),
  );
}

/** A doubted value that is given again in answer to the doubt is meant. */
function repeated(inputs: Readonly<Record<string, unknown>>, { state: { form } }: ToolContext): Set<string> {
  if (form?.tool !== 'calculate_entitlement' || !form.asking.startsWith('inputs.')) return new Set();
  const field = form.asking.slice('inputs.'.length);
  const before = (form.arguments.inputs as Record<string, unknown> | undefined)?.[field];
  return before !== undefined && said(before) === said(inputs[field]) ? new Set([field]) : new Set();
}

/** 60 said as a number and as words is the same value; of hours by kind of day every one counts. */
function said(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
