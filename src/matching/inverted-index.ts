import { OrdinalLists } from './ordinal-lists.ts';
import { StringNumbers } from './string-numbers.ts';

/** From a term to the ascending row numbers that carry it. */
export class InvertedIndex {
  readonly #lists: OrdinalLists;
  readonly #numbers = new StringNumbers();
  readonly #terms: string[] = [];
  #scratch: Uint32Array = new Uint32Array(4096);

  constructor(lists = new OrdinalLists(), terms: Iterable<string> = []) {
    this.#lists = lists;

    for (const term of terms) this.name(term);
  }

  append(term: string, ordinal: number): void {
    let list = this.#numbers.get(term);
    if (list === undefined) {
      list = this.#lists.create();
      this.name(term);
    }
    this.#lists.append(list, ordinal);
  }

  /** How many rows carry the term, withdrawn ones included. */
  count(term: string): number {
    const list = this.#numbers.get(term);
    return list === undefined ? 0 : this.#lists.count(list);
  }

  /** The rows that carry the term: a view that the next call overwrites. */
  rows(term: string): Uint32Array {
    const list = this.#numbers.get(term);
    if (list === undefined) return this.#scratch.subarray(0, 0);
    const count = this.#lists.count(list);
    if (count > this.#scratch.length) this.#scratch = new Uint32Array(count * 2);
    this.#lists.decode(list, this.#scratch);
    return this.#scratch.subarray(0, count);
  }

  /** The rows that carry every one of the terms; a view that the next call may overwrite. */
  rowsOfAll(terms: readonly string[]): Uint32Array {
    if (terms.length > 1 && terms.some((term) => this.count(term) === 0)) return this.#scratch.subarray(0, 0);
    const ordered = [...terms].sort((first, second) => this.count(first) - this.count(second));
    const rarest = ordered[0];
    if (rarest === undefined) return new Uint32Array(0);
    if (ordered.length === 1) return this.rows(rarest);
    let rows: Uint32Array = this.rows(rarest).slice();
    for (const term of ordered.slice(1)) {
      if (rows.length === 0) break;
      rows = intersect(rows, this.rows(term));
    }
    return rows;
  }

  get lists(): OrdinalLists {
    return this.#lists;
  }

  /** Gives the next list a term; only for a term that has none. */
  name(term: string): void {
    this.#numbers.set(term, this.#terms.length);
    this.#terms.push(term);
  }

  /** Every term, in the order of its list. */
  get terms(): readonly string[] {
    return this.#terms;
  }
}

/** What two ascending arrays share, written over the first. */
function intersect(first: Uint32Array, second: Uint32Array): Uint32Array {
  let kept = 0;
  let other = 0;
  for (let index = 0; index < first.length; index += 1) {
    const value = first[index]!;
    while (other < second.length && second[other]! < value) other += 1;
    if (other === second.length) break;
    if (second[other] === value) {
      first[kept] = value;
      kept += 1;
    }
  }
  return first.subarray(0, kept);
}
