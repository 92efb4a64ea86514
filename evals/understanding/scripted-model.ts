import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chunk } from '../../test/support/model-server.ts';

export interface ScriptedCall {
  name: string;
  arguments: Record<string, unknown>;
}

/** An OpenAI-compatible endpoint on loopback that answers what it was told to: tool calls first, then a sentence. */
export interface ScriptedModel {
  environment: { OPENAI_BASE_URL: string; OPENAI_API_KEY: string; XIAOGU_CHAT_MODEL: string };
  /** What to answer in the turn to come; what an earlier turn did not ask for is forgotten. */
  prepare(calls: readonly ScriptedCall[], sentence: string): void;
  close(): Promise<void>;
}

type Answer = { call: ScriptedCall } | { sentence: string };

export async function startScriptedModel(): Promise<ScriptedModel> {
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    readBody(request).then(
      () => respond(answers.shift(), response),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    environment: {
      OPENAI_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      OPENAI_API_KEY: 'scripted',
      XIAOGU_CHAT_MODEL: 'scripted',
    },
    prepare(calls, sentence) {
      answers = [...calls.map((call) => ({ call })), { sentence }];
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The body is read to its end and left alone: the script answers whatever is asked. */
async function readBody(request: IncomingMessage): Promise<void> {
  for await (const _ of request);
}

function respond(answer: Answer | undefined, response: ServerResponse): void {
  if (answer === undefined) {
    response.writeHead(500, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'asked beyond the script', type: 'scripted' } }));
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  if ('sentence' in answer) {
    response.write(chunk({ role: 'assistant', content: answer.sentence }));
    response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
    return;
  }
  const { name, arguments: input } = answer.call;
  const call = { index: 0, id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(input) } };
  response.write(chunk({ role: 'assistant', content: null, tool_calls: [call] }));
  response.end(`${chunk({}, 'tool_calls')}data: [DONE]\n\n`);
}
