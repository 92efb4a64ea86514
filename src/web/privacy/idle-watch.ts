/** `wiped` comes once; a new life begins with the next touch. */
export type IdleStage = 'quiet' | 'warning' | 'wiped';

export interface IdleTimes {
  /** Seconds without a sign of life before the warning. */
  idle: number;
  /** Seconds the warning counts down. */
  warning: number;
}

/** Somebody reads about so many Chinese characters a second, slowly and once over again. */
const CHARACTERS_A_SECOND = 3.5;
const MOST_READING_SECONDS = 150;
/**
 * What goes on by itself counts as life for so long after the last thing that a person surely did: a voice that stalls, or
 * a hall that is never silent, must not keep somebody's words on the screen.
 */
const MOST_BUSY_SECONDS = 300;

const secondsToRead = (characters: number) => Math.min(characters / CHARACTERS_A_SECOND, MOST_READING_SECONDS);

/**
 * Decides when a person has gone. Touch, keys, scrolling, speaking and being spoken to are signs of life; a long
 * answer gives the time it takes to read, and so does whatever was last scrolled to or opened. All times are seconds of
 * the caller's clock.
 */
export class IdleWatch {
  readonly #times: IdleTimes;
  readonly #charactersInSight: () => number;
  #lastLife: number;
  /** The last touch, key or answered question; noise and sound of the page's own do not count. */
  #lastSure: number;
  #readingUntil: number;
  #busy = false;
  /** How long what is in sight takes to read, looked at once after each sign of life. */
  #toRead: number | undefined;
  #warnedAt: number | undefined;
  #wiped = false;

  constructor(times: IdleTimes, now: number, charactersInSight: () => number) {
    this.#times = times;
    this.#charactersInSight = charactersInSight;
    this.#lastLife = now;
    this.#lastSure = now;
    this.#readingUntil = now;
  }

  /** The person did something. */
  life(now: number): void {
    this.#lastSure = now;
    this.#renew(now);
  }

  /** Something goes on that the person waits for: speech either way, an answer under way, the printer. */
  setBusy(busy: boolean, now: number): void {
    if (busy !== this.#busy) {
      const until = Math.min(now, this.#lastSure + MOST_BUSY_SECONDS);
      if (!busy) this.#lastLife = Math.max(this.#lastLife, until);
      else if (until === now) this.#renew(now);
    }
    this.#busy = busy;
  }

  /** There is so much more to read now. */
  answered(characters: number, now: number): void {
    this.life(now);
    this.#readingUntil = now + secondsToRead(characters);
  }

  stageAt(now: number): IdleStage {
    if (this.#wiped) return 'wiped';
    if (this.#busy && now - this.#lastSure < MOST_BUSY_SECONDS) return 'quiet';
    if (this.#warnedAt === undefined) {
      const since = Math.max(this.#lastLife, this.#readingUntil);
      if (now - since < this.#times.idle) return 'quiet';
      this.#toRead ??= secondsToRead(this.#charactersInSight());
      if (now - this.#lastLife < this.#toRead) return 'quiet';
      this.#warnedAt = now;
    }
    if (now - this.#warnedAt < this.#times.warning) return 'warning';
    this.#wiped = true;
    return 'wiped';
  }

  /** Whole seconds the warning still counts. */
  secondsLeft(now: number): number {
    return this.#warnedAt === undefined ? 0 : Math.max(0, Math.ceil(this.#warnedAt + this.#times.warning - now));
  }

  #renew(now: number): void {
    this.#lastLife = now;
    this.#toRead = undefined;
    this.#warnedAt = undefined;
    this.#wiped = false;
  }
}
