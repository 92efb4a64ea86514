import { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import { tool } from '@langchain/core/tools';
import { createAgent } from 'langchain';
import { z } from 'zod';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { BENCH_TODAY, filledFolder } from './bench-data.ts';
import type { BenchTable } from './main.ts';
import { quantiles, residentMegabytes, round } from './measure.ts';

const POSTINGS = 30_000;
const ROUNDS = 30;
const WARM_UP = 8;

const UTTERANCES = [
  '我想在南京找个导购的工作，月薪六千以上',
  '成都武侯区有没有保洁，包吃住的',
  '找个日结的活，一天两百以上',
  '重庆开叉车的，不要夜班',
  '老板两个月没发工资了怎么办',
  '试用期最长能有多久',
  '上班路上被车撞了算工伤吗',
  '没签劳动合同能要双倍工资吗',
  '失业登记要带什么材料',
  '怎么申请劳动仲裁',
  '大学生创业有什么补贴',
  '你好',
];

/** The least a LangChain agent can do: one tool call, one sentence. */
class StubModel extends BaseChatModel {
  override _llmType(): string {
    return 'stub';
  }
  override bindTools(): this {
    return this;
  }
  override async _generate(messages: BaseMessage[]): Promise<ChatResult> {
    const message = HumanMessage.isInstance(messages.at(-1))
      ? new AIMessage({
          content: '',
          tool_calls: [{ id: `call-${messages.length}`, name: 'stub', args: { text: 'x' }, type: 'tool_call' }],
        })
      : new AIMessage('done');
    return { generations: [{ text: message.text, message }] };
  }
}

/** The keyless turn, understanding to stored answer, against the bare framework loop, taken in turns in one run. */
export async function benchTurns(): Promise<BenchTable> {
  const folder = await filledFolder(POSTINGS);
  const before = residentMegabytes();
  const started = performance.now();
  const app = await createApp(
    readConfig({
      XIAOGU_DATA_DIR: folder.directory,
      XIAOGU_STARTER_DATA: 'off',
      XIAOGU_RATE_LIMIT: 'off',
      XIAOGU_TODAY: BENCH_TODAY,
      XIAOGU_LOG_LEVEL: 'error',
      PORT: '0',
    }),
  );
  const startSeconds = (performance.now() - started) / 1000;
  await app.settled();
  const stubTool = tool(async () => 'ok', {
    name: 'stub',
    description: 'nothing',
    schema: z.object({ text: z.string() }),
  });
  const bare = createAgent({ model: new StubModel({}), tools: [stubTool] });
  const times: Record<'turn' | 'http' | 'bare', number[]> = { turn: [], http: [], bare: [] };

  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const text of UTTERANCES) {
      const { session } = await app.sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
      const { session: another, token } = await app.sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
      const turn = await timed(() =>
        app.agent.takeTurn(
          { session, text, endsAt: performance.now() + 10_000, sink: () => undefined },
          async () => session,
        ),
      );
      const http = await timed(() => overHttp(app.port, another.id, token, text));
      const bareLoop = await timed(() => bare.invoke({ messages: [new HumanMessage(text)] }));
      if (round < WARM_UP) continue;
      times.turn.push(turn);
      times.http.push(http);
      times.bare.push(bareLoop);
    }
  }
  const memory = residentMegabytes();
  await app.close(0);
  folder.remove();
  const bareQuantiles = quantiles(times.bare);
  const row = (name: string, samples: number[]) => {
    const { p50, p95 } = quantiles(samples);
    return {
      what: name,
      p50_ms: p50,
      p95_ms: p95,
      times_bare_p50: round(p50 / bareQuantiles.p50),
      times_bare_p95: round(p95 / bareQuantiles.p95),
    };
  };
  return {
    title: 'Turn latency without a language model',
    setting: `${folder.postings} postings, ${folder.passages} imported passages (${folder.knowledge}), ${times.turn.length} turns each; loaded in ${round(startSeconds)} s, ${memory} MB resident (${before} MB before)`,
    rows: [
      row('bare LangChain loop, stub model and stub tool', times.bare),
      row('embedded turn, stored', times.turn),
      row('embedded turn over HTTP', times.http),
    ],
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function overHttp(port: number, id: string, token: string, text: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/sessions/${id}/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ text }),
  });
  if (!response.ok) throw new Error(`a turn was answered with ${response.status}`);
  await response.json();
}
