import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/operators/password.ts';
import { openDatabase } from '../../src/store/database.ts';
import { OperatorRepository } from '../../src/store/operator-repository.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

const PASSWORD = '一串够长的示例口令12';
const NOTICE = '今天只能查、不能办。';

describe('a house that is read-only', () => {
  let url: string;
  let dataDirectory: string;
  let setReadOnly: (readOnly: boolean) => Promise<void>;

  beforeAll(async () => {
    ({ url, dataDirectory } = await sharedApp());
    const database = await openDatabase(dataDirectory);
    const passwordHash = await hashPassword(PASSWORD);
    await new OperatorRepository(database).add({ name: '甲管理', role: 'administrator', passwordHash }, new Date());
    await database.destroy();
    const call = (method: string, path: string, body: object, token = '') =>
      fetch(`${url}/api/operator${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    const signedIn = await call('POST', '/sign-in', { name: '甲管理', password: PASSWORD });
    const { token } = (await signedIn.json()) as { token: string };
    setReadOnly = async (readOnly) => {
      const changed = await call('PUT', '/switches/read_only', { on: !readOnly, notice: NOTICE }, token);
      expect(changed.status).toBe(200);
    };
  });
  beforeEach(() => setReadOnly(false));

  /** Everything there is of people, as it lies in the tables. */
  function storedOfPeople(): string {
    const sqlite = new SqliteDatabase(join(dataDirectory, 'xiaogu.sqlite'), { readonly: true });
    const tables = ['sessions', 'turns', 'applications', 'employer_inbox', 'outbox', 'carry_aways', 'calls'];
    const rows = tables.map((table) => sqlite.prepare(`select * from ${table} order by rowid`).all());
    sqlite.close();
    return JSON.stringify(rows);
  }

  it('answers and remembers in the talk, and stores nothing of it', async () => {
    const earlier = await converse(url);
    await earlier.say('我叫孙示例，想在南京找保安的工作');
    await setReadOnly(true);
    const before = storedOfPeople();

    expect((await earlier.say('第一个详细说说')).intent).toBe('job_detail');
    const begun = await converse(url, { channel: 'kiosk', location: { lat: 32.06, lon: 118.79 } });
    expect((await begun.say('找保安的工作')).cards.some(({ type }) => type === 'jobs')).toBe(true);
    expect((await begun.say('第二个怎么样')).intent).toBe('job_detail');
    expect((await begun.say('没签劳动合同怎么办')).reply).toContain('劳动合同法');
    const view = (await (await begun.request('GET')).json()) as { turns: object[] };
    expect(view.turns).toHaveLength(3);
    expect((await begun.request('GET', '', undefined, { Authorization: 'Bearer other' })).status).toBe(401);
    expect(storedOfPeople()).toBe(before);
  });

  it('takes no application, resume, profile, page or identity, and says why', async () => {
    const talk = await converse(url);
    await talk.say('找保安的工作');
    await setReadOnly(true);
    const before = storedOfPeople();
    for (const text of ['投第一个', '帮我做个简历', '把我的电话改成13800000000'])
      expect((await talk.say(text)).reply, text).toContain(NOTICE);
    for (const [path, body] of [
      ['/resume', '姓名：示例甲'],
      ['/carry-away', {}],
      ['/Carry-Away/', {}],
      ['/identity', { name: '示例甲', idNumber: '11010119900307867X' }],
    ] as const) {
      const refused = await talk.request('POST', path, body);
      expect(refused.status, path).toBe(503);
      expect(await refused.json()).toMatchObject({ code: 'read_only', detail: NOTICE });
    }
    expect(storedOfPeople()).toBe(before);
  });

  it('still forgets at once', async () => {
    const stored = await converse(url);
    await stored.say('你好');
    await setReadOnly(true);
    const held = await converse(url);
    await held.say('你好');
    for (const talk of [stored, held]) {
      expect((await talk.request('DELETE')).status).toBe(204);
      expect((await talk.request('GET')).status).toBe(404);
    }
    expect(storedOfPeople()).not.toContain(stored.id);
  });

  it('lets talk go on where it was when it stores again, without what was said meanwhile', async () => {
    await setReadOnly(true);
    const talk = await converse(url);
    await talk.say('找保安的工作');
    await setReadOnly(false);
    expect((await talk.say('第二个怎么样')).intent).toBe('job_detail');
    const view = (await (await talk.request('GET')).json()) as { turns: { text: string }[] };
    expect(view.turns.map(({ text }) => text)).toEqual(['第二个怎么样']);
    expect(storedOfPeople()).toContain(talk.id);
  });
});
