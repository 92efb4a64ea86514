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

/** A fact in both languages, since facts are data of the knowledge pack. */
export interface FactLabel {
  chinese: string;
  english: string;
}

export interface SpokenVerdict {
  title: string;
  verdict: 'yes' | 'no' | 'unknown';
  reasons: readonly CodedRemark[];
  /** The fact that this verdict waits for. */
  missing?: FactLabel;
}

export interface SpokenEligibility {
  verdicts: readonly SpokenVerdict[];
  /** Whether the person asked for one programme, by name, and it is known. */
  named: boolean;
  /** The question that would decide most, when one is asked. */
  question?: FactQuestion;
  citations: readonly Citation[];
}

export interface EntitlementNarrator {
  /** The result in one sentence, and its working line by line. */
  result(calculation: SpokenCalculation): { text: string; steps: string[] };
  calculation(calculation: SpokenCalculation): Spoken;
  factQuestion(question: FactQuestion): Spoken;
  /** Reasons of a verdict in words. */
  reasons(reasons: readonly CodedRemark[]): string[];
  fact(label: FactLabel): string;
  eligibility(eligibility: SpokenEligibility): Spoken;
  unknownProgramme(name: string): Spoken;
}
