import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../../src/web/api/client.ts';
import { Conversation } from '../../../src/web/conversation/conversation.ts';
import { type ConversationState, emptyConversation } from '../../../src/web/conversation/conversation-state.ts';
import { type FakeServer, startFakeServer } from '../../support/fake-server.ts';

let server: FakeServer;
let broken = false;
const conversations: Conversation[] = [];

beforeEach(async () => {
  server = await startFakeServer({ pages: '/nonexistent' });
});

afterEach(async () => {
  broken = false;
  for (const conversation of conversations.splice(0)) conversation.end();
  await until(() => server.sessions.size === 0);
  await server.close();
});

/** A conversation whose network can be cut by `broken`. */
function converse(): Conversation {
  const client = new Client({
    base: server.baseUrl,
    fetch: (...call) => (broken ? Promise.reject(new TypeError('cut')) : fetch(...call)),
  });
  const conversation = new Conversation({ client, channel: 'kiosk', onChange: () => undefined, retryMs: 10 });
  conversations.push(conversation);
  return conversation;
}

async function until(met: () => boolean): Promise<void> {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const latest = (state: ConversationState) => state.exchanges.at(-1);

describe('talking to the server', () => {
  it('opens a session, asks, and holds the finished turn', async () => {
    const conversation = converse();
    await conversation.start('zh-CN');
    expect(conversation.state.greeting).toContain('小顾');
    await conversation.ask('老板两个月没发工资了怎么办');
    expect(latest(conversation.state)).toMatchObject({ stage: 'finished', turn: { intent: 'labour_law' } });
    expect(server.sessions.size).toBe(1);
  });

  it('sends the words again in a fresh session when the old one has run out', async () => {
    const conversation = converse();
    await conversation.start('zh-CN');
    server.sessions.clear();
    await conversation.ask('失业登记怎么办');
    expect(latest(conversation.state)).toMatchObject({ stage: 'finished', turn: { intent: 'service_guide' } });
    expect([...server.sessions.values()].map(({ texts }) => texts)).toEqual([['失业登记怎么办']]);
  });

  it('keeps the words when the server is away, and answers them on a second try', async () => {
    const conversation = converse();
    await conversation.start('zh-CN');
    broken = true;
    await conversation.ask('失业登记怎么办');
    expect(conversation.state.reachable).toBe(false);
    expect(latest(conversation.state)).toMatchObject({ text: '失业登记怎么办', failure: { kind: 'unreachable' } });
    broken = false;
    await until(() => conversation.state.reachable);
    await conversation.retry(latest(conversation.state)?.id ?? -1);
    expect(conversation.state.exchanges).toHaveLength(1);
    expect(latest(conversation.state)).toMatchObject({ stage: 'finished' });
  });

  it('greets by itself once a server that was away at the start is back', async () => {
    broken = true;
    const conversation = converse();
    await conversation.start('zh-CN');
    expect(conversation.state).toEqual({ suggestions: [], exchanges: [], reachable: false });
    broken = false;
    await until(() => conversation.state.greeting !== undefined);
    expect(conversation.state.reachable).toBe(true);
  });

  it('forgets everything at once when it is ended in the middle of an answer, and the server forgets too', async () => {
    const conversation = converse();
    await conversation.start('zh-CN');
    server.paceMs = 20;
    const asking = conversation.ask('老板两个月没发工资了怎么办');
    await until(() => (latest(conversation.state)?.drafts.length ?? 0) > 0);
    conversation.end();
    expect(conversation.state).toEqual(emptyConversation());
    await asking;
    await until(() => server.sessions.size === 0);
    expect(conversation.state.exchanges).toEqual([]);
  });

  it('has the server forget later what it could not be told at once', async () => {
    const conversation = converse();
    await conversation.start('zh-CN');
    broken = true;
    conversation.end();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.sessions.size).toBe(1);
    broken = false;
    await until(() => server.sessions.size === 0);
  });

  it('does not ask twice at a time', async () => {
    const conversation = converse();
    await conversation.start('zh-CN');
    await Promise.all([conversation.ask('失业登记怎么办'), conversation.ask('招聘会')]);
    expect(conversation.state.exchanges.map(({ text }) => text)).toEqual(['失业登记怎么办']);
  });
});
