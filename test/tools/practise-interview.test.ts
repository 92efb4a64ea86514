import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../src/contract/session-state.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { practiseInterviewTool } from '../../src/tools/practise-interview.ts';
import { examplePosting } from '../support/example-posting.ts';
import { noKnowledge } from '../support/no-knowledge.ts';
import { toolContext } from '../support/tool-context.ts';

const posting = examplePosting({ title: '夜班保安', shifts: ['night'], tags: ['包住', '保安员证'] });
const tool = practiseInterviewTool({
  findPosting: () => ({ posting, warnings: [] }),
  vocabulary: { expand: (keywords) => ({ terms: [keywords], family: '安保', neighbours: [] }) },
  knowledge: noKnowledge,
});

async function take(state: SessionState, input: Record<string, unknown>) {
  const parsed = tool.input.parse(input);
  const result = await tool.execute(parsed, { ...toolContext(), state });
  return { result, state: tool.remember!(state, parsed, result) };
}

describe('practise_interview', () => {
  it('asks which trade when none is known, and takes the answer for it', async () => {
    const asked = await take(toolContext().state, { action: 'start' });
    expect(asked.result).toEqual({ status: 'need_input', field: 'occupation' });
    const begun = await take(asked.state, { action: 'answer', answer: '保安' });
    expect(begun.result).toMatchObject({ status: 'need_input', field: 'answer', practice: { occupation: '保安' } });
  });

  it('asks about the post itself when one is being looked at', async () => {
    const { state } = toolContext({ remembered: { focusedJobId: posting.id } });
    const { result } = await take(state, { action: 'start', occupation: '保安' });
    const { practice } = result as unknown as { practice: { questions: { code: string; data: object }[] } };
    expect(practice.questions).toContainEqual({ code: 'certificate', data: { certificate: '保安员证' } });
    expect(practice.questions).toContainEqual({ code: 'shift', data: { shift: 'night' } });
    expect(practice.questions.at(-1)).toMatchObject({
      code: 'why_this_post',
      data: { employer: posting.employer.name },
    });
  });

  it('puts every question and remark into words in both languages, to the end', async () => {
    for (const narrator of [chinese, english]) {
      let taken = await take(toolContext({ remembered: { focusedJobId: posting.id } }).state, {
        action: 'start',
        occupation: '保安',
      });
      let asked = 0;
      while (taken.result.status === 'need_input') {
        expect(tool.narrate(taken.result, narrator, {}).reply).toMatch(/[?？]/);
        expect(tool.cards!(taken.result, narrator, {})).toMatchObject([{ type: 'interview', number: asked + 1 }]);
        asked += 1;
        taken = await take(taken.state, { action: 'answer', answer: '那个嗯然后就是在小区干了三年，老板太黑心' });
      }
      expect(asked).toBe(7);
      expect(taken.result).toMatchObject({ status: 'done', answered: 7 });
      expect(taken.state.practice).toBeUndefined();
      expect(tool.narrate(taken.result, narrator, {}).reply).toContain('7');
    }
  });

  it('passes a question over without a comment, and stops when told to', async () => {
    const begun = await take(toolContext().state, { action: 'start', occupation: '保安' });
    const passed = await take(begun.state, { action: 'answer', answer: '' });
    expect(passed.result).not.toHaveProperty('feedback');
    const left = await take(passed.state, { action: 'cancel' });
    expect(left.result).toEqual({ status: 'ok' });
    expect(left.state.practice).toBeUndefined();
    const ended = await take(passed.state, { action: 'finish' });
    expect(ended.result).toMatchObject({ status: 'done', answered: 0 });
  });

  it('helps who asks how to answer, and puts the question again', async () => {
    const begun = await take(toolContext().state, { action: 'start', occupation: '保安' });
    const { result, state } = await take(begun.state, { action: 'answer', help: true, answer: '我不知道咋说' });
    expect(result).toMatchObject({ status: 'need_input', practice: { answers: [] } });
    const { reply } = tool.narrate(result, chinese, {});
    expect(reply).toContain('先说名字');
    expect(reply).toContain('第1问');
    const asked = await take(state, { action: 'answer', help: true, answer: '我说上一家老板是混蛋行不' });
    const hint = tool.narrate(asked.result, chinese, {}).reply;
    expect(hint).toContain('“我说上一家老板是混蛋行不”这样的话别说');
    expect(hint).toContain('说得平和');
  });

  it('makes no name of a clause, and no certificate of another', async () => {
    const begun = await take(toolContext().state, { action: 'start', occupation: '月嫂' });
    const answer = '我带过七个娃，最小的三天，做月嫂做了六年，会做月子餐';
    const { result } = await take(begun.state, { action: 'answer', answer });
    expect(tool.narrate(result, chinese, {}).reply).not.toMatch(/我叫|育婴师证/u);
  });

  it('makes a better answer of the person’s own facts and of nothing else', async () => {
    const profile = { name: '示例甲', experienceYears: 3, occupation: '保安', certificates: ['保安员证'] };
    const begun = await take(toolContext({ remembered: { profile } }).state, { action: 'start' });
    const better = async (answer: string) => {
      const { result } = await take(begun.state, { action: 'answer', answer });
      return tool.narrate(result, chinese, {}).reply;
    };
    // The trade that is wanted is not the one in which the years were spent.
    expect(await better('我想来当保安')).toContain('您好，我叫示例甲，干活3年，有保安员证。');
    expect(await better('我以前在小区当了两年保安')).toContain('您好，我叫示例甲，做保安2年，有保安员证。');
    const bare = await take(toolContext().state, { action: 'start', occupation: '保安' });
    const without = await take(bare.state, { action: 'answer', answer: '我想来当保安' });
    expect(tool.narrate(without.result, chinese, {}).reply).not.toContain('可以这样说');
    const years = await take(bare.state, { action: 'answer', answer: '我以前在小区当了两年保安' });
    expect(tool.narrate(years.result, chinese, {}).reply).not.toContain('可以这样说');
  });
});
