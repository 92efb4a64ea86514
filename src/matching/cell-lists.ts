import { type Cell, type CellRun, cellNumber } from './geography.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** Before the name of a cell among the terms of the index. */
const CELL_FIELD = 'x';
const TERMS_AT_ONCE = 2048;

/** The lists of the cells by their numbers: a search looks hundreds up, and their names would cost more than the rows. */
export class CellLists {
  readonly #terms: InvertedIndex;
  readonly #lists = new Map<number, number>();

  constructor(terms: InvertedIndex) {
    this.#terms = terms;
  }

  append(cell: Cell, ordinal: number): void {
    const number = cellNumber(cell);
    const known = this.#lists.get(number);
    if (known === undefined) this.#lists.set(number, this.#terms.append(nameOf(cell), ordinal));
    else this.#terms.appendTo(known, ordinal);
  }

  /** Finds the cells among the terms again, after they were read from a snapshot; a few thousand terms at a time. */
  *restore(): Generator<undefined> {
    const { terms } = this.#terms;
    for (let list = 0; list < terms.size; list += 1) {
      if (list % TERMS_AT_ONCE === 0) yield;
      const term = terms.text(list);
      if (!term.startsWith(CELL_FIELD)) continue;
      const [row, column] = term.slice(CELL_FIELD.length).split(',').map(Number);
      this.#lists.set(cellNumber({ row: row!, column: column! }), list);
    }
  }

  /** The lists of those of the cells that have any rows. */
  listsOf(runs: readonly CellRun[]): number[] {
    const lists: number[] = [];
    for (const { row, west, east } of runs) {
      const first = cellNumber({ row, column: west });
      for (let number = first; number <= first + east - west; number += 1) {
        const list = this.#lists.get(number);
        if (list !== undefined) lists.push(list);
      }
    }
    return lists;
  }
}

function nameOf({ row, column }: Cell): string {
  return `${CELL_FIELD}${row},${column}`;
}
