import { type AST, RegExpParser } from '@eslint-community/regexpp';

const UNITS = 1 << 16;
/** A choice among more characters than these tells too little to be worth a look. */
const MOST_CHOICES = 64;

/** Sets of characters: a match has one of each set. */
type Needed = readonly (readonly number[])[];

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
      for (const needed of patterns.flatMap(waysOf)) {
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

const parser = new RegExpParser();

/** What each way of a pattern needs, the set of the fewest characters first. */
function waysOf(source: string): Needed[] {
  const { alternatives } = parser.parsePattern(source, 0, source.length, { unicode: true });
  return alternatives.map(({ elements }) => fewestFirst(neededOfAll(elements)));
}

function fewestFirst(sets: Needed): Needed {
  return [...sets].sort((one, other) => one.length - other.length);
}

function neededOfAll(elements: readonly AST.Element[]): Needed {
  return elements.flatMap(neededOf);
}

function neededOf(element: AST.Element): Needed {
  switch (element.type) {
    case 'Character':
      return setOf([element.value]);
    case 'CharacterClass':
      return element.negate ? [] : setOf(element.elements.flatMap(charactersOf));
    case 'CharacterSet':
      return setOf(charactersOf(element));
    case 'Quantifier':
      return element.min === 0 ? [] : neededOf(element.element);
    case 'Group':
    case 'CapturingGroup':
      return neededOfOne(element.alternatives);
    case 'Assertion':
      if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return [];
      return element.negate ? [] : neededOfOne(element.alternatives);
    default:
      return [];
  }
}

/** Of a choice: what its only way needs, or one set from what each way needs. */
function neededOfOne(alternatives: readonly AST.Alternative[]): Needed {
  const ways = alternatives.map(({ elements }) => neededOfAll(elements));
  if (ways.length === 1) return ways[0]!;
  const rarest = ways.map((sets) => fewestFirst(sets)[0]);
  return rarest.includes(undefined) ? [] : setOf(rarest.flatMap((set) => [...set!]));
}

function setOf(characters: readonly number[]): Needed {
  const set = [...new Set(characters)];
  const tells = set.length > 0 && set.length <= MOST_CHOICES && set.every((character) => character < UNITS);
  return tells ? [set] : [];
}

/** The characters of a part of a class; one beyond the plane stands for parts that have too many. */
function charactersOf(part: AST.CharacterClassElement | AST.CharacterSet): number[] {
  if (part.type === 'Character') return [part.value];
  if (part.type === 'CharacterClassRange') return rangeOf(part.min.value, part.max.value);
  if (part.type === 'CharacterSet' && part.kind === 'digit' && !part.negate) return rangeOf(0x30, 0x39);
  return [UNITS];
}

function rangeOf(first: number, last: number): number[] {
  if (last - first >= MOST_CHOICES) return [UNITS];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
