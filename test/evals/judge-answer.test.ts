import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../evals/knowledge/judge-answer.ts';
import { inHalves, type Question } from '../../evals/knowledge/question-set.ts';
import type { Turn } from '../../src/contract/turn.ts';

const question: Question = {
  id: 'holiday-pay',
  question: '除夕上班给几倍',
  gold: [{ law: '劳动法', article: '第四十四条' }],
  answerable: true,
  must_say: [['300%', '3倍'], '除夕'],
  must_not_say: [],
};

function replying(reply: string): Turn {
  const citations = [{ id: 'a', title: '劳动法', article: '第四十四条' }];
  return { status: 'answered', reply, citations, cards: [] } as unknown as Turn;
}

describe('the words an answer must contain', () => {
  it('takes any one of a list', () => {
    expect(judgeAnswer(question, replying('除夕是法定休假日，三倍。')).right).toBe(true);
    expect(judgeAnswer(question, replying('除夕是法定休假日，百分之三百。')).right).toBe(true);
  });

  it('is not content when none of a list, or only some of the words, is there', () => {
    expect(judgeAnswer(question, replying('除夕是法定休假日。')).right).toBe(false);
    expect(judgeAnswer(question, replying('给三倍。')).right).toBe(false);
  });
});

describe('the halves of the question sets', () => {
  it('keeps the second open and closed half apart from the first', () => {
    const sets = ['open-a', 'open-b', 'closed-a', 'second-open-a', 'second-closed-a', 'second-closed-b', 'laymen-look'];
    const halves = inHalves(sets.map((name) => ({ name, questions: [question] })));
    expect(halves.map(({ name, questions }) => [name, questions.length])).toEqual([
      ['open', 2],
      ['closed', 1],
      ['second-open', 1],
      ['second-closed', 2],
      ['laymen-look', 1],
    ]);
  });
});
