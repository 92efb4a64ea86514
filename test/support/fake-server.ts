import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CreateSessionResponse } from '../../src/contract/session.ts';
import type { WireEvent } from '../../src/web/api/wire-event.ts';
import { speechTrack } from '../../src/words/speech-track.ts';
import { greeting, type Script, scriptFor, suggestions } from './scripted-turns.ts';

export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'";

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface FakeServer {
  baseUrl: string;
  /** Sessions now held, by id. */
  sessions: Map<string, { token: string; texts: string[] }>;
  /** Milliseconds between two pieces of a reply. */
  paceMs: number;
  close(): Promise<void>;
}

/** The conversation contract with scripted turns, and the built pages under the policy they must live with. */
export async function startFakeServer(options: { pages: string }): Promise<FakeServer> {
  const sessions: FakeServer['sessions'] = new Map();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const message = /^\/api\/sessions\/([^/]+)(\/messages)?$/.exec(pathname);
    if (pathname === '/healthz') return sendJson(response, 200, { status: 'ok' });
    if (pathname === '/api/voice') {
      return sendJson(response, 200, { speech: false, transcription: false, browserRecognition: false });
    }
    if (pathname === '/api/speech/track') {
      const { text } = JSON.parse(await readBody(request)) as { text: string };
      return sendJson(response, 200, speechTrack(text));
    }
    if (pathname === '/api/sessions' && request.method === 'POST') return openSession(response);
    if (message === null) return sendPage(pathname, response);
    const session = sessions.get(message[1] ?? '');
    if (session === undefined || request.headers.authorization !== `Bearer ${session.token}`) {
      return sendProblem(response, 404, 'session_not_found', '没有找到这次对话。');
    }
    if (request.method === 'DELETE') {
      sessions.delete(message[1] ?? '');
      response.writeHead(204).end();
      return;
    }
    const { text } = JSON.parse(await readBody(request)) as { text: string };
    if ([...text].length > 1000) return sendProblem(response, 400, 'message_too_long', '一次最多写 1000 个字。');
    session.texts.push(text);
    await streamTurn(response, scriptFor(text));
  }

  function openSession(response: ServerResponse): void {
    const opened: CreateSessionResponse = { sessionId: randomUUID(), token: randomUUID(), greeting, suggestions };
    sessions.set(opened.sessionId, { token: opened.token, texts: [] });
    sendJson(response, 201, opened);
  }

  async function streamTurn(response: ServerResponse, { tool, turn }: Script): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const send = (event: WireEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
    const run = { threadId: 'thread', runId: randomUUID() };
    send({ type: 'RUN_STARTED', ...run } as WireEvent);
    if (tool !== undefined) {
      send({ type: 'TOOL_CALL_START', toolCallId: 'call', toolCallName: tool } as WireEvent);
      await pause(fake.paceMs * 4);
      send({ type: 'TOOL_CALL_END', toolCallId: 'call' } as WireEvent);
    }
    send({ type: 'TEXT_MESSAGE_START', messageId: 'message', role: 'assistant' } as WireEvent);
    for (const delta of turn.reply.match(/.{1,3}/gsu) ?? []) {
      send({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'message', delta } as WireEvent);
      await pause(fake.paceMs);
      if (response.destroyed) return;
    }
    send({ type: 'TEXT_MESSAGE_END', messageId: 'message' } as WireEvent);
    for (const card of turn.cards) send({ type: 'CUSTOM', name: 'card', value: card } as WireEvent);
    send({ type: 'RUN_FINISHED', ...run, result: turn } as WireEvent);
    response.end();
  }

  async function sendPage(pathname: string, response: ServerResponse): Promise<void> {
    const file = normalize(join(options.pages, pathname === '/' ? 'index.html' : pathname));
    const type = contentTypes[extname(file)];
    if (!file.startsWith(options.pages) || type === undefined)
      return sendProblem(response, 404, 'not_found', '没有这一页。');
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': type, 'content-security-policy': STRICT_POLICY }).end(body);
    } catch {
      sendProblem(response, 404, 'not_found', '没有这一页。');
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sessions,
    paceMs: 2,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function sendProblem(response: ServerResponse, status: number, code: string, title: string): void {
  const problem = { type: 'about:blank', title, status, code };
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
