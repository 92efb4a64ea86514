import { beforeAll, describe, expect, it } from 'vitest';
import { createPlanner, type Planner } from '../../src/agent/planner.ts';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { createWorkbench, TODAY, type Workbench } from './support.ts';

const onScreen = {
  arguments: { keywords: '司机' },
  total: 3,
  jobs: [
    { id: 'one', title: '叉车司机', employer: '示例向阳电子厂' },
    { id: 'two', title: '厢货司机', employer: '示例明远客运公司' },
    { id: 'three', title: '网约车司机', employer: '示例东篱客运公司' },
  ],
};

let bench: Workbench;
let planner: Planner;

beforeAll(async () => {
  bench = await createWorkbench();
  planner = createPlanner(bench.understanding, bench.lexicon.cues, new Set());
});

describe('what is said in English', () => {
  it.each([
    ['Apply for number 3', 3],
    ['tell me about number two', 2],
    ['the 2nd one please', 2],
    ['job 3', 3],
  ])('points at a posting by its number: %s', (text, ordinal) => {
    expect(bench.request(text, { search: onScreen }).slots.pointing).toMatchObject({ ordinal });
  });

  it('is no number where an order is wished', () => {
    expect(bench.request('newest first', { search: onScreen }).slots.pointing?.ordinal).toBeUndefined();
  });

  it('points at a posting by the names in it, however long the sentence is', () => {
    const { slots, intent } = bench.request('Tell me about 厢货司机 at 示例明远客运公司', { search: onScreen });
    expect(intent).toBe('job_detail');
    expect(slots.pointing).toMatchObject({ words: ['示例明远客运公司'], employer: true });
  });

  it.each([
    ['I was fired, worked 4 years and 2 months, salary 9000 per month', { years: 4.17, monthlyWage: 9000 }],
    [
      'I started in March 2019 at 6500 a month and was dismissed last month, how much severance?',
      { startDate: '2019-03', endDate: '2026-10', monthlyWage: 6500 },
    ],
    [
      'I quit because they did not pay me. How much compensation? 5 years at 6000',
      { dismissalReason: 'employee_forced' },
    ],
  ])('tells facts as well as Chinese does: %s', (text, facts) => {
    expect(bench.request(text).slots.facts).toMatchObject(facts);
  });

  it('tells ages and how long one is out of work', () => {
    const { slots } = bench.request('I am 52 and have been unemployed for a year, which subsidies can I get?');
    expect(slots.circumstances).toMatchObject({ situation: 'unemployed', unemployedMonths: 12 });
  });
});

describe('the language of an answer', () => {
  const spoken = (text: string, locale: 'en' | 'zh-CN', choices: string[] = []) =>
    planner.plan(text, { ...emptySessionState(), choices }, { today: TODAY, locale }).locale;

  it('is English around a name that stands in Chinese only', () => {
    expect(spoken('Apply for 厢货司机 at 示例明远客运公司', 'en')).toBe('en');
    expect(spoken('我想投厢货司机', 'en')).toBe('zh-CN');
    expect(spoken('我会用Excel和Word', 'en')).toBe('zh-CN');
  });

  it('stays for words that are of none, and for an answer that was offered', () => {
    expect(spoken('13800000000', 'en')).toBe('en');
    expect(spoken('13800000000', 'zh-CN')).toBe('zh-CN');
    expect(spoken('厢货司机（示例明远客运公司）', 'en', ['厢货司机（示例明远客运公司）'])).toBe('en');
  });
});
