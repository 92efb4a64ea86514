import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../support/build-pages.ts';
import { startFakeServer } from '../support/fake-server.ts';
import { launchBrowser } from '../support/launch-browser.ts';

/** What Chromium got after version 100 and pages like to use, by the version it came with. */
const TAKEN_AWAY = `
  delete AbortSignal.timeout; // 103
  delete AbortSignal.any; // 116
  delete Element.prototype.checkVisibility; // 105
  for (const name of ['toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name]; // 110
  delete String.prototype.isWellFormed; // 111
  delete Document.prototype.startViewTransition; // 111
  for (const name of ['showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name]; // 114
  delete Object.groupBy; // 117
  delete Map.groupBy; // 117
  delete Promise.withResolvers; // 119
  delete URL.canParse; // 120
  delete Array.fromAsync; // 121
  for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name]; // 122
  for (const name of ['map', 'filter', 'take', 'drop', 'toArray', 'some', 'every', 'find', 'reduce', 'forEach', 'flatMap'])
    delete Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))[name]; // 122
  delete ReadableStream.prototype[Symbol.asyncIterator]; // 124
  delete ReadableStream.prototype.values; // 124
  delete Promise.try; // 128
  delete RegExp.escape; // 136
`;

const NEWER_CSS: [string, RegExp][] = [
  [':has()', /:has\(/],
  ['color-mix()', /color-mix\(/],
  ['oklch(), lab() and their like', /\b(?:oklch|oklab|lch|lab)\(/],
  ['container queries', /@container|container-type|\d(?:cqw|cqh|cqi|cqb)\b/],
  ['starting styles', /@starting-style/],
  ['ranges in media queries', /@media[^{]*[<>]=?/],
  ['subgrid', /subgrid/],
  ['single transforms', /(?:^|[;{\s])(?:translate|rotate|scale):/],
  ['scroll timelines', /animation-timeline|view-timeline/],
  ['light-dark()', /light-dark\(/],
];

let pages: Awaited<ReturnType<typeof buildPages>>;
let server: Awaited<ReturnType<typeof startFakeServer>>;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  pages = await buildPages();
  [server, browser] = await Promise.all([startFakeServer({ pages: pages.directory }), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'zh-CN' });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await pages?.remove();
});

describe('a browser as old as Chromium 100', () => {
  it('goes from a question to postings, law and an empty page without what came later', async () => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.addInitScript({ content: TAKEN_AWAY });
    await page.goto(`${server.baseUrl}/?terminal=hall-3`);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    for (const words of ['我想在南京找个导购的工作，月薪六千以上', '老板两个月没发工资了怎么办']) {
      await page.getByRole('textbox').fill(words);
      await page.getByRole('textbox').press('Enter');
      await page.locator('xiaogu-exchange', { hasText: words }).last().locator('.answer[aria-busy="false"]').waitFor();
    }
    await page.getByRole('button', { name: '看详情' }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '键盘', exact: true }).click();
    await page.locator('xiaogu-screen-keyboard').waitFor();
    await page.getByRole('button', { name: '结束并清除' }).click();
    await page.locator('xiaogu-kiosk-welcome').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is given no style it does not know', async () => {
    const page = await context.newPage();
    await page.goto(`${server.baseUrl}/?terminal=hall-3`);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    await page.getByRole('textbox').fill('我想在南京找个导购的工作，月薪六千以上');
    await page.getByRole('textbox').press('Enter');
    await page.locator('xiaogu-jobs-card').waitFor();
    const nested = await page.evaluate(() => {
      const found: string[] = [];
      const look = (rules: CSSRuleList) => {
        for (const rule of rules) {
          const inner = (rule as Partial<CSSGroupingRule>).cssRules;
          if (inner === undefined) continue;
          if (rule instanceof CSSStyleRule && inner.length > 0) found.push(rule.selectorText);
          look(inner);
        }
      };
      const walk = (root: Document | ShadowRoot) => {
        for (const sheet of [...root.adoptedStyleSheets, ...root.styleSheets]) look(sheet.cssRules);
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
      };
      walk(document);
      return found;
    });
    expect(nested).toEqual([]);
    const assets = join(pages.directory, 'assets');
    const sources = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name));
    expect(sources.length).toBeGreaterThan(3);
    for (const name of sources) {
      const styles = stylesOf(name, readFileSync(join(assets, name), 'utf8'));
      for (const [what, pattern] of NEWER_CSS) expect.soft(pattern.test(styles), `${what} in ${name}`).toBe(false);
      // The newer units of the window stand only behind a declaration that every browser knows.
      for (const [declaration, property = ''] of styles.matchAll(/([\w-]+):[^;{}]*\d[dsl]v[hw]/g)) {
        const guarded = new RegExp(`${property}:[^;{}]+;\\s*${property}:[^;{}]*\\d[dsl]v[hw]`).test(styles);
        expect.soft(guarded, declaration).toBe(true);
      }
    }
  });
});

/** The style sheets among the templates of a built script, or the whole of a style sheet. */
function stylesOf(name: string, source: string): string {
  if (name.endsWith('.css')) return source;
  return [...source.matchAll(/`([^`]*)`/g)]
    .map(([, text = '']) => text)
    .filter((text) => /[.:\w\])]\s*\{[^}]*:[^}]*;/.test(text) && !text.includes('</'))
    .join('\n');
}
