import { beforeAll, describe, expect, it } from 'vitest';
import { CarryAwayResponse } from '../../src/contract/carry-away.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

describe('the page a person takes along', () => {
  let url: string;
  beforeAll(async () => {
    url = (await sharedApp({ XIAOGU_PUBLIC_URL: '' })).url;
  });

  async function taken() {
    const conversation = await converse(url, { channel: 'kiosk' });
    await conversation.say('成都有没有保安的工作');
    await conversation.say('投第一个，我叫示例甲，电话13800000000');
    await conversation.say('确定投');
    const answer = await conversation.request('POST', '/carry-away', {});
    expect(answer.status).toBe(201);
    return { conversation, page: CarryAwayResponse.parse(await answer.json()) };
  }

  const open = (address: string, code: string) =>
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ code }).toString(),
    });
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

  it('shows nothing before the code, and postings and applications after it, without script', async () => {
    const { page } = await taken();
    expect(page.code).toMatch(/^\d{6}$/);
    expect(page.qr).toMatch(/^<svg/);
    expect(Date.parse(page.expiresAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    const closed = await fetch(page.url);
    expect(closed.status).toBe(200);
    const before = await closed.text();
    expect(before).not.toMatch(/保安|<script/);
    expect(closed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(closed.headers.get('cache-control')).toBe('no-store');
    const opened = await open(page.url, page.code);
    expect(opened.status).toBe(200);
    const after = await opened.text();
    expect(after).toContain('我投的岗位');
    expect(after).toContain('保安');
    expect(after).not.toContain('<script');
  });

  it('closes after five wrong codes, for the right one too', async () => {
    const { page } = await taken();
    for (let tries = 0; tries < 4; tries += 1) expect((await open(page.url, wrong(page.code))).status).toBe(403);
    expect((await open(page.url, wrong(page.code))).status).toBe(429);
    expect((await open(page.url, page.code)).status).toBe(429);
  });

  it('goes with the session, and with the words 清除我的信息, which say what is gone', async () => {
    const first = await taken();
    expect((await first.conversation.request('DELETE')).status).toBe(204);
    expect((await open(first.page.url, first.page.code)).status).toBe(404);
    const second = await taken();
    await second.conversation.say('清除我的信息');
    const erased = await second.conversation.say('确定');
    expect(erased.reply).toMatch(/带走的页面1个.*还剩0条/);
    expect((await fetch(second.page.url)).status).toBe(404);
  });

  it('stays when the session ends with the person’s wish to keep it, and goes at a press on the page', async () => {
    const { conversation, page } = await taken();
    expect((await conversation.request('DELETE', '?keep=carry-away')).status).toBe(204);
    expect((await conversation.request('GET')).status).toBe(404);
    expect((await open(page.url, page.code)).status).toBe(200);
    expect((await open(`${page.url}/erase`, page.code)).status).toBe(200);
    expect((await open(page.url, page.code)).status).toBe(404);
  });

  it('is one a session: a new one takes the place of the last', async () => {
    const { conversation, page } = await taken();
    await conversation.request('POST', '/carry-away', {});
    expect((await fetch(page.url)).status).toBe(404);
  });

  it('is not made of nothing, nor for somebody else', async () => {
    const conversation = await converse(url);
    expect((await conversation.request('POST', '/carry-away', {})).status).toBe(409);
    const stranger = await conversation.request('POST', '/carry-away', {}, { Authorization: 'Bearer x' });
    expect(stranger.status).toBe(401);
    expect((await fetch(`${url}/c/unknown`)).status).toBe(404);
  });
});
