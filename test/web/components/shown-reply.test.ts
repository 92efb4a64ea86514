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
      '**补偿52,000元。**\n\n- 带上工资条\n\n最晚明年提出。',
    );
    expect(shownReply({ reply: '- 6,500 × 8', cards: [sum], toolCalls: [call] })).toBe('- 6,500 × 8');
  });

  it('is whole when it begins with its list', () => {
    expect(shownReply({ reply: '- 一\n- 二', cards: [jobs], toolCalls: [call] })).toBe('- 一\n- 二');
  });

  it('leaves the working and the articles of a sum to its card, and keeps what the card does not say', () => {
    const sum = {
      type: 'calculation' as const,
      kind: 'severance' as const,
      result: { value: 52_000, unit: 'yuan' as const, text: '应给52,000元。' },
      steps: ['离职原因：单位裁员。', '6,500元 × 8 = 52,000元。'],
      citations: [{ id: '劳动合同法第四十七条', title: '劳动合同法', article: '第四十七条' }],
    };
    const told = [
      '**应给52,000元。**',
      '怎么算的：\n- 离职原因：单位裁员。\n- 6,500元 × 8 = 52,000元。',
      '前提：\n- 没有超过三倍。',
      '最晚2027年10月31日提出。',
      '依据：《劳动合同法》第四十七条。',
    ];
    const shown = shownReply({ reply: told.join('\n\n'), cards: [sum], toolCalls: [call] });
    expect(shown.split('\n\n')).toEqual([told[0], told[2], told[3]]);
  });
});
