import type { z } from 'zod';
import type { EntitlementKind } from '../contract/entitlement-inputs.ts';
import { yearOf } from './calendar.ts';
import { doubts } from './inputs/plausibility.ts';
import { MissingFact, type Outcome } from './result.ts';
import type { Rule, RuleContext } from './rule.ts';
import { RULES } from './rules.ts';
import { overYears, yearsAlone } from './year-alone.ts';

/** What is told of a fact that the person does not know. */
const NOT_KNOWN = 'unknown';
const YEAR_AND_MONTH = 'YYYY-MM'.length;

export interface CalculationRequest {
  kind: EntitlementKind;
  /** Facts by field name; unknown names are ignored, absent ones asked for. */
  inputs: Readonly<Record<string, unknown>>;
  /** Fields whose unlikely value the person has repeated. */
  confirmed?: ReadonlySet<string>;
}

/** One sum with its working, or the one fact that is missing or cannot be right. */
export function calculateEntitlement(request: CalculationRequest, context: RuleContext): Outcome {
  const { kind, confirmed } = request;
  const rule: Rule = RULES[kind];
  const parsed = rule.inputs.safeParse(facts(request.inputs, context.today));
  if (!parsed.success) {
    const { field, reason: fault } = firstFault(parsed.error);
    const reason = request.inputs[field] === NOT_KNOWN ? 'not_known' : fault;
    return { status: 'need_input', kind, field, reason, data: { value: request.inputs[field] } };
  }
  const given = withBirthYear(parsed.data);
  const sure = confirmed ?? new Set<string>();
  const settle = (facts: Record<string, unknown>) => settled(rule, facts, sure, context);
  const years = yearsAlone(given);
  return years.length === 0 ? settle(given) : overYears(kind, given, years, context.today, sure, settle);
}

function settled(
  rule: Rule,
  given: Record<string, unknown>,
  confirmed: ReadonlySet<string>,
  context: RuleContext,
): Outcome {
  const { kind } = rule;
  const doubt = doubts(given, context.today).find(({ field, certain }) => certain || !confirmed.has(field));
  if (doubt !== undefined) {
    return { status: 'need_input', kind, field: doubt.field, reason: doubt.reason, data: doubt.data ?? {} };
  }
  try {
    return { status: 'ok', kind, ...rule.compute(given, context) };
  } catch (error) {
    if (!(error instanceof MissingFact)) throw error;
    const { field, reason, data, choices } = error;
    return { status: 'need_input', kind, field, reason, data, ...(choices ? { choices } : {}) };
  }
}

/** A month said in answer to a year that is known (5月 after 1970年) belongs to that year; a year alone is `birthYear`. */
function withBirthYear(given: Record<string, unknown>): Record<string, unknown> {
  const { birthDate, birthYear } = given;
  if (typeof birthDate === 'string' && birthDate.length < YEAR_AND_MONTH) {
    const { birthDate: _year, ...others } = given;
    return { birthYear: Number(birthDate.slice(0, 4)), ...others };
  }
  if (typeof birthDate !== 'string' || typeof birthYear !== 'number' || yearOf(birthDate) === birthYear) return given;
  return { ...given, birthDate: `${birthYear}${birthDate.slice(4, 7)}` };
}

/** Blank facts are absent ones, and `today` stands for the day. */
function facts(given: Readonly<Record<string, unknown>>, today: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([field, value]) => [field, value === 'today' ? today : value]),
  );
}

/** Schema messages are codes; one that is not comes from a shape nobody foresaw and is asked for anew. */
function firstFault(error: z.ZodError): { field: string; reason: string } {
  const issue = error.issues[0]!;
  return { field: String(issue.path[0]), reason: /^[a-z_]+$/.test(issue.message) ? issue.message : 'not_understood' };
}
