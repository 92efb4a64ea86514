import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAppForBrowser } from '../support/app-for-browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';

const NAME = '陈小满';
const PHONE_NUMBER = '13800000000';
const UNSENT = '没说完的话';
const OF_THE_FIRST = new RegExp([NAME, PHONE_NUMBER, '138\\*{4}0000', UNSENT].join('|'));

let app: Awaited<ReturnType<typeof startAppForBrowser>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startAppForBrowser({ XIAOGU_ESPEAK: '/nonexistent/espeak-ng' }),
    launchBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The first person has told their name and number, and has begun to write something else. */
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await openKiosk();
  for (const words of ['帮我写简历', `我叫${NAME}`, PHONE_NUMBER]) await ask(words);
  await page.getByRole('textbox').fill(UNSENT);
  expect(await shownBy(page)).toMatch(NAME);
  expect(await shownBy(page)).toMatch(UNSENT);
});

afterEach(() => context.close());

async function openKiosk(): Promise<void> {
  await page.goto(`${app.url}/?terminal=hall-3`);
  await welcome();
}

const welcome = () => page.locator('xiaogu-kiosk-welcome button').first().waitFor();

async function ask(words: string): Promise<void> {
  const before = await page.locator('xiaogu-exchange').count();
  await page.getByRole('textbox').fill(words);
  await page.getByRole('textbox').press('Enter');
  await page.locator('xiaogu-exchange').nth(before).locator('.answer[aria-busy="false"]').waitFor();
}

/** Every text of the page, in shadow trees and boxes too. */
const shownBy = (somePage: Page) =>
  somePage.evaluate(() => {
    const walk = (node: Node): string =>
      [...node.childNodes].map((child) => walk(child)).join('') +
      (node instanceof Text ? (node.textContent ?? '') : '') +
      (node instanceof Element && node.shadowRoot ? walk(node.shadowRoot) : '') +
      (node instanceof HTMLTextAreaElement ? node.value : '');
    return walk(document.body);
  });

async function finish(): Promise<void> {
  await page.getByRole('button', { name: '结束并清除' }).click();
  await welcome();
}

describe('the next person sees nothing of the last', () => {
  it('after 结束并清除', async () => {
    await finish();
    expect(await shownBy(page)).not.toMatch(OF_THE_FIRST);
  });

  it('after a reload in the middle of it', async () => {
    await page.reload();
    await welcome();
    expect(await shownBy(page)).not.toMatch(OF_THE_FIRST);
  });

  it('by the back button, to a page that was left in the middle of it', async () => {
    await page.goto('about:blank');
    await page.goBack();
    await welcome();
    expect(await shownBy(page)).not.toMatch(OF_THE_FIRST);
  });

  it('by the back and forward buttons after 结束并清除', async () => {
    await finish();
    await page.goto('about:blank');
    await page.goBack();
    await welcome();
    expect(await shownBy(page)).not.toMatch(OF_THE_FIRST);
    await page.goForward();
    await page.goBack();
    await welcome();
    expect(await shownBy(page)).not.toMatch(OF_THE_FIRST);
  });

  it('after the page crashed in the middle of it', async () => {
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await page.close();
    page = await context.newPage();
    await openKiosk();
    expect(await shownBy(page)).not.toMatch(OF_THE_FIRST);
  });

  it('in what the browser keeps: no storage, no cookie, no answer in a cache', async () => {
    const answers: string[] = [];
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/api/')) return;
      answers.push(response.headers()['cache-control'] ?? 'nothing');
    });
    await ask('我想找保洁的工作');
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((policy) => !policy.includes('no-store'))).toEqual([]);
    await finish();
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      }
      const databases = await indexedDB.databases();
      return { found, stored: localStorage.length + sessionStorage.length + databases.length };
    });
    expect(kept.stored).toBe(0);
    expect(kept.found.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  });

  it('in another tab of the same browser', async () => {
    const other = await context.newPage();
    await other.goto(`${app.url}/?terminal=hall-3`);
    await other.locator('xiaogu-kiosk-welcome button').first().waitFor();
    expect(await shownBy(other)).not.toMatch(OF_THE_FIRST);
  });
});
