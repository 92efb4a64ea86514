import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FAULT_NAMES,
  type FaultEndpoint,
  type FaultName,
  INVENTED,
  startFaultEndpoint,
} from '../../drills/support/fault-endpoint.ts';
import { converse } from '../support/conversation.ts';
import { sharedApp } from '../support/shared-app.ts';

const NOT_FATAL = new Set<FaultName>(['well', 'invented_in_part', 'script']);

describe('a turn, when the model’s endpoint misbehaves', () => {
  let endpoint: FaultEndpoint;
  let url: string;
  let fault: FaultName = 'well';

  beforeAll(async () => {
    endpoint = await startFaultEndpoint(() => fault);
    ({ url } = await sharedApp({
      ...endpoint.environment,
      XIAOGU_STARTER_DATA: 'off',
      XIAOGU_MODEL_TIMEOUT_MS: '1500',
      XIAOGU_MODEL_FIRST_TOKEN_MS: '500',
      XIAOGU_MODEL_STALL_MS: '300',
      XIAOGU_MODEL_FAILURES: '1000',
    }));
    // The first call of all loads code, which takes longer than these limits allow.
    await (await converse(url)).say('你好');
    await (await converse(url)).say('试用期最长多久');
  });
  afterAll(() => endpoint.close());

  it.each(FAULT_NAMES.filter((name) => name !== 'http_429_retry_after' && !NOT_FATAL.has(name)))(
    'is answered by the embedded engine: %s',
    async (name) => {
      fault = name;
      const before = endpoint.asked.length;
      const { say } = await converse(url);
      const turn = await say('没签劳动合同怎么办');
      expect(endpoint.asked.length).toBeGreaterThan(before);
      expect(turn.engine).toEqual({ model: 'embedded', fallback: true });
      expect(turn.status).toBe('answered');
      expect(turn.reply).toContain('劳动合同法');
      for (const invented of Object.values(INVENTED)) expect(turn.reply).not.toContain(invented);
      expect(turn.reply).not.toContain('secret');
    },
  );

  it('keeps what is true of an answer that is invented in part', async () => {
    fault = 'invented_in_part';
    const turn = await (await converse(url)).say('没签劳动合同怎么办');
    expect(turn.engine).toEqual({ model: 'faulty', fallback: false });
    expect(turn.reply).not.toContain(INVENTED.figure);
  });

  it('says no script and shows no picture, in the stream neither', async () => {
    fault = 'script';
    const { request } = await converse(url);
    const response = await request(
      'POST',
      '/messages',
      { text: '没签劳动合同怎么办' },
      { Accept: 'text/event-stream' },
    );
    const streamed = await response.text();
    expect(streamed).not.toMatch(/<script|!\[|evil\.example/);
    const last = JSON.parse(
      streamed
        .trim()
        .split('\n\n')
        .at(-1)!
        .replace(/^data: /, ''),
    ) as object;
    expect(last).toMatchObject({ type: 'RUN_FINISHED', result: { engine: { model: 'faulty' } } });
  });

  it('does not wait for the model when many turns of one session came before', async () => {
    fault = 'slow_to_speak';
    const { say } = await converse(url);
    const turns = await Promise.all(Array.from({ length: 6 }, () => say('试用期最长多久')));
    expect(turns.every(({ engine, citations }) => engine.fallback && citations.length > 0)).toBe(true);
  });

  it('is answered when nobody listens', async () => {
    await endpoint.refuse();
    const turn = await (await converse(url)).say('试用期最长多久');
    await endpoint.listenAgain();
    expect(turn.engine).toEqual({ model: 'embedded', fallback: true });
  });
});
