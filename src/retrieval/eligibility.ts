import type { IndexedPassage } from './indexed-passage.ts';
import { NATIONWIDE, type RegionLookup } from './region-lookup.ts';

export interface Conditions {
  query: string;
  region?: string;
  on: string;
  includeRepealed?: boolean;
  /** Titles the question names itself: those it may see even when they are no longer in force. */
  named: ReadonlySet<string>;
}

export interface Eligibility {
  accepts(item: IndexedPassage): boolean;
  /** Regions narrower than the country whose rules may be shown. */
  regions: ReadonlySet<string>;
}

/** A place named in the question stands before the place the person is in. */
export function createEligibility(conditions: Conditions, lookup: RegionLookup): Eligibility {
  const mentioned = lookup.mentioned(conditions.query);
  const places = mentioned.length > 0 ? mentioned : conditions.region === undefined ? [] : [conditions.region];
  const regions = new Set(places.flatMap((place) => lookup.chain(place)).filter((region) => region !== NATIONWIDE));
  return {
    regions,
    accepts: ({ passage }) =>
      (passage.region === NATIONWIDE || regions.has(passage.region)) &&
      (conditions.includeRepealed === true || conditions.named.has(passage.title) || isInForce(passage, conditions.on)),
  };
}

function isInForce(passage: { effectiveFrom?: string; effectiveTo?: string }, on: string): boolean {
  return (
    (passage.effectiveFrom === undefined || passage.effectiveFrom <= on) &&
    (passage.effectiveTo === undefined || passage.effectiveTo >= on)
  );
}
