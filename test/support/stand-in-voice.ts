import type { Page } from 'playwright-core';

/**
 * In the page: recognition that hears what the test gives it, and a voice that notes when it is asked to speak. As in
 * browsers, recognition ends a while after its final words. `patient` speech goes on until it is stopped.
 */
const VOICE = `
  // Compilers name functions by this helper, in the functions handed to the page too.
  globalThis.__name = (named) => named;
  globalThis.spoken = [];
  class Recognition extends EventTarget {
    start() {
      this.dispatchEvent(new Event('start'));
      globalThis.recognise = (words, isFinal) => {
        const results = [Object.assign([{ transcript: words }], { isFinal })];
        if (isFinal) globalThis.recognised = performance.now();
        this.dispatchEvent(Object.assign(new Event('result'), { results }));
        if (isFinal) setTimeout(() => this.dispatchEvent(new Event('end')), 400);
      };
      if (globalThis.words) globalThis.recognise(globalThis.words, true);
    }
    stop() {}
    abort() {}
  }
  const voice = { lang: 'zh-CN', localService: true, name: 'stand-in' };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice, { ...voice, lang: 'en-US' }],
    cancel() {},
    speak(utterance) {
      globalThis.spoken.push(performance.now());
      utterance.onstart?.();
      if (!globalThis.patient) setTimeout(() => utterance.onend?.(), 5);
    },
  });
  globalThis.SpeechRecognition = globalThis.webkitSpeechRecognition = Recognition;
  globalThis.SpeechSynthesisUtterance = class {};
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
`;

interface WithVoice {
  words: string;
  patient: boolean;
  spoken: number[];
  recognised: number;
  recognise(words: string, isFinal: boolean): void;
}

/** Gives the page ears and a voice of which the test decides. Before the page is opened. */
export async function placeVoice(page: Page): Promise<void> {
  await page.addInitScript({ content: VOICE });
}

/** What recognition understands at once when it is next started, and whether speech lasts until it is stopped. */
export async function setVoice(page: Page, { words = '', patient = false }): Promise<void> {
  await page.evaluate((settings) => Object.assign(globalThis, { spoken: [] }, settings), { words, patient });
}

/** Words in the recogniser that listens now; more may come unless they are final. */
export async function recognise(page: Page, words: string, isFinal: boolean): Promise<void> {
  // The face listens a moment before the recogniser has started.
  await page.waitForFunction(() => typeof (globalThis as unknown as WithVoice).recognise === 'function');
  await page.evaluate(
    ([heard, whole]) => (globalThis as unknown as WithVoice).recognise(heard as string, whole as boolean),
    [words, isFinal],
  );
}

/** Waits for the first sound asked for; milliseconds since the final words were recognised. */
export async function firstSoundAfter(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as unknown as WithVoice).spoken.length > 0);
  return page.evaluate(() => {
    const { spoken, recognised } = globalThis as unknown as WithVoice;
    return (spoken[0] ?? Number.NaN) - recognised;
  });
}
