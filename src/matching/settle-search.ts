import type { JobSearchRequest, SearchArgument } from './job-search-request.ts';
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

/** As asked, then with limits relaxed; when nothing at all is left, the words read more widely, then neighbours. */
export function settleSearch(
  request: JobSearchRequest,
  strict: PreparedQuery,
  plan: TextPlan | undefined,
  count: CountResults,
): Settled {
  const asked = relaxUntilEnough(request, strict, plan?.asAsked, count);
  if (asked.total > 0 || plan === undefined) return asked;
  for (const question of [plan.wider, plan.neighbours]) {
    if (question === undefined) continue;
    const found = relaxUntilEnough(request, strict, question, count);
    if (found.total === 0) continue;
    return question === plan.neighbours ? { ...found, relaxed: [...found.relaxed, 'keywords'] } : found;
  }
  return asked;
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
  if (count(relaxedBy(possible), question) <= strictTotal) return asAsked;
  let applied: Relaxation[] = [];
  let total = strictTotal;
  for (const relaxation of possible) {
    applied.push(relaxation);
    total = count(relaxedBy(applied), question);
    if (total >= ENOUGH_RESULTS) break;
  }
  // What turns out not to have been needed is put back, the most painful first.
  for (const relaxation of [...applied].reverse()) {
    const rest = applied.filter((other) => other !== relaxation);
    const restTotal = count(relaxedBy(rest), question);
    if (restTotal < Math.min(total, ENOUGH_RESULTS)) continue;
    applied = rest;
    total = restTotal;
  }
  const relaxed = [...new Set(applied.map(({ argument }) => argument))];
  return { query: relaxedBy(applied), question, relaxed, total };
}
