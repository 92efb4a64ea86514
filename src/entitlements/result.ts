import type { EntitlementKind } from '../contract/entitlement-inputs.ts';

/** An article that a figure rests on; `law` is the short name under which statutes are imported. */
export interface Reference {
  law: string;
  article?: string;
}

/** Something to be said, as a code with its figures; words for it live in narration. */
export type Remark = { code: string } & Readonly<Record<string, unknown>>;

export type Unit = 'yuan' | 'yuan_per_month' | 'yuan_per_hour' | 'days' | 'months' | 'years' | 'date' | 'month';

/** Where a person takes the matter. */
export type Venue =
  | 'arbitration_or_inspection'
  | 'inspection'
  | 'social_insurance_office'
  | 'unemployment_counter'
  | 'injury_office'
  | 'medical_insurance_office'
  | 'employer_first';

export interface EntitlementResult {
  /** Money in yuan to the cent, counts, or an ISO date (`month`: `YYYY-MM`). */
  value: number | string;
  unit: Unit;
  /** The result in one sentence. */
  headline: Remark;
  steps: Remark[];
  /** What was taken for granted and would change the result if it were otherwise. */
  assumptions: Remark[];
  citations: Reference[];
  /** The last day to act, ISO, when there is one. */
  deadline?: { date: string; passed: boolean };
  whereToGo: Venue;
}

export type Outcome =
  | ({ status: 'ok'; kind: EntitlementKind } & EntitlementResult)
  | {
      status: 'need_input';
      kind: EntitlementKind;
      /** The input that is missing or cannot be right. */
      field: string;
      /** `missing`, or what is wrong with the value given. */
      reason: string;
      data: Readonly<Record<string, unknown>>;
      /** Codes of answers that can be tapped. */
      choices?: readonly string[];
    };

/** Raised by a rule that cannot go on without a fact; `calculateEntitlement` turns it into a question. */
export class MissingFact extends Error {
  readonly field: string;
  readonly reason: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly choices: readonly string[] | undefined;

  constructor(
    field: string,
    options: { reason?: string; data?: Record<string, unknown>; choices?: readonly string[] } = {},
  ) {
    super(`${field}: ${options.reason ?? 'missing'}`);
    this.field = field;
    this.reason = options.reason ?? 'missing';
    this.data = options.data ?? {};
    this.choices = options.choices;
  }
}

/** @throws MissingFact always: the rule goes no further without this fact. */
export function ask(
  field: string,
  options: { reason?: string; data?: Record<string, unknown>; choices?: readonly string[] } = {},
): never {
  throw new MissingFact(field, options);
}

/** Yuan to the cent. */
export function cents(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
