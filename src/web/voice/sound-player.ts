import { longestMs, Stalled } from './longest.ts';
import type { SaidPart } from './said-part.ts';

/** Plays sound the server made. */
export class SoundPlayer {
  #audio: HTMLAudioElement | undefined;
  #ended: (() => void) | undefined;

  /**
   * Resolves when the sound has been played or stopped. Rejects with a NotAllowedError before the first touch, and with
   * Stalled when the end does not come.
   */
  async play(sound: Blob, { volume, lips }: SaidPart): Promise<void> {
    const audio = new Audio();
    const address = URL.createObjectURL(sound);
    this.#audio = audio;
    audio.volume = volume;
    audio.src = address;
    audio.addEventListener('playing', () => lips.begin(performance.now()), { once: true });
    let limit: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const setLimit = () => {
          clearTimeout(limit);
          limit = setTimeout(() => reject(new Stalled()), longestMs(lips));
        };
        setLimit();
        audio.addEventListener('loadedmetadata', () => {
          lips.lasts(audio.duration * 1000);
          setLimit();
        });
        this.#ended = resolve;
        audio.addEventListener('ended', () => resolve());
        audio.addEventListener('error', () => reject(new Error('the sound could not be played')));
        audio.play().catch(reject);
      });
    } finally {
      clearTimeout(limit);
      audio.pause();
      audio.removeAttribute('src');
      URL.revokeObjectURL(address);
      if (this.#audio === audio) this.#audio = undefined;
    }
  }

  setVolume(volume: number): void {
    if (this.#audio !== undefined) this.#audio.volume = volume;
  }

  stop(): void {
    this.#ended?.();
  }
}
