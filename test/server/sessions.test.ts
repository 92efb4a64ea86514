import { beforeAll, describe, expect, it } from 'vitest';
import { SessionView } from '../../src/contract/session.ts';
import { Turn } from '../../src/contract/turn.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

describe('sessions over HTTP', () => {
  let url: string;
  beforeAll(async () => {
    url = (await sharedApp()).url;
  });

  it('greet, answer, remember, and are gone when deleted', async () => {
    const conversation = await converse(url);
    expect(conversation.greeting).toContain('小顾');
    expect(conversation.suggestions.length).toBeGreaterThan(0);
    const turn = await conversation.say('你好');
    expect(turn).toMatchObject({
      intent: 'smalltalk',
      status: 'answered',
      engine: { model: 'embedded', fallback: false },
    });
    const view = SessionView.parse(await (await conversation.request('GET')).json());
    expect(view.turns.map(({ text, turnId }) => ({ text, turnId }))).toEqual([{ text: '你好', turnId: turn.turnId }]);
    expect((await conversation.request('DELETE')).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await conversation.request(method)).status).toBe(404);
    expect((await conversation.request('POST', '/messages', { text: '你好' })).status).toBe(404);
  });

  it('stream a turn as AG-UI events that end with the turn', async () => {
    const conversation = await converse(url);
    const response = await conversation.request('POST', '/messages', { text: '你好' }, { Accept: 'text/event-stream' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text())
      .split('\n\n')
      .filter((part) => part.startsWith('data: '))
      .map((part) => JSON.parse(part.slice('data: '.length)) as { type: string; delta?: string; result?: unknown });
    expect(events[0]?.type).toBe('RUN_STARTED');
    expect(events.at(-1)?.type).toBe('RUN_FINISHED');
    const turn = Turn.parse(events.at(-1)?.result);
    expect(events.flatMap(({ delta }) => delta ?? []).join('')).toBe(turn.reply);
  });

  it('take two messages at once one after the other', async () => {
    const conversation = await converse(url);
    await Promise.all([conversation.say('你好'), conversation.say('谢谢'), conversation.say('再见')]);
    const view = SessionView.parse(await (await conversation.request('GET')).json());
    expect(view.turns).toHaveLength(3);
  });

  const badRequests: [string, { path?: string; body?: string; headers?: Record<string, string> }, number, string][] = [
    ['a message of 1,001 characters', { body: JSON.stringify({ text: '啊'.repeat(1001) }) }, 400, 'message_too_long'],
    ['an empty message', { body: JSON.stringify({ text: '  ' }) }, 400, 'message_empty'],
    ['no text at all', { body: '{}' }, 400, 'request_invalid'],
    ['a torn JSON body', { body: '{"text":"你' }, 400, 'body_not_json'],
    ['a body that is a list', { body: '[]' }, 400, 'request_invalid'],
    [
      'a body that is not JSON',
      { body: 'text=hello', headers: { 'Content-Type': 'text/plain' } },
      415,
      'body_not_json',
    ],
    ['a body of 100 KB', { body: JSON.stringify({ text: 'a'.repeat(100_000) }) }, 413, 'body_too_large'],
    [
      'a place that is nowhere',
      { body: JSON.stringify({ text: '你好', location: { lat: 91, lon: 0 } }) },
      400,
      'request_invalid',
    ],
  ];
  it.each(badRequests)('answer %s with a problem and lose nothing', async (_name, { body, headers }, status, code) => {
    const conversation = await converse(url);
    const response = await conversation.request('POST', '/messages', body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as Record<string, string>;
    expect(problem).toMatchObject({ code, status });
    expect(problem.detail).toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|at \w+ \(|SyntaxError/);
    expect((await conversation.say('你好')).status).toBe('answered');
  });

  it('take a message of exactly 1,000 characters, counted as people count', async () => {
    const conversation = await converse(url);
    expect((await conversation.say('😀'.repeat(1000))).turnId).toBeTruthy();
  });

  it('are not opened by another session’s token, nor without one', async () => {
    const mine = await converse(url);
    const others = await converse(url);
    const answers = await Promise.all([
      mine.request('GET', '', undefined, { Authorization: `Bearer ${others.token}` }),
      mine.request('GET', '', undefined, { Authorization: '' }),
      mine.request('POST', '/messages', { text: '你好' }, { Authorization: `Bearer ${others.token}` }),
      mine.request('DELETE', '', undefined, { Authorization: `Bearer ${others.token}` }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect((await mine.request('GET')).status).toBe(200);
  });

  it('answer an unknown session with 404, whatever the token', async () => {
    const { token } = await converse(url);
    const response = await fetch(`${url}/api/sessions/00000000-0000-4000-8000-000000000000`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'session_unknown' });
  });
});
