import type { Citation } from '../contract/passage.ts';
import type { CodedRemark, Spoken } from './spoken.ts';

/** A sum as the entitlements give it: codes with figures, and the citations already resolved. */
export interface SpokenCalculation {
  kind: string;
  value: number | string;
  unit: string;
  headline: CodedRemark;
  steps: readonly CodedRemark[];
  assumptions: readonly CodedRemark[];
  citations: readonly Citation[];
  deadline?: { date: string; passed: boolean };
  whereToGo: string;
}

/** A fact that a sum or a verdict lacks, or one that cannot be right. */
export interface FactQuestion {
  /** The kind of sum, or `eligibility`. */
  kind: string;
  field: string;
  reason: string;
  data: Readonly<Record<string, unknown>>;
  choices?: readonly string[];
}

export interface SpokenVerdict {
  id: string;
  title: string;
  verdict: 'yes' | 'no' | 'unknown';
  reasons: readonly CodedRemark[];
  /** The fact that would decide most. */
  missing?: string;
}

export interface EntitlementNarrator {
  /** The result in one sentence, and its working line by line. */
  result(calculation: SpokenCalculation): { text: string; steps: string[] };
  calculation(calculation: SpokenCalculation): Spoken;
  factQuestion(question: FactQuestion): Spoken;
  reasons(reasons: readonly CodedRemark[]): string[];
  /** A fact by its name, as a heading: 入职日期. */
  fact(name: string): string;
  eligibility(verdicts: readonly SpokenVerdict[], options: { asked?: FactQuestion; single: boolean }): Spoken;
}
