import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { converse } from '../support/conversation.ts';
import { TEST_TODAY } from '../support/start-app.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

interface Export {
  resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
}

async function collector(): Promise<{ url: string; exported: Export[] }> {
  const exported: Export[] = [];
  const server = createServer(async (request, response) => {
    exported.push((await json(request)) as Export);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`, exported };
}

function start(tracesUrl: string) {
  return createApp(
    readConfig({
      PORT: '0',
      XIAOGU_DATA_DIR: temporaryDirectory(),
      XIAOGU_STARTER_DATA: 'off',
      XIAOGU_TODAY: TEST_TODAY,
      XIAOGU_LOG_LEVEL: 'silent',
      XIAOGU_TRACES_URL: tracesUrl,
    }),
  );
}

it("traces a turn with its tools within the caller's trace, and no words of the person", async () => {
  const { url, exported } = await collector();
  const app = await start(url);
  const talk = await converse(`http://127.0.0.1:${app.port}`);
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const response = await talk.request(
    'POST',
    '/messages',
    { text: '试用期最长能有多久，我叫周示例' },
    { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  );
  const { turnId } = (await response.json()) as { turnId: string };
  await app.close(0);
  const spans = exported.flatMap(({ resourceSpans }) =>
    resourceSpans[0]!.scopeSpans.flatMap(({ spans: sent }) => sent),
  );
  const turn = spans.find(({ name, traceId: trace }) => name === 'turn' && trace === traceId)!;
  expect(turn.attributes).toContainEqual({ key: 'xiaogu.turn_id', value: { stringValue: turnId } });
  const within = spans.filter(({ parentSpanId }) => parentSpanId === turn.spanId).map(({ name }) => name);
  expect(within).toEqual(['tool search_labour_law', 'store']);
  expect(JSON.stringify(exported)).not.toMatch(/试用期|周示例/u);
});

it('serves as ever while the collector is away', async () => {
  const app = await start('http://127.0.0.1:9/v1/traces');
  onTestFinished(() => app.close(0));
  expect((await (await converse(`http://127.0.0.1:${app.port}`)).say('你好')).status).toBe('answered');
});
