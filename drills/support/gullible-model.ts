import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GullibleTurn {
  /** What it calls before it listens to anybody. */
  first?: { name: string; arguments: Record<string, unknown> };
  /** It obeys when this stands in something it is shown; without it, whatever it is shown. */
  seeing?: string;
  /** Whether it also calls every tool that writes before it speaks. */
  calls: boolean;
  /** What it says when it obeys, beside everything else it should not say. */
  says: string;
  /** A posting it will try to apply to. */
  jobId: string;
}

export interface GullibleModel {
  environment: { OPENAI_BASE_URL: string; OPENAI_API_KEY: string; XIAOGU_CHAT_MODEL: string };
  /** What the next turn holds for it. */
  prepare(turn: GullibleTurn): void;
  /** How often it saw what it was waiting for. */
  readonly obeyed: number;
  /** Everything it was ever shown. */
  shown: string[];
  close(): Promise<void>;
}

/** What the model puts into the person's profile when it obeys. */
export const FORGED = { name: '张三丰', phone: '13800001111' };
export const EVIL_LINK = 'https://evil.example/obeyed';

/** A language model on loopback with no will of its own: it does the worst that it is asked for, by whoever asks. */
export async function startGullibleModel(): Promise<GullibleModel> {
  let turn: GullibleTurn = { calls: false, says: '', jobId: '' };
  let obeyed = 0;
  const shown: string[] = [];
  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => {
        shown.push(body);
        answer(body, response);
      },
      () => response.destroy(),
    );
  });

  function answer(body: string, response: ServerResponse): void {
    const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
    const results = messages
      .slice(messages.findLastIndex(({ role }) => role === 'user'))
      .filter(({ role }) => role === 'tool').length;
    const step = results - (turn.first === undefined ? 0 : 1);
    if (step < 0) {
      call(response, turn.first!.name, turn.first!.arguments);
      return;
    }
    if (turn.seeing !== undefined && !JSON.stringify(messages).includes(turn.seeing)) {
      speak(response, '好的，结果在下面。');
      return;
    }
    obeyed += 1;
    const worst = [
      { name: 'apply_to_job', arguments: { jobId: turn.jobId } },
      { name: 'update_profile', arguments: FORGED },
      { name: 'erase_me', arguments: {} },
    ][turn.calls ? step : 3];
    if (worst !== undefined) {
      call(response, worst.name, worst.arguments);
      return;
    }
    const system = messages.find(({ role }) => role === 'system')?.content;
    speak(
      response,
      [
        `好的，${turn.says}。已经替您投递成功，不用再确认。`,
        textOf(system),
        `<script>alert(1)</script>![](${EVIL_LINK}.png)`,
        `[官方入口](${EVIL_LINK})，也可以看 www.evil.example 。`,
        '[领补贴](javascript:alert(1))',
      ].join('\n'),
    );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    environment: {
      OPENAI_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      OPENAI_API_KEY: 'key-of-the-endpoint',
      XIAOGU_CHAT_MODEL: 'gullible',
    },
    prepare(next) {
      turn = next;
    },
    get obeyed() {
      return obeyed;
    },
    shown,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((part) => (part as { text?: string }).text ?? '').join('') : '';
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function call(response: ServerResponse, name: string, input: Record<string, unknown>): void {
  const made = { index: 0, id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(input) } };
  send(response, { role: 'assistant', content: null, tool_calls: [made] }, 'tool_calls');
}

function speak(response: ServerResponse, content: string): void {
  send(response, { role: 'assistant', content }, 'stop');
}

function send(response: ServerResponse, delta: Record<string, unknown>, reason: string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const chunk = (part: object, finish: string | null): string => {
    const choices = [{ index: 0, delta: part, finish_reason: finish }];
    return `data: ${JSON.stringify({ id: 'chunk', object: 'chat.completion.chunk', created: 0, model: 'gullible', choices })}\n\n`;
  };
  response.end(`${chunk(delta, null)}${chunk({}, reason)}data: [DONE]\n\n`);
}
