import type { Mood, Tone } from './mood.ts';
import type { Mouth } from './mouth-shapes.ts';
import { ease, type Pose, poseFor } from './pose.ts';
import { SmallMovements } from './small-movements.ts';

/** A frame that comes later than this was not drawn; the movement goes on from where it was. */
const LONGEST_FRAME_MS = 100;

/** How one figure lives: from the pose it is in to the one that it should be in, with blinks and glances. */
export class Movement {
  readonly #small = new SmallMovements(Math.random, performance.now());
  #pose: Pose | undefined;
  #last = 0;

  /** It stood still until now. */
  begin(now: number): void {
    this.#pose = undefined;
    this.#last = now;
  }

  poseAt(now: number, shown: { mood: Mood; tone: Tone; mouth: Mouth | undefined }): Pose {
    const target = poseFor({
      ...shown,
      seconds: now / 1000,
      lid: this.#small.lidAt(now),
      glance: this.#small.glanceAt(now),
    });
    const elapsed = Math.min(now - this.#last, LONGEST_FRAME_MS);
    this.#last = now;
    this.#pose = this.#pose === undefined ? target : ease(this.#pose, target, elapsed);
    return this.#pose;
  }
}
