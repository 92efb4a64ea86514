import { StringNumbers } from './string-numbers.ts';

/** Gives each different name a small number, so that columns hold numbers and comparing names costs nothing. */
export class Names {
  readonly #numbers = new StringNumbers();
  readonly #names: string[] = [];

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.number(name);
  }

  /** The name's number, given now if it has none. */
  number(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(name, number);
      this.#names.push(name);
    }
    return number;
  }

  /** The name's number, or -1 when nothing carries the name. */
  find(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  name(number: number): string | undefined {
    return this.#names[number];
  }

  get all(): readonly string[] {
    return this.#names;
  }
}
