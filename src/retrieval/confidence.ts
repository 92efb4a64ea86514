import type { Evidence } from './knowledge-scorer.ts';

/** From this score on a passage may be offered as an answer; below it the honest answer is that nothing was found. */
export const CONFIDENT = 0.5;

/** Logistic regression over questions that the law and the pack answer and questions that they do not (`evals/knowledge`). */
const BIAS = -4;
const STATUTE_STRENGTH = 3;
const ENTRY_STRENGTH = 6;
const STATUTE_CLOSENESS = 2;
const ENTRY_CLOSENESS = 4;
const PHRASES = 1;
const ENOUGH_PHRASES = 3;

/** How sure one may be, 0 to 1, that the best of what was found answers the question at all. */
export function confidenceOf(evidence: Evidence): number {
  const sum =
    BIAS +
    STATUTE_STRENGTH * evidence.statuteStrength +
    ENTRY_STRENGTH * evidence.entryStrength +
    STATUTE_CLOSENESS * evidence.statuteCloseness +
    ENTRY_CLOSENESS * evidence.entryCloseness +
    PHRASES * Math.min(1, evidence.phrases / ENOUGH_PHRASES);
  return 1 / (1 + Math.exp(-sum));
}
