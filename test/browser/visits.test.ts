import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { startAppForBrowser } from '../support/app-for-browser.ts';
import { eventStreamOf, turnReplying } from '../support/event-stream.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type SpeechServer, startSpeechServer } from '../support/speech-server.ts';

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
}, 180_000);

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

async function open(query: string): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
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

const sense = (present: boolean, token = TOKEN, distanceCm = 60) =>
  fetch(`${app.url}/api/terminals/hall-3/presence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ present, distanceCm }),
  });

describe('one person after another', () => {
  it('is not wiped in the middle of speech, warns aloud afterwards, and then is', async () => {
    speech.seconds = 6;
    const page = await open('&idle=3&warning=2');
    await page.route('**/messages', (route) =>
      route.fulfill(eventStreamOf([{ type: 'RUN_STARTED' }, { type: 'RUN_FINISHED', result: turnReplying('好。') }])),
    );
    await ask(page, '记住这句');
    await page.getByRole('button', { name: '别说了' }).waitFor();
    await page.waitForTimeout(4500);
    expect(await page.locator('xiaogu-idle-warning').count()).toBe(0);
    expect(await page.locator('.asked', { hasText: '记住这句' }).count()).toBe(1);
    await page.getByRole('dialog', { name: '您还在吗？' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await expect.poll(() => speech.said.map(({ input }) => input).join('')).toContain('您还在吗');
    await page.locator('xiaogu-kiosk-welcome').waitFor();
    expect(await page.locator('.asked').count()).toBe(0);
  });

  it('stays when the person says they are still there', async () => {
    const page = await open('&idle=1&warning=8');
    await page.route('**/messages', (route) =>
      route.fulfill(eventStreamOf([{ type: 'RUN_STARTED' }, { type: 'RUN_FINISHED', result: turnReplying('好。') }])),
    );
    await ask(page, '记住这句');
    await page.getByRole('button', { name: '我还在' }).click();
    await page.locator('xiaogu-idle-warning').waitFor({ state: 'detached' });
    expect(await page.locator('.asked', { hasText: '记住这句' }).count()).toBe(1);
  });

  it('shows the second person nothing of the first, whatever they press', async () => {
    let page = await open('');
    await ask(page, `帮我写简历`);
    await ask(page, '我叫陈小满');
    await ask(page, PHONE_NUMBER);
    const everything = () =>
      page.evaluate(() => {
        const walk = (node: Node): string =>
          [...node.childNodes].map((child) => walk(child)).join('') +
          (node instanceof Text ? (node.textContent ?? '') : '') +
          (node instanceof Element && node.shadowRoot ? walk(node.shadowRoot) : '') +
          (node instanceof HTMLTextAreaElement ? node.value : '');
        return walk(document.body);
      });
    const shown = await everything();
    expect(shown).toContain('陈小满');
    expect(shown).toContain('138****0000');
    expect(shown).not.toContain(PHONE_NUMBER);
    await page.getByRole('textbox').fill('没说完的话');
    await page.getByRole('button', { name: '结束并清除' }).click();
    await page.locator('xiaogu-kiosk-welcome').waitFor();
    for (const step of ['', 'reload', 'back', 'crash']) {
      if (step === 'reload') await page.reload();
      if (step === 'back') {
        await page.goto('about:blank');
        await page.goBack();
      }
      if (step === 'crash') {
        await ask(page, '我叫陈小满');
        await page.goto('chrome://crash').catch(() => undefined);
        await page.close();
        page = await context.newPage();
        await page.goto(`${app.url}/?terminal=hall-3`);
      }
      await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
      const text = await everything();
      expect(text, step).not.toMatch(/陈小满|13800000000|没说完的话/);
    }
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    const kept = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      }
      return found;
    });
    expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
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
