import { OrdinalLists } from './ordinal-lists.ts';
import { isFrequent, RowBits } from './row-bits.ts';
import { NO_STRING, StringTable } from './string-table.ts';

/** From a term to the ascending row numbers that carry it; frequent terms have a bit for every row besides. */
export class InvertedIndex {
  readonly #lists: OrdinalLists;
  /** Every term, numbered as its list is. */
  readonly #terms: StringTable;
  readonly #bits: (RowBits | undefined)[] = [];
  #scratch: Uint32Array = new Uint32Array(4096);

  constructor(lists = new OrdinalLists(), terms = new StringTable()) {
    this.#lists = lists;
    this.#terms = terms;
  }

  /** Adds a row to a term's list and returns the number of the list. */
  append(term: string, ordinal: number): number {
    const list = this.#terms.add(term);
    if (list === this.#lists.length) this.#lists.create();
    this.appendTo(list, ordinal);
    return list;
  }

  /** The same for a list by its number. */
  appendTo(list: number, ordinal: number): void {
    this.#lists.append(list, ordinal);
    const bits = this.#bits[list];
    if (bits !== undefined) bits.add(ordinal);
    else if (isFrequent(this.#lists.count(list), ordinal)) this.#beginBits(list, ordinal);
  }

  /** How many rows carry the term, withdrawn ones included. */
  count(term: string): number {
    const list = this.#terms.find(term);
    return list === NO_STRING ? 0 : this.#lists.count(list);
  }

  /** The same for a list by its number. */
  countOf(list: number): number {
    return this.#lists.count(list);
  }

  /** Which rows carry the term, for a frequent one. */
  bits(term: string): RowBits | undefined {
    const list = this.#terms.find(term);
    return list === NO_STRING ? undefined : this.#bits[list];
  }

  /** The same for all of the terms; nothing unless every one is frequent. */
  bitsOfAll(terms: readonly string[]): RowBits[] | undefined {
    const all: RowBits[] = [];
    for (const term of terms) {
      const bits = this.bits(term);
      if (bits === undefined) return undefined;
      all.push(bits);
    }
    return all.length === 0 ? undefined : all;
  }

  /** The rows that carry the term: a view that the next call overwrites. */
  rows(term: string): Uint32Array {
    const list = this.#terms.find(term);
    return list === NO_STRING ? this.#scratch.subarray(0, 0) : this.rowsOf(list);
  }

  /** The same for a list by its number. */
  rowsOf(list: number): Uint32Array {
    const room = this.#room(this.#lists.count(list));
    const bits = this.#bits[list];
    return room.subarray(0, bits === undefined ? this.#lists.decode(list, room) : bits.read([], room));
  }

  /** The rows that carry every one of the terms; a view that the next call may overwrite. */
  rowsOfAll(terms: readonly string[]): Uint32Array {
    if (terms.length > 1 && terms.some((term) => this.count(term) === 0)) return this.#scratch.subarray(0, 0);
    const ordered = [...terms].sort((first, second) => this.count(first) - this.count(second));
    const [rarest, ...others] = ordered;
    if (rarest === undefined) return new Uint32Array(0);
    if (others.length === 0) return this.rows(rarest);
    const [first, ...rest] = this.bitsOfAll(ordered) ?? [];
    if (first !== undefined) {
      const room = this.#room(this.count(rarest));
      return room.subarray(0, first.read(rest, room));
    }
    let rows: Uint32Array = this.rows(rarest).slice();
    for (const term of others) {
      if (rows.length === 0) break;
      const bits = this.bits(term);
      rows = bits === undefined ? intersect(rows, this.rows(term)) : rows.subarray(0, bits.keep(rows, rows.length));
    }
    return rows;
  }

  /** At most so many rows carry all of the terms. */
  mostOfAll(terms: readonly string[]): number {
    return terms.reduce((fewest, term) => Math.min(fewest, this.count(term)), Number.POSITIVE_INFINITY);
  }

  get lists(): OrdinalLists {
    return this.#lists;
  }

  /** Every term, in the order of its list. */
  get terms(): StringTable {
    return this.#terms;
  }

  /** Makes the bits of frequent terms after the lists were read from a snapshot; a term at a time. */
  *restoreBits(rows: number): Generator<undefined> {
    for (let list = 0; list < this.#terms.size; list += 1) {
      if (!isFrequent(this.#lists.count(list), rows)) continue;
      this.#beginBits(list, rows);
      yield;
    }
  }

  #beginBits(list: number, rows: number): void {
    const bits = new RowBits(rows);
    const room = this.#room(this.#lists.count(list));
    bits.addAll(room.subarray(0, this.#lists.decode(list, room)));
    this.#bits[list] = bits;
  }

  #room(count: number): Uint32Array {
    if (count > this.#scratch.length) this.#scratch = new Uint32Array(count * 2);
    return this.#scratch;
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
