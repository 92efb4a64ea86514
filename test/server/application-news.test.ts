import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';
import { signedFetch } from '../support/signed-fetch.ts';

const SECRET = 'the-platform-signs-with-this';

describe('what becomes of an application', () => {
  let url: string;
  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'xiaogu-')), 'delivery.yaml');
    writeFileSync(file, `routes:\n  - { name: platform, source: 演示数据, statusSecret: ${SECRET} }\n`);
    url = (await sharedApp({ XIAOGU_DELIVERY_FILE: file })).url;
  });

  async function applied(which = '投第一个') {
    const conversation = await converse(url);
    await conversation.say('成都有没有保安的工作');
    await conversation.say(`${which}，我叫示例甲，电话13800000000`);
    await conversation.say('确定投');
    const view = (await (await conversation.request('GET')).json()) as {
      applications: { id: string; status: string; posting: { source?: string } }[];
    };
    return { conversation, application: view.applications[0]! };
  }

  const address = (id: string) => `${url}/api/employers/applications/${id}/status`;
  const tell = (id: string, body: object, secret = SECRET) => signedFetch(address(id), body, secret);

  it('is told by the employer’s system and said to the person in the next turn, once', async () => {
    const { conversation, application } = await applied();
    expect(application.posting.source).toBe('演示数据');
    const answer = await tell(application.id, { status: 'interview' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: application.id, status: 'interview' });
    const turn = await conversation.say('你好');
    expect(turn.intent).toBe('smalltalk');
    expect(turn.reply).toMatch(/^您投的岗位有新消息[\s\S]*通知面试/);
    expect(turn.cards.map(({ type }) => type)).toContain('applications');
    expect((await conversation.say('谢谢')).reply).not.toContain('新消息');
  });

  it('is on the page that was carried away, with the time of the interview', async () => {
    const { conversation, application } = await applied('投第四个');
    const made = (await (await conversation.request('POST', '/carry-away', {})).json()) as {
      url: string;
      code: string;
    };
    await tell(application.id, { status: 'interview', interviewAt: '2099-12-01T09:30:00+08:00' });
    const page = await fetch(new URL(new URL(made.url).pathname, url), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ code: made.code }),
    });
    expect(await page.text()).toMatch(/通知面试（时间：12月1日 09:30）/);
  });

  it('is not taken from anybody without the secret, nor for an unknown application, nor backwards', async () => {
    const { application } = await applied('投第二个');
    expect((await tell(application.id, { status: 'offer' }, 'not-the-secret-at-all')).status).toBe(401);
    const overheard = { signedFor: address('another') };
    expect((await signedFetch(address(application.id), { status: 'offer' }, SECRET, overheard)).status).toBe(401);
    expect((await tell('unknown', { status: 'offer' })).status).toBe(404);
    expect((await tell(application.id, { status: 'withdrawn' })).status).toBe(400);
    expect((await tell(application.id, { status: 'offer' })).status).toBe(200);
    const back = await tell(application.id, { status: 'seen' });
    expect(back.status).toBe(409);
    expect(await back.json()).toMatchObject({ code: 'status_goes_back' });
  });

  it('is nothing that anybody but signed-in staff can change', async () => {
    const { application } = await applied('投第三个');
    const answer = await fetch(`${url}/api/staff/applications/${application.id}/status`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"status":"hired"}',
    });
    expect(answer.status).toBe(401);
  });

  it('is taken back after a yes, and a second yes finds it taken back', async () => {
    const { conversation } = await applied();
    const asked = await conversation.say('我想撤回投递');
    expect(asked).toMatchObject({ intent: 'application_status', status: 'confirm' });
    const done = await conversation.say('确定撤回');
    expect(done).toMatchObject({ intent: 'application_status', status: 'done' });
    expect(done.cards[0]).toMatchObject({ applications: [{ status: 'withdrawn' }] });
    const again = await conversation.say('撤回投递');
    expect(again).toMatchObject({ status: 'not_found' });
    expect(again.reply).toContain('撤回');
    expect((await conversation.say('投第一个')).reply).toContain('撤回');
  });

  it('asks which one when there are several, and keeps all when the person says no', async () => {
    const { conversation } = await applied();
    await conversation.say('投第二个');
    await conversation.say('确定投');
    const asked = await conversation.say('撤回我的投递');
    expect(asked).toMatchObject({ intent: 'application_status', status: 'clarify' });
    const confirm = await conversation.say('第2个');
    expect(confirm).toMatchObject({ intent: 'application_status', status: 'confirm' });
    expect(await conversation.say('不用了')).toMatchObject({ status: 'answered' });
    const listed = await conversation.say('我投的怎么样了');
    expect(JSON.stringify(listed.cards)).not.toContain('withdrawn');
  });
});
