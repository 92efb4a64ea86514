import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import { distanceTo } from './judge-posting.ts';
import type { PostingFacts } from './posting-facts.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { SelectedRow } from './top-selection.ts';

export type JobSort = NonNullable<SearchJobsArguments['sortBy']>;

/** What meets everything as asked comes before what meets it only after relaxing. */
export const AS_ASKED = 1e9;
/** Below every known distance, pay and date. */
const UNKNOWN = -1e8;
const DOUBTFUL = 1;

/** Only this many of the best are put in order with variety in mind; what follows is by score alone. */
export const VARIETY_WINDOW = 100;

/** The greater comes first. */
export function sortKey(
  sort: JobSort,
  query: PreparedQuery,
  facts: PostingFacts,
  score: number,
  asAsked: boolean,
): number {
  return orderOf(sort, query, facts, score) + (asAsked ? AS_ASKED : 0);
}

function orderOf(sort: JobSort, query: PreparedQuery, facts: PostingFacts, score: number): number {
  if (sort === 'match') return score;
  if (sort === 'newest') return facts.postedDay === 0 ? UNKNOWN : facts.postedDay;
  if (sort === 'distance') {
    const km = distanceTo(query, facts);
    return Number.isNaN(km) ? UNKNOWN : -km;
  }
  // A boast that nobody believes must not lead a list by pay.
  return Number.isNaN(facts.payMax) || facts.trust === DOUBTFUL ? UNKNOWN : facts.payMax;
}

/** Puts the best in order so that each further posting of one employer gives way to close ones of others. */
export function withVariety<Row extends SelectedRow>(
  rows: readonly Row[],
  employerOf: (row: number) => number,
  step: number,
): Row[] {
  const seen = new Map<number, number>();
  const window = rows.slice(0, VARIETY_WINDOW).map((entry) => {
    const employer = employerOf(entry.row);
    const before = seen.get(employer) ?? 0;
    seen.set(employer, before + 1);
    return { entry, key: entry.key - before * step };
  });
  window.sort((one, other) => other.key - one.key || one.entry.row - other.entry.row);
  return [...window.map(({ entry }) => entry), ...rows.slice(VARIETY_WINDOW)];
}
