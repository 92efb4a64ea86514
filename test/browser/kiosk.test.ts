import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility.ts';
import { eventStreamOf, turnReplying } from '../support/event-stream.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { type ServedForBrowser, startForBrowser } from '../support/start-for-browser.ts';

const KIOSK = { width: 1080, height: 1920 };
const PHONE = { width: 390, height: 844 };
const JOB_QUESTION = '我想在南京找个导购的工作，月薪六千以上';
const LAW_QUESTION = '老板两个月没发工资了怎么办';

let served: ServedForBrowser;
let browser: Browser;
let context: BrowserContext;
let complaints: string[];

beforeAll(async () => {
  [served, browser] = await Promise.all([startForBrowser(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

afterEach(async () => {
  await context.close();
});

async function open(viewport: { width: number; height: number }): Promise<Page> {
  context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(served.baseUrl);
  await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
  return page;
}

/** Types, sends, and waits until the answer to just these words is whole. */
async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
  await page.locator('xiaogu-exchange', { hasText: text }).last().locator('.answer[aria-busy="false"]').waitFor();
}

/** The text of one element, without the shadow trees below it. */
const words = async (locator: Locator) => ((await locator.textContent()) ?? '').trim();

const madePage = (url: string) => ({
  url,
  code: '042315',
  expiresAt: '2026-11-23T02:00:00.000Z',
  qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1H0z"/></svg>',
});

describe('the kiosk page', () => {
  it('leads from a question to postings, and from a posting to all its facts', async () => {
    const page = await open(KIOSK);
    await ask(page, JOB_QUESTION);
    const first = page.locator('xiaogu-jobs-card article').first();
    expect(await words(first.locator('.pay'))).toMatch(/\d/);
    expect(await words(first)).toContain('演示');
    const title = await words(first.locator('h4 span').last());
    const detail = first.getByRole('button', { name: '看详情' });
    await detail.click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    expect(await words(page.locator('xiaogu-dialog xiaogu-job-detail dl'))).toContain('工作形式');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await detail.evaluate((button) => button.matches(':focus'))).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('says in words which posting to apply for', async () => {
    const page = await open(KIOSK);
    await ask(page, JOB_QUESTION);
    await page.locator('xiaogu-jobs-card article').nth(1).getByRole('button', { name: '就投这个' }).click();
    await page.locator('xiaogu-exchange').nth(1).locator('.answer[aria-busy="false"]').waitFor();
    expect(await words(page.locator('xiaogu-exchange').nth(1).locator('.asked'))).toContain('就投第二个');
  });

  it('opens the article an answer rests on', async () => {
    const page = await open(KIOSK);
    await ask(page, LAW_QUESTION);
    const sources = page.locator('xiaogu-passages-card button, xiaogu-citations button');
    await sources
      .filter({ hasText: /《.+》第.+条/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /《.+》第.+条/ });
    await dialog.waitFor();
    const facts = await words(page.locator('xiaogu-source-dialog dl'));
    expect(facts).toContain('发布机关');
    expect(facts).toMatch(/时效\s*\d{4}年/);
    expect((await words(page.locator('xiaogu-source-dialog .text'))).length).toBeGreaterThan(10);
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('brings the words of an article that the answer only names, and says so when there are none', async () => {
    const page = await open(KIOSK);
    const named = ['第三十条', '第八十五条'].map((article) => ({ id: article, title: '劳动合同法', article }));
    const turn = { ...turnReplying('可以投诉。'), citations: named };
    const found = { ...named[0], kind: 'law', region: '全国', text: '这一条说的是工资。', score: 1, source: '' };
    const asked: (string | null)[] = [];
    await page.route('**/messages', (route) =>
      route.fulfill(eventStreamOf([{ type: 'RUN_STARTED' }, { type: 'RUN_FINISHED', result: turn }])),
    );
    await page.route('**/api/knowledge/search?*', (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('q'));
      return route.fulfill({ json: { passages: [found] } });
    });
    await ask(page, LAW_QUESTION);
    await page.getByRole('button', { name: '《劳动合同法》第三十条' }).click();
    await page.getByText('这一条说的是工资。').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '《劳动合同法》第八十五条' }).click();
    await page.getByText('没有它的全文').waitFor();
    expect(asked).toEqual(['《劳动合同法》第三十条', '《劳动合同法》第八十五条']);
  });

  it('announces a finished answer once, and nothing while it streams', async () => {
    const page = await open(KIOSK);
    await ask(page, LAW_QUESTION);
    const announced = await page.evaluate(() => {
      const view = document.querySelector('xiaogu-kiosk')?.shadowRoot?.querySelector('xiaogu-conversation-view');
      const region = view?.shadowRoot?.querySelector('[aria-live]');
      const heard: string[] = [];
      const note = () => heard.push(region?.textContent?.trim() ?? '');
      if (region) new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      Object.assign(globalThis, { heard });
      return region?.textContent?.trim() ?? '';
    });
    expect(announced).not.toBe('');
    await ask(page, JOB_QUESTION);
    await page.locator('xiaogu-jobs-card').waitFor();
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    const reply = await words(page.locator('xiaogu-exchange').last().locator('.words .prose'));
    const announcements = heard.filter((text) => text !== '');
    expect(announcements.map((text) => text.replace(/\s/g, ''))).toEqual([reply.replace(/\s/g, '')]);
  });

  it('hands over a page to take along, which stays when the screen is wiped', async () => {
    const page = await open(KIOSK);
    await page.route('**/carry-away', (route) => route.fulfill({ json: madePage('https://hall.example/c/example') }));
    await ask(page, JOB_QUESTION);
    await page.getByRole('button', { name: '用手机带走' }).click();
    await page.getByRole('dialog', { name: '用手机带走' }).waitFor();
    await page.getByText('042 315').waitFor();
    await page.getByRole('img', { name: '带走内容的二维码' }).waitFor();
    const deleted = page.waitForRequest((request) => request.method() === 'DELETE');
    await page.getByRole('button', { name: '拿好了，清空屏幕' }).click();
    expect(new URL((await deleted).url()).search).toBe('?keep=carry-away');
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says so when no telephone can reach it', async () => {
    const page = await open(PHONE);
    await page.route('**/carry-away', (route) => route.fulfill({ json: madePage('http://127.0.0.1:8080/c/example') }));
    await ask(page, JOB_QUESTION);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('button', { name: '用手机带走' }).click();
    await page.getByText('请找工作人员帮您打印').waitFor();
  });

  it('offers not to be called where a call is planned, and has that remembered', async () => {
    const page = await open(PHONE);
    const run = { threadId: 'thread', runId: 'run' };
    const card = { type: 'applications', callPlanned: true, applications: [{ title: '保安', text: '已送到单位' }] };
    const events = [
      { type: 'RUN_STARTED', ...run },
      { type: 'TEXT_MESSAGE_START', messageId: 'message', role: 'assistant' },
      { type: 'TEXT_MESSAGE_CONTENT', messageId: 'message', delta: '投好了' },
      { type: 'TEXT_MESSAGE_END', messageId: 'message' },
      { type: 'CUSTOM', name: 'card', value: card },
      { type: 'RUN_FINISHED', ...run, result: { ...turnReplying('投好了'), cards: [card] } },
    ];
    await page.route('**/messages', (route) => route.fulfill(eventStreamOf(events)));
    await page.route('**/calls', (route) => route.fulfill({ status: 204 }));
    await ask(page, '确定投');
    const refused = page.waitForRequest((request) => request.method() === 'DELETE');
    await page.getByRole('button', { name: '不要打电话' }).click();
    expect(new URL((await refused).url()).pathname).toMatch(/\/calls$/);
    await page.getByText('不会给您打电话').waitFor();
  });

  it('wipes the screen and has the server forget on 结束并清除', async () => {
    const page = await open(KIOSK);
    const opening = page.waitForResponse((response) => response.url().endsWith('/api/sessions'));
    await page.reload();
    const { sessionId, token } = (await (await opening).json()) as { sessionId: string; token: string };
    await ask(page, LAW_QUESTION);
    await page.getByRole('textbox').fill('我还想问');
    expect(await page.locator('.asked', { hasText: LAW_QUESTION }).count()).toBe(1);
    const forgotten = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.getByRole('button', { name: '结束并清除' }).click();
    await page.locator('xiaogu-kiosk-welcome').waitFor();
    expect(await page.locator('xiaogu-exchange').count()).toBe(0);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    expect(await page.locator('.asked', { hasText: LAW_QUESTION }).count()).toBe(0);
    expect((await forgotten).status()).toBe(204);
    const headers = { authorization: `Bearer ${token}` };
    const gone = await fetch(`${served.baseUrl}/api/sessions/${sessionId}`, { headers });
    expect(gone.status).toBe(404);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('shows the next person nothing after the page was left and the back button pressed', async () => {
    const page = await open(KIOSK);
    await ask(page, LAW_QUESTION);
    await page.goto('about:blank');
    await page.goBack();
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    expect(await page.locator('.asked', { hasText: LAW_QUESTION }).count()).toBe(0);
  });

  it('is empty where the browser had kept it whole for the back button', async () => {
    const keeping = await launchBrowser([], ['--disable-back-forward-cache']);
    context = await keeping.newContext({ viewport: KIOSK, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.addInitScript(
      'globalThis.kept = false; addEventListener("pageshow", (event) => { kept = event.persisted; })',
    );
    await page.goto(served.baseUrl);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    await ask(page, LAW_QUESTION);
    await page.getByRole('textbox').fill('我还想问');
    await page.goto(`${served.baseUrl}/widget.html`);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => (globalThis as unknown as { kept?: boolean }).kept === true);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    expect(await page.locator('xiaogu-exchange').count()).toBe(0);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    await ask(page, JOB_QUESTION);
    expect(await page.locator('xiaogu-exchange').count()).toBe(1);
    await keeping.close();
  });

  it('keeps what was said when the line is cut, and sends it again on request', async () => {
    const page = await open(PHONE);
    await context.setOffline(true);
    await ask(page, JOB_QUESTION);
    const exchange = page.locator('xiaogu-exchange');
    expect(await words(exchange.locator('[role=alert]'))).toContain('连不上');
    expect(await words(exchange.locator('.asked'))).toContain(JOB_QUESTION);
    expect(await page.locator('.offline').isVisible()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await context.setOffline(false);
    await exchange.getByRole('button', { name: '再试一次' }).click();
    await page.locator('xiaogu-jobs-card').waitFor();
    expect(await exchange.count()).toBe(1);
    await page.locator('.offline').waitFor({ state: 'detached' });
  });

  it("says a problem document's own words when the server refuses", async () => {
    const page = await open(KIOSK);
    const problem = { type: 'about:blank', title: '这句话小顾收不了。', status: 422, code: 'x' };
    await page.route('**/messages', (route) =>
      route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await ask(page, '你好');
    expect(await words(page.locator('xiaogu-exchange [role=alert]'))).toContain(problem.title);
    await page.getByRole('button', { name: '改一改再说' }).click();
    expect(await page.getByRole('textbox').inputValue()).toBe('你好');
  });

  it('does not send more than 1000 characters, and keeps them', async () => {
    const page = await open(KIOSK);
    let sent = 0;
    await page.route('**/messages', (route) => {
      sent += 1;
      return route.continue();
    });
    const box = page.getByRole('textbox');
    await box.fill('字'.repeat(1001));
    await box.press('Enter');
    expect(await words(page.locator('xiaogu-composer [role=alert]'))).toContain('多了 1 个');
    expect(sent).toBe(0);
    expect((await box.inputValue()).length).toBe(1001);
  });

  it('never takes a reply for markup or a script', async () => {
    const page = await open(KIOSK);
    const reply =
      '<img src=x onerror="document.title=1"><b>粗</b>\n\n[坏](javascript:document.title=2) [好](https://example.org/a)';
    await page.route('**/messages', (route) =>
      route.fulfill(eventStreamOf([{ type: 'RUN_STARTED' }, { type: 'RUN_FINISHED', result: turnReplying(reply) }])),
    );
    const title = await page.title();
    await ask(page, '你好');
    const prose = page.locator('xiaogu-exchange .words .prose');
    expect(await words(prose)).toContain('<img src=x onerror="document.title=1"><b>粗</b>');
    expect(await prose.locator('img, b').count()).toBe(0);
    expect(
      await prose.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual(['https://example.org/a']);
    expect(await page.title()).toBe(title);
  });

  it('prints a guide alone, and takes it off the page afterwards', async () => {
    const page = await open(KIOSK);
    await ask(page, '失业登记怎么办');
    await page.evaluate(() => Object.assign(window, { print: () => undefined }));
    await page.getByRole('button', { name: '打印' }).click();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('xiaogu-print-sheet');
    expect(await sheet.isVisible()).toBe(true);
    expect(await words(sheet.locator('h1'))).not.toBe('');
    expect(await page.locator('xiaogu-kiosk').isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await sheet.count()).toBe(0);
  });

  it('shows that an answer goes on below, and leads there', async () => {
    const page = await open({ width: 1024, height: 600 });
    await ask(page, LAW_QUESTION);
    const asked = page.locator('xiaogu-exchange .asked');
    expect((await asked.boundingBox())?.y).toBeGreaterThan(0);
    const more = page.getByRole('button', { name: '下面还有' });
    while (await more.isVisible()) {
      await more.click();
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    const end = await page.locator('xiaogu-exchange').boundingBox();
    const writing = await page.locator('xiaogu-composer').boundingBox();
    expect((await asked.boundingBox())?.y).toBeLessThan(0);
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThan((writing?.y ?? 0) + 60);
  });

  it('folds away on a phone what is seldom wanted, and leaves the talk more than half of the screen', async () => {
    const page = await open(PHONE);
    const share = async () => {
      const talk = await page.locator('xiaogu-conversation-view').boundingBox();
      return (talk?.height ?? 0) / PHONE.height;
    };
    await ask(page, JOB_QUESTION);
    const tools = page.locator('.tools').getByRole('button');
    expect(await tools.allInnerTexts()).toEqual(['读给我听', '更多', '结束并清除']);
    expect(await share()).toBeGreaterThan(0.6);
    await page.getByRole('button', { name: '更多', expanded: false }).click();
    await page.getByRole('button', { name: '关怀模式' }).click();
    await page.getByRole('button', { name: '收起', expanded: true }).click();
    expect(await page.getByRole('button', { name: '关怀模式' }).count()).toBe(0);
    expect(await share()).toBeGreaterThan(0.5);
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open(KIOSK);
    const suggestion = await words(page.locator('xiaogu-kiosk-welcome button').first());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('xiaogu-exchange .answer[aria-busy="false"]').waitFor();
    expect(await words(page.locator('xiaogu-exchange .asked'))).toContain(suggestion);
  });

  it('leads the keyboard through every button once, from what is read to what is done', async () => {
    const page = await open(KIOSK);
    await ask(page, JOB_QUESTION);
    await page.locator('xiaogu-jobs-card').waitFor();
    // 下面还有 goes as the keyboard scrolls the answer to its end.
    const all = await page.locator('button:not(.below button):visible, textarea:visible').count();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const order: string[] = [];
    for (let step = 0; step <= all + 3; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        if (focused === null || focused === document.body) return '';
        return `${focused.localName} ${focused.getAttribute('aria-label') ?? focused.textContent?.trim()}`;
      });
      if (name === '') break;
      order.push(name);
    }
    const reached = order.filter((name) => /^(?:button|textarea)/.test(name) && !name.includes('下面还有'));
    expect(reached.length).toBe(all);
    const place = (part: string) => order.findIndex((name) => name.includes(part));
    const places = ['看详情', '按一下说话', '写下您的问题', '发送', '关怀模式', '结束并清除'].map(place);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('keeps all that is touched within reach of a seated person', async () => {
    const page = await open(KIOSK);
    const tops = async () => {
      const boxes = await Promise.all((await page.locator('button:visible').all()).map((one) => one.boundingBox()));
      return boxes.map((box) => box?.y ?? 0);
    };
    expect(Math.min(...(await tops()))).toBeGreaterThan(KIOSK.height / 3);
    await ask(page, LAW_QUESTION);
    const fixed = await page.locator('.write').boundingBox();
    expect(fixed?.y).toBeGreaterThan(KIOSK.height / 3);
  });

  it.each(['reduce', 'no-preference'] as const)('moves the figure or not where motion is to be: %s', async (wish) => {
    context = await browser.newContext({ viewport: KIOSK, locale: 'zh-CN', reducedMotion: wish });
    const page = await context.newPage();
    await page.goto(served.baseUrl);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    const { offered, changed } = await page.evaluate(async () => {
      const stage = document.querySelector('xiaogu-kiosk')?.shadowRoot?.querySelector('xiaogu-kiosk-stage');
      const face = stage?.shadowRoot?.querySelector('xiaogu-face');
      if (!stage || !face) throw new Error('there is no figure');
      const mouths = [
        { width: 30, open: 20, lift: 0, round: 0, teeth: 0 },
        { width: 60, open: 0, lift: 9, round: 0, teeth: 0 },
      ];
      // A mouth that is another one in each frame, so that a frame without a new drawing is one that was missed.
      let asked = 0;
      Object.assign(stage, { mood: 'speaking', mouthAt: () => mouths[asked++ % 2] });
      await new Promise(requestAnimationFrame);
      const count = { offered: 0, changed: 0 };
      const frames = 60;
      let before = '';
      for (let frame = 0; frame <= frames; frame += 1) {
        await new Promise(requestAnimationFrame);
        const drawn = face.shadowRoot?.innerHTML ?? '';
        if (frame > 0) count.offered += 1;
        if (frame > 0 && drawn !== before) count.changed += 1;
        before = drawn;
      }
      return count;
    });
    expect(offered).toBe(60);
    expect(changed).toBe(wish === 'reduce' ? 0 : offered);
  });

  it('speaks English on request, in a session of its own', async () => {
    const page = await open(KIOSK);
    const opening = page.waitForRequest((request) => request.url().endsWith('/api/sessions'));
    await page.getByRole('button', { name: 'Switch to English' }).click();
    expect((await opening).postDataJSON()).toMatchObject({ locale: 'en', channel: 'kiosk' });
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('needs less than 100 KB of compressed script', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(served.baseUrl, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(100_000);
  });
});
