import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../../src/web/api/wire-event.ts';
import {
  type ConversationAction,
  type ConversationState,
  emptyConversation,
  isBusy,
  reduceConversation,
} from '../../../src/web/conversation/conversation-state.ts';
import { scriptFor } from '../../support/scripted-turns.ts';

const { turn } = scriptFor('我想在南京找个导购的工作');
const event = (value: object): ConversationAction => ({ type: 'event', id: 1, event: value as WireEvent });
const asked: ConversationAction = { type: 'asked', id: 1, text: '找工作' };
const stateAfter = (...actions: ConversationAction[]): ConversationState =>
  actions.reduce(reduceConversation, emptyConversation());

describe('a conversation', () => {
  it('gathers the reply piece by piece, message by message', () => {
    const state = stateAfter(
      asked,
      event({ type: 'RUN_STARTED' }),
      event({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'a', delta: '好的' }),
      event({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'b', delta: '在南' }),
      event({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'b', delta: '京' }),
    );
    expect(state.exchanges[0]?.drafts.map(({ text }) => text)).toEqual(['好的', '在南京']);
    expect(isBusy(state)).toBe(true);
  });

  it('knows which tool is at work until words come', () => {
    const working = stateAfter(asked, event({ type: 'TOOL_CALL_START', toolCallName: 'search_jobs' }));
    expect(working.exchanges[0]?.tool).toBe('search_jobs');
    const speaking = reduceConversation(working, event({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'a', delta: '有' }));
    expect(speaking.exchanges[0]?.tool).toBeUndefined();
  });

  it('takes cards from custom events named card and no others', () => {
    const state = stateAfter(
      asked,
      event({ type: 'CUSTOM', name: 'card', value: turn.cards[0] }),
      event({ type: 'CUSTOM', name: 'metrics', value: { type: 'jobs' } }),
      event({ type: 'CUSTOM', name: 'card', value: 'nonsense' }),
    );
    expect(state.exchanges[0]?.cards).toEqual([turn.cards[0]]);
  });

  it('lets the finished turn overrule everything that was streamed', () => {
    const state = stateAfter(
      asked,
      event({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'a', delta: '初稿' }),
      event({ type: 'CUSTOM', name: 'card', value: { type: 'choices', choices: ['旧的'] } }),
      event({ type: 'RUN_FINISHED', result: turn }),
    );
    expect(state.exchanges[0]).toMatchObject({ stage: 'finished', drafts: [], cards: turn.cards, turn });
    expect(isBusy(state)).toBe(false);
  });

  it('fails on a run error and on a result that is no turn, and shows nothing half', () => {
    for (const last of [
      { type: 'RUN_ERROR', message: 'x' },
      { type: 'RUN_FINISHED', result: { reply: '半' } },
    ]) {
      const state = stateAfter(
        asked,
        event({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'a', delta: '您能拿' }),
        event(last),
      );
      expect(state.exchanges[0]).toMatchObject({ stage: 'failed', drafts: [], cards: [], failure: { kind: 'broken' } });
    }
  });

  it('ignores what comes after the end', () => {
    const finished = stateAfter(asked, event({ type: 'RUN_FINISHED', result: turn }));
    expect(reduceConversation(finished, event({ type: 'RUN_ERROR', message: 'late' }))).toEqual(finished);
  });

  it('puts a repeated attempt in the place of the failed one', () => {
    const state = stateAfter(asked, { type: 'failed', id: 1, failure: { kind: 'unreachable' } }, asked);
    expect(state.exchanges).toHaveLength(1);
    expect(state.exchanges[0]?.stage).toBe('streaming');
    expect(state.exchanges[0]).not.toHaveProperty('failure');
  });

  it('keeps nothing of the person when cleared', () => {
    const cleared = stateAfter(
      { type: 'opened', greeting: '您好', suggestions: ['找工作'] },
      asked,
      event({ type: 'RUN_FINISHED', result: turn }),
      { type: 'cleared' },
    );
    expect(cleared).toEqual(emptyConversation());
  });
});
