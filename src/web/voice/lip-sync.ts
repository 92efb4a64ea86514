import type { SpeechTrack } from '../../contract/speech.ts';
import { MOUTHS, type Mouth } from '../figure/mouth-shapes.ts';

type Syllables = SpeechTrack['syllables'];

/** Milliseconds of one syllable at the usual pace, until the voice has shown its own. */
const SYLLABLE_MS = 215;
/** Which part of a syllable its onset takes. */
const ONSET_SHARE = 0.28;

/**
 * Which mouth belongs to which moment of a text being said. Where the voice reports how far it is, the rest is
 * reckoned anew from there; where the length of the sound is known, it is spread over that.
 */
export class LipSync {
  readonly #syllables: Syllables;
  readonly #starts: number[];
  readonly #whole: number;
  #began: number | undefined;
  #atWeight = 0;
  #atTime = 0;
  #msPerWeight: number;

  constructor(syllables: Syllables, speed: number) {
    this.#syllables = syllables;
    this.#msPerWeight = SYLLABLE_MS / speed;
    let sum = 0;
    this.#starts = syllables.map(({ weight }) => {
      const start = sum;
      sum += weight;
      return start;
    });
    this.#whole = sum;
  }

  /** How long the whole takes, as far as is known. */
  get likelyMs(): number {
    return this.#whole * this.#msPerWeight;
  }

  begin(now: number): void {
    this.#began = now;
    this.#atTime = now;
    this.#atWeight = 0;
  }

  /** The sound is so long altogether. */
  lasts(milliseconds: number): void {
    if (this.#whole > 0 && Number.isFinite(milliseconds)) this.#msPerWeight = milliseconds / this.#whole;
  }

  /** The voice is now at this character (a UTF-16 offset, as browsers report it). */
  reached(offset: number, now: number): void {
    if (this.#began === undefined) return;
    let index = 0;
    let passed = 0;
    while (index < this.#syllables.length - 1 && passed + (this.#syllables[index]?.text.length ?? 0) <= offset) {
      passed += this.#syllables[index]?.text.length ?? 0;
      index += 1;
    }
    const weight = this.#starts[index] ?? 0;
    if (weight > 3) this.#msPerWeight = (now - this.#began) / weight;
    this.#atWeight = weight;
    this.#atTime = now;
  }

  /** The mouth now, or undefined before the beginning. After the end it rests. */
  mouthAt(now: number): Mouth | undefined {
    if (this.#began === undefined) return undefined;
    const weight = this.#atWeight + (now - this.#atTime) / this.#msPerWeight;
    const index = lastAtOrBelow(this.#starts, weight);
    const syllable = this.#syllables[index];
    if (syllable === undefined || weight >= this.#whole) return MOUTHS.rest;
    const share = (weight - (this.#starts[index] ?? 0)) / syllable.weight;
    if (syllable.onset !== undefined && share < ONSET_SHARE) return MOUTHS[syllable.onset];
    // A vowel is left before the next syllable begins, or the mouth would hang open.
    return share < 0.8 ? MOUTHS[syllable.viseme] : between(MOUTHS[syllable.viseme], MOUTHS.closed);
  }
}

/** A likely track where the server has given none: every letter a syllable, mouths in turn. */
export function likelyTrack(text: string): SpeechTrack {
  const turns = ['e', 'a', 'i', 'o', 'e', 'u', 'a', 'i'] as const;
  const syllables = [...text].map((letter, index) => {
    const silent = /[\p{P}\p{S}\s]/u.test(letter);
    const viseme = silent ? ('rest' as const) : (turns[(letter.codePointAt(0) ?? index) % turns.length] ?? 'e');
    return { text: letter, viseme, weight: /[a-z]/i.test(letter) ? 0.4 : 1 };
  });
  return { text, syllables };
}

function between(one: Mouth, other: Mouth): Mouth {
  return {
    width: (one.width + other.width) / 2,
    open: one.open * 0.4,
    lift: (one.lift + other.lift) / 2,
    round: one.round * 0.6,
    teeth: one.teeth,
  };
}

function lastAtOrBelow(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
