/** Blinks at irregular times and small glances: what tells a living face from a picture. */
export class SmallMovements {
  readonly #random: () => number;
  #nextBlink: number;
  #blinkBegan = Number.NEGATIVE_INFINITY;
  #nextGlance: number;
  #glance = { x: 0, y: 0 };

  /** `random` as `Math.random`; times are milliseconds of the caller's clock. */
  constructor(random: () => number, now: number) {
    this.#random = random;
    this.#nextBlink = now + this.#between(1200, 3500);
    this.#nextGlance = now + this.#between(2500, 5000);
  }

  /** 1 open, 0 shut. People close their eyes faster than they open them. */
  lidAt(now: number): number {
    if (now >= this.#nextBlink) {
      this.#blinkBegan = now;
      const twice = this.#random() < 0.15;
      this.#nextBlink = now + (twice ? 260 : this.#between(2200, 6800));
    }
    const since = now - this.#blinkBegan;
    if (since < 70) return 1 - since / 70;
    if (since < 105) return 0;
    if (since < 220) return (since - 105) / 115;
    return 1;
  }

  glanceAt(now: number): { x: number; y: number } {
    if (now >= this.#nextGlance) {
      const away = this.#glance.x === 0 && this.#glance.y === 0;
      this.#glance = away ? { x: this.#between(-5, 5), y: this.#between(-1.5, 3) } : { x: 0, y: 0 };
      this.#nextGlance = now + (away ? this.#between(500, 1300) : this.#between(2600, 6500));
    }
    return this.#glance;
  }

  #between(least: number, most: number): number {
    return least + this.#random() * (most - least);
  }
}
