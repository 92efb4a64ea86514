import { describe, expect, it } from 'vitest';
import { ApiFailure, type FailureKind } from '../../../src/web/api/api-failure.ts';
import { Client } from '../../../src/web/api/client.ts';
import type { WireEvent } from '../../../src/web/api/wire-event.ts';

const key = { sessionId: 's 1', token: 'secret' };
const neverAborted = new AbortController().signal;

function clientAnswering(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  limits: { silenceLimitMs?: number; turnLimitMs?: number } = {},
) {
  const calls: { url: string; init: RequestInit }[] = [];
  const client = new Client({
    fetch: async (url, init = {}) => {
      calls.push({ url: String(url), init });
      return answer(String(url), init);
    },
    ...limits,
  });
  return { client, calls };
}

async function kindOf(work: Promise<unknown>): Promise<FailureKind> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiFailure);
  return (error as ApiFailure).kind;
}

async function collect(events: AsyncGenerator<WireEvent>): Promise<WireEvent[]> {
  const all: WireEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('the client', () => {
  it('sends the words with the token and yields the events', async () => {
    const { client, calls } = clientAnswering(
      () => new Response('data: {"type":"RUN_STARTED"}\n\ndata: {"type":"RUN_FINISHED"}\n\n'),
    );
    const events = await collect(client.sendMessage(key, '找工作', neverAborted));
    expect(events.map(({ type }) => type)).toEqual(['RUN_STARTED', 'RUN_FINISHED']);
    expect(calls[0]?.url).toBe('/api/sessions/s%201/messages');
    expect(calls[0]?.init.headers).toMatchObject({ authorization: 'Bearer secret', accept: 'text/event-stream' });
    expect(JSON.parse(String(calls[0]?.init.body))).toEqual({ text: '找工作' });
    expect(calls[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store' });
  });

  it('tells apart why a call brought nothing', async () => {
    const kinds: [number, FailureKind][] = [
      [400, 'refused'],
      [401, 'session_gone'],
      [404, 'session_gone'],
      [413, 'refused'],
      [429, 'busy'],
      [500, 'broken'],
      [503, 'busy'],
      [504, 'unreachable'],
    ];
    for (const [status, kind] of kinds) {
      const { client } = clientAnswering(() => new Response('', { status }));
      expect(await kindOf(client.createSession({ channel: 'kiosk' }, neverAborted))).toBe(kind);
    }
  });

  it('keeps the problem document, and lives with an answer that is none', async () => {
    const problem = { type: 'about:blank', title: '太长了', status: 400, code: 'message_too_long' };
    const headers = { 'content-type': 'application/problem+json' };
    const good = clientAnswering(() => new Response(JSON.stringify(problem), { status: 400, headers }));
    const torn = clientAnswering(() => new Response('{"code":', { status: 400, headers }));
    await expect(collect(good.client.sendMessage(key, 'x', neverAborted))).rejects.toMatchObject({ problem });
    await expect(collect(torn.client.sendMessage(key, 'x', neverAborted))).rejects.toMatchObject({
      problem: undefined,
    });
  });

  it('calls a server that cannot be connected to unreachable, and one that sends nonsense broken', async () => {
    const away = clientAnswering(() => {
      throw new TypeError('fetch failed');
    });
    expect(await kindOf(collect(away.client.sendMessage(key, 'x', neverAborted)))).toBe('unreachable');
    expect(await away.client.isAlive()).toBe(false);
    const nonsense = clientAnswering(() => new Response('data: <html>\n\n'));
    expect(await kindOf(collect(nonsense.client.sendMessage(key, 'x', neverAborted)))).toBe('broken');
  });

  it('gives up a stream that falls silent', async () => {
    const silent = clientAnswering(
      (_url, init) => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('data: {"type":"RUN_STARTED"}\n\n'));
            init.signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
          },
        });
        return new Response(body);
      },
      { silenceLimitMs: 20 },
    );
    expect(await kindOf(collect(silent.client.sendMessage(key, 'x', neverAborted)))).toBe('slow');
  });

  it('gives up a stream that goes on and on without an end', async () => {
    let beat: ReturnType<typeof setInterval> | undefined;
    const endless = clientAnswering(
      (_url, init) => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            const more = new TextEncoder().encode('data: {"type":"TEXT_MESSAGE_CONTENT"}\n\n');
            beat = setInterval(() => controller.enqueue(more), 5);
            init.signal?.addEventListener('abort', () => {
              clearInterval(beat);
              controller.error(new DOMException('aborted', 'AbortError'));
            });
          },
        });
        return new Response(body);
      },
      { turnLimitMs: 60 },
    );
    expect(await kindOf(collect(endless.client.sendMessage(key, 'x', neverAborted)))).toBe('slow');
  });

  it('gives up a server that takes a call and never answers', async () => {
    const stuck = clientAnswering(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
      { silenceLimitMs: 20 },
    );
    expect(await kindOf(stuck.client.createSession({ channel: 'kiosk' }, neverAborted))).toBe('slow');
    expect(await stuck.client.isAlive()).toBe(false);
  });

  it('ends the call when its caller goes, and does not call that a failure of the server', async () => {
    const person = new AbortController();
    const { client } = clientAnswering(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    const asking = collect(client.sendMessage(key, 'x', person.signal));
    person.abort();
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('deletes with the token in a call that outlives the page, and takes a forgotten session for deleted', async () => {
    const { client, calls } = clientAnswering(() => new Response('', { status: 404 }));
    await client.deleteSession(key);
    expect(calls[0]?.init).toMatchObject({ method: 'DELETE', keepalive: true });
    const failing = clientAnswering(() => new Response('', { status: 500 }));
    expect(await kindOf(failing.client.deleteSession(key))).toBe('broken');
  });
});
