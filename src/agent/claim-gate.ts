import { ENDS_A_SENTENCE, MAY_BEGIN_A_CLAIM } from '../words/claimed-figures.ts';

/**
 * Lets a model's words through as they come, except that a sentence which begins to claim something (a figure, an
 * article, a law, a link) or to be more than words (a picture, HTML) waits until it is whole and has been checked.
 */
export class ClaimGate {
  readonly #check: (sentence: string) => string;
  readonly #emit: (text: string) => void;
  #held = '';
  #holding = false;

  constructor(options: { check: (sentence: string) => string; emit: (text: string) => void }) {
    this.#check = options.check;
    this.#emit = options.emit;
  }

  push(token: string): void {
    let free = '';
    for (const character of token) {
      if (!this.#holding && MAY_BEGIN_A_CLAIM.test(character)) this.#holding = true;
      if (!this.#holding) {
        free += character;
        continue;
      }
      this.#held += character;
      if (ENDS_A_SENTENCE.test(character)) {
        free += this.#check(this.#held);
        this.#held = '';
        this.#holding = false;
      }
    }
    if (free !== '') this.#emit(free);
  }

  end(): void {
    if (this.#held !== '') {
      const rest = this.#check(this.#held);
      if (rest !== '') this.#emit(rest);
    }
    this.#held = '';
    this.#holding = false;
  }
}
