import { StringTable } from './string-table.ts';

/** Gives each different name a small number, so that columns hold numbers and comparing names costs nothing. */
export class Names {
  readonly table = new StringTable();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.number(name);
  }

  /** The name's number, given now if it has none. */
  number(name: string): number {
    return this.table.add(name);
  }

  /** The name's number, or -1 when nothing carries the name. */
  find(name: string): number {
    return this.table.find(name);
  }
}
