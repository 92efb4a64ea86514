/**
 * What counts how much when postings are put in order. Each part is 0 to 1; a part that does not apply (no place
 * named, no occupation asked for) is left out and the others share its weight.
 */
export const MATCH_WEIGHTS = {
  occupation: 40,
  distance: 20,
  pay: 14,
  goingRate: 4,
  requirements: 6,
  benefits: 6,
  freshness: 6,
  standing: 6,
  /** Factor for a posting with a trust warning. */
  doubtful: 0.75,
  /** Factor for a demonstration posting, so that it stands behind every real one that fits. */
  madeUp: 0.4,
  /** Factor for a posting that meets what was asked only after relaxing. */
  relaxed: 0.8,
  /** What each further posting of one employer loses, so that a list is not ten of one. */
  repeatedEmployer: 0.05,
} as const;

export type MatchWeights = { readonly [Part in keyof typeof MATCH_WEIGHTS]: number };
