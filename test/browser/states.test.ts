import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { startAppForBrowser } from '../support/app-for-browser.ts';
import { FACE_STATES, HALL, openFace } from '../support/face-states.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { overflow, smallTargets } from '../support/touch-targets.ts';

/** On a low screen what stands elsewhere than on a high one; ten keys in a row are narrower there. */
const OF_A_LOW_SCREEN = ['welcome', 'care', 'postings', 'posting', 'rewording', 'keyboard', 'number-pad', 'heard'];
const SIZES = [
  { size: 'a standing kiosk', width: 1080, height: 1920, least: 64, atTerminal: true, only: undefined },
  { size: 'a low screen', width: 1024, height: 768, least: 44, atTerminal: true, only: OF_A_LOW_SCREEN },
  { size: 'a phone', width: 390, height: 844, least: 48, atTerminal: false, only: undefined },
];

let app: Awaited<ReturnType<typeof startAppForBrowser>>;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startAppForBrowser({
      XIAOGU_TERMINAL_TOKENS: `${HALL.terminal}:${HALL.token}`,
      XIAOGU_PUBLIC_URL: 'https://xiaogu.example',
    }),
    launchBrowser(['--autoplay-policy=no-user-gesture-required']),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe.each(SIZES)('on $size', ({ width, height, least, atTerminal, only }) => {
  const states = FACE_STATES.filter(
    ({ name, terminal }) =>
      name !== 'print' && (atTerminal || terminal !== true) && (only === undefined || only.includes(name)),
  );

  it.each(states)('$name fits, can be touched, and leaves axe nothing to find', async (state) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' });
    const page = await openFace(context, app.url, state, atTerminal);
    expect.soft(await overflow(page)).toBe(0);
    expect.soft(await smallTargets(page, least)).toEqual([]);
    expect.soft(await accessibilityViolations(page)).toEqual([]);
    await context.close();
  });
});
