import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CarryAwayResponse } from '../../src/contract/carry-away.ts';
import { hashPassword } from '../../src/operators/password.ts';
import { openDatabase } from '../../src/store/database.ts';
import { OperatorRepository } from '../../src/store/operator-repository.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';
import { signedFetch } from '../support/signed-fetch.ts';

const SECRET = 'the-platform-signs-with-this';
const SENDER_SECRET = 'the-carrier-signs-with-that';
const PASSWORD = '一串够长的示例口令34';
const TWO_DAYS_AGO = new Date(Date.now() - 2 * 86_400_000).toISOString();

describe('how it went', () => {
  let url: string;
  let token: string;
  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'xiaogu-')), 'delivery.yaml');
    writeFileSync(file, `routes:\n  - { name: platform, source: 演示数据, statusSecret: ${SECRET} }\n`);
    const app = await sharedApp({
      XIAOGU_DELIVERY_FILE: file,
      XIAOGU_PUBLIC_URL: '',
    });
    url = app.url;
    const database = await openDatabase(app.dataDirectory);
    await new OperatorRepository(database).add(
      { name: '乙前台', role: 'desk', passwordHash: await hashPassword(PASSWORD) },
      new Date(),
    );
    await database.destroy();
    const signedIn = await fetch(`${url}/api/operator/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: '乙前台', password: PASSWORD }),
    });
    ({ token } = (await signedIn.json()) as { token: string });
  });

  const signed = (path: string, body: object, secret: string) => signedFetch(url + path, body, secret);
  const staff = async (path: string, bearer = token) => {
    const response = await fetch(`${url}/api/staff${path}`, { headers: { Authorization: `Bearer ${bearer}` } });
    return { status: response.status, body: (await response.json()) as { outcomes: { applicationId: string }[] } };
  };

  async function invited() {
    const conversation = await converse(url);
    await conversation.say('成都有没有保安的工作');
    await conversation.say('投第一个，我叫示例甲，电话13800000000');
    await conversation.say('确定投');
    const { applications } = (await (await conversation.request('GET')).json()) as { applications: { id: string }[] };
    const { id } = applications[0]!;
    const path = `/api/employers/applications/${id}/status`;
    const told = await signed(path, { status: 'interview', interviewAt: TWO_DAYS_AGO }, SECRET);
    expect(told.status).toBe(200);
    return { conversation, id, path };
  }

  it('is asked once in the session, after the news, and the answer is kept for the staff', async () => {
    const { conversation, id } = await invited();
    expect((await conversation.say('你好')).reply).not.toContain('面试怎么样');
    const asked = await conversation.say('谢谢');
    expect(asked.reply).toContain('面试怎么样');
    expect(asked.suggestions).toContain('还在等消息');
    const answered = await conversation.say('去了，让我回家等消息');
    expect(answered).toMatchObject({ intent: 'application_status', status: 'done' });
    expect(answered.reply).toContain('等');
    expect((await conversation.say('你好')).reply).not.toContain('面试怎么样');
    expect((await conversation.say('我的投递到哪一步了')).reply).toContain('您说还在等消息');
    const { body } = await staff('/outcomes?answer=waiting');
    expect(body.outcomes.find(({ applicationId }) => applicationId === id)).toMatchObject({
      answer: 'waiting',
      words: '去了，让我回家等消息',
      answeredBy: 'session',
    });
    expect(JSON.stringify(body)).not.toContain('示例甲');
    expect((await staff('/outcomes', 'nobody')).status).toBe(401);
  });

  it('does not come between a person and something else they are at', async () => {
    const { conversation } = await invited();
    await conversation.say('你好');
    expect((await conversation.say('帮我做个简历')).reply).not.toContain('面试怎么样');
  });

  it('can be told as trouble, which brings the next steps', async () => {
    const { conversation, id } = await invited();
    await conversation.say('你好');
    await conversation.say('谢谢');
    const answered = await conversation.say('去了，他们要收我五百块押金');
    expect(answered.reply).toMatch(/12333/);
    expect((await staff(`/applications/${id}`)).body).toMatchObject({ outcomes: [{ answer: 'problem' }] });
  });

  it('is asked on the page that was carried away, behind the code, and only about one’s own', async () => {
    const { conversation, id } = await invited();
    const other = await invited();
    const made = await conversation.request('POST', '/carry-away', {});
    const page = CarryAwayResponse.parse(await made.json());
    await conversation.request('DELETE', '?keep=carry-away');
    const post = async (path: string, fields: Record<string, string>) => {
      const response = await fetch(`${page.url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ code: page.code, ...fields }).toString(),
      });
      return { status: response.status, text: await response.text() };
    };
    expect((await post('', {})).text).toMatch(/面试怎么样[\s\S]*没选上/);
    const given = { stage: 'interview', answer: 'not_chosen', words: '说我没经验' };
    const wrong = page.code === '000000' ? '000001' : '000000';
    expect((await post('/outcome', { ...given, applicationId: id, code: wrong })).status).toBe(403);
    expect((await post('/outcome', { ...given, applicationId: other.id })).text).not.toContain('收到了');
    const kept = await post('/outcome', { ...given, applicationId: id });
    expect(kept.text).toContain('收到了');
    expect(kept.text).not.toContain('面试怎么样');
    const { body } = await staff('/outcomes?answer=not_chosen');
    expect(body.outcomes.map(({ applicationId }) => applicationId)).toEqual([id]);
  });

  it('takes a time with an interview alone', async () => {
    const { path } = await invited();
    const answer = await signed(path, { status: 'offer', interviewAt: TWO_DAYS_AGO }, SECRET);
    expect(answer.status).toBe(400);
  });
});

describe('an answer to a message', () => {
  let url: string;
  beforeAll(async () => {
    const app = await sharedApp({
      XIAOGU_STARTER_DATA: 'off',
      XIAOGU_SENDER_URL: 'http://127.0.0.1:9/',
      XIAOGU_SENDER_SECRET: SENDER_SECRET,
    });
    url = app.url;
  });

  it('is taken only for one that asked, and only signed', async () => {
    const reply = (secret: string) => signedFetch(`${url}/api/messages/unknown/reply`, { text: '1' }, secret);
    expect((await reply(SENDER_SECRET)).status).toBe(404);
    expect((await reply(SECRET)).status).toBe(401);
  });
});
