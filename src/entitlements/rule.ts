import type { z } from 'zod';
import type { EntitlementKind } from '../contract/entitlement-inputs.ts';
import type { LocalFigures } from './local-figures.ts';
import type { EntitlementResult, Reference } from './result.ts';

export interface RuleContext {
  /** `YYYY-MM-DD` in China. */
  today: string;
  figures: LocalFigures;
  /** The regions whose rules hold where the person works, narrowest first; empty when not known. */
  regions: readonly string[];
}

/** One entitlement: what it rests on, what it asks, and the sum. */
export interface Rule<Inputs extends z.ZodObject = z.ZodObject> {
  kind: EntitlementKind;
  /** Since when the rule has held as it is computed here. */
  validFrom: string;
  sources: readonly Reference[];
  /** Every input is optional; `compute` asks for what it lacks, one fact at a time. */
  inputs: Inputs;
  /** Pure. @throws MissingFact */
  compute(given: z.output<Inputs>, context: RuleContext): EntitlementResult;
}

/** Keeps the types of a rule's inputs while it is written. */
export function defineRule<Inputs extends z.ZodObject>(rule: Rule<Inputs>): Rule {
  return rule as unknown as Rule;
}
