import type { Locale } from '../../contract/locale.ts';
import type { SpeechTrack } from '../../contract/speech.ts';
import type { Mouth } from '../figure/mouth-shapes.ts';
import { BrowserVoice } from './browser-voice.ts';
import { LipSync, likelyTrack } from './lip-sync.ts';
import { Stalled } from './longest.ts';
import type { SaidPart } from './said-part.ts';
import { SoundPlayer } from './sound-player.ts';
import { type SpokenPart, spokenParts } from './spoken-parts.ts';

/** Why nothing is heard: no voice anywhere, the browser wants a touch first, or the engine failed just now. */
export type SpeakerTrouble = 'no_voice' | 'touch_first' | 'failed';

export interface SpeakerOptions {
  /** Whether the server has a voice. */
  serverSpeaks(): Promise<boolean>;
  /** Sound for a text, from the server. */
  fetchSound(text: string, speed: number, signal: AbortSignal): Promise<Blob>;
  onChange(): void;
}

export const SPEEDS = [0.7, 0.85, 1, 1.2, 1.4];
export const VOLUMES = [0.4, 0.7, 1];

/** Says texts one at a time: by the browser's voice, else the server's, else not at all and says why. */
export class Speaker {
  readonly #options: SpeakerOptions;
  readonly #browser = new BrowserVoice();
  readonly #player = new SoundPlayer();
  #lips: LipSync | undefined;
  /** Whether the browser's voice has stalled here; then the server's is tried first. */
  #browserStalls = false;
  #saying = '';
  #run: AbortController | undefined;
  #last: { track: SpeechTrack; locale: Locale } | undefined;
  speed = 1;
  volume = 1;
  muted = false;
  trouble: SpeakerTrouble | undefined;

  constructor(options: SpeakerOptions) {
    this.#options = options;
  }

  get speaking(): boolean {
    return this.#run !== undefined;
  }

  /** The words now being said. */
  get saying(): string {
    return this.speaking ? this.#saying : '';
  }

  get canRepeat(): boolean {
    return this.#last !== undefined && this.trouble !== 'no_voice';
  }

  mouthAt(now: number): Mouth | undefined {
    return this.#lips?.mouthAt(now);
  }

  /** Says a text, in place of what is being said. Resolves when it is over, however it ended. */
  async say(text: string, locale: Locale, track: SpeechTrack = likelyTrack(text)): Promise<void> {
    this.stop();
    this.#last = { track, locale };
    if (this.muted || text.trim() === '' || this.trouble === 'no_voice') return;
    const run = new AbortController();
    this.#run = run;
    this.#options.onChange();
    try {
      await this.#sayParts(spokenParts(track), locale, run.signal);
      if (!run.signal.aborted) this.trouble = undefined;
    } catch (error) {
      if (!run.signal.aborted) this.trouble = troubleOf(error);
    } finally {
      if (this.#run === run) {
        this.#run = undefined;
        this.#lips = undefined;
        this.#options.onChange();
      }
    }
  }

  async repeat(): Promise<void> {
    const last = this.#last;
    if (last !== undefined) await this.say(last.track.text, last.locale, last.track);
  }

  stop(): void {
    if (this.#run === undefined) return;
    this.#run.abort();
    this.#run = undefined;
    this.#lips = undefined;
    this.#browser.stop();
    this.#player.stop();
    this.#options.onChange();
  }

  /** Nothing of what was said can be said again. */
  forget(): void {
    this.stop();
    this.#last = undefined;
  }

  setVolume(volume: number): void {
    this.volume = volume;
    this.#player.setVolume(volume);
    this.#options.onChange();
  }

  async #sayParts(parts: SpokenPart[], locale: Locale, signal: AbortSignal): Promise<void> {
    const instead = this.#browserStalls && (await this.#options.serverSpeaks());
    const voice = instead ? undefined : await BrowserVoice.find(locale);
    if (signal.aborted) return;
    if (voice === undefined && !instead && !(await this.#options.serverSpeaks())) throw new NoVoice();
    const fetched = (part: SpokenPart | undefined) => {
      if (part === undefined || voice !== undefined) return undefined;
      const sound = this.#options.fetchSound(part.text, this.speed, signal);
      // The next sound may fail while this one still plays; it is waited for in its turn.
      sound.catch(() => undefined);
      return sound;
    };
    let coming = fetched(parts[0]);
    for (const [index, part] of parts.entries()) {
      if (signal.aborted) return;
      const sound = await coming;
      coming = fetched(parts[index + 1]);
      const lips = new LipSync(part.syllables, this.speed);
      this.#lips = lips;
      this.#saying = part.text;
      this.#options.onChange();
      const said = { text: part.text, speed: this.speed, volume: this.volume, lips };
      if (signal.aborted) return;
      if (voice !== undefined) await this.#sayByBrowser(voice, said);
      else if (sound !== undefined) await this.#player.play(sound, said);
    }
  }

  async #sayByBrowser(voice: SpeechSynthesisVoice, said: SaidPart): Promise<void> {
    try {
      await this.#browser.say(voice, said);
    } catch (error) {
      this.#browserStalls ||= error instanceof Stalled;
      throw error;
    }
  }
}

class NoVoice extends Error {}

function troubleOf(error: unknown): SpeakerTrouble {
  if (error instanceof NoVoice) return 'no_voice';
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  return /NotAllowed|not-allowed/.test(text) ? 'touch_first' : 'failed';
}
