import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { startAppForBrowser } from '../support/app-for-browser.ts';
import { FACE_STATES, HALL, openFace } from '../support/face-states.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { overflow, smallTargets } from '../support/touch-targets.ts';

/** The keys of the keyboard are ten in a row; on a narrow screen the device's own keyboard is used. */
const SIZES = [
  { size: 'a standing kiosk', width: 1080, height: 1920, least: 64, atTerminal: true },
  { size: 'a low screen', width: 1024, height: 768, least: 44, atTerminal: true },
  { size: 'a phone', width: 390, height: 844, least: 48, atTerminal: false },
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

describe.each(SIZES)('on $size', ({ width, height, least, atTerminal }) => {
  const states = FACE_STATES.filter(({ name, terminal }) => name !== 'print' && (atTerminal || terminal !== true));

  it.each(states)('$name fits, can be touched, and leaves axe nothing to find', async (state) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' });
    const page = await openFace(context, app.url, state, atTerminal);
    expect.soft(await overflow(page)).toBe(0);
    expect.soft(await smallTargets(page, least)).toEqual([]);
    expect.soft(await accessibilityViolations(page)).toEqual([]);
    await context.close();
  });
});
