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

  it('leaves a list to the card of a sum, and keeps what stands around it', () => {
    const sum = {
      type: 'calculation' as const,
      kind: 'severance',
      result: { value: 52_000, unit: 'yuan', text: '52,000元' },
      steps: ['6,500 × 8'],
      citations: [],
    };
    const said = '**补偿52,000元。**\n\n怎么算的：\n\n- 6,500 × 8\n\n- 带上工资条\n\n最晚明年提出。';
    expect(shownReply({ reply: said, cards: [sum], toolCalls: [call] })).toBe(
      '**补偿52,000元。**\n\n\n\n- 带上工资条\n\n最晚明年提出。',
    );
    expect(shownReply({ reply: '- 6,500 × 8', cards: [sum], toolCalls: [call] })).toBe('- 6,500 × 8');
  });

  it('is whole when it begins with its list', () => {
    expect(shownReply({ reply: '- 一\n- 二', cards: [jobs], toolCalls: [call] })).toBe('- 一\n- 二');
  });
});
