import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { startAppForBrowser } from '../support/app-for-browser.ts';
import { eventStreamOf, turnReplying } from '../support/event-stream.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.ts';
import { placeVoice, setVoice } from '../support/stand-in-voice.ts';

const TOKEN = 'token-of-hall-three';
const PHONE_NUMBER = '13800000000';

let app: Awaited<ReturnType<typeof startAppForBrowser>>;
let speech: SpeechServer;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  speech = await startSpeechServer();
  [app, browser] = await Promise.all([
    startAppForBrowser({ XIAOGU_SPEECH_BASE_URL: speech.baseUrl, XIAOGU_TERMINAL_TOKENS: `hall-3:${TOKEN}` }),
    launchBrowser(['--autoplay-policy=no-user-gesture-required']),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await speech?.close();
});

afterEach(async () => {
  await context.close();
  speech.said.length = 0;
  speech.seconds = 1;
});

/** The sound that plays now comes to its end. */
async function endSpeech(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [sound] = (globalThis as unknown as { sounds: HTMLAudioElement[] }).sounds.slice(-1);
    if (sound !== undefined) sound.currentTime = sound.duration;
  });
}

async function open(query: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await prepare?.(page);
  await page.addInitScript({
    content: `
      globalThis.sounds = [];
      globalThis.Audio = class extends Audio {
        constructor() {
          super();
          sounds.push(this);
        }
      };
    `,
  });
  await page.goto(`${app.url}/?terminal=hall-3${query}#token=${TOKEN}`);
  await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
  return page;
}

async function ask(page: Page, text: string): Promise<void> {
  const before = await page.locator('xiaogu-exchange').count();
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
  await page.locator('xiaogu-exchange').nth(before).locator('.answer[aria-busy="false"]').waitFor();
}

/** Whatever is said is answered with one short word. */
async function answerShortly(page: Page): Promise<void> {
  const events = [{ type: 'RUN_STARTED' }, { type: 'RUN_FINISHED', result: turnReplying('好。') }];
  await page.route('**/messages', (route) => route.fulfill(eventStreamOf(events)));
}

/** Has something answered aloud, with the page's clock in the test's hands. @returns the button that silences her */
async function startSpeaking(page: Page): Promise<Locator> {
  await page.clock.install();
  await answerShortly(page);
  await ask(page, '记住这句');
  const stop = page.getByRole('button', { name: '别说了' });
  await stop.waitFor();
  return stop;
}

/** The countdown of the warning runs out, and nothing of the visit is left. */
async function expectWiped(page: Page): Promise<void> {
  await page.clock.runFor(25_000);
  await page.locator('xiaogu-kiosk-welcome').waitFor();
  expect(await page.locator('.asked').count()).toBe(0);
}

const sense = (present: boolean, token = TOKEN, distanceCm = 60) =>
  fetch(`${app.url}/api/terminals/hall-3/presence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ present, distanceCm }),
  });

describe('one person after another', () => {
  it('is not wiped in the middle of speech, warns aloud afterwards, and then is', async () => {
    speech.seconds = 120;
    const page = await open('&idle=60&warning=20');
    const stop = await startSpeaking(page);
    // The clock is held once she is heard; before that it would run out for the sound that is still on its way.
    await page.waitForFunction(() =>
      (globalThis as unknown as { sounds: HTMLAudioElement[] }).sounds.some((sound) => sound.currentTime > 0),
    );
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
    await page.clock.runFor(100_000);
    expect(await stop.isVisible()).toBe(true);
    expect(await page.locator('xiaogu-idle-warning').count()).toBe(0);
    await endSpeech(page);
    await page.getByRole('button', { name: '再说一遍' }).waitFor();
    await page.clock.runFor(50_000);
    expect(await page.locator('xiaogu-idle-warning').count()).toBe(0);
    expect(await page.locator('.asked', { hasText: '记住这句' }).count()).toBe(1);
    await page.clock.runFor(20_000);
    await page.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    expect(await page.locator('.asked', { hasText: '记住这句' }).count()).toBe(1);
    await expect.poll(() => speech.said.map(({ input }) => input).join('')).toContain('您还在吗');
    await expectWiped(page);
  });

  it('is as loud as one asks, at once', async () => {
    speech.seconds = 120;
    const page = await open('');
    await answerShortly(page);
    await ask(page, '记住这句');
    const loudness = () =>
      page.evaluate(() => (globalThis as unknown as { sounds: HTMLAudioElement[] }).sounds.at(-1)?.volume);
    await page.getByRole('button', { name: '别说了' }).waitFor();
    await expect.poll(loudness).toBe(1);
    await page.getByRole('button', { name: '音量: 大声' }).click();
    await page.getByRole('button', { name: '音量: 小声' }).waitFor();
    const quiet = (await loudness()) ?? 1;
    expect(quiet).toBeLessThan(1);
    await page.getByRole('button', { name: '音量: 小声' }).click();
    expect(await loudness()).toBeGreaterThan(quiet);
    await page.getByRole('button', { name: '音量: 中等' }).click();
    expect(await loudness()).toBe(1);
  });

  it('is wiped all the same when the voice stalls and never says that it has ended', async () => {
    const page = await open('&idle=60&warning=20', placeVoice);
    await setVoice(page, { patient: true });
    const stop = await startSpeaking(page);
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await page.clock.runFor(30_000);
    await stop.waitFor({ state: 'detached' });
    await page.getByText('声音没出来').waitFor();
    await page.clock.runFor(62_000);
    await page.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    await expectWiped(page);
  });

  it('gives the next person the page as it was made: its language, its size, nothing pressed', async () => {
    const page = await open('');
    await page.getByRole('button', { name: '字的大小' }).click();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await ask(page, 'Remember this');
    await page.getByRole('button', { name: 'Finish and clear' }).click();
    await page.getByRole('button', { name: '发送' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.getByRole('button', { name: '字的大小: 标准字' }).waitFor();
    expect(await page.locator('.asked').count()).toBe(0);
  });

  it('does not ask whether somebody is there who has much to read', async () => {
    const page = await open('&idle=1&warning=600');
    await answerShortly(page);
    await ask(page, '记住这句'.repeat(80));
    const warning = page.getByRole('dialog', { name: '您还在吗？' });
    await expect(warning.waitFor({ timeout: 8000 })).rejects.toThrow('Timeout');
    await page.getByRole('button', { name: '结束并清除' }).click();
    await ask(page, '记住这句');
    await warning.waitFor();
  });

  it('stays when the person says they are still there', async () => {
    const page = await open('&idle=1&warning=600');
    await answerShortly(page);
    await ask(page, '记住这句');
    await page.getByRole('button', { name: '我还在' }).click();
    await page.locator('xiaogu-idle-warning').waitFor({ state: 'detached' });
    expect(await page.locator('.asked', { hasText: '记住这句' }).count()).toBe(1);
  });

  it('asks for a yes in one place, and is told it in words of its own', async () => {
    const page = await open('');
    for (const words of ['我想在南京找个导购的工作', '就投第一个', '我叫陈小满', PHONE_NUMBER]) await ask(page, words);
    const card = page.locator('xiaogu-confirm-card');
    expect(await card.getByRole('button').allTextContents()).toEqual(['先不投', '确定投']);
    expect(await page.getByRole('button', { name: /^(?:先不|确定)/ }).count()).toBe(2);
    expect(await page.locator('xiaogu-big-buttons').getByRole('button').count()).toBeGreaterThan(0);
    await card.getByRole('button', { name: '确定投' }).click();
    const sent = page.locator('xiaogu-applications-card li');
    expect(await sent.getByText('已送到单位').count()).toBe(1);
    expect(await sent.textContent()).not.toMatch(/[a-z]/);
    expect(await card.count()).toBe(0);
  });

  it('covers a number until it is pressed, and gives the resume as a file', async () => {
    const page = await open('');
    await ask(page, '帮我写简历');
    await ask(page, '我叫陈小满');
    await ask(page, PHONE_NUMBER);
    const number = page.locator('xiaogu-resume-card').getByRole('button', { name: /138\*{4}0000/ });
    await number.hover();
    await page.mouse.down();
    await page.locator('xiaogu-resume-card').getByText('138 0000 0000').waitFor();
    await page.mouse.up();
    await page.locator('xiaogu-resume-card').getByText('138 0000 0000').waitFor({ state: 'detached' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('wakes and greets once when the sensor sees somebody, and sleeps when they have gone', async () => {
    const page = await open('&idle=1');
    await page.locator('xiaogu-attract-screen').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect((await sense(true, 'some-other-token-1')).status).toBe(401);
    expect((await sense(true)).status).toBe(204);
    await page.locator('xiaogu-attract-screen').waitFor({ state: 'detached' });
    await expect.poll(() => speech.said.length).toBeGreaterThan(0);
    const greeted = speech.said.length;
    expect(speech.said[0]?.input).toMatch(/好，我是小顾/);
    await sense(true);
    await sense(true, TOKEN, 40);
    await page.waitForTimeout(1500);
    expect(speech.said.length).toBe(greeted);
    await sense(false);
    await page.locator('xiaogu-attract-screen').waitFor();
    await page.locator('xiaogu-attract-screen button').click();
    await page.locator('xiaogu-attract-screen').waitFor({ state: 'detached' });
  });
});
