import type { LipSync } from './lip-sync.ts';

/** A voice may be far slower than is reckoned, and its first sound may be long on its way. */
const TIMES_AS_LONG = 4;
const BEFORE_IT_BEGINS_MS = 8000;

/** A voice, or the sound of one, whose end has not come when it must have. */
export class Stalled extends Error {}

/** After so many milliseconds what is being said has stalled. */
export function longestMs(lips: LipSync): number {
  return BEFORE_IT_BEGINS_MS + TIMES_AS_LONG * lips.likelyMs;
}
