import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { sharedApp } from '../support/shared-app.ts';

/** The built pages with the real application behind them; everything else about the page is in `kiosk.test.ts`. */
describe('the page as it is served', () => {
  let url: string;
  let browser: Browser;
  beforeAll(async () => {
    [{ url }, browser] = await Promise.all([sharedApp(), launchBrowser()]);
  });
  afterAll(() => browser?.close());

  it('leads from a question to a demonstration posting, and from another to the law, without a complaint', async () => {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, locale: 'zh-CN' });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(url);
    const ask = async (text: string) => {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('textbox').press('Enter');
      await page.locator('xiaogu-exchange', { hasText: text }).last().locator('.answer[aria-busy="false"]').waitFor();
    };

    await ask('我想在南京找个导购的工作，月薪六千以上');
    const card = page.locator('xiaogu-jobs-card article').first();
    await card.waitFor();
    expect(await card.textContent()).toContain('演示');

    await ask('老板两个月没发工资了怎么办');
    // What an answer rests on is said once: in its words, or in the list of sources under them.
    const named = page.locator('xiaogu-exchange').last().getByText('劳动合同法');
    await named.first().waitFor({ state: 'visible' });

    await page.getByRole('button', { name: '结束并清除' }).click();
    await page.locator('xiaogu-kiosk-welcome').waitFor();
    expect(await page.getByText('导购').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
