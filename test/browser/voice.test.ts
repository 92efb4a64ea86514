import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAppForBrowser } from '../support/app-for-browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type Stretch, wavOf } from '../support/sound.ts';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.ts';

const QUESTION = '失业登记怎么办';
const KIOSK = { width: 1080, height: 1920 };

let app: Awaited<ReturnType<typeof startAppForBrowser>>;
let speech: SpeechServer;
let browser: Browser | undefined;
const files: string[] = [];

beforeAll(async () => {
  speech = await startSpeechServer();
  app = await startAppForBrowser({
    XIAOGU_SPEECH_BASE_URL: speech.baseUrl,
    XIAOGU_TRANSCRIPTION_BASE_URL: speech.baseUrl,
    XIAOGU_BROWSER_RECOGNITION: 'off',
  });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await speech?.close();
  for (const file of files) rmSync(file, { force: true });
});

afterEach(async () => {
  await browser?.close();
  browser = undefined;
  Object.assign(speech, { seconds: 1, words: '', failing: undefined });
  speech.said.length = 0;
  speech.heard.length = 0;
});

/** A kiosk whose microphone hears the given sounds, once, from when it is opened. */
async function openHearing(stretches: Stretch[]): Promise<Page> {
  const file = join(tmpdir(), `xiaogu-heard-${process.pid}-${files.length}.wav`);
  files.push(file);
  writeFileSync(file, wavOf([...stretches, { seconds: 90, kind: 'silence' }]));
  browser = await launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}%noloop`,
    '--autoplay-policy=no-user-gesture-required',
  ]);
  const page = await browser.newPage({ viewport: KIOSK, locale: 'zh-CN', reducedMotion: 'reduce' });
  await page.goto(`${app.url}/?terminal=hall-3`);
  await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
  return page;
}

const mood = (page: Page) => page.locator('xiaogu-kiosk-stage xiaogu-face').getAttribute('mood');
const stop = (page: Page) => page.getByRole('button', { name: '别说了' });

describe('speaking with the kiosk', () => {
  it('hears a question through the microphone, sends it by itself, and says the answer', async () => {
    speech.words = QUESTION;
    const page = await openHearing([
      { seconds: 1, kind: 'silence' },
      { seconds: 2.4, kind: 'voice' },
    ]);
    await page.getByRole('button', { name: '按一下说话' }).click();
    await page.locator('xiaogu-face[mood=listening]').first().waitFor();
    await page.getByText('我听到的是这句').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe(QUESTION);
    await page.locator('xiaogu-exchange .asked', { hasText: QUESTION }).waitFor();
    await stop(page).waitFor();
    expect(await mood(page)).toBe('speaking');
    await page.getByRole('button', { name: '再说一遍' }).waitFor();
    const whole = speech.heard.at(-1);
    expect(whole).toMatchObject({ language: 'zh', rate: 16_000, channels: 1 });
    expect(whole?.seconds).toBeGreaterThan(2);
    expect(speech.said.map(({ input }) => input).join('')).toMatch(/失业/);
  });

  it('lets what was heard be corrected by touch before it is sent', async () => {
    speech.words = '失业灯记怎么办';
    const page = await openHearing([
      { seconds: 0.6, kind: 'silence' },
      { seconds: 1, kind: 'voice' },
    ]);
    await page.getByRole('button', { name: '按一下说话' }).click();
    await page.getByText('我听到的是这句').waitFor();
    await page.getByRole('textbox').click();
    await page.waitForTimeout(2200);
    expect(await page.locator('xiaogu-exchange').count()).toBe(0);
    await page.getByRole('textbox').fill(QUESTION);
    await page.locator('xiaogu-composer').getByRole('button', { name: '发送' }).click();
    await page.locator('xiaogu-exchange .asked', { hasText: QUESTION }).waitFor();
  });

  it('goes on speaking when a door slams, and stops when somebody speaks', async () => {
    Object.assign(speech, { seconds: 30, words: QUESTION });
    const page = await openHearing([
      { seconds: 4, kind: 'silence' },
      { seconds: 0.5, kind: 'slam' },
      { seconds: 1, kind: 'silence' },
      { seconds: 0.5, kind: 'slam' },
      { seconds: 4, kind: 'silence' },
      { seconds: 2, kind: 'voice' },
    ]);
    await page.getByRole('textbox').fill('你好');
    await page.getByRole('textbox').press('Enter');
    await stop(page).waitFor();
    await page.getByRole('button', { name: '一直听着' }).click();
    await page.waitForTimeout(7500);
    expect(await stop(page).isVisible()).toBe(true);
    await stop(page).waitFor({ state: 'detached', timeout: 10_000 });
    await page.locator('xiaogu-exchange .asked', { hasText: QUESTION }).waitFor();
    expect(speech.heard.length).toBeGreaterThan(0);
  });

  it('says the same again, slower when asked to, and is silent at once on a touch', async () => {
    speech.seconds = 3;
    const page = await openHearing([]);
    await page.getByRole('textbox').fill('你好');
    await page.getByRole('textbox').press('Enter');
    await expect.poll(() => speech.said.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await stop(page).click();
    await page.getByRole('button', { name: '再说一遍' }).waitFor();
    expect(await mood(page)).not.toBe('speaking');
    await page.getByRole('button', { name: '说慢点' }).click();
    await stop(page).waitFor();
    const paces = () => speech.said.filter(({ input }) => input === speech.said[0]?.input).map(({ speed }) => speed);
    await expect.poll(paces, { timeout: 10_000 }).toEqual([1, 0.85]);
  });

  it('says on the screen why nothing is heard, and goes on by touch', async () => {
    speech.failing = 500;
    const page = await openHearing([
      { seconds: 0.5, kind: 'silence' },
      { seconds: 1, kind: 'voice' },
    ]);
    await page.getByRole('button', { name: '按一下说话' }).click();
    await page.getByText('没听清').waitFor();
    await page.getByRole('textbox').fill(QUESTION);
    await page.getByRole('textbox').press('Enter');
    await page.locator('xiaogu-service-card').waitFor();
  });
});
