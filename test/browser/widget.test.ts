import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { accessibilityViolations } from '../support/accessibility.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { TEST_TODAY } from '../support/start-app.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const QUESTION = '试用期最长多久';

/** A site that knows Xiaogu only by its address, with the strictest policy that lets the widget in. */
async function startForeignSite(serverOrigin: () => string): Promise<{ origin: string; server: Server }> {
  const server = createServer((_request, response) => {
    const origin = serverOrigin();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${origin}; connect-src ${origin}; base-uri 'none'; form-action 'none'`,
    );
    response.end(
      `<!doctype html><html lang="zh-CN"><head><title>街道网站</title><script src="${origin}/widget.js" async></script></head>` +
        '<body><main><h1>街道办事</h1><p>欢迎</p><a href="/next">下一页</a></main><xiaogu-chat></xiaogu-chat></body></html>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe('the chat on somebody else’s page', () => {
  let app: App;
  let site: { origin: string; server: Server };
  let stranger: { origin: string; server: Server };
  let browser: Browser;
  let context: BrowserContext;
  let complaints: string[];
  const dataDirectory = mkdtempSync(join(tmpdir(), 'xiaogu-'));

  beforeAll(async () => {
    const origin = (): string => `http://127.0.0.1:${app.port}`;
    [site, stranger] = await Promise.all([startForeignSite(origin), startForeignSite(origin)]);
    app = await createApp(
      readConfig({
        PORT: '0',
        XIAOGU_DATA_DIR: dataDirectory,
        XIAOGU_TODAY: TEST_TODAY,
        XIAOGU_LOG_LEVEL: 'silent',
        XIAOGU_WIDGET_ORIGINS: `https://www.example.gov.cn, ${site.origin}`,
      }),
    );
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close(0);
    site.server.close();
    stranger.server.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  afterEach(() => context.close());

  async function visit(address: string, viewport = DESK): Promise<Page> {
    context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
    const page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The foreign site has no icon, and its policy rightly stops the browser from asking for one.
      if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
    });
    await page.goto(address);
    await page.waitForFunction(() => customElements.get('xiaogu-chat') !== undefined);
    return page;
  }

  const answered = (page: Page, text: string) =>
    page.locator('xiaogu-exchange', { hasText: text }).last().locator('.answer[aria-busy="false"]').waitFor();

  async function ask(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox').fill(text);
    await page.getByRole('textbox').press('Enter');
    await answered(page, text);
  }

  it('opens, answers with the law, and breaks nothing of a policy of default-src none', async () => {
    const page = await visit(site.origin);
    await page.getByRole('button', { name: '问小顾' }).click();
    const panel = page.getByRole('dialog', { name: '小顾' });
    await panel.waitFor();
    await ask(page, QUESTION);
    expect(await page.locator('xiaogu-exchange .prose').textContent()).toContain('劳动合同法');
    expect(await panel.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keeps the conversation from page to page, and forgets it on both sides when told to', async () => {
    const page = await visit(site.origin);
    await page.getByRole('button', { name: '问小顾' }).click();
    await ask(page, QUESTION);
    const before = await page.locator('xiaogu-exchange').textContent();
    await page.getByRole('link', { name: '下一页' }).click();
    await page.getByRole('button', { name: '问小顾' }).click();
    await page.locator('xiaogu-exchange').waitFor();
    expect(await page.locator('xiaogu-exchange').textContent()).toBe(before);
    const key = await page.evaluate(() => Object.values(sessionStorage)[0] as string);
    const { sessionId, token } = JSON.parse(key) as { sessionId: string; token: string };
    await ask(page, '那三年的合同呢');
    expect(await page.locator('xiaogu-exchange').count()).toBe(2);

    await page.getByRole('button', { name: '结束并清除' }).click();
    await expect.poll(() => page.locator('xiaogu-exchange').count()).toBe(0);
    const session = `http://127.0.0.1:${app.port}/api/sessions/${sessionId}`;
    await expect
      .poll(async () => (await fetch(session, { headers: { Authorization: `Bearer ${token}` } })).status)
      .toBe(404);
    await page.reload();
    await page.getByRole('button', { name: '问小顾' }).click();
    expect(await page.locator('xiaogu-exchange').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('asks the question a link brings, once', async () => {
    const page = await visit(`${site.origin}/?question=${encodeURIComponent(QUESTION)}`);
    await answered(page, QUESTION);
    await page.reload();
    await page.getByRole('button', { name: '问小顾' }).click();
    await answered(page, QUESTION);
    expect(await page.locator('xiaogu-exchange').count()).toBe(1);
  });

  it('is told what to do by the page, tells it what happened, and takes its colours', async () => {
    const page = await visit(site.origin);
    const heard = await page.evaluate(async (question) => {
      const chat = document.querySelector('xiaogu-chat')!;
      const events: string[] = [];
      const turn = new Promise<{ intent: string; status: string }>((resolve) => {
        chat.addEventListener('xiaogu-turn', (event) => resolve((event as CustomEvent).detail));
      });
      for (const name of ['xiaogu-open', 'xiaogu-close']) chat.addEventListener(name, () => events.push(name));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('xiaogu-chat { --accent: rgb(138, 31, 31); }');
      document.adoptedStyleSheets = [sheet];
      const colour = getComputedStyle(chat.shadowRoot!.querySelector('.opener')!).backgroundColor;
      await chat.ask(question);
      const { intent, status } = await turn;
      chat.hide();
      return { events, intent, status, colour };
    }, QUESTION);
    expect(heard).toMatchObject({
      events: ['xiaogu-open', 'xiaogu-close'],
      intent: 'labour_law',
      status: 'answered',
      colour: 'rgb(138, 31, 31)',
    });
  });

  it('fills a phone, closes with Escape and gives the place back to its opener', async () => {
    const page = await visit(site.origin, PHONE);
    await page.getByRole('button', { name: '问小顾' }).click();
    const box = await page.getByRole('dialog', { name: '小顾' }).boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
    await expect.poll(focused).toBe('opener');
  });

  it('is not talked to from a site that was not let in', async () => {
    const page = await visit(stranger.origin);
    await page.getByRole('button', { name: '问小顾' }).click();
    await page.getByText('网络断开了').waitFor();
    expect(complaints.some((text) => text.includes('CORS'))).toBe(true);
  });

  it('documents itself on a page of the server, in the server’s own strict policy', async () => {
    const page = await visit(`http://127.0.0.1:${app.port}/widget.html`);
    await page.getByRole('button', { name: '问小顾' }).click();
    await ask(page, QUESTION);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is under 43 KB compressed with everything it needs, two less than promised', async () => {
    context = await browser.newContext();
    const script = readFileSync(fileURLToPath(new URL('../../dist/web/widget.js', import.meta.url)));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(43 * 1024);
    expect(script.toString()).not.toMatch(/\bimport\(/);
  });
});
