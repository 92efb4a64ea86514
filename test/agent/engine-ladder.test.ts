import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asMessages, createAgentLoop, MODEL_STEPS_LIMIT } from '../../src/agent/agent-loop.ts';
import type { Plan } from '../../src/agent/embedded/plan.ts';
import { EngineLadder } from '../../src/agent/engine-ladder.ts';
import { ModelCircuit } from '../../src/agent/model-circuit.ts';
import { createModelGuard } from '../../src/agent/model-guard.ts';
import { RemoteChatModel } from '../../src/agent/remote-model.ts';
import type { TurnEvent } from '../../src/agent/turn-events.ts';
import { TurnRun } from '../../src/agent/turn-run.ts';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { defineTool } from '../../src/tools/tool.ts';
import { beginStream, chunk, modelServer, type ScriptedAnswer } from '../support/model-server.ts';
import { recordingLogger } from '../support/recording-logger.ts';

const Wage = z.object({ city: z.string() });

/** A tool with one true figure, so that a draft can be right or wrong about it. */
const wageTool = defineTool<typeof Wage, { status: 'ok'; wage: number }>({
  name: 'local_wage',
  intent: 'labour_law',
  description: 'The wage of a city.',
  input: Wage,
  output: z.object({ status: z.literal('ok'), wage: z.number() }),
  execute: async () => ({ status: 'ok', wage: 2490 }),
  narrate: ({ wage }) => ({ reply: `内置回答：${wage}元。`, speech: `${wage}元`, suggestions: [] }),
});

const plan: Plan = { calls: [{ name: 'local_wage', arguments: { city: '南京' } }], intent: 'labour_law' };
const callTool: ScriptedAnswer = { tool: 'local_wage', arguments: '{"city":"南京"}' };

async function ask(script: ScriptedAnswer[], { timeoutMs = 5000, guard = false } = {}) {
  const { baseUrl, requests } = await modelServer(script);
  const logger = recordingLogger();
  const events: TurnEvent[] = [];
  const sink = (event: TurnEvent) => events.push(event);
  const model = new RemoteChatModel({
    baseUrl,
    apiKey: undefined,
    chatModel: 'scripted',
    embeddingModel: undefined,
    timeoutMs,
    firstTokenMs: timeoutMs,
    stallMs: timeoutMs,
    guard,
    failures: 3,
    tokensPerSession: 1e6,
    tokensPerDay: 1e6,
  });
  const loop = createAgentLoop([wageTool]);
  const ladder = new EngineLadder({
    loop,
    remote: {
      ...{ name: 'scripted', model, timeoutMs, circuit: new ModelCircuit() },
      ...(guard ? { guard: createModelGuard(model) } : {}),
    },
    logger,
  });
  const signal = AbortSignal.timeout(15_000);
  const context = { sessionId: 's', locale: 'zh-CN' as const, today: '2026-11-21', state: emptySessionState(), signal };
  const answer = await ladder.answer({
    turnId: 't',
    sessionId: 's',
    locale: 'zh-CN',
    plan,
    messages: asMessages([], '南京最低工资多少'),
    systemPrompt: '示例',
    remoteAllowed: true,
    newRun: () => new TurnRun({ context, narrator: chinese, sink, logger }),
    personsWords: '南京最低工资多少',
    remoteMs: 15_000,
    sink,
  });
  return {
    answer,
    requests,
    logger,
    text: events.flatMap((event) => (event.type === 'text' ? [event.delta] : [])),
    events,
  };
}

describe('the engine ladder', () => {
  it('lets the language model call tools and speak, token by token', async () => {
    const { answer, text, requests } = await ask([
      callTool,
      { text: '', tokens: ['南京', '的标准', '是', '2490元', '。', '够', '清楚吗？'] },
    ]);
    expect(answer.engine).toEqual({ model: 'scripted', fallback: false });
    expect(answer.reply).toBe('南京的标准是2490元。够清楚吗？');
    expect(text.length).toBeGreaterThan(3);
    expect(text.join('')).toBe(answer.reply);
    expect(answer.run.records.map(({ name, outcome }) => ({ name, outcome }))).toEqual([
      { name: 'local_wage', outcome: 'ok' },
    ]);
    expect(requests).toHaveLength(2);
  });

  it('drops a sentence with a figure that no tool returned, in the stream as in the answer', async () => {
    const { answer, text } = await ask([callTool, { text: '南京的标准是2490元，这是工具查到的数字。别处是3100元。' }]);
    expect(answer.reply).toBe('南京的标准是2490元，这是工具查到的数字。');
    expect(text.join('')).not.toContain('3100');
    expect(answer.engine.fallback).toBe(false);
  });

  it.each<[string, ScriptedAnswer[]]>([
    ['429', [{ status: 429, headers: { 'Retry-After': '30' } }]],
    ['500', [{ status: 500 }]],
    ['503 after a tool call', [callTool, { status: 503 }]],
    ['401', [{ status: 401 }]],
    ['a tool call that is not JSON', [{ tool: 'local_wage', arguments: '{"city":' }]],
    ['a tool that does not exist', [{ tool: 'launch_rocket', arguments: '{}' }]],
    [
      'wrong arguments twice',
      [
        { tool: 'local_wage', arguments: '{}' },
        { tool: 'local_wage', arguments: '{"city":3}' },
      ],
    ],
    ['endless tool calls', Array.from({ length: MODEL_STEPS_LIMIT + 2 }, () => callTool)],
    ['an empty answer', [callTool, { text: '' }]],
    ['an answer from memory', [{ text: '大概是两千多吧。' }]],
    ['an answer that is mostly invented', [callTool, { text: '标准是9999元，另有8888元补贴，还有7777元奖金。' }]],
    [
      'a torn connection',
      [
        {
          raw: (response) => {
            beginStream(response);
            response.write(chunk({ content: '南京' }));
            setTimeout(() => response.destroy(), 20);
          },
        },
      ],
    ],
    [
      'a stream that ends without saying so',
      [
        {
          raw: (response) => {
            beginStream(response);
            response.end(chunk({ content: '南京的标准' }));
          },
        },
      ],
    ],
    [
      'half an event',
      [
        {
          raw: (response) => {
            beginStream(response);
            response.end('data: {"id":"chunk","choices":[{"ind');
          },
        },
      ],
    ],
    [
      'a web page',
      [
        {
          raw: (response) => {
            response.writeHead(200, { 'Content-Type': 'text/html' });
            response.end('<html>hello</html>');
          },
        },
      ],
    ],
  ])('hands the same turn to the embedded engine on %s', async (_name, script) => {
    const { answer, logger } = await ask(script);
    expect(answer.engine).toEqual({ model: 'embedded', fallback: true });
    expect(answer.reply).toBe('内置回答：2490元。');
    expect(answer.run.records).toHaveLength(1);
    expect(logger.lines.map(({ fields }) => fields.code)).toContainEqual(expect.stringMatching(/^model_/));
  });

  it('asks the guard first, of the words alone, and then the model as ever', async () => {
    const { answer, requests, text } = await ask([{ text: 'SAFE' }, callTool, { text: '南京的标准是2490元。' }], {
      guard: true,
    });
    expect(answer.engine.fallback).toBe(false);
    expect(text.join('')).toBe('南京的标准是2490元。');
    expect(requests).toHaveLength(3);
    expect(JSON.stringify(requests[0])).toContain('南京最低工资多少');
    expect(requests[0]).not.toHaveProperty('tools');
  });

  it.each<[string, ScriptedAnswer, string]>([
    ['sees an attack', { text: 'attack' }, 'model_guard_refused'],
    ['gives no verdict', { text: '南京的标准是2490元。' }, 'model_guard_unclear'],
    ['fails', { status: 500 }, 'model_http_500'],
  ])(
    'lets the embedded engine answer when the guard %s, and shows the model nothing more',
    async (_name, verdict, code) => {
      const { answer, logger, requests } = await ask([verdict], { guard: true });
      expect(answer.engine).toEqual({ model: 'embedded', fallback: true });
      expect(answer.reply).toBe('内置回答：2490元。');
      expect(requests).toHaveLength(1);
      expect(logger.lines.map(({ fields }) => fields.code)).toContain(code);
    },
  );

  it('does not wait for a silent endpoint longer than it may', async () => {
    const { answer, logger } = await ask([{ raw: () => undefined }], { timeoutMs: 600 });
    expect(answer.engine).toEqual({ model: 'embedded', fallback: true });
    expect(logger.lines.map(({ fields }) => fields.code)).toContain('model_timeout');
  });

  it('withdraws what a model streamed before it failed', async () => {
    const { events, answer } = await ask([
      {
        raw: (response) => {
          beginStream(response);
          for (const content of [
            '我先想想，',
            '这件事说来话长，',
            '您先坐下歇一歇，',
            '喝口水再慢慢听我说，',
            '好不好？',
            '那我就从头说起，',
            '您听着。',
          ])
            response.write(chunk({ content }));
          setTimeout(() => response.destroy(), 50);
        },
      },
    ]);
    const kinds = events.map(({ type }) => type);
    expect(kinds.indexOf('text')).toBeLessThan(kinds.indexOf('text_withdrawn'));
    expect(answer.reply).toBe('内置回答：2490元。');
  });
});
