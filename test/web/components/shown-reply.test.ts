import { describe, expect, it } from 'vitest';
import { shownReply } from '../../../src/web/components/shown-reply.ts';

const call = { name: 'search_jobs', arguments: {}, outcome: 'ok' as const };
const jobs = { type: 'jobs' as const, jobs: [], total: 0, relaxed: [] };
const reply = '南京的岗位找到7个：\n\n1. **导购**，6-8千\n2. **导购**\n\n想看哪一个，说“第几个”就行。';

describe('the reply beside its cards', () => {
  it('leaves to the card what the card tells', () => {
    expect(shownReply({ reply, cards: [jobs], toolCalls: [call] })).toBe('南京的岗位找到7个：');
  });

  it('is whole without such a card, and when several things were asked', () => {
    expect(shownReply({ reply, cards: [], toolCalls: [call] })).toBe(reply);
    expect(shownReply({ reply, cards: [jobs], toolCalls: [call, call] })).toBe(reply);
  });

  it('is whole when it begins with its list', () => {
    expect(shownReply({ reply: '- 一\n- 二', cards: [jobs], toolCalls: [call] })).toBe('- 一\n- 二');
  });
});
