import type { Locale } from '../../contract/locale.ts';

/** The parts of the Web Speech API used here; TypeScript's library does not name them. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}
interface RecognitionResult {
  readonly isFinal: boolean;
  readonly 0?: { transcript: string };
}

/** `unusable` this browser cannot, now or ever; `refused` no microphone for it; `silence` nobody spoke. */
export type RecognitionEnd = 'done' | 'silence' | 'refused' | 'unusable';

/**
 * Milliseconds within which a recogniser begins (somebody may have to allow the microphone first), the first words come,
 * the whole is said, and the end follows a stop.
 */
const LIMITS_MS = { begin: 20_000, words: 12_000, whole: 55_000, end: 8000 };

/** The browser's own recognition, which is known to work only once it has been tried. */
export class BrowserRecognition {
  #recognition: Recognition | undefined;
  #finish: (() => void) | undefined;

  static get exists(): boolean {
    return constructorOf() !== undefined;
  }

  /** Listens to one utterance; words come as they are understood. Resolves with the whole ones. */
  listen(locale: Locale, onWords: (words: string) => void): Promise<RecognitionEnd> {
    const Constructor = constructorOf();
    if (Constructor === undefined) return Promise.resolve('unusable');
    const recognition = new Constructor();
    this.#recognition = recognition;
    Object.assign(recognition, { lang: locale === 'en' ? 'en-US' : 'zh-CN', interimResults: true, continuous: false });
    return new Promise((resolve) => {
      let end: RecognitionEnd = 'silence';
      let limit: ReturnType<typeof setTimeout> | undefined;
      const finish = (how: RecognitionEnd) => {
        clearTimeout(limit);
        resolve(how);
      };
      // A recogniser that is stuck says nothing at all, not even that it is.
      const within = (milliseconds: number, otherwise: () => void) => {
        clearTimeout(limit);
        limit = setTimeout(otherwise, milliseconds);
      };
      const stop = () => {
        within(LIMITS_MS.end, () => {
          recognition.abort();
          finish(end);
        });
        recognition.stop();
      };
      this.#finish = stop;
      recognition.addEventListener('start', () => within(LIMITS_MS.words, stop));
      recognition.addEventListener('result', (event) => {
        const results = [...(event as Event & { results: Iterable<RecognitionResult> }).results];
        const words = results.map((result) => result[0]?.transcript ?? '').join('');
        const final = results.every(({ isFinal }) => isFinal);
        if (end === 'silence') within(LIMITS_MS.whole, stop);
        end = 'done';
        onWords(words);
        // Its own end comes only when the microphone is closed, which can take as long as an answer.
        if (final) {
          finish('done');
          recognition.stop();
        }
      });
      recognition.addEventListener('error', (event) => {
        const { error } = event as Event & { error: string };
        if (error === 'not-allowed') end = 'refused';
        else if (error !== 'no-speech' && error !== 'aborted') end = 'unusable';
      });
      recognition.addEventListener('end', () => finish(end));
      within(LIMITS_MS.begin, () => {
        recognition.abort();
        finish('unusable');
      });
      try {
        recognition.start();
      } catch {
        finish('unusable');
      }
    });
  }

  finish(): void {
    this.#finish?.();
  }

  cancel(): void {
    this.#recognition?.abort();
    this.#recognition = undefined;
    this.#finish = undefined;
  }
}

function constructorOf(): (new () => Recognition) | undefined {
  const known = globalThis as {
    SpeechRecognition?: new () => Recognition;
    webkitSpeechRecognition?: new () => Recognition;
  };
  return known.SpeechRecognition ?? known.webkitSpeechRecognition;
}
