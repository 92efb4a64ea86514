/** A term is frequent when at least every so-manieth row carries it, */
const ROWS_A_CARRIER = 32;
/** and at least so many do. */
const FEWEST_CARRIERS = 64;

/** Whether a list of `count` rows up to `rows` is worth a bit for every row. */
export function isFrequent(count: number, rows: number): boolean {
  return count >= FEWEST_CARRIERS && count * ROWS_A_CARRIER >= rows;
}

/** One bit a row: which rows carry a term. Telling of one row costs a look, where a list has to be read. */
export class RowBits {
  #words: Uint32Array;

  constructor(rows: number) {
    this.#words = new Uint32Array(Math.ceil((rows * 1.5) / 32) + 1);
  }

  get byteLength(): number {
    return this.#words.byteLength;
  }

  add(row: number): void {
    const word = row >>> 5;
    if (word >= this.#words.length) {
      const wider = new Uint32Array(word * 2);
      wider.set(this.#words);
      this.#words = wider;
    }
    this.#words[word]! |= 1 << (row & 31);
  }

  addAll(rows: Uint32Array): void {
    for (let index = 0; index < rows.length; index += 1) this.add(rows[index]!);
  }

  has(row: number): boolean {
    const word = row >>> 5;
    return word < this.#words.length && ((this.#words[word]! >>> (row & 31)) & 1) !== 0;
  }

  /** Writes the rows that have a bit here and in all `others` into `target`, ascending, and returns how many. */
  read(others: readonly RowBits[], target: Uint32Array): number {
    const words = this.#words;
    const rest = others.map((bits) => bits.#words);
    let length = 0;
    for (let index = 0; index < words.length; index += 1) {
      let word = words[index]!;
      for (let other = 0; word !== 0 && other < rest.length; other += 1) {
        const bits = rest[other]!;
        word &= index < bits.length ? bits[index]! : 0;
      }
      while (word !== 0) {
        const lowest = word & -word;
        target[length] = (index << 5) | (31 - Math.clz32(lowest));
        length += 1;
        word ^= lowest;
      }
    }
    return length;
  }

  /** Moves those of the first `count` of `rows` that have a bit here to the front, and returns how many. */
  keep(rows: Uint32Array, count: number): number {
    const words = this.#words;
    let length = 0;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index]!;
      const word = row >>> 5;
      if (word >= words.length || ((words[word]! >>> (row & 31)) & 1) === 0) continue;
      rows[length] = row;
      length += 1;
    }
    return length;
  }
}

/** Whether a row has a bit in every one of `all`. */
export function hasAll(all: readonly RowBits[], row: number): boolean {
  for (let index = 0; index < all.length; index += 1) if (!all[index]!.has(row)) return false;
  return true;
}
