import type { Claim } from './beyond-reach.ts';
import type { Evidence } from './knowledge-scorer.ts';

export interface Match {
  evidence: Evidence;
  /** The share of the question, 0 to 1 by the rarity of its words, that the nearest example question of the entry has. */
  nearestQuestion: number;
  /** Of the question as it was said, in characters. */
  length: number;
  /** How a rule is taken for granted that may stand nowhere, if one is. */
  claim?: Claim;
}

/**
 * Logistic regression over the 442 questions of `evals/knowledge` that may be read and that no rule refuses before, the
 * unanswerable 70 weighed as much as the others together. What is short has to be met more closely: a story tells more
 * than any entry has. The bias is set so that zero keeps 97 % of what can be answered; see README.md for the curve.
 */
const BIAS = 11.1;
const ENTRY_STRENGTH = 2.22;
const ENTRY_CLOSENESS = 3.49;
const NEAREST_QUESTION = 1.28;
const LENGTH = 7.14;
/** What is stated as law is mostly asked whole; what somebody has heard of is often only the occasion of a story. */
const CLAIMS_RULE: Readonly<Record<Claim, number>> = { stated: -4, heard: -2.6 };
const OTHER_MATTERS = -3.77;
const WORK_WORDS = 0.63;
const ENOUGH_WORK_WORDS = 2;
/** Between these, the longer the likelier: a few words name a subject, and a story is a story. */
const SENTENCE = 20;
const STORY = 60;
/** Added before the logarithm, so that nothing in common is not beyond all measure. */
const LEAST = 0.03;
/** Stands in where there are no vectors, or vectors whose closeness means something else. */
const UNKNOWN_CLOSENESS = 0.57;

/** How surely an entry answers the question it was found for, as the logarithm of the odds: below zero it is only the nearest there is. */
export function howAnswered({ evidence, nearestQuestion, length, claim }: Match): number {
  const { entryStrength, entryCloseness, workWords, otherWords } = evidence;
  return (
    BIAS +
    ENTRY_STRENGTH * Math.log(entryStrength + LEAST) +
    ENTRY_CLOSENESS * (entryCloseness ?? UNKNOWN_CLOSENESS) +
    NEAREST_QUESTION * Math.log(nearestQuestion + LEAST) +
    LENGTH * Math.log(Math.min(Math.max(length, SENTENCE), STORY) / STORY) +
    (claim === undefined ? 0 : CLAIMS_RULE[claim]) +
    (otherWords > 0 && otherWords >= workWords ? OTHER_MATTERS : 0) +
    WORK_WORDS * Math.min(1, workWords / ENOUGH_WORK_WORDS)
  );
}
