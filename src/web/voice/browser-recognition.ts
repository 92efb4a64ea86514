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

/** The browser's own recognition, which is known to work only once it has been tried. */
export class BrowserRecognition {
  #recognition: Recognition | undefined;

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
      recognition.addEventListener('result', (event) => {
        const results = [...(event as Event & { results: Iterable<RecognitionResult> }).results];
        const words = results.map((result) => result[0]?.transcript ?? '').join('');
        const final = results.every(({ isFinal }) => isFinal);
        onWords(words);
        // Its own end comes only when the microphone is closed, which can take as long as an answer.
        if (final) {
          resolve('done');
          recognition.stop();
        }
      });
      recognition.addEventListener('error', (event) => {
        const { error } = event as Event & { error: string };
        if (error === 'not-allowed') end = 'refused';
        else if (error !== 'no-speech' && error !== 'aborted') end = 'unusable';
      });
      recognition.addEventListener('end', () => resolve(end));
      try {
        recognition.start();
      } catch {
        resolve('unusable');
      }
    });
  }

  finish(): void {
    this.#recognition?.stop();
  }

  cancel(): void {
    this.#recognition?.abort();
    this.#recognition = undefined;
  }
}

function constructorOf(): (new () => Recognition) | undefined {
  const known = globalThis as {
    SpeechRecognition?: new () => Recognition;
    webkitSpeechRecognition?: new () => Recognition;
  };
  return known.SpeechRecognition ?? known.webkitSpeechRecognition;
}
