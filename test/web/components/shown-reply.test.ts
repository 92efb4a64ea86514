import { describe, expect, it } from 'vitest';
import { repeats, shownReply } from '../../../src/web/components/shown-reply.ts';

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

  it('leaves the names of its sources to the buttons below, and keeps what says more than names', () => {
    const citations = [
      { id: 'a', title: '劳动合同法', article: '第三十条' },
      { id: 'b', title: '劳动合同法', article: '第八十五条' },
      { id: 'c', title: '劳动法', article: '第五十条' },
      { id: 'd', title: '劳动合同法实施条例', article: '第六条' },
    ];
    const told = [
      '先留证据。劳动合同法第三十条。',
      '按劳动法第五十条，工资每月都要发。',
      '依据：《劳动合同法》第三十条、第八十五条；《劳动合同法实施条例》第六条。',
    ];
    const turn = { reply: told.join('\n\n'), cards: [], toolCalls: [call] };
    expect(shownReply({ ...turn, citations })).toBe(told.slice(0, 2).join('\n\n'));
    expect(shownReply({ ...turn, citations: [] })).toBe(turn.reply);
    expect(shownReply({ ...turn, reply: '《劳动合同法》第三十条。', citations })).toBe('《劳动合同法》第三十条。');
  });

  it('leaves whom to call to the card that has the numbers', () => {
    const contacts = [{ name: '大厅工作人员' }, { name: '人社服务热线', phone: '12333' }];
    const said = '请稍等。也可以打电话：\n\n- 大厅工作人员\n- 人社服务热线：**12333**';
    const turn = { reply: said, cards: [{ type: 'handoff' as const, reason: '', contacts }], toolCalls: [call] };
    expect(shownReply(turn)).toBe('请稍等。也可以打电话：');
  });

  it('knows whether a card would repeat it', () => {
    expect(repeats('**补偿52,000元。**\n\n最晚明年提出。', '补偿52,000元。')).toBe(true);
    expect(repeats('最晚明年提出。', '补偿52,000元。')).toBe(false);
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

  it('leaves the question of a practice and the facts of a person to their cards', () => {
    const practice = { type: 'interview' as const, number: 2, total: 5, question: '您做过哪些？' };
    const said = '- 说了“两年”\n\n**第2问**：您做过哪些？';
    expect(shownReply({ reply: said, cards: [practice], toolCalls: [call] })).toBe('- 说了“两年”');
    expect(shownReply({ reply: '**第1问**：您做过哪些？', cards: [practice], toolCalls: [call] })).toContain('第1问');
    const person = { type: 'profile' as const, profile: { name: '陈小满', wishes: ['离家近'] } };
    const known = '我记着这些：\n\n- 姓名：陈小满\n- 想要：离家近';
    expect(shownReply({ reply: known, cards: [person], toolCalls: [call] })).not.toContain('陈小满');
    expect(shownReply({ reply: known, cards: [person], toolCalls: [call] })).toContain('离家近');
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
