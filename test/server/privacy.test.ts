import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dataInventory, TABLES_WITHOUT_PEOPLE } from '../../src/privacy/data-inventory.ts';
import { Pseudonyms } from '../../src/privacy/pseudonyms.ts';
import { Retention } from '../../src/privacy/retention.ts';
import { rotateKey } from '../../src/privacy/rotate-key.ts';
import type { ApplicationRepository } from '../../src/store/application-repository.ts';
import { AuditRepository, auditKey } from '../../src/store/audit-repository.ts';
import { CallRepository } from '../../src/store/call-repository.ts';
import { CarryAwayRepository } from '../../src/store/carry-away-repository.ts';
import { createCipher } from '../../src/store/cipher.ts';
import { openDatabase } from '../../src/store/database.ts';
import { ModelUsageRepository } from '../../src/store/model-usage-repository.ts';
import { phoneHashKey } from '../../src/store/phone-hash-key.ts';
import { SessionRepository } from '../../src/store/session-repository.ts';
import { applicationHouse, newApplication } from '../support/applications.ts';
import { converse } from '../support/conversation.ts';
import { modelServer } from '../support/model-server.ts';
import { sharedApp } from '../support/shared-app.ts';
import { startApp } from '../support/start-app.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

describe('personal data', () => {
  let url: string;
  let dataDirectory: string;
  beforeAll(async () => {
    ({ url, dataDirectory } = await sharedApp({ XIAOGU_STARTER_DATA: 'off' }));
  });

  it('is told of to everybody: what, why, where, how long', async () => {
    const response = await fetch(`${url}/api/privacy`);
    const { kinds } = (await response.json()) as { kinds: { id: string; where: string[] }[] };
    expect(kinds.map(({ id }) => id)).toEqual([
      'conversation',
      'profile',
      'application',
      'outcome',
      'call',
      'call_log',
      'call_refusal',
      'carry_away',
      'use',
      'staff',
    ]);
  });

  it('lies only in columns that the inventory names', () => {
    const sqlite = new SqliteDatabase(join(dataDirectory, 'xiaogu.sqlite'), { readonly: true });
    onTestFinished(() => void sqlite.close());
    const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    const columns = tables.flatMap(({ name }) =>
      (sqlite.pragma(`table_info(${name})`) as { name: string; type: string }[]).map((column) => ({
        name: `${name}.${column.name}`,
        sealed: column.type.toLowerCase() === 'blob',
      })),
    );
    const named = new Set(
      dataInventory({ sessions: 1, applications: 1, audit: 1, carryAways: 1 }).flatMap(({ where }) => where),
    );
    expect([...named].filter((name) => !columns.some((column) => column.name === name))).toEqual([]);
    const personal = columns.filter(({ name }) => !TABLES_WITHOUT_PEOPLE.has(name.split('.')[0]!));
    expect(personal.filter(({ name, sealed }) => sealed && !named.has(name))).toEqual([]);
    const tablesNamed = new Set([...named].map((name) => name.split('.')[0]));
    const ofSqlite = /^(?:sqlite_|kysely_)/u;
    const undecided = tables
      .map(({ name }) => name)
      .filter((name) => !ofSqlite.test(name) && !tablesNamed.has(name) && !TABLES_WITHOUT_PEOPLE.has(name));
    expect(undecided).toEqual([]);
    expect([...TABLES_WITHOUT_PEOPLE].filter((name) => tablesNamed.has(name))).toEqual([]);
  });

  it('is told of before a resume is kept, can be taken away, and is gone when erased', async () => {
    const talk = await converse(url);
    const first = await talk.say('帮我做个简历');
    expect(first.reply).toContain('加密');
    const second = await talk.say('我叫示例甲，做过五年保安');
    expect(second.reply).not.toContain('加密');
    const exported = await talk.request('GET', '/export');
    expect(exported.headers.get('content-disposition')).toContain('attachment');
    const body = (await exported.json()) as { consents: { resume: { told: string } }; turns: { text: string }[] };
    expect(body.consents.resume).toEqual({ told: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(body.turns).toHaveLength(2);
    expect((await talk.request('DELETE')).status).toBe(204);
    expect((await talk.request('GET', '/export')).status).toBe(404);
    const everything = readFileSync(join(dataDirectory, 'xiaogu.sqlite')).toString('latin1');
    expect(everything).not.toContain(Buffer.from('示例甲').toString('latin1'));
  });

  it('is labelled in the data of a turn as generated', async () => {
    expect((await (await converse(url)).say('你好')).generated).toEqual({ by: 'ai', label: '内容由人工智能生成' });
  });
});

describe('the language model', () => {
  it('is given stand-ins for names and numbers, which are put back in what it does', async () => {
    const { baseUrl, requests } = await modelServer([
      { tool: 'update_profile', arguments: '{"name":"〔姓名1〕","phone":"〔电话1〕"}' },
      { text: '好的，〔姓名1〕，电话〔电话1〕记下了，有消息就告诉您。' },
    ]);
    const app = await startApp({ OPENAI_BASE_URL: baseUrl, XIAOGU_CHAT_MODEL: 'scripted', XIAOGU_RATE_LIMIT: 'off' });
    const talk = await converse(app.url);
    const turn = await talk.say('我叫赵示例，电话13800000000，帮我记一下');
    expect(requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(requests)).not.toMatch(/赵示例|13800000000/);
    expect(turn.engine.model).toBe('scripted');
    expect(turn.reply).toContain('赵示例');
    const view = (await (await talk.request('GET')).json()) as { profile: { name: string; phone: string } };
    expect(view.profile).toMatchObject({ name: '赵示例', phone: '13800000000' });
  });

  it('is not given a name that answers the question for it', async () => {
    const { baseUrl, requests } = await modelServer([
      { tool: 'build_resume', arguments: '{"action":"start"}' },
      { text: '好的，先问您几个问题。您叫什么名字？' },
      { tool: 'build_resume', arguments: '{"action":"answer","fields":{"name":"〔姓名1〕"}}' },
      { text: '记下了，〔姓名1〕。您想做什么工作？' },
    ]);
    const app = await startApp({ OPENAI_BASE_URL: baseUrl, XIAOGU_CHAT_MODEL: 'scripted', XIAOGU_RATE_LIMIT: 'off' });
    const talk = await converse(app.url);
    await talk.say('帮我做个简历');
    const turn = await talk.say('孙示例');
    expect(requests.length).toBeGreaterThan(2);
    expect(JSON.stringify(requests)).not.toContain('孙示例');
    expect(turn.engine.model).toBe('scripted');
    expect(turn.toolCalls[0]?.arguments).toMatchObject({ fields: { name: '孙示例' } });
  });

  it.each([
    ['我的身份证是11010119900307867X', /11010119900307867X/],
    ['打 138-0000-0000 找我', /138-0000-0000/],
    ['座机 025-84001234', /84001234/],
    ['邮箱 shili@example.com', /shili/],
    ['卡号 6222 0200 0000 0000 001', /6222/],
    ['姓名：钱示例', /钱示例/],
  ])('does not see %s', (text, secret) => {
    const pseudonyms = new Pseudonyms();
    const hidden = pseudonyms.hide(text);
    expect(hidden).not.toMatch(secret);
    expect(pseudonyms.restore(hidden)).toBe(text);
  });

  it('still sees wages, dates and articles', () => {
    const text = '月薪6000到8000元，2026-11-21，第八十二条，劳社厅发〔2008〕3号';
    expect(new Pseudonyms().hide(text)).toBe(text);
  });
});

describe('what has been kept long enough', () => {
  it('is deleted, and nothing else', async () => {
    const database = await openDatabase(temporaryDirectory());
    onTestFinished(() => database.destroy());
    const { sessions, desk, applications } = applicationHouse(database);
    const old = await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date('2026-01-01T00:00:00Z'));
    const recent = await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date('2026-11-01T00:00:00Z'));
    await desk.submit(newApplication(recent.session.id));
    const runs: object[] = [];
    let now = new Date('2026-11-21T00:00:00Z');
    const retention = new Retention({
      sessions,
      applications: applications as ApplicationRepository,
      usage: new ModelUsageRepository(database),
      carryAways: new CarryAwayRepository(database, createCipher(Buffer.alloc(32, 7))),
      calls: new CallRepository(database, createCipher(Buffer.alloc(32, 7)), Buffer.alloc(32, 7)),
      days: { sessions: 30, applications: 730, audit: 1095, carryAways: 1 },
      clock: { now: () => now, today: () => '2026-11-21' },
      onRun: async (deleted) => void runs.push(deleted),
      onProblem: (error) => {
        throw error;
      },
    });
    await retention.run();
    expect(runs).toEqual([{ sessions: 1, applications: 0 }]);
    expect(await sessions.find(old.session.id, old.token)).toBeUndefined();
    expect(await sessions.find(recent.session.id, recent.token)).toMatchObject({ id: recent.session.id });
    now = new Date('2036-11-21T00:00:00Z');
    await expect(retention.run()).rejects.toThrow(/clock/);
    expect(await sessions.find(recent.session.id, recent.token)).toMatchObject({ id: recent.session.id });
  });
});

describe('a resume', () => {
  it('goes half an hour after the last word unless its owner agreed to have it kept', async () => {
    const database = await openDatabase(temporaryDirectory());
    onTestFinished(() => database.destroy());
    const { sessions, applications } = applicationHouse(database);
    const begun = new Date('2026-11-21T02:00:00Z');
    const resume = {
      document: { basics: { name: '示例甲' } },
      finished: true,
      completeness: 15,
      skipped: [],
      nothing: [],
    };
    const told = '2026-11-21';
    const make = async (answer?: 'yes' | 'no') => {
      const consents = { resume: { told, ...(answer ? { answer } : {}) } };
      const { session } = await sessions.create(
        { channel: 'api', locale: 'zh-CN', state: { resume, consents } },
        begun,
      );
      return session.id;
    };
    const [unasked, refused, agreed, changed] = [await make(), await make('no'), await make('yes'), await make('yes')];
    await sessions.saveState(changed, {
      ...(await sessions.stateOf(changed))!,
      consents: { resume: { told, answer: 'no' } },
    });
    const without = await sessions.create({ channel: 'api', locale: 'zh-CN' }, begun);
    const cipher = createCipher(Buffer.alloc(32, 7));
    let now = new Date(begun.getTime() + 29 * 60_000);
    const retention = new Retention({
      sessions,
      applications: applications as ApplicationRepository,
      usage: new ModelUsageRepository(database),
      carryAways: new CarryAwayRepository(database, cipher),
      calls: new CallRepository(database, cipher, Buffer.alloc(32, 7)),
      days: { sessions: 30, applications: 730, audit: 1095, carryAways: 1 },
      clock: { now: () => now, today: () => told },
      onRun: async () => undefined,
      onProblem: (error) => {
        throw error;
      },
    });
    const left = async () => {
      await retention.run();
      const all = [unasked, refused, agreed, changed, without.session.id];
      return (await Promise.all(all.map((id) => sessions.stateOf(id)))).map((state) => state !== undefined);
    };
    expect(await left()).toEqual([true, true, true, true, true]);
    now = new Date(begun.getTime() + 31 * 60_000);
    expect(await left()).toEqual([false, false, true, false, true]);
  });
});

describe('a new key', () => {
  it('opens everything the old one opened, which opens nothing any more; the log stays whole', async () => {
    const database = await openDatabase(temporaryDirectory());
    onTestFinished(() => database.destroy());
    const { sessions, desk } = applicationHouse(database);
    const { session, token } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
    await desk.submit(newApplication(session.id));
    const from = Buffer.alloc(32, 7);
    const to = Buffer.alloc(32, 9);
    const [application] = await desk.ofSession(session.id);
    await desk.setStatus(application!.id, 'interview', { source: 'staff', actor: '乙' });
    const given = { applicationId: application!.id, stage: 'interview', answer: 'waiting', by: 'page' } as const;
    await desk.answerOutcome({ ...given, words: '让我等' });
    const audit = new AuditRepository(database, auditKey(from));
    await audit.append({ actor: 'command', action: 'operator_add', subject: '甲' }, new Date());
    await audit.append({ actor: 'command', action: 'operator_add', subject: '乙' }, new Date());
    const phoneKey = await phoneHashKey(database, createCipher(from), from);
    expect(phoneKey.equals(from)).toBe(false);
    await new CallRepository(database, createCipher(from), phoneKey).refuse('13800000000', new Date());
    expect(await rotateKey(database, audit, { from, to })).toBe(5);
    const phoneKeyAfter = await phoneHashKey(database, createCipher(to), to);
    expect(await new CallRepository(database, createCipher(to), phoneKeyAfter).isRefused('13800000000')).toBe(true);
    await expect(phoneHashKey(database, createCipher(from), from)).rejects.toMatchObject({
      code: 'sealed_data_unreadable',
    });
    const renewed = new SessionRepository(database, createCipher(to));
    expect(await renewed.find(session.id, token)).toMatchObject({ id: session.id });
    await expect(sessions.find(session.id, token)).rejects.toMatchObject({ code: 'sealed_data_unreadable' });
    expect(await new AuditRepository(database, auditKey(to)).verify()).toMatchObject({ whole: true, entries: 2 });
    expect(await audit.verify()).toMatchObject({ whole: false });
  });
});
