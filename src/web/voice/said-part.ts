import type { LipSync } from './lip-sync.ts';

/** One part on its way to being heard. */
export interface SaidPart {
  text: string;
  speed: number;
  volume: number;
  lips: LipSync;
}
