import type { Locale } from '../../contract/locale.ts';
import { longestMs, Stalled } from './longest.ts';
import type { SaidPart } from './said-part.ts';

/** Milliseconds in which a browser that has voices will have named them. */
const VOICES_LIMIT_MS = 1200;
let waitedForVoices = false;

/** Says through the browser's own voice. */
export class BrowserVoice {
  #utterance: SpeechSynthesisUtterance | undefined;

  /** A voice of the language, one on this machine before one over the network; undefined when there is none. */
  static async find(locale: Locale): Promise<SpeechSynthesisVoice | undefined> {
    if (!('speechSynthesis' in globalThis)) return undefined;
    const voices = speechSynthesis.getVoices();
    if (voices.length === 0 && !waitedForVoices) {
      await voicesNamed();
      waitedForVoices = true;
    }
    const wanted = locale === 'en' ? /^en/i : /^(zh([-_](CN|Hans.*))?$|cmn)/i;
    const fitting = speechSynthesis.getVoices().filter(({ lang }) => wanted.test(lang));
    return fitting.find(({ localService }) => localService) ?? fitting[0];
  }

  /**
   * Resolves when the text has been said or stopped. Rejects with `not-allowed` before the first touch, and with Stalled
   * when the end does not come: Chromium is known to lose it.
   */
  async say(voice: SpeechSynthesisVoice, { text, speed, volume, lips }: SaidPart): Promise<void> {
    let limit: ReturnType<typeof setTimeout> | undefined;
    const said = new Promise<void>((resolve, reject) => {
      const utterance = new SpeechSynthesisUtterance(text);
      // Held, or Chromium collects it and its events never come.
      this.#utterance = utterance;
      Object.assign(utterance, { voice, lang: voice.lang, rate: speed, volume });
      utterance.onstart = () => lips.begin(performance.now());
      utterance.onboundary = ({ charIndex }) => lips.reached(charIndex, performance.now());
      utterance.onend = () => resolve();
      utterance.onerror = ({ error }) =>
        error === 'interrupted' || error === 'canceled' ? resolve() : reject(new Error(error));
      limit = setTimeout(() => reject(new Stalled()), longestMs(lips));
      speechSynthesis.speak(utterance);
    });
    try {
      await said;
    } catch (error) {
      this.stop();
      throw error;
    } finally {
      clearTimeout(limit);
    }
  }

  stop(): void {
    if (this.#utterance === undefined) return;
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }
}

function voicesNamed(): Promise<void> {
  return new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, VOICES_LIMIT_MS);
  });
}
