import type { Locale } from '../../contract/locale.ts';
import type { VoiceAbilities } from '../../contract/speech.ts';
import { BrowserRecognition } from './browser-recognition.ts';
import { FRAME_MS, Microphone, MicrophoneError, type MicrophoneTrouble, SAMPLE_RATE } from './microphone.ts';
import { loudnessOf, SILENCE_ENDS_MS, SUSTAINED_MS, VoiceActivity } from './voice-activity.ts';
import { encodeWav } from './wav.ts';

export type ListenerTrouble = MicrophoneTrouble | 'no_recognition' | 'not_understood';
export type ListenerStage = 'off' | 'waiting' | 'hearing' | 'understanding';

export interface ListenerOptions {
  abilities(): Promise<VoiceAbilities>;
  transcribe(wav: Blob, signal: AbortSignal): Promise<string>;
  /** Whether 小顾 is speaking now, so that her own voice is not taken for the person's. */
  speaking(): boolean;
  /** Whether she is about to speak, or speaks. */
  answering(): boolean;
  onPartial(words: string): void;
  /** @param spokenMs from the first word to the last, where it could be measured */
  onHeard(words: string, spokenMs?: number): void;
  /** The person began to speak. */
  onVoice(): void;
  onChange(): void;
}

/** Kept from before the voice was sure, so that the first word is whole. */
const BEFORE_MS = 700;
const LONGEST_MS = 50_000;
const PARTIAL_EVERY_MS = 1600;
/** Nobody who touched the button stays silent for so long. */
const NOBODY_SPEAKS_MS = 8000;
const ECHO_CHECK_MS = 200;

/** Hears the person: while a button is held or touched, or all the time. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #recognition = new BrowserRecognition();
  readonly #microphone = new Microphone();
  readonly #activity = new VoiceActivity();
  #recognitionUsable: boolean | undefined;
  #frames: Float32Array[] = [];
  #partialAt = 0;
  /** Where in the frames the voice began. */
  #beganAt: number | undefined;
  #partialUnderWay = false;
  #run: AbortController | undefined;
  stage: ListenerStage = 'off';
  handsFree = false;
  trouble: ListenerTrouble | undefined;
  locale: Locale = 'zh-CN';

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** Begins to listen to one utterance; touching again, `finish`, ends it. */
  async listen(): Promise<void> {
    if (this.stage !== 'off') return;
    await this.#begin();
  }

  /** The utterance is over; what was heard is understood now. */
  finish(): void {
    if (this.stage === 'hearing' || this.stage === 'waiting') {
      this.#recognition.finish();
      if (this.#frames.length > 0) void this.#understand();
    }
  }

  async setHandsFree(on: boolean): Promise<void> {
    this.handsFree = on;
    this.cancel();
    if (on) await this.#begin();
    else this.#options.onChange();
  }

  /** Stops hearing and forgets what was heard. */
  cancel(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#recognition.cancel();
    this.#microphone.close();
    this.#frames = [];
    this.#beganAt = undefined;
    this.#activity.reset();
    this.#become('off');
  }

  async #begin(): Promise<void> {
    const run = new AbortController();
    this.#run = run;
    this.trouble = undefined;
    this.#become('waiting');
    const abilities = await this.#options.abilities();
    if (run.signal.aborted) return;
    const mayRecognise = abilities.browserRecognition && this.#recognitionUsable !== false && BrowserRecognition.exists;
    // Where both can, one utterance is the browser's; hands-free is the server's, which needs no second microphone.
    if (mayRecognise && !(this.handsFree && abilities.transcription)) {
      if (await this.#recognise(run)) return;
    }
    if (run.signal.aborted) return;
    if (!abilities.transcription) return this.#fail('no_recognition');
    await this.#record(run);
  }

  /** Whether the browser's recognition took the utterance. */
  async #recognise(run: AbortController): Promise<boolean> {
    // This recognition hears through a microphone without echo cancelling.
    while (this.#options.answering() && !run.signal.aborted) await pause(ECHO_CHECK_MS);
    if (run.signal.aborted) return true;
    let heard = '';
    this.#become('hearing');
    const end = await this.#recognition.listen(this.locale, (words) => {
      if (run.signal.aborted) return;
      if (heard === '') this.#options.onVoice();
      heard = words;
      this.#options.onPartial(words);
    });
    if (run.signal.aborted) return true;
    if (end === 'unusable') {
      this.#recognitionUsable = false;
      return false;
    }
    this.#recognitionUsable = true;
    if (end === 'refused') {
      this.#fail('refused');
      return true;
    }
    this.#become('off');
    if (heard !== '') this.#options.onHeard(heard);
    if (this.handsFree) void this.#begin();
    return true;
  }

  async #record(run: AbortController): Promise<void> {
    try {
      await this.#microphone.open(
        (frame) => {
          if (!run.signal.aborted) this.#take(frame);
        },
        (trouble) => {
          if (!run.signal.aborted) this.#fail(trouble);
        },
      );
    } catch (error) {
      if (!run.signal.aborted) this.#fail(error instanceof MicrophoneError ? error.trouble : 'broken');
      return;
    }
    if (run.signal.aborted) this.#microphone.close();
    else if (!this.handsFree) this.#become('hearing');
  }

  #take(frame: Float32Array): void {
    if (this.stage === 'understanding' || this.stage === 'off') return;
    this.#frames.push(frame);
    const event = this.#activity.push(loudnessOf(frame), FRAME_MS, { guarded: this.#options.speaking() });
    const lengthMs = this.#frames.length * FRAME_MS;
    if (event === 'began') {
      this.#partialAt = lengthMs;
      this.#beganAt = lengthMs;
      this.#become('hearing');
      this.#options.onVoice();
    }
    if (!this.#activity.active && this.handsFree) this.#frames.splice(0, this.#frames.length - BEFORE_MS / FRAME_MS);
    const nobody = !this.handsFree && !this.#activity.active && lengthMs >= NOBODY_SPEAKS_MS;
    if (event === 'ended') void this.#understand(SILENCE_ENDS_MS);
    else if (lengthMs >= LONGEST_MS || nobody) void this.#understand();
    else if (this.#activity.active && lengthMs - this.#partialAt >= PARTIAL_EVERY_MS) void this.#showPartial(lengthMs);
  }

  /** What can be understood so far, so that the person sees they are heard. */
  async #showPartial(lengthMs: number): Promise<void> {
    this.#partialAt = lengthMs;
    const run = this.#run;
    if (this.#partialUnderWay || run === undefined) return;
    this.#partialUnderWay = true;
    try {
      const words = await this.#options.transcribe(encodeWav(this.#frames, SAMPLE_RATE), run.signal);
      if (!run.signal.aborted && this.stage === 'hearing' && words !== '') this.#options.onPartial(words);
    } catch {
      // A partial result is a courtesy; the whole one says what went wrong.
    } finally {
      this.#partialUnderWay = false;
    }
  }

  /** @param silenceMs how long nothing was said at the end */
  async #understand(silenceMs = 0): Promise<void> {
    const run = this.#run;
    const frames = this.#frames;
    const lengthMs = frames.length * FRAME_MS;
    const spokenMs =
      this.#beganAt === undefined ? undefined : Math.round(lengthMs - this.#beganAt + SUSTAINED_MS - silenceMs);
    this.#beganAt = undefined;
    this.#frames = [];
    this.#activity.reset();
    if (run === undefined) return;
    if (!this.handsFree) this.#microphone.close();
    this.#become('understanding');
    try {
      const words = await this.#options.transcribe(encodeWav(frames, SAMPLE_RATE), run.signal);
      if (run.signal.aborted) return;
      this.#become(this.handsFree ? 'waiting' : 'off');
      if (words === '') this.#note('not_understood');
      else this.#options.onHeard(words, spokenMs);
    } catch {
      if (run.signal.aborted) return;
      this.#become(this.handsFree ? 'waiting' : 'off');
      this.#note('not_understood');
    }
  }

  #fail(trouble: ListenerTrouble): void {
    this.handsFree = false;
    this.cancel();
    this.#note(trouble);
  }

  #note(trouble: ListenerTrouble): void {
    this.trouble = trouble;
    this.#options.onChange();
  }

  #become(stage: ListenerStage): void {
    this.stage = stage;
    if (stage === 'hearing') this.trouble = undefined;
    this.#options.onChange();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
