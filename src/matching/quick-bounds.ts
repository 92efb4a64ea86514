import { FIT_BY_GAP, payFit, plainWorth } from './judge-posting.ts';
import type { MatchWeights } from './match-weights.ts';
import { AS_ASKED, type JobSort } from './order-results.ts';
import type { PostingColumns, RowFacts } from './posting-columns.ts';
import type { PreparedQuery } from './prepared-query.ts';

/** Sums of parts are compared with this much to spare, more than all rounding takes. */
const SPARE = 0.001;
const LAST_GAP = FIT_BY_GAP.length - 1;
const GAPS_A_DEGREE = 100;

export interface Sieve {
  sort: JobSort;
  strict: PreparedQuery;
  /** Fit of the words by row; absent when none were asked for. */
  fit?: Uint8Array | undefined;
  /** All weights that apply, by which sums are divided. */
  total: number;
}

/**
 * Sieves rows before they are looked at whole: one pass over the few columns that bound what a row can reach. What a row
 * is worth by itself is reckoned once a day, when it is first looked at.
 */
export class QuickBounds {
  readonly #columns: PostingColumns;
  readonly #weights: MatchWeights;
  readonly #facts: RowFacts;
  #worth = new Float32Array(0);
  #today = -1;

  constructor(columns: PostingColumns, facts: RowFacts, weights: MatchWeights) {
    this.#columns = columns;
    this.#weights = weights;
    this.#facts = facts;
  }

  /** Writes those of `rows` that may reach the key `least`, when they meet all that was asked, which has room for all. */
  sieve(sieve: Sieve, rows: Uint32Array, least: number, kept: Uint32Array): Uint32Array {
    return kept.subarray(0, this.#count(sieve, rows, least - AS_ASKED, kept));
  }

  #count(sieve: Sieve, rows: Uint32Array, key: number, kept: Uint32Array): number {
    if (sieve.sort === 'match') return this.#byMatch(sieve, rows, key * sieve.total, kept);
    if (sieve.sort === 'distance') return this.#byGap(sieve.strict, rows, -key, kept);
    return this.#byColumn(sieve.sort === 'pay' ? this.#columns.payMax : this.#columns.postedDay, rows, key, kept);
  }

  #byMatch({ strict, fit }: Sieve, rows: Uint32Array, least: number, kept: Uint32Array): number {
    const { payMin, payMax, lat } = this.#columns;
    const worth = this.#worthOn(strict.today);
    const weights = this.#weights;
    const byWords = Float64Array.from({ length: 101 }, (_, value) => (weights.occupation * value) / 100);
    const north = strict.origin?.lat ?? 0;
    const distance = strict.origin === undefined ? 0 : weights.distance;
    const others = weights.goingRate + weights.requirements + SPARE;
    let length = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]!;
      const gap = Math.abs(lat[row]! - north) * GAPS_A_DEGREE;
      // NaN, where nobody knows the point, is the first gap: no bound at all.
      const near = FIT_BY_GAP[gap >= LAST_GAP ? LAST_GAP : gap | 0]!;
      const sum =
        this.#worthOf(row, worth, strict.today) +
        (fit === undefined ? 0 : byWords[fit[row]!]!) +
        distance * near +
        others;
      if (sum + weights.pay < least || sum + weights.pay * payFit(strict, payMin[row]!, payMax[row]!) < least) continue;
      kept[length] = row;
      length += 1;
    }
    return length;
  }

  /** What nobody knows the point of comes last. */
  #byGap({ origin }: PreparedQuery, rows: Uint32Array, furthestKm: number, kept: Uint32Array): number {
    const { lat } = this.#columns;
    const degrees = (furthestKm + SPARE) / KM_A_DEGREE_AT_LEAST;
    const north = origin?.lat ?? Number.NaN;
    let length = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]!;
      if (Math.abs(lat[row]! - north) > degrees) continue;
      kept[length] = row;
      length += 1;
    }
    return length;
  }

  #byColumn(column: Float64Array | Uint16Array, rows: Uint32Array, least: number, kept: Uint32Array): number {
    let length = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]!;
      if (column[row]! < least) continue;
      kept[length] = row;
      length += 1;
    }
    return length;
  }

  /** NaN where it has not been reckoned today. */
  #worthOn(today: number): Float32Array {
    const { length } = this.#columns;
    if (today !== this.#today) this.#worth.fill(Number.NaN);
    this.#today = today;
    const known = this.#worth.length;
    if (known < length) {
      const wider = new Float32Array(Math.ceil(length * 1.25)).fill(Number.NaN, known);
      wider.set(this.#worth);
      this.#worth = wider;
    }
    return this.#worth;
  }

  #worthOf(row: number, worths: Float32Array, today: number): number {
    const worth = worths[row]!;
    if (!Number.isNaN(worth)) return worth;
    this.#facts.row = row;
    worths[row] = plainWorth(this.#facts, this.#weights, today);
    return worths[row]!;
  }
}

/** A little less than a degree of latitude has. */
const KM_A_DEGREE_AT_LEAST = 111;
