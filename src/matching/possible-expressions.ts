import { UNITS, waysToMatch } from '../words/ways-to-match.ts';

/** A way an expression may match, waiting for its rarest set; the others must have been met too. */
interface Way {
  expression: number;
  others: readonly number[];
}

/**
 * Tells from the characters of a text which of many expressions can match there. They are a hundred and what they look
 * for is rare: a look at the characters spares most of them the text itself.
 */
export class PossibleExpressions {
  /** For each character the number of its list in `#lists`; list 0 is empty. */
  readonly #listOf = new Uint16Array(UNITS);
  /** Sets a character is in. */
  readonly #lists: number[][] = [[]];
  /** Ways by the set they wait for. */
  readonly #waiting: Way[][] = [];
  readonly #always: number[] = [];
  readonly #possible: Uint32Array;
  readonly #steps: Generator<undefined>;
  #met = new Uint32Array(0);
  #text = 0;

  /** @param expressions the patterns of each, any of which may match; case counts, `u` is set. */
  constructor(expressions: readonly (readonly string[])[]) {
    this.#possible = new Uint32Array(expressions.length);
    this.#steps = this.#take(expressions);
  }

  /** Takes the expressions apart, one a step; the first look does whatever has not been done. */
  prepare(): Iterable<undefined> {
    return this.#steps;
  }

  look(text: string): this {
    if (this.#text === 0) for (const _step of this.#steps);
    this.#text += 1;
    const met: number[] = [];
    for (let index = 0; index < text.length; index += 1) this.#meet(text.charCodeAt(index), met);
    for (const expression of this.#always) this.#possible[expression] = this.#text;
    for (const set of met) {
      for (const { expression, others } of this.#waiting[set]!) {
        if (this.#possible[expression] === this.#text) continue;
        if (others.every((other) => this.#met[other] === this.#text)) this.#possible[expression] = this.#text;
      }
    }
    return this;
  }

  /** Whether the expression can match in the text looked at last; false is certain. */
  has(expression: number): boolean {
    return this.#possible[expression] === this.#text;
  }

  *#take(expressions: readonly (readonly string[])[]): Generator<undefined> {
    const numbers = new Map<string, number>();
    for (const [expression, patterns] of expressions.entries()) {
      for (const needed of patterns.flatMap((pattern) => waysToMatch(pattern))) {
        const [first, ...others] = needed.map((set) => this.#numberOf(set, numbers));
        if (first === undefined) this.#always.push(expression);
        else this.#waiting[first]!.push({ expression, others });
      }
      yield;
    }
    this.#met = new Uint32Array(this.#waiting.length);
  }

  #meet(character: number, met: number[]): void {
    const list = this.#lists[this.#listOf[character]!]!;
    for (let index = 0; index < list.length; index += 1) {
      const set = list[index]!;
      if (this.#met[set] === this.#text) continue;
      this.#met[set] = this.#text;
      met.push(set);
    }
  }

  #numberOf(set: readonly number[], numbers: Map<string, number>): number {
    const key = [...set].sort((one, other) => one - other).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#waiting.push([]) - 1;
    numbers.set(key, number);
    for (const character of set) {
      if (this.#listOf[character] === 0) this.#listOf[character] = this.#lists.push([]) - 1;
      this.#lists[this.#listOf[character]!]!.push(number);
    }
    return number;
  }
}
