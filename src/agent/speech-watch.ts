import { ModelError } from '../errors.ts';

export interface SpeechLimits {
  /** Until the first word or tool call, in milliseconds. */
  firstTokenMs: number;
  /** Between one piece and the next, in milliseconds. */
  stallMs: number;
}

/** An answer is 200 characters, a tool call some hundred; this is beyond doubt. */
const MOST_CHARACTERS = 8000;
const MOST_PIECES = 6000;

/** Watches a model speak: ends it when it does not begin, stops in the middle, or does not stop at all. */
export class SpeechWatch {
  readonly #limits: SpeechLimits;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout;
  #characters = 0;
  #pieces = 0;

  constructor(limits: SpeechLimits) {
    this.#limits = limits;
    this.#timer = this.#within(limits.firstTokenMs, 'model_silent', 'The model did not begin to answer in time.');
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why the watch ended the answer, if it did. */
  get failure(): ModelError | undefined {
    return this.#controller.signal.reason as ModelError | undefined;
  }

  /** @param characters of words and tool arguments in this piece; pieces without any do not count as speech. */
  heard(characters: number): void {
    this.#pieces += 1;
    this.#characters += characters;
    if (this.#characters > MOST_CHARACTERS || this.#pieces > MOST_PIECES) {
      this.#controller.abort(new ModelError('model_flood', 'The model talked longer than an answer may be.'));
      return;
    }
    if (characters === 0) return;
    clearTimeout(this.#timer);
    this.#timer = this.#within(this.#limits.stallMs, 'model_stalled', 'The model stopped in the middle of its answer.');
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #within(milliseconds: number, code: string, message: string): NodeJS.Timeout {
    return setTimeout(() => this.#controller.abort(new ModelError(code, message)), milliseconds);
  }
}
