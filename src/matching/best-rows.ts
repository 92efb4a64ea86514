import type { Marks } from './filter-rows.ts';
import { meetsLimits, PostingScorer, type TextFacts } from './judge-posting.ts';
import type { MatchWeights } from './match-weights.ts';
import { AS_ASKED, type JobSort, sortKey, VARIETY_WINDOW } from './order-results.ts';
import { RowFacts } from './posting-columns.ts';
import type { PostingTable } from './posting-table.ts';
import type { PreparedQuery } from './prepared-query.ts';
import { QuickBounds } from './quick-bounds.ts';
import { type SelectedRow, TopSelection } from './top-selection.ts';

/** What a search has found, before it is put in order. */
export interface FoundRows {
  /** The rows that keep every limit. */
  rows: Uint32Array;
  /** As first asked. */
  strict: PreparedQuery;
  /** Whether limits were relaxed to find them. */
  relaxed: boolean;
  sort: JobSort;
  marks: Marks;
}

/** Rows are sieved so many at a time; the bar rises from one part to the next. */
const ROWS_A_PART = 2048;

/** Picks the best of the rows found: those that could not come in are sieved out first, by bounds. */
export class BestRows {
  readonly #table: PostingTable;
  readonly #weights: MatchWeights;
  readonly #facts: RowFacts;
  readonly #bounds: QuickBounds;
  readonly #sieved = new Uint32Array(ROWS_A_PART);

  constructor(table: PostingTable, weights: MatchWeights) {
    this.#table = table;
    this.#weights = weights;
    this.#facts = new RowFacts(table.columns);
    this.#bounds = new QuickBounds(table.columns, this.#facts, weights);
  }

  /** The best `wanted` or more, best first. */
  pick({ rows, strict, relaxed, sort, marks }: FoundRows, wanted: number): SelectedRow[] {
    const top = new TopSelection(Math.min(rows.length, Math.max(wanted, VARIETY_WINDOW)));
    const scorer = new PostingScorer(strict, this.#weights, this.#table.rates, marks.fit !== undefined);
    const sieve = { sort, strict, fit: marks.fit, total: scorer.total };
    for (let start = 0; start < rows.length; start += ROWS_A_PART) {
      const part = rows.subarray(start, start + ROWS_A_PART);
      const { least } = top;
      const left = least === undefined ? part : this.#bounds.sieve(sieve, part, least, this.#sieved);
      this.#offer({ rows: left, strict, relaxed, sort, marks }, scorer, top);
    }
    return top.sorted();
  }

  #offer({ rows, strict, relaxed, sort, marks }: FoundRows, scorer: PostingScorer, top: TopSelection): void {
    const { fit, atPlace } = marks;
    const facts = this.#facts;
    const text: TextFacts = { fit: 100, atPlace: false, excluded: false };
    const byMatch = sort === 'match';
    const { lat } = this.#table.columns;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]!;
      facts.row = row;
      if (fit !== undefined) text.fit = fit[row]!;
      text.atPlace = atPlace[row] !== 0;
      const asAsked = !relaxed || meetsLimits(strict, facts, text);
      if (!byMatch && top.refuses(sortKey(sort, strict, facts, 0, asAsked))) continue;
      const sum = scorer.withoutDistance(facts, text.fit);
      if (byMatch && top.refuses(scorer.atMost(lat[row]!, sum) + (asAsked ? AS_ASKED : 0))) continue;
      const score = scorer.finish(facts, text, sum) * (asAsked ? 1 : this.#weights.relaxed);
      top.offer(row, sortKey(sort, strict, facts, score, asAsked), score);
    }
  }
}
