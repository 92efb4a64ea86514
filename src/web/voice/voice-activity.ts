/** What a stretch of sound turned out to be. */
export type VoiceEvent = 'began' | 'ended';

/** A voice must hold on for so long; a door does not. */
export const SUSTAINED_MS = 300;
export const SILENCE_ENDS_MS = 900;
/** Quietest sound that counts, whatever the room (full scale is 1). */
const LEAST = 0.012;
/** How far above the room a voice is. */
const ABOVE_ROOM = 3;
/** While 小顾 speaks, what is left of her own voice must not count. */
const GUARDED = 1.7;
/** A knock is over when it has fallen to this share of its peak, however loud it was; a voice keeps coming back. */
const SHARE_OF_PEAK = 0.15;
/** Until it is known for a voice it must come back higher: the echo of a slam in a bare hall goes on for seconds. */
const SHARE_OF_PEAK_AT_FIRST = 0.35;
/** What is left of a peak after one frame. */
const PEAK_FALLS = 0.985;
const FLOOR_RISE_PER_SECOND = 1.35;

/** Tells voices from the room and from knocks by loudness alone. Feed it every frame in order. */
export class VoiceActivity {
  #floor = 0.004;
  #voicedMs = 0;
  #silentMs = 0;
  #peak = 0;
  #active = false;

  get active(): boolean {
    return this.#active;
  }

  /** `loudness` is the root mean square of a frame of `ms` milliseconds. */
  push(loudness: number, ms: number, options: { guarded: boolean }): VoiceEvent | undefined {
    const threshold = Math.max(LEAST, this.#floor * ABOVE_ROOM) * (options.guarded ? GUARDED : 1);
    const loud = loudness > threshold;
    if (!this.#active && !loud) this.#learnRoom(loudness, ms);
    this.#peak = Math.max(this.#peak * PEAK_FALLS, loudness);
    const voiced = loud && loudness > this.#peak * (this.#active ? SHARE_OF_PEAK : SHARE_OF_PEAK_AT_FIRST);
    if (voiced) {
      this.#voicedMs += ms;
      this.#silentMs = 0;
    } else {
      this.#voicedMs = Math.max(0, this.#voicedMs - ms * (this.#active ? 0 : 1));
      this.#silentMs += ms;
    }
    if (!this.#active && this.#voicedMs >= SUSTAINED_MS) {
      this.#active = true;
      return 'began';
    }
    if (this.#active && this.#silentMs >= SILENCE_ENDS_MS) {
      this.reset();
      return 'ended';
    }
    return undefined;
  }

  reset(): void {
    this.#active = false;
    this.#voicedMs = 0;
    this.#silentMs = 0;
    this.#peak = 0;
  }

  /** Falls at once, rises slowly: a hum becomes the room, a pause between words does not lift it. */
  #learnRoom(loudness: number, ms: number): void {
    const rise = FLOOR_RISE_PER_SECOND ** (ms / 1000);
    this.#floor = Math.max(0.0008, Math.min(Math.max(loudness, this.#floor * 0.9), this.#floor * rise));
  }
}

export function loudnessOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
