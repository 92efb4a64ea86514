import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { SessionView } from '../../src/contract/session.ts';
import type { Conversation } from '../support/conversation.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

const viewOf = async (conversation: Conversation) =>
  SessionView.parse(await (await conversation.request('GET')).json());

describe('applying in a conversation', () => {
  let url: string;
  let dataDirectory: string;
  beforeAll(async () => {
    ({ url, dataDirectory } = await sharedApp());
  });

  const outboxRows = () => {
    const sqlite = new SqliteDatabase(join(dataDirectory, 'xiaogu.sqlite'), { readonly: true });
    try {
      return (sqlite.prepare('select count(*) as rows from outbox').get() as { rows: number }).rows;
    } finally {
      sqlite.close();
    }
  };

  async function found() {
    const conversation = await converse(url);
    const turn = await conversation.say('成都有没有保安的工作');
    expect(turn.cards[0]).toMatchObject({ type: 'jobs' });
    return conversation;
  }

  it('asks for a name, then a number, reads back, sends after the yes and lists it', async () => {
    const conversation = await found();
    const asked = await conversation.say('投第一个');
    expect(asked).toMatchObject({ intent: 'apply', status: 'clarify' });
    expect(asked.reply).toContain('名字');
    const number = await conversation.say('我叫示例甲');
    expect(number).toMatchObject({ intent: 'apply', status: 'clarify' });
    expect((await conversation.say('1380000000')).reply).toContain('少了几位');
    const confirm = await conversation.say('13800000000');
    expect(confirm).toMatchObject({ intent: 'apply', status: 'confirm' });
    expect(confirm.reply).toContain('138 0000 0000');
    expect(confirm.pendingAction?.summary).toMatch(/示例甲.*0000/);
    expect((await viewOf(conversation)).applications).toEqual([]);
    const done = await conversation.say('确定投');
    expect(done).toMatchObject({
      intent: 'apply',
      status: 'done',
      toolCalls: [{ name: 'apply_to_job', outcome: 'ok' }],
    });
    const { applications, profile } = await viewOf(conversation);
    expect(applications).toMatchObject([{ status: 'sent', history: [{ status: 'submitted' }, { status: 'sent' }] }]);
    expect(profile).toMatchObject({ name: '示例甲', phone: '13800000000' });
    expect(await conversation.say('我投的怎么样了')).toMatchObject({
      intent: 'application_status',
      status: 'answered',
      cards: [{ type: 'applications' }],
    });
    expect(await conversation.say('投第一个')).toMatchObject({ status: 'done' });
    expect((await viewOf(conversation)).applications).toHaveLength(1);
  });

  it('takes name and number in one breath', async () => {
    const conversation = await found();
    const confirm = await conversation.say('投第一个，我叫示例乙，电话13900000000');
    expect(confirm).toMatchObject({ intent: 'apply', status: 'confirm' });
    expect(confirm.reply).toContain('示例乙');
    expect(confirm.reply).toContain('139 0000 0000');
  });

  it('reads back anew when the number was wrong, and sends the right one', async () => {
    const conversation = await found();
    await conversation.say('投第一个，我叫示例乙，电话13900000000');
    expect(await conversation.say('电话说错了')).toMatchObject({ intent: 'apply', status: 'clarify' });
    const confirm = await conversation.say('13700000000');
    expect(confirm).toMatchObject({ intent: 'apply', status: 'confirm' });
    const again = await conversation.say('电话应该改成13600000000');
    expect(again).toMatchObject({ intent: 'apply', status: 'confirm' });
    expect(again.reply).toContain('136 0000 0000');
    expect(await conversation.say('确定')).toMatchObject({ intent: 'apply', status: 'done' });
    expect((await viewOf(conversation)).profile.phone).toBe('13600000000');
  });

  it('sends nothing when the answer is no', async () => {
    const conversation = await found();
    await conversation.say('投第一个，我叫示例乙，电话13900000000');
    expect(await conversation.say('不投了')).toMatchObject({ intent: 'apply', status: 'answered' });
    expect((await viewOf(conversation)).applications).toEqual([]);
    expect((await conversation.say('好的')).status).not.toBe('done');
    expect((await viewOf(conversation)).applications).toEqual([]);
  });

  it('takes two yeses at once for one', async () => {
    const conversation = await found();
    await conversation.say('投第一个，我叫示例丙，电话13700000000');
    const before = outboxRows();
    await Promise.all([conversation.say('确定投'), conversation.say('确定投')]);
    expect((await viewOf(conversation)).applications).toHaveLength(1);
    expect(outboxRows() - before).toBe(1);
  });

  it('sends nothing when the session ended between the question and the yes', async () => {
    const conversation = await found();
    await conversation.say('投第一个，我叫示例丁，电话13600000000');
    const before = outboxRows();
    expect((await conversation.request('DELETE')).status).toBe(204);
    expect((await conversation.request('POST', '/messages', { text: '确定投' })).status).toBe(404);
    expect(outboxRows() - before).toBe(0);
  });
});
