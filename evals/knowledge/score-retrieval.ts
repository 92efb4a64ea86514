import type { Passage } from '../../src/contract/passage.ts';
import type { Question } from './question-set.ts';

export interface RetrievalScore {
  questions: number;
  /** Share of the gold articles among the first five, and ten; averaged over questions. */
  recallAt5: number;
  recallAt10: number;
  /** One over the rank of the first gold article, zero beyond ten; averaged over questions. */
  reciprocalRankAt10: number;
  /** Share of answerable questions for which something was offered as found. */
  answered: number;
  /** Share of unanswerable questions for which nothing was. */
  refused: number;
  /** Area under the ROC curve of the confidence: how often an answerable question is surer than an unanswerable one. */
  separation: number;
}

export type Search = (question: Question, k: number) => Promise<{ passages: Passage[]; found: boolean }>;

export async function scoreRetrieval(questions: readonly Question[], search: Search): Promise<RetrievalScore> {
  const sums = { recallAt5: 0, recallAt10: 0, reciprocalRankAt10: 0, answered: 0, refused: 0 };
  const sure: number[] = [];
  const unsure: number[] = [];
  const answerable = questions.filter((question) => question.answerable).length;
  for (const question of questions) {
    const { passages, found } = await search(question, 10);
    (question.answerable ? sure : unsure).push(passages[0]?.score ?? 0);
    if (!question.answerable) {
      sums.refused += found ? 0 : 1;
      continue;
    }
    const ranks = goldRanks(question, passages);
    sums.recallAt5 += ranks.filter((rank) => rank <= 5).length / question.gold.length;
    sums.recallAt10 += ranks.filter((rank) => rank <= 10).length / question.gold.length;
    sums.reciprocalRankAt10 += ranks.length > 0 ? 1 / Math.min(...ranks) : 0;
    sums.answered += found ? 1 : 0;
  }
  const unanswerable = questions.length - answerable;
  return {
    questions: questions.length,
    recallAt5: sums.recallAt5 / answerable,
    recallAt10: sums.recallAt10 / answerable,
    reciprocalRankAt10: sums.reciprocalRankAt10 / answerable,
    answered: sums.answered / answerable,
    refused: unanswerable === 0 ? Number.NaN : sums.refused / unanswerable,
    separation: areaUnderCurve(sure, unsure),
  };
}

/** Share of pairs in which the first is greater, equal ones counting half. */
function areaUnderCurve(greater: readonly number[], less: readonly number[]): number {
  let won = 0;
  for (const high of greater) for (const low of less) won += high > low ? 1 : high === low ? 0.5 : 0;
  return won / (greater.length * less.length);
}

/** The rank, from 1, of each gold article that was found. */
export function goldRanks({ gold }: Question, passages: readonly Passage[]): number[] {
  return gold.flatMap(({ law, article }) => {
    const index = passages.findIndex((passage) => passage.title === law && passage.article === article);
    return index < 0 ? [] : [index + 1];
  });
}
