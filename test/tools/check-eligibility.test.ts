import { beforeAll, describe, expect, test } from 'vitest';
import { emptySessionState, type SessionState } from '../../src/contract/session-state.ts';
import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { loadPack } from '../../src/retrieval/load-pack.ts';
import { checkEligibilityTool } from '../../src/tools/check-eligibility.ts';
import type { Tool, ToolContext } from '../../src/tools/tool.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
let tool: Tool;
beforeAll(async () => {
  const entries = new Map((await loadPack(knowledge)).map((entry) => [entry.id, entry]));
  tool = checkEligibilityTool({
    programmes: await loadProgrammes(knowledge),
    statutes: { article: () => undefined },
    entry: (id) => entries.get(id),
  });
});

async function call(given: Record<string, unknown>, state: SessionState = emptySessionState()) {
  const context: ToolContext = {
    sessionId: 's',
    locale: 'zh-CN',
    today: '2026-11-21',
    state,
    signal: new AbortController().signal,
  };
  const input = tool.input.parse(given);
  const result = await tool.execute(input, context);
  return { result, said: tool.narrate(result, chinese, input), cards: tool.cards!(result, chinese, input) };
}

describe('check_eligibility', () => {
  test('says yes with what it brings, what to do and the articles', async () => {
    const { result, said, cards } = await call({
      programme: '失业金',
      facts: { dismissalReason: 'employer_layoff', contributionYears: 3 },
    });
    expect(said.reply).toContain('符合条件的有：失业保险金');
    expect(said.reply).toContain('《社会保险法》第四十五条');
    expect(cards).toMatchObject([
      { type: 'eligibility', programmes: [{ id: 'unemployment-benefit', verdict: 'yes' }] },
    ]);
    expect(tool.citations!(result).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['社会保险法第四十五条', 'policy-unemployment-benefit-eligibility']),
    );
  });

  test('says no and why', async () => {
    const { said, cards } = await call({
      programme: '失业金',
      facts: { dismissalReason: 'employee_resigned', contributionYears: 3 },
    });
    expect(said.reply).toContain('自己辞职的不能领');
    expect(cards).toMatchObject([{ programmes: [{ verdict: 'no', reasons: [expect.stringContaining('自己辞职')] }] }]);
  });

  test('asks the one fact that is missing, with answers to tap, and leaves the form open there', async () => {
    const { result, said, cards } = await call({ programme: '失业金', facts: { contributionYears: 3 } });
    expect(result).toMatchObject({ status: 'need_input', field: 'facts.involuntary', choices: ['yes', 'no'] });
    expect(said.suggestions).toEqual(['是单位让走的', '我自己辞职的']);
    expect(cards).toEqual([]);
  });

  test('never promises a measure whose continuation has not been seen', async () => {
    const { said, cards } = await call({
      programme: '技能提升补贴',
      facts: { certificate: true, contributionYears: 8 },
    });
    expect(said.reply).toContain('今年是否延续没有看到文件');
    expect(said.reply).toContain('12333');
    expect(cards).toMatchObject([{ programmes: [{ verdict: 'unknown' }] }]);
  });

  test('runs all programmes without a name and shows what is certain while it asks on', async () => {
    const { result, said, cards } = await call({
      facts: { audience: 'employer', hires: '就业困难人员，登记失业半年以上', paysInsurance: true },
    });
    expect(result).toMatchObject({ status: 'need_input', field: 'facts.yearContract' });
    expect(said.reply).toContain('招用就业困难人员社保补贴');
    expect(said.reply.trim().endsWith('？')).toBe(true);
    expect(cards).toMatchObject([
      { programmes: [{ id: 'employer-insurance-subsidy-hard-to-employ', verdict: 'yes' }] },
    ]);
  });

  test('puts no question for the sake of what is for a few, and tells what is due and what is not, and why', async () => {
    const facts = {
      audience: 'employer',
      hires: '毕业生',
      smallBusiness: false,
      yearContract: true,
      paysInsurance: true,
    };
    const { result, said } = await call({ facts: { ...facts, employees: 12 } });
    expect(result).toMatchObject({ status: 'ok' });
    expect(said.reply).toContain('可以申请的：\n- **30人以下企业免残疾人就业保障金**');
    expect(said.reply).toContain('- **小微企业招毕业生社保补贴**：只给小微企业');
    expect(said.reply).not.toContain('退役士兵减税');
  });

  test('knows what the person told of themselves before', async () => {
    const state = { ...emptySessionState(), profile: { birthDate: '1962-01-01', gender: 'male' as const } };
    const { said } = await call({ programme: '养老金', facts: { pensionYears: 16 } }, state);
    expect(said.reply).toContain('符合条件的有：职工基本养老金');
  });

  test('says plainly that it does not know a programme', async () => {
    const { result, said } = await call({ programme: '月球补贴' });
    expect(result.status).toBe('none');
    expect(said.reply).toContain('不敢乱说');
    expect(tool.narrate(result, english, {}).reply).toContain('12333');
  });
});
