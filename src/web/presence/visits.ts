/** What the page should do about somebody coming near or leaving. */
export type VisitEvent = 'greet' | 'sleep';

/** Somebody who steps aside for a moment has not left. */
const GONE_AFTER_MS = 8000;
/** A sensor's flicker is not a visitor. */
const THERE_AFTER_MS = 400;
/** Passing by at this distance is not coming near. */
const NEAR_CM = 150;

/** Greets once a visit. A visit ends when nobody has been near for a while and nobody is using the page. */
export class Visits {
  #visiting = false;
  #near: { since: number } | undefined;
  #awaySince: number | undefined;

  /** What a sensor says; without a distance its word is taken. */
  sensed({ present, distanceCm }: { present: boolean; distanceCm?: number | undefined }, now: number): void {
    const near = present && (distanceCm === undefined || distanceCm <= NEAR_CM);
    if (near) {
      this.#near ??= { since: now };
      this.#awaySince = undefined;
    } else {
      this.#near = undefined;
      this.#awaySince ??= now;
    }
  }

  /** A touch is a visit, and needs no greeting words: the person has begun. */
  touched(): void {
    this.#visiting = true;
    if (this.#near === undefined) this.#awaySince = undefined;
  }

  /** The page was left idle and wiped: whoever it was has gone. */
  ended(): void {
    this.#visiting = false;
  }

  /** Nobody has done anything for long: a sensor that still sees something need not greet it again and again. */
  lapsed(): void {
    if (this.#near === undefined) this.#visiting = false;
  }

  /** Call regularly. `inUse`: somebody's words are on the screen, which only the idle watch ends. */
  eventAt(now: number, inUse: boolean): VisitEvent | undefined {
    if (!this.#visiting && this.#near !== undefined && now - this.#near.since >= THERE_AFTER_MS) {
      this.#visiting = true;
      return 'greet';
    }
    const gone = this.#awaySince !== undefined && now - this.#awaySince >= GONE_AFTER_MS;
    if (this.#visiting && gone && !inUse) {
      this.#visiting = false;
      return 'sleep';
    }
    return undefined;
  }
}
