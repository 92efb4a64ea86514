import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/operators/password.ts';
import { AuditRepository, auditKey } from '../../src/store/audit-repository.ts';
import { readSecretKey } from '../../src/store/data-directory.ts';
import { openDatabase } from '../../src/store/database.ts';
import { OperatorRepository } from '../../src/store/operator-repository.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

const PASSWORD = '一串够长的示例口令12';

describe('what staff may do', () => {
  let url: string;
  let dataDirectory: string;

  beforeAll(async () => {
    ({ url, dataDirectory } = await sharedApp({ XIAOGU_STARTER_DATA: 'off' }));
    const database = await openDatabase(dataDirectory);
    const operators = new OperatorRepository(database);
    const passwordHash = await hashPassword(PASSWORD);
    for (const [name, role] of [
      ['甲管理', 'administrator'],
      ['乙前台', 'desk'],
      ['丙离岗', 'administrator'],
    ] as const)
      await operators.add({ name, role, passwordHash }, new Date());
    await database.destroy();
  });

  const call = (method: string, path: string, token?: string, body?: unknown) =>
    fetch(`${url}/api/operator${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signIn = async (name: string, password = PASSWORD) => {
    const response = await call('POST', '/sign-in', undefined, { name, password });
    return { status: response.status, ...((await response.json()) as { token: string; code?: string }) };
  };

  it('needs a sign-in, which a sign-out ends', async () => {
    expect((await call('GET', '/terminals')).status).toBe(401);
    const { token } = await signIn('乙前台');
    expect((await call('GET', '/terminals', token)).status).toBe(200);
    expect((await call('POST', '/sign-out', token)).status).toBe(204);
    expect((await call('GET', '/terminals', token)).status).toBe(401);
  });

  it('is refused beyond their role', async () => {
    const { token } = await signIn('乙前台');
    for (const [method, path, body] of [
      ['POST', '/terminals', { name: '一号机' }],
      ['PUT', '/switches/read_only', { on: false }],
      ['GET', '/audit', undefined],
    ] as const)
      expect((await call(method, path, token, body)).status).toBe(403);
  });

  it('says the same of a wrong password and of a name that is not there', async () => {
    const wrong = await signIn('甲管理', 'x'.repeat(20));
    const nobody = await signIn('丁没有', 'x'.repeat(20));
    expect([wrong.status, wrong.code]).toEqual([401, 'sign_in_failed']);
    expect([nobody.status, nobody.code]).toEqual([401, 'sign_in_failed']);
  });

  it('ends for who is disabled, at once', async () => {
    const { token } = await signIn('丙离岗');
    const database = await openDatabase(dataDirectory);
    await new OperatorRepository(database).change('丙离岗', { disabledAt: new Date().toISOString() });
    await database.destroy();
    expect((await call('GET', '/terminals', token)).status).toBe(401);
    expect((await signIn('丙离岗')).status).toBe(401);
  });

  it('is blocked after five wrong passwords, the right one included', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('戊猜测', 'x'.repeat(20));
    expect((await signIn('戊猜测')).status).toBe(429);
  });

  it('registers a device, whose token counts until it is revoked', async () => {
    const { token } = await signIn('甲管理');
    const added = await call('POST', '/terminals', token, { name: '一号机' });
    expect(added.status).toBe(201);
    const terminal = (await added.json()) as { id: string; token: string };
    const begin = (device: string) =>
      fetch(`${url}/api/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Device-Token': device },
        body: '{"channel":"kiosk"}',
      });
    expect((await begin(terminal.token)).status).toBe(201);
    expect((await begin('made-up')).status).toBe(403);
    expect((await call('DELETE', `/terminals/${terminal.id}`, token)).status).toBe(204);
    expect((await begin(terminal.token)).status).toBe(403);
    expect(JSON.stringify(await (await call('GET', '/terminals', token)).json())).not.toContain(terminal.token);
  });

  it('switches a channel and a tool off with a notice, and on again', async () => {
    const { token } = await signIn('甲管理');
    const before = await converse(url, { channel: 'widget' });
    await call('PUT', '/switches/channel:widget', token, { on: false, notice: '今天下午维护。' });
    const refused = await before.request('POST', '/messages', { text: '你好' });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'channel_off', detail: '今天下午维护。' });
    await call('PUT', '/switches/channel:widget', token, { on: true });
    expect((await before.say('你好')).reply).not.toBe('');

    await call('PUT', '/switches/tool:search_labour_law', token, { on: false, notice: '规定查询正在更新。' });
    const turn = await (await converse(url)).say('没签劳动合同怎么办');
    expect(turn.reply).toContain('规定查询正在更新。');
    await call('PUT', '/switches/tool:search_labour_law', token, { on: true });
    expect((await (await converse(url)).say('没签劳动合同怎么办')).reply).toContain('劳动合同法');
  });

  it('is written down, and a changed, a removed or a forged entry shows', async () => {
    const { token } = await signIn('甲管理');
    const shown = (await (await call('GET', '/audit', token)).json()) as {
      whole: boolean;
      entries: { action: string }[];
    };
    expect(shown.whole).toBe(true);
    expect(shown.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['signed_in', 'sign_in_failed', 'terminal_added', 'terminal_revoked', 'switched_off']),
    );
    const text = JSON.stringify(shown);
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain(token);

    const database = await openDatabase(dataDirectory);
    const log = new AuditRepository(database, auditKey(readSecretKey(dataDirectory, undefined)));
    const sqlite = new SqliteDatabase(join(dataDirectory, 'xiaogu.sqlite'));
    sqlite.exec("update audit set actor = '别人' where number = 2");
    expect(await log.verify()).toMatchObject({ whole: false, brokenAt: 2, why: 'changed' });
    sqlite.exec('delete from audit where number = 2');
    expect(await log.verify()).toMatchObject({ whole: false, why: 'gap' });
    sqlite.close();
    await database.destroy();
  });

  it('never lets the metrics out through a proxy', async () => {
    const near = await fetch(`${url}/metrics`);
    expect(near.status).toBe(200);
    const text = await near.text();
    expect(text).toMatch(/xiaogu_turns_total\{channel="api",intent="labour_law"/);
    const far = await fetch(`${url}/metrics`, { headers: { 'X-Forwarded-For': '198.51.100.7' } });
    expect(far.status).toBe(404);
  });
});
