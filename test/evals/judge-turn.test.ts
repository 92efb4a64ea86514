import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../evals/knowledge/judge-answer.ts';
import type { Question } from '../../evals/knowledge/question-set.ts';
import { compareArguments } from '../../evals/understanding/compare-arguments.ts';
import { judgeTurn } from '../../evals/understanding/judge-turn.ts';
import type { CallLabel } from '../../evals/understanding/labels.ts';
import type { Turn } from '../../src/contract/turn.ts';
import { plainTurn } from '../support/plain-turn.ts';

function label(part: Partial<CallLabel>): CallLabel {
  return { name: 'search_jobs', arguments: {}, also: {}, optional: [], ...part };
}

const turn = (part: Partial<Turn>) => plainTurn({ intent: 'job_search', ...part });

const call = (name: string, input: Record<string, unknown>) => ({ name, arguments: input, outcome: 'ok' as const });

describe('comparing arguments', () => {
  it('takes a place with or without its suffix, but not another place', () => {
    const district = label({ arguments: { district: '双流区' } });
    expect(compareArguments(district, { district: '双流' })).toMatchObject({ right: 1, surplus: 0, missing: 0 });
    expect(compareArguments(district, { district: '武侯区' })).toMatchObject({ right: 0, surplus: 1, missing: 1 });
  });

  it('takes a default written out for its absence, on either side', () => {
    const month = label({ arguments: { salaryMin: 5000, salaryUnit: 'month' } });
    expect(compareArguments(month, { salaryMin: 5000 }).faults).toEqual([]);
    expect(compareArguments(label({ arguments: { salaryMin: 5000 } }), { salaryMin: 5000, page: 1 }).faults).toEqual(
      [],
    );
    expect(compareArguments(month, { salaryMin: 5000, salaryUnit: 'day' }).faults).toHaveLength(1);
  });

  it('compares lists without regard to order and exclusions by containment', () => {
    const benefits = label({ arguments: { benefits: ['meals', 'housing'] } });
    expect(compareArguments(benefits, { benefits: ['housing', 'meals'] }).faults).toEqual([]);
    expect(compareArguments(benefits, { benefits: ['housing'] }).faults).toHaveLength(1);
    const exclude = label({ arguments: { exclude: ['保险'] } });
    expect(compareArguments(exclude, { exclude: ['保险业务员'] }).faults).toEqual([]);
    expect(compareArguments(exclude, { exclude: ['保险', '夜班'] }).faults).toHaveLength(1);
  });

  it('leaves optional arguments and free text alone, and counts what nobody said', () => {
    const open = label({ name: 'search_policy', arguments: {}, optional: ['audience'] });
    expect(compareArguments(open, { question: '随便', audience: 'graduate' })).toMatchObject({ right: 0, surplus: 0 });
    expect(compareArguments(open, { question: '随便', region: '成都' })).toMatchObject({ surplus: 1 });
  });
});

describe('judging a turn', () => {
  const expected = {
    intent: 'job_search' as const,
    also_accept: [],
    calls: [label({ arguments: { keywords: '保安' } })] as [CallLabel],
  };

  it('wants exactly the calls labelled, save a note of what the person said of themselves', () => {
    const search = call('search_jobs', { keywords: '保安' });
    const noted = judgeTurn(expected, turn({ toolCalls: [call('update_profile', { age: 50 }), search] }));
    expect(noted).toMatchObject({ toolsRight: true, argumentsExact: true });
    const more = judgeTurn(expected, turn({ toolCalls: [search, call('search_policy', { region: '成都' })] }));
    expect(more).toMatchObject({ toolsRight: false, argumentsExact: false, right: 1, surplus: 1 });
    expect(judgeTurn(expected, turn({}))).toMatchObject({ toolsRight: false, missing: 1 });
  });

  it('takes an accepted intent with its own tool, and no intent that is not accepted', () => {
    const policy = turn({ intent: 'policy', toolCalls: [call('search_policy', { question: '问' })] });
    expect(judgeTurn({ ...expected, also_accept: ['policy'] }, policy)).toMatchObject({
      intent: { right: true, got: 'job_search' },
      toolsRight: true,
    });
    expect(judgeTurn(expected, policy)).toMatchObject({ intent: { right: false, got: 'policy' }, toolsRight: false });
  });

  it('allows no tool but a person where the talk asks for none', () => {
    const unsafe = { intent: 'unsafe' as const, also_accept: [] };
    const answer = (name: string) => turn({ intent: 'unsafe', toolCalls: [call(name, {})] });
    expect(judgeTurn(unsafe, answer('hand_off')).toolsRight).toBe(true);
    expect(judgeTurn(unsafe, answer('search_policy')).toolsRight).toBe(false);
  });

  it('holds a pointing word against the postings shown last', () => {
    const pointing = { ...expected, intent: 'job_detail' as const };
    pointing.calls = [label({ name: 'get_job', points_at: 2 })];
    const chosen = (jobId: string) => turn({ intent: 'job_detail', toolCalls: [call('get_job', { jobId })] });
    expect(judgeTurn(pointing, chosen('b'), ['a', 'b']).faults).toEqual([]);
    expect(judgeTurn(pointing, chosen('a'), ['a', 'b']).faults).toHaveLength(1);
  });
});

describe('judging an answer', () => {
  const question: Question = {
    id: 'q',
    question: '问',
    gold: [{ law: '劳动合同法', article: '第三十七条' }],
    answerable: true,
    must_say: ['三十日'],
    must_not_say: [],
  };
  const citations = [{ id: 'c', title: '劳动合同法', article: '第三十七条' }];

  it('is right when it is cited and complete, however the figure is written', () => {
    expect(judgeAnswer(question, turn({ reply: '提前30天说。', citations })).right).toBe(true);
    expect(judgeAnswer(question, turn({ reply: '提前3天说。', citations })).right).toBe(false);
    expect(
      judgeAnswer(question, turn({ reply: '提前30天说。', citations: [{ id: 'd', title: '劳动法' }] })).right,
    ).toBe(false);
  });

  it('wants what cannot be answered left unanswered', () => {
    const unanswerable = { ...question, gold: [], answerable: false, must_say: [] };
    expect(judgeAnswer(unanswerable, turn({ status: 'not_found' })).right).toBe(true);
    expect(judgeAnswer(unanswerable, turn({ citations })).right).toBe(false);
  });
});
