/** No row. */
const NONE = 0xffffffff;
/** Chains of employer and city; a million postings make them four rows long. */
const CHAINS = 1 << 18;

/**
 * Rows of one employer in one city chained together, and which of them stand behind another as the same post, from
 * another source or listed again. Eight bytes a row, no object a row.
 */
export class DuplicateGroups {
  #heads = new Uint32Array(CHAINS).fill(NONE);
  #next = new Uint32Array(1024);
  #leader = new Uint32Array(1500);
  #length = 0;

  /** Adds the next row to the chain of its employer and city; it stands alone. */
  append(employer: number, city: number): void {
    const row = this.#length;
    if (row === this.#next.length) this.#next = widened(this.#next);
    if (row === this.#leader.length) this.#leader = widened(this.#leader);
    this.#length += 1;
    const chain = chainOf(employer, city);
    this.#next[row] = this.#heads[chain]!;
    this.#heads[chain] = row;
    this.#leader[row] = row;
  }

  /** Rows that may be of the same employer and city, the latest first; the caller compares. */
  *chain(employer: number, city: number): Generator<number> {
    for (let row = this.#heads[chainOf(employer, city)]!; row !== NONE; row = this.#next[row]!) yield row;
  }

  /** The row that stands for this one; itself when it stands alone or first. */
  leader(row: number): number {
    return this.#leader[row]!;
  }

  follow(row: number, leader: number): void {
    this.#leader[row] = leader;
  }

  get byteLength(): number {
    return this.#heads.byteLength + this.#next.byteLength + this.#leader.byteLength;
  }

  /** The parts a snapshot keeps, in the order `restore` takes them; copies of those that may change. */
  parts(): Uint8Array[] {
    const next = this.#next.subarray(0, this.#length);
    return [this.#heads.slice(), next, this.#leader.slice(0, this.#length)].map(
      (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
  }

  /** @param parts each in a buffer of its own. */
  static restore(parts: readonly Uint8Array<ArrayBuffer>[]): DuplicateGroups {
    const groups = new DuplicateGroups();
    const [heads, next, leader] = parts.map((bytes) => new Uint32Array(bytes.buffer));
    groups.#heads = heads!;
    groups.#next = next!;
    groups.#leader = leader!;
    groups.#length = next!.length;
    return groups;
  }
}

function chainOf(employer: number, city: number): number {
  const mixed = Math.imul(employer ^ Math.imul(city, 0x9e3779b1), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) & (CHAINS - 1);
}

function widened(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(1024, array.length * 2));
  wider.set(array);
  return wider;
}
