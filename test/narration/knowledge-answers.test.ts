import { describe, expect, it } from 'vitest';
import { english } from '../../src/narration/en.ts';
import type { KnowledgeAnswer } from '../../src/narration/narrator.ts';
import { chinese } from '../../src/narration/zh-cn.ts';

const answer: KnowledgeAnswer = {
  title: '双倍工资',
  lead: '没签合同可以要双倍工资。最多十一个月。',
  points: ['超过一个月没签'],
  quotes: [{ text: '应当向劳动者每月支付二倍的工资。', title: '样例法', article: '第一条' }],
  sections: [
    { heading: '条件', items: ['超过一个月没签', '不是本人不肯'] },
    { heading: '时限', items: ['一年'] },
  ],
  leftOut: ['条件', '时限'],
  citations: [
    { id: '1', title: '样例法', article: '第一条' },
    { id: '2', title: '样例法', article: '第二条' },
  ],
  status: 'in_force',
  englishTitles: { 样例法: 'Sample Law' },
};

describe('a knowledge answer in Chinese', () => {
  const told = chinese.knowledgeAnswer('labour_law', answer, ['别的问题']);

  it('begins with the answer, then what bears on it, then the law’s words, and names each article once', () => {
    expect(told.reply).toBe(
      [
        answer.lead,
        '- 超过一个月没签',
        '- 《样例法》第一条：“应当向劳动者每月支付二倍的工资。”',
        '依据：《样例法》第二条。',
      ].join('\n\n'),
    );
  });

  it('offers what was left out part by part', () => {
    expect(told.suggestions).toEqual(['有没有时间限制', '要符合什么条件', '别的问题']);
    const part = chinese.knowledgePart({ title: answer.title, section: answer.sections[1]!, leftOut: answer.leftOut });
    expect(part.reply).toBe('**双倍工资：时限**\n- 一年');
    expect(part.suggestions).toEqual(['要符合什么条件']);
  });

  it('speaks whole sentences, no more than can be listened to', () => {
    const lead = `${'长'.repeat(70)}。${'话'.repeat(70)}。`;
    expect(chinese.knowledgeAnswer('labour_law', { ...answer, lead }, []).speech).toBe(`${'长'.repeat(70)}。`);
    expect(told.speech).toBe(answer.lead);
  });

  it('says of what is not confirmed that it is not, and with whom to confirm it', () => {
    const unsure = { ...answer, status: 'unconfirmed' as const, confirmWith: '12333' };
    const { reply, speech } = chinese.knowledgeAnswer('policy', unsure, []);
    expect(reply).toContain('请向12333核实');
    expect(speech).toContain('没有看到正式文件');
  });
});

describe('a knowledge answer in English', () => {
  it('names the law in English with its official title, and shows the Chinese text as such', () => {
    const { reply, speech } = english.knowledgeAnswer('labour_law', answer, []);
    expect(reply).toContain('the Sample Law (《样例法》第一条、第二条)');
    expect(reply).toContain('Quoted from the Chinese');
    expect(reply).toContain(answer.lead);
    expect(speech).not.toMatch(/双倍/u);
  });

  it('begins with the English wording where there is one', () => {
    const { reply, speech } = english.knowledgeAnswer('labour_law', { ...answer, english: 'You are owed double.' }, []);
    expect(reply.startsWith('You are owed double.')).toBe(true);
    expect(speech).toBe('You are owed double.');
  });
});
