/**
 * Ends a call that has been silent for too long, that goes on for too long, or whose caller has gone.
 * (`AbortSignal.timeout` and `any` are newer than the browsers served.)
 */
export class SilenceWatch {
  readonly #abort = new AbortController();
  readonly #limitMs: number;
  readonly #caller: AbortSignal | undefined;
  readonly #whole: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silent = false;

  constructor(limitMs: number, caller?: AbortSignal, wholeLimitMs?: number) {
    this.#limitMs = limitMs;
    this.#caller = caller;
    if (caller?.aborted) this.#abort.abort();
    caller?.addEventListener('abort', this.#leave, { once: true });
    if (wholeLimitMs !== undefined) this.#whole = setTimeout(this.#giveUp, wholeLimitMs);
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Whether the call was ended because nothing came, or no end. */
  get silent(): boolean {
    return this.#silent;
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#giveUp, this.#limitMs);
  }

  end(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#leave);
  }

  #giveUp = () => {
    this.#silent = true;
    this.#abort.abort();
  };

  #leave = () => this.#abort.abort();
}
