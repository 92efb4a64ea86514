import type { Page } from 'playwright-core';
import { type Stretch, wavOf } from './sound.ts';

/** In the page: a microphone that is silent until it is given something to hear. */
const MICROPHONE = `
  const context = new AudioContext();
  const open = new Set();
  navigator.mediaDevices.getUserMedia = async () => {
    const destination = context.createMediaStreamDestination();
    open.add(destination);
    await context.resume();
    return destination.stream;
  };
  globalThis.hear = async (wav) => {
    const bytes = Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0));
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(bytes.buffer);
    for (const destination of open) source.connect(destination);
    await new Promise((resolve) => {
      source.onended = resolve;
      source.start();
    });
  };
`;

/** Gives the page a microphone that hears what the test plays, when it plays it. Before the page is opened. */
export async function placeMicrophone(page: Page): Promise<void> {
  await page.addInitScript({ content: MICROPHONE });
}

/** Plays sounds into every open microphone; resolves when the last has been heard. */
export async function hear(page: Page, stretches: Stretch[]): Promise<void> {
  const wav = wavOf(stretches).toString('base64');
  await page.evaluate((sound) => (globalThis as unknown as { hear(wav: string): Promise<void> }).hear(sound), wav);
}
