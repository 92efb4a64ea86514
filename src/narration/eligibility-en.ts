import type { EntitlementNarrator, FactQuestion } from './entitlement-narrator.ts';
import type { Spoken } from './spoken.ts';

/** Verdicts on programmes in English. */
export function eligibilityInEnglish(
  factQuestion: (question: FactQuestion) => Spoken,
): Pick<EntitlementNarrator, 'reasons' | 'fact' | 'eligibility'> {
  return {
    reasons: () => [],
    fact: (name) => name,
    eligibility: (_verdicts, { asked }) => (asked ? factQuestion(asked) : { reply: '', speech: '', suggestions: [] }),
  };
}
