import { NO_STRING, StringTable, type StringTableParts } from './string-table.ts';

/** No row: withdrawn. */
const NONE = 0xffffffff;

/** Which row stands for a posting. Ids of withdrawn postings are forgotten when the table is made anew. */
export class PostingIds {
  readonly #ids = new StringTable();
  #rows = new Uint32Array(1024);
  #size = 0;

  /** Postings that have a row. */
  get size(): number {
    return this.#size;
  }

  rowOf(id: string): number | undefined {
    const number = this.#ids.find(id);
    if (number === NO_STRING) return undefined;
    const row = this.#rows[number]!;
    return row === NONE ? undefined : row;
  }

  set(id: string, row: number): void {
    const known = this.#ids.size;
    const number = this.#ids.add(id);
    if (number >= this.#rows.length) this.#widen();
    if (number === known || this.#rows[number] === NONE) this.#size += 1;
    this.#rows[number] = row;
  }

  delete(id: string): void {
    const number = this.#ids.find(id);
    if (number === NO_STRING || this.#rows[number] === NONE) return;
    this.#rows[number] = NONE;
    this.#size -= 1;
  }

  /** Every id that has a row, with its row. */
  *entries(): Generator<[string, number]> {
    for (let number = 0; number < this.#ids.size; number += 1) {
      const row = this.#rows[number]!;
      if (row !== NONE) yield [this.#ids.text(number), row];
    }
  }

  /** The parts a snapshot keeps, in the order `restore` takes them: which row is whose is copied as it stands. */
  parts(): { rows: Uint8Array; ids: StringTableParts } {
    return { rows: new Uint8Array(this.#rows.slice(0, this.#ids.size).buffer), ids: this.#ids.parts() };
  }

  /** @param rows in a buffer of its own. */
  *restore({ rows, ids }: { rows: Uint8Array<ArrayBuffer>; ids: StringTableParts }): Generator<undefined> {
    yield* this.#ids.restore(ids);
    this.#rows = new Uint32Array(rows.buffer);
    for (let number = 0; number < this.#rows.length; number += 1) {
      if (this.#rows[number] !== NONE) this.#size += 1;
      if (number % IDS_AT_ONCE === 0) yield;
    }
  }

  #widen(): void {
    const wider = new Uint32Array(Math.max(1024, Math.ceil(this.#rows.length * 1.7)));
    wider.set(this.#rows);
    this.#rows = wider;
  }
}

const IDS_AT_ONCE = 1 << 16;
