import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startAppForBrowser } from '../support/app-for-browser.ts';
import { eventStreamOf, turnReplying } from '../support/event-stream.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { hear, placeMicrophone } from '../support/microphone.ts';
import { wavOf } from '../support/sound.ts';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.ts';

const QUESTION = '失业登记怎么办';
const MISHEARD = '失业灯记怎么办';
const KIOSK = { width: 1080, height: 1920 };

let app: Awaited<ReturnType<typeof startAppForBrowser>>;
let speech: SpeechServer;
let browser: Browser;
let page: Page;
const file = join(tmpdir(), `xiaogu-heard-${process.pid}.wav`);

beforeAll(async () => {
  speech = await startSpeechServer();
  app = await startAppForBrowser({
    XIAOGU_SPEECH_BASE_URL: speech.baseUrl,
    XIAOGU_TRANSCRIPTION_BASE_URL: speech.baseUrl,
    XIAOGU_BROWSER_RECOGNITION: 'off',
  });
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await speech?.close();
  rmSync(file, { force: true });
});

afterEach(async () => {
  await page.close();
  Object.assign(speech, { seconds: 1, words: '', failing: undefined });
  speech.said.length = 0;
  speech.heard.length = 0;
});

async function openKiosk(page: Page, query = ''): Promise<void> {
  await page.goto(`${app.url}/?terminal=hall-3${query}`);
  await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
}

/** A kiosk that hears what the test plays to it. */
async function openHearing(query = ''): Promise<void> {
  page = await browser.newPage({ viewport: KIOSK, locale: 'zh-CN', reducedMotion: 'reduce' });
  await placeMicrophone(page);
  await openKiosk(page, query);
}

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await page.getByRole('textbox').press('Enter');
}

/** Touches the microphone and speaks; the pause after the words ends them. */
async function speak(page: Page): Promise<void> {
  await page.getByRole('button', { name: '按一下说话' }).click();
  await page.locator('xiaogu-face[mood=listening]').first().waitFor();
  await hear(page, [
    { seconds: 0.5, kind: 'silence' },
    { seconds: 2, kind: 'voice' },
    { seconds: 2, kind: 'silence' },
  ]);
}

const mood = (page: Page) => page.locator('xiaogu-kiosk-stage xiaogu-face').getAttribute('mood');
const stop = (page: Page) => page.getByRole('button', { name: '别说了' });
const answered = (page: Page, words: string) =>
  page.locator('xiaogu-exchange', { hasText: words }).last().locator('.answer[aria-busy="false"]').waitFor();

describe('speaking with the kiosk', () => {
  it('hears a question through the microphone, sends it by itself, and says the answer', async () => {
    Object.assign(speech, { seconds: 60, words: QUESTION });
    const sound = wavOf([
      { seconds: 1, kind: 'silence' },
      { seconds: 2.4, kind: 'voice' },
      { seconds: 90, kind: 'silence' },
    ]);
    writeFileSync(file, sound);
    const listening = await launchBrowser([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}%noloop`,
      '--autoplay-policy=no-user-gesture-required',
    ]);
    page = await listening.newPage({ viewport: KIOSK, locale: 'zh-CN', reducedMotion: 'reduce' });
    await openKiosk(page);
    await page.getByRole('button', { name: '按一下说话' }).click();
    await page.locator('xiaogu-face[mood=listening]').first().waitFor();
    await page.locator('xiaogu-exchange .asked', { hasText: QUESTION }).waitFor();
    await stop(page).waitFor();
    expect(await mood(page)).toBe('speaking');
    const whole = speech.heard.at(-1);
    expect(whole).toMatchObject({ language: 'zh', rate: 16_000, channels: 1 });
    expect(whole?.seconds).toBeGreaterThan(2);
    expect(speech.said.map(({ input }) => input).join('')).toMatch(/失业/);
    await listening.close();
  });

  it('shows what is understood while the person still speaks', async () => {
    speech.words = QUESTION;
    await openHearing();
    await page.getByRole('button', { name: '按一下说话' }).click();
    await page.locator('xiaogu-face[mood=listening]').first().waitFor();
    const cutShort = expect(hear(page, [{ seconds: 20, kind: 'voice' }])).rejects.toThrow();
    await expect.poll(() => page.getByRole('textbox').inputValue(), { timeout: 20_000 }).toBe(QUESTION);
    expect(await page.locator('xiaogu-exchange').count()).toBe(0);
    expect(await mood(page)).toBe('listening');
    await page.close();
    await cutShort;
  });

  it('takes a misheard question back at one touch: its answer goes, its words can be corrected', async () => {
    Object.assign(speech, { seconds: 60, words: MISHEARD });
    await openHearing();
    await speak(page);
    await answered(page, MISHEARD);
    await page.getByRole('button', { name: '听错了' }).click();
    await page.locator('xiaogu-exchange').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox').inputValue()).toBe(MISHEARD);
    expect(await stop(page).count()).toBe(0);
    await type(page, QUESTION);
    await answered(page, QUESTION);
    expect(await page.getByText(MISHEARD).count()).toBe(0);
    expect(await page.getByRole('button', { name: '听错了' }).count()).toBe(0);
  });

  it('lets an answer to her own question stand a moment, and waits when it is touched', async () => {
    await openHearing();
    await type(page, '帮我写简历');
    await answered(page, '帮我写简历');
    await page.clock.install();
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
    speech.words = '我叫陈晓蛮';
    await speak(page);
    await page.getByText('我听到的是这句').waitFor();
    await page.clock.runFor(1000);
    await page.getByRole('textbox').click();
    await page.clock.runFor(10_000);
    expect(await page.locator('xiaogu-exchange').count()).toBe(1);
    speech.words = '我叫陈小满';
    await speak(page);
    await page.getByText('我听到的是这句').waitFor();
    expect(await page.locator('xiaogu-exchange').count()).toBe(1);
    await page.clock.runFor(2000);
    await page.locator('xiaogu-exchange .asked', { hasText: '我叫陈小满' }).waitFor();
  });

  it('goes on speaking when a door slams, and stops when somebody speaks', async () => {
    Object.assign(speech, { seconds: 90, words: QUESTION });
    await openHearing();
    await type(page, '你好');
    await stop(page).waitFor();
    await page.getByRole('button', { name: '一直听着' }).click();
    await page.getByRole('button', { name: '一直听着', pressed: true }).waitFor();
    await hear(page, [
      { seconds: 2, kind: 'silence' },
      { seconds: 0.5, kind: 'slam' },
      { seconds: 1, kind: 'silence' },
      { seconds: 0.5, kind: 'slam' },
      { seconds: 1, kind: 'silence' },
      { seconds: 3, kind: 'slam in a hall' },
      { seconds: 2, kind: 'silence' },
    ]);
    expect(await stop(page).isVisible()).toBe(true);
    expect(speech.heard).toEqual([]);
    await hear(page, [
      { seconds: 2, kind: 'voice' },
      { seconds: 2, kind: 'silence' },
    ]);
    await page.locator('xiaogu-exchange .asked', { hasText: QUESTION }).waitFor();
    expect(speech.heard.length).toBeGreaterThan(0);
  });

  it('is not wiped, nor does it warn, in the middle of what somebody says', async () => {
    speech.words = QUESTION;
    await openHearing('&idle=2&warning=2');
    await page.route('**/messages', (route) =>
      route.fulfill(eventStreamOf([{ type: 'RUN_STARTED' }, { type: 'RUN_FINISHED', result: turnReplying('好。') }])),
    );
    await type(page, '你好');
    await page.getByRole('button', { name: '一直听着' }).click();
    await page.getByRole('button', { name: '一直听着', pressed: true }).waitFor();
    const heard = hear(page, [
      { seconds: 12, kind: 'voice' },
      { seconds: 2, kind: 'silence' },
    ]);
    await page.locator('xiaogu-face[mood=listening]').first().waitFor();
    const seen = page.evaluate(async () => {
      const kiosk = document.querySelector('xiaogu-kiosk')?.shadowRoot;
      const face = kiosk?.querySelector('xiaogu-kiosk-stage')?.shadowRoot?.querySelector('xiaogu-face');
      const moments = { listening: 0, warned: 0 };
      while (face?.getAttribute('mood') === 'listening') {
        moments.listening += 1;
        if (kiosk?.querySelector('xiaogu-idle-warning')) moments.warned += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return moments;
    });
    await heard;
    expect(await seen).toMatchObject({ warned: 0 });
    expect((await seen).listening).toBeGreaterThan(0);
    await page.locator('xiaogu-exchange .asked', { hasText: QUESTION }).waitFor();
  });

  it.each([
    [
      '没有允许用麦克风',
      'navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("", "NotAllowedError"); }',
    ],
    [
      '没有麦克风',
      'navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("", "NotFoundError"); }',
    ],
    [
      '麦克风现在用不了',
      'navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("", "AbortError"); }',
    ],
    ['这个网页地址不能用麦克风', 'Object.defineProperty(navigator, "mediaDevices", { value: undefined })'],
  ])('says that %s, and does everything by touch', async (why, missing) => {
    page = await browser.newPage({ viewport: KIOSK, locale: 'zh-CN', reducedMotion: 'reduce' });
    await page.addInitScript(missing);
    await openKiosk(page);
    await page.getByRole('button', { name: '按一下说话' }).click();
    await page.locator('xiaogu-composer').getByText(why).waitFor();
    expect(await mood(page)).not.toBe('listening');
    await page.locator('xiaogu-kiosk-welcome button').first().click();
    await page.locator('xiaogu-exchange .answer[aria-busy="false"]').waitFor();
  });

  it('says the same again, slower when asked to, and is silent at once on a touch', async () => {
    speech.seconds = 60;
    await openHearing();
    await type(page, '你好');
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
    await openHearing();
    await speak(page);
    await page.getByText('没听清').waitFor();
    await type(page, QUESTION);
    await page.locator('xiaogu-service-card').waitFor();
  });
});
