import { type Needed, waysToMatch } from './ways-to-match.ts';

/** Texts shorter than a page have few characters; two that share a slot cost a look at the text, never a match. */
const SLOTS = 4096;
/** An expression that is rarely used is not worth taking apart. */
const USES = 3;

/** Which slots the characters of the last text fill, by the number of that text. */
const filled = new Uint32Array(SLOTS);
let last = '';
let number = 0;

function look(text: string): number {
  if (text === last && number > 0) return number;
  if (number === 0xffffffff) {
    filled.fill(0);
    number = 0;
  }
  last = text;
  number += 1;
  for (let index = 0; index < text.length; index += 1) filled[text.charCodeAt(index) & (SLOTS - 1)] = number;
  return number;
}

/**
 * A regular expression that first looks whether the text has the characters that a match needs. A lexicon holds a
 * thousand expressions of rare words, nine in ten of which a sentence cannot match; the look costs a tenth of a try
 * (`npm run bench`). It finds what the plain expression finds. With `g` it is for `matchAll` and `replace` alone.
 */
export class ScreenedExpression extends RegExp {
  readonly #plain: RegExp;
  readonly #sources: readonly string[];
  #uses = 0;
  /** For each way its end, then for each of its sets the set's end and its slots. Empty when every text may match. */
  #ways: Uint16Array | undefined;

  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  /** @param sources patterns of which any may match; `flags` has `u`, and neither `y` nor `s`. */
  constructor(
    sources: readonly string[],
    flags: 'u' | 'iu' | 'gu' | 'giu',
    around: (any: string) => string = (any) => any,
  ) {
    const source = around(sources.length === 0 ? '(?!)' : sources.map((each) => `(?:${each})`).join('|'));
    super(source, flags);
    this.#plain = new RegExp(source, flags);
    this.#sources = sources;
  }

  override test(text: string): boolean {
    return this.#mayMatch(text) && this.#plain.test(text);
  }

  override exec(text: string): RegExpExecArray | null {
    return this.#mayMatch(text) ? this.#plain.exec(text) : null;
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpMatchArray> {
    return this.#plain[Symbol.matchAll](this.#mayMatch(text) ? text : '');
  }

  override [Symbol.replace](text: string, by: string | ((substring: string, ...parts: unknown[]) => string)): string {
    if (!this.#mayMatch(text)) return text;
    return typeof by === 'string' ? text.replace(this.#plain, by) : text.replace(this.#plain, by);
  }

  #mayMatch(text: string): boolean {
    this.#uses += 1;
    if (this.#uses < USES) return true;
    this.#ways ??= flattened(this.#sources.flatMap(waysToMatch), this.ignoreCase);
    const ways = this.#ways;
    if (ways.length === 0) return true;
    const wanted = look(text);
    for (let at = 0; at < ways.length; ) {
      const end = ways[at]!;
      at += 1;
      let met = true;
      while (met && at < end) {
        const setEnd = ways[at]!;
        met = false;
        for (let slot = at + 1; slot < setEnd && !met; slot += 1) met = filled[ways[slot]!] === wanted;
        at = setEnd;
      }
      if (met) return true;
      at = end;
    }
    return false;
  }
}

function flattened(ways: readonly Needed[], ignoreCase: boolean): Uint16Array {
  const flat: number[] = [];
  for (const needed of ways) {
    const sets = needed.flatMap((set) => {
      const slots = slotsOf(set, ignoreCase);
      return slots === undefined ? [] : [slots];
    });
    // One way that needs nothing in particular, and any text may match.
    if (sets.length === 0) return new Uint16Array();
    const start = flat.push(0) - 1;
    for (const slots of sets) flat.push(flat.length + 1 + slots.length, ...slots);
    flat[start] = flat.length;
  }
  // Ends are kept in sixteen bits.
  return flat.length > 0xffff ? new Uint16Array() : Uint16Array.from(flat);
}

/** Without regard to case a letter is met in either; of letters beyond ASCII nothing is supposed. */
function slotsOf(set: readonly number[], ignoreCase: boolean): number[] | undefined {
  const slots = new Set<number>();
  for (const code of set) {
    const character = String.fromCharCode(code);
    const cased = ignoreCase && character.toLowerCase() !== character.toUpperCase();
    // The long s and the sign for kelvin are an s and a k.
    if (cased && (code > 0x7f || /[sk]/iu.test(character))) return undefined;
    const written = cased ? [character.toLowerCase(), character.toUpperCase()] : [character];
    for (const each of written) slots.add(each.charCodeAt(0) & (SLOTS - 1));
  }
  return [...slots];
}
