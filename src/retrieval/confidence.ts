import type { Evidence } from './knowledge-scorer.ts';

/** From this score on a passage may be offered as an answer; below it the honest answer is that nothing was found. */
export const CONFIDENT = 0.5;

/**
 * Logistic regression over 902 questions that the pack or the law answers (each kept out of its entry) and 110 on
 * other matters. At 0.5 it kept 96 % of the first and refused 94 % of the second.
 */
const BIAS = -2.54;
const STATUTE_STRENGTH = 0.8;
const ENTRY_STRENGTH = 2.69;
const STATUTE_CLOSENESS = 2.54;
const ENTRY_CLOSENESS = 0.77;
const WORK_WORDS = 5.66;
const OTHER_MATTERS = -4.83;
const ENOUGH_WORK_WORDS = 2;
/** Stands in where there are no vectors, or vectors whose closeness means something else: between the two groups' means. */
const UNKNOWN_STATUTE_CLOSENESS = 0.6;
const UNKNOWN_ENTRY_CLOSENESS = 0.57;
/** Of one kind of passage the best must reach this share of the best of all, else the answer is of another kind. */
const SHARE_OF_BEST = 0.7;

/** How sure one may be, 0 to 1, that the best of what was found answers the question at all. */
export function confidenceOf(evidence: Evidence): number {
  const { workWords, otherWords } = evidence;
  const sum =
    BIAS +
    STATUTE_STRENGTH * evidence.statuteStrength +
    ENTRY_STRENGTH * evidence.entryStrength +
    STATUTE_CLOSENESS * (evidence.statuteCloseness ?? UNKNOWN_STATUTE_CLOSENESS) +
    ENTRY_CLOSENESS * (evidence.entryCloseness ?? UNKNOWN_ENTRY_CLOSENESS) +
    WORK_WORDS * Math.min(1, workWords / ENOUGH_WORK_WORDS) +
    OTHER_MATTERS * (otherWords > 0 && otherWords >= workWords ? 1 : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** @param share the best score of the kind asked for, against the best of any kind. */
export function confidenceOfKind(confidence: number, share: number): number {
  return confidence * Math.min(1, share / SHARE_OF_BEST);
}
