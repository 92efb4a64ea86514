import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { chunk } from '../../test/support/model-server.ts';

/** What an answer made up by a model says; none of it stands in any tool's result. */
export const INVENTED = {
  law: '劳动保护特别法',
  article: '第九百九十九条',
  figure: '87654',
  spokenFigure: '七万七千七百元',
  link: 'https://example.com/invented',
  company: '凭空捏造有限公司',
};

type Answer = (response: ServerResponse, turn: { step: number }) => void;

const TRUE_WORDS = '好的，结果在下面，您看看。';
const CALL = { name: 'search_labour_law', arguments: '{"question":"没签劳动合同怎么办"}' };

/** Every way an endpoint can misbehave. `well` is an endpoint that does what it should. */
export const FAULTS = {
  well: (response, { step }) => (step === 0 ? sendCall(response, CALL) : sendText(response, [TRUE_WORDS])),
  reset: (response) => void response.socket?.resetAndDestroy(),
  slow_to_connect: (response, turn) => later(response, 60_000, () => FAULTS.well(response, turn)),
  slow_to_speak: (response) => {
    begin(response);
    response.write(chunk({ role: 'assistant', content: '' }));
  },
  only_heartbeats: (response) => {
    begin(response);
    repeat(response, 100, () => response.write(': still here\n\n'));
  },
  stalled: (response) => {
    begin(response);
    response.write(chunk({ content: '好的，我来' }));
  },
  torn: (response) => {
    begin(response);
    response.write(chunk({ content: '好的，我来' }));
    later(response, 20, () => void response.socket?.resetAndDestroy());
  },
  ended_early: (response) => {
    begin(response);
    response.end(chunk({ content: '好的，我来' }));
  },
  half_event: (response) => {
    begin(response);
    response.end('data: {"id":"chunk","choices":[{"ind');
  },
  invalid_json: (response) => {
    begin(response);
    response.end('data: {"choices": [{]}\n\ndata: [DONE]\n\n');
  },
  web_page: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<html><script>alert(1)</script></html>');
  },
  redirect: (response) => {
    response.writeHead(302, { Location: 'http://127.0.0.1:9/elsewhere' });
    response.end();
  },
  http_401: (response) => refuse(response, 401),
  http_429: (response) => refuse(response, 429),
  http_429_retry_after: (response) => refuse(response, 429, { 'Retry-After': '1' }),
  http_500: (response) => refuse(response, 500),
  http_503: (response) => refuse(response, 503),
  error_event: (response) => {
    begin(response);
    response.end('data: {"error":{"message":"secret-of-the-endpoint","type":"server_error"}}\n\n');
  },
  unknown_tool: (response) => sendCall(response, { name: 'open_the_door', arguments: '{}' }),
  wrong_arguments: (response) => sendCall(response, { name: 'search_jobs', arguments: '{"salaryMin":"much"}' }),
  arguments_not_json: (response) => sendCall(response, { name: 'search_jobs', arguments: '{"city":' }),
  endless_calls: (response) => sendCall(response, CALL),
  token_flood: (response) => {
    begin(response);
    repeat(response, 1, () => response.write(chunk({ content: '很多话'.repeat(200) })));
  },
  byte_flood: (response) => {
    begin(response);
    repeat(response, 1, () => response.write(`data: ${'x'.repeat(200_000)}`));
  },
  wrong_language: (response, { step }) =>
    step === 0
      ? sendCall(response, CALL)
      : sendText(response, ['Конечно, сейчас я всё расскажу. ', 'Это очень просто.']),
  english: (response, { step }) =>
    step === 0 ? sendCall(response, CALL) : sendText(response, ['Of course, the results are listed below for you.']),
  empty: (response, { step }) => (step === 0 ? sendCall(response, CALL) : sendText(response, [''])),
  cut_by_length: (response) => {
    begin(response);
    response.write(chunk({ content: '好的，我慢慢说' }));
    response.end(`${chunk({}, 'length')}data: [DONE]\n\n`);
  },
  invented: (response, { step }) =>
    step === 0
      ? sendCall(response, CALL)
      : sendText(response, [
          `根据《${INVENTED.law}》${INVENTED.article}，`,
          `您能拿到${INVENTED.figure}元。`,
          `另外还有${INVENTED.spokenFigure}。`,
          `请点${INVENTED.link} 。`,
          `${INVENTED.company}正在招人。`,
        ]),
  invented_in_part: (response, { step }) =>
    step === 0
      ? sendCall(response, CALL)
      : sendText(response, [
          '没签劳动合同，可以先和单位协商，也可以去仲裁，具体规定和要带的材料都在下面的卡片里，您可以慢慢看。',
          `您能拿到${INVENTED.figure}元。`,
        ]),
  script: (response, { step }) =>
    step === 0
      ? sendCall(response, CALL)
      : sendText(response, ['好的，结果在下面。<script>alert(1)</script>', '![看](http://evil.example/x.png)']),
} satisfies Record<string, Answer>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

export interface FaultEndpoint {
  port: number;
  environment: { OPENAI_BASE_URL: string; OPENAI_API_KEY: string; XIAOGU_CHAT_MODEL: string };
  /** Requests that arrived. */
  asked: FaultName[];
  /** Nobody listens any more: connections are refused. */
  refuse(): Promise<void>;
  listenAgain(): Promise<void>;
  close(): Promise<void>;
}

/** @param choose the fault of a request, from its body */
export async function startFaultEndpoint(choose: (body: string) => FaultName): Promise<FaultEndpoint> {
  const asked: FaultName[] = [];
  const sockets = new Set<Socket>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    response.on('error', () => undefined);
    readBody(request).then(
      (body) => {
        const fault = choose(body);
        asked.push(fault);
        (FAULTS[fault] as Answer)(response, { step: stepOf(body) });
      },
      () => response.destroy(),
    );
  };
  const open = async (port: number): Promise<Server> => {
    const server = createServer(answer);
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return server;
  };
  const shut = (server: Server): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  let server = await open(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    environment: {
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
      OPENAI_API_KEY: 'key-of-the-endpoint',
      XIAOGU_CHAT_MODEL: 'faulty',
    },
    asked,
    refuse: () => shut(server),
    async listenAgain() {
      server = await open(port);
    },
    close: () => shut(server),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** How many tool results of this turn the model has already been given. */
function stepOf(body: string): number {
  const { messages } = JSON.parse(body) as { messages: { role: string }[] };
  return messages.slice(messages.findLastIndex(({ role }) => role === 'user')).filter(({ role }) => role === 'tool')
    .length;
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: 'secret-of-the-endpoint', type: 'drill' } }));
}

function sendText(response: ServerResponse, tokens: readonly string[]): void {
  begin(response);
  for (const content of tokens) response.write(chunk({ content }));
  response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
}

function sendCall(response: ServerResponse, call: { name: string; arguments: string }): void {
  begin(response);
  response.write(
    chunk({
      role: 'assistant',
      content: null,
      tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: call }],
    }),
  );
  response.end(`${chunk({}, 'tool_calls')}data: [DONE]\n\n`);
}

function later(response: ServerResponse, milliseconds: number, act: () => void): void {
  const timer = setTimeout(act, milliseconds);
  response.on('close', () => clearTimeout(timer));
}

function repeat(response: ServerResponse, milliseconds: number, act: () => void): void {
  const timer = setInterval(act, milliseconds);
  response.on('close', () => clearInterval(timer));
}
