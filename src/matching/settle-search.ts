import type { JobSearchRequest, ScoredPosting, SearchArgument } from './job-search-request.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { QuestionWords, TextPlan } from './question-words.ts';
import { ENOUGH_RESULTS, type Relaxation, relaxationsOf } from './relaxations.ts';

/** How many postings a query finds with a question's words, or without words. */
export type CountResults = (query: PreparedQuery, question: QuestionWords | undefined) => number;

/** The query and words that a search comes down to after relaxing. */
export interface Settled {
  query: PreparedQuery;
  question: QuestionWords | undefined;
  relaxed: SearchArgument[];
  total: number;
}

/**
 * As asked, then with limits relaxed. Words that name no trade are read more widely when too little is found, a trade
 * only when nothing at all is. Neighbouring trades stand in for a trade that is not found, and behind one that hardly is.
 */
export function settleSearch(
  request: JobSearchRequest,
  strict: PreparedQuery,
  plan: TextPlan | undefined,
  count: CountResults,
): Settled {
  const asked = relaxUntilEnough(request, strict, plan?.asAsked, count);
  if (plan === undefined || asked.total >= ENOUGH_RESULTS) return asked;
  if (plan.namesTrades && asked.total > 0) return withNeighbours(asked, plan.askedAndNeighbours, count);
  const wider = relaxUntilEnough(request, strict, plan.wider, count);
  if (wider.total > asked.total) return wider;
  if (asked.total > 0 || plan.neighbours === undefined) return asked;
  const near = relaxUntilEnough(request, strict, plan.neighbours, count);
  return near.total === 0 ? asked : { ...near, relaxed: [...near.relaxed, 'keywords'] };
}

/** What was relaxed, the words too where nobody seeks the trade itself and some postings only mention it. */
export function relaxedFor(
  results: readonly Pick<ScoredPosting, 'reasons'>[],
  relaxed: SearchArgument[],
  plan: TextPlan | undefined,
): SearchArgument[] {
  if (plan?.namesTrades !== true || results.length === 0 || relaxed.includes('keywords')) return relaxed;
  // How the words are answered is the first reason there is.
  const onlyMentioned = results.every(({ reasons }) => reasons[0]?.code === 'occupation_in_text');
  return onlyMentioned ? [...relaxed, 'keywords'] : relaxed;
}

function withNeighbours(asked: Settled, question: QuestionWords | undefined, count: CountResults): Settled {
  const total = question === undefined ? 0 : count(asked.query, question);
  return total > asked.total ? { ...asked, question, total, relaxed: [...asked.relaxed, 'keywords'] } : asked;
}

function relaxUntilEnough(
  request: JobSearchRequest,
  strict: PreparedQuery,
  question: QuestionWords | undefined,
  count: CountResults,
): Settled {
  const strictTotal = count(strict, question);
  const asAsked: Settled = { query: strict, question, relaxed: [], total: strictTotal };
  if (strictTotal >= ENOUGH_RESULTS) return asAsked;
  const named = { place: request.arguments.place !== undefined, radius: request.arguments.radiusKm !== undefined };
  const possible = relaxationsOf(strict, named);
  const relaxedBy = (applied: readonly Relaxation[]) => applied.reduce((query, { apply }) => apply(query), strict);
  // The same limits are tried more than once on the way up and down.
  const counted = new Map<string, number>([['', strictTotal]]);
  const countWith = (applied: readonly Relaxation[]): number => {
    const key = possible.flatMap((relaxation, index) => (applied.includes(relaxation) ? [index] : [])).join();
    const known = counted.get(key) ?? count(relaxedBy(applied), question);
    counted.set(key, known);
    return known;
  };
  let applied: Relaxation[] = [];
  let total = strictTotal;
  for (const relaxation of possible) {
    applied.push(relaxation);
    total = countWith(applied);
    if (total >= ENOUGH_RESULTS) break;
  }
  if (total <= strictTotal) return asAsked;
  // What turns out not to have been needed is put back, the most painful first.
  for (const relaxation of [...applied].reverse()) {
    const rest = applied.filter((other) => other !== relaxation);
    const restTotal = countWith(rest);
    if (restTotal < Math.min(total, ENOUGH_RESULTS)) continue;
    applied = rest;
    total = restTotal;
  }
  const relaxed = [...new Set(applied.map(({ argument }) => argument))];
  return { query: relaxedBy(applied), question, relaxed, total };
}
