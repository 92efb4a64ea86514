import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { type ServedForBrowser, startForBrowser } from '../support/start-for-browser.ts';

let served: ServedForBrowser;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([startForBrowser(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('without the server', () => {
  it('opens from what the service worker kept, says so, keeps what is typed, and comes back by itself', async () => {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(served.baseUrl);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByText('网络断开了').waitFor();
    await page.getByRole('textbox').fill('还没写完');
    expect(await page.locator('xiaogu-kiosk-stage xiaogu-face svg').isVisible()).toBe(true);
    await context.setOffline(false);
    await page.getByText('网络断开了').waitFor({ state: 'detached' });
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('还没写完');
    await context.close();
  });
});

describe('the keyboard on the screen', () => {
  it('writes Chinese by pinyin and numbers on a kiosk, and steps aside for a real keyboard', async () => {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${served.baseUrl}/?terminal=hall-3`);
    await page.locator('xiaogu-kiosk-welcome button').first().waitFor();
    await page.getByRole('textbox').click();
    const keyboard = page.locator('xiaogu-screen-keyboard');
    const press = async (keys: string[]) => {
      for (const name of keys) await keyboard.getByRole('button', { name, exact: true }).click();
    };
    const written = () => page.getByRole('textbox').inputValue();
    await press([...'zhao', '找', ...'bj', '保洁', ...'degongzuo', '空格', '，', ...'bao']);
    await press(['更多字词', '煲', '删除', '数字', '3', '0', '0', '0']);
    expect(await written()).toBe('找保洁的工作，3000');
    await press(['删除', '拼音', ...'yuan', '元', ...'yishang', '发送']);
    expect(await written()).toBe('找保洁的工作，300元以上');
    await press(['发送']);
    await page.locator('xiaogu-exchange .asked', { hasText: '找保洁的工作，300元以上' }).waitFor();
    await page.getByRole('textbox').click();
    await keyboard.waitFor();
    await page.getByRole('textbox').focus();
    await page.keyboard.press('a');
    await keyboard.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
