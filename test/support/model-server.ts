import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One answer of the scripted endpoint. */
export type ScriptedAnswer =
  | { text: string; tokens?: string[]; delayMs?: number }
  | { tool: string; arguments: string }
  | { status: number; headers?: Record<string, string> }
  | { raw: (response: ServerResponse) => void };

export interface ModelServer {
  baseUrl: string;
  /** The bodies of the requests so far. */
  requests: Record<string, unknown>[];
}

/**
 * An OpenAI-compatible endpoint on loopback that answers by script. A request beyond the script is answered with a
 * status that no test expects, so an unexpected call cannot pass unseen.
 */
export async function modelServer(script: ScriptedAnswer[]): Promise<ModelServer> {
  const requests: Record<string, unknown>[] = [];
  const answers = [...script];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push(JSON.parse(body) as Record<string, unknown>);
      respond(answers.shift() ?? { status: 599 }, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export function chunk(delta: Record<string, unknown>, finishReason: string | null = null, model = 'scripted'): string {
  const body = {
    id: 'chunk',
    object: 'chat.completion.chunk',
    created: 0,
    model,
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  };
  return `data: ${JSON.stringify(body)}\n\n`;
}

export function beginStream(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
}

async function streamTokens(tokens: string[], delayMs: number, response: ServerResponse): Promise<void> {
  beginStream(response);
  response.write(chunk({ role: 'assistant', content: '' }));
  for (const token of tokens) {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.write(chunk({ content: token }));
  }
  response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
}

function respond(answer: ScriptedAnswer, response: ServerResponse): void {
  if ('raw' in answer) {
    answer.raw(response);
    return;
  }
  if ('status' in answer) {
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(JSON.stringify({ error: { message: 'scripted', type: 'scripted' } }));
    return;
  }
  if ('text' in answer) {
    void streamTokens(answer.tokens ?? [answer.text], answer.delayMs ?? 0, response);
    return;
  }
  beginStream(response);
  const call = {
    index: 0,
    id: 'call_1',
    type: 'function',
    function: { name: answer.tool, arguments: answer.arguments },
  };
  response.write(chunk({ role: 'assistant', content: null, tool_calls: [call] }));
  response.end(`${chunk({}, 'tool_calls')}data: [DONE]\n\n`);
}
