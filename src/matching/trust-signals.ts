import { PossibleExpressions } from './possible-expressions.ts';
import type { TrustSeverity, TrustWarning } from './trust-warning.ts';

/** Kinds of words, and where meetings of them raise a doubt, as `knowledge/lexicon/trust-signals.yaml` states them. */
export interface TrustSignals {
  /** By name: any of these regular expressions is a word of the kind. */
  classes: Record<string, string[]>;
  signals: TrustSignal[];
}

export interface TrustSignal {
  code: string;
  severity: TrustSeverity;
  /** Classes that must all stand within so many characters of the first one's word, in the same sentence. */
  all: string[];
  within: number;
  /** Classes that explain the meeting away when one of their words stands in the same sentence. */
  none: string[];
}

const SENTENCE = /[^。！？!?\n]+/gu;
/** Any sentence, with a character beyond Latin: for texts without one expressions are compiled apart. */
const SAMPLE = 'a sentence of a posting about work… ';

interface WordClass {
  pattern: RegExp;
  /** Its number among the expressions. */
  number: number;
}

interface Word {
  start: number;
  end: number;
}

/**
 * Finds what is said sideways: not by wordings but by kinds of words that meet in a sentence, in whatever order (money,
 * paid by the worker, before the work begins).
 */
export class SignalReader {
  readonly #classes: Map<string, WordClass>;
  readonly #possible: PossibleExpressions;
  readonly #signals: readonly TrustSignal[];

  constructor({ classes, signals }: TrustSignals) {
    this.#classes = new Map(
      Object.entries(classes).map(([name, patterns], number) => [
        name,
        { pattern: new RegExp(patterns.join('|'), 'gu'), number },
      ]),
    );
    this.#possible = new PossibleExpressions(Object.values(classes));
    this.#signals = signals;
    for (const { code, all, none } of signals) {
      const unknown = [...all, ...none].find((name) => !this.#classes.has(name));
      if (unknown !== undefined) throw new RangeError(`signal ${code}: there is no class ${unknown}`);
    }
  }

  /** Has the engine compile the expressions, one at a time. */
  *prepare(): Generator<undefined> {
    yield* this.#possible.prepare();
    for (const { pattern } of this.#classes.values()) {
      for (let time = 0; time < 3; time += 1) SAMPLE.replaceAll(pattern, '');
      yield;
    }
  }

  /** @param normalised text as `normaliseText` gives it. */
  read(normalised: string): TrustWarning[] {
    const found = new Map<string, TrustWarning>();
    for (const [sentence] of normalised.matchAll(SENTENCE)) {
      const words = new SentenceWords(sentence, this.#classes, this.#possible.look(sentence));
      for (const { code, severity, all, within, none } of this.#signals) {
        if (found.has(code)) continue;
        const meeting = words.meeting(all, within);
        if (meeting === undefined || none.some((name) => words.of(name).length > 0)) continue;
        found.set(code, { code, severity, evidence: sentence.slice(meeting.start, meeting.end).trim() });
      }
    }
    return [...found.values()];
  }

  /** How many kinds of words of one signal stand in a sentence, wherever: none, one, or more. */
  kindsMet(sentence: string): 0 | 1 | 2 {
    const words = new SentenceWords(sentence, this.#classes, this.#possible.look(sentence));
    let most: 0 | 1 | 2 = 0;
    for (const { all } of this.#signals) {
      const met = [...new Set(all)].filter((name) => words.of(name).length > 0).length;
      if (met > 1) return 2;
      if (met === 1) most = 1;
    }
    return most;
  }
}

/** The words of a sentence by class, looked for when a signal asks for them. */
class SentenceWords {
  readonly #sentence: string;
  readonly #classes: ReadonlyMap<string, WordClass>;
  readonly #possible: PossibleExpressions;
  readonly #words = new Map<string, Word[]>();

  constructor(sentence: string, classes: ReadonlyMap<string, WordClass>, possible: PossibleExpressions) {
    this.#sentence = sentence;
    this.#classes = classes;
    this.#possible = possible;
  }

  of(name: string): readonly Word[] {
    let words = this.#words.get(name);
    if (words === undefined) {
      words = [];
      const { pattern, number } = this.#classes.get(name)!;
      if (this.#possible.has(number)) {
        for (const match of this.#sentence.matchAll(pattern)) {
          words.push({ start: match.index, end: match.index + match[0].length });
        }
      }
      this.#words.set(name, words);
    }
    return words;
  }

  /** The stretch where a word of each class stands close to one of the first; no word counts for two classes. */
  meeting(names: readonly string[], within: number): Word | undefined {
    if (!names.every((name) => this.#possible.has(this.#classes.get(name)!.number))) return undefined;
    const classes: (readonly Word[])[] = [];
    for (const name of names) {
      const words = this.of(name);
      if (words.length === 0) return undefined;
      classes.push(words);
    }
    const [first = [], ...others] = classes;
    for (const word of first) {
      const met = [word];
      for (const words of others) {
        const near = words.find((other) => gap(word, other) <= within && met.every((one) => gap(one, other) >= 0));
        if (near === undefined) break;
        met.push(near);
      }
      if (met.length <= others.length) continue;
      return { start: Math.min(...met.map(({ start }) => start)), end: Math.max(...met.map(({ end }) => end)) };
    }
    return undefined;
  }
}

/** Characters between two words; below 0 when they overlap. */
function gap(one: Word, other: Word): number {
  return one.start < other.start ? other.start - one.end : one.start === other.start ? -1 : one.start - other.end;
}
