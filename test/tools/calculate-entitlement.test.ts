import { beforeAll, describe, expect, test } from 'vitest';
import { emptySessionState, type SessionState } from '../../src/contract/session-state.ts';
import { loadAnswerWords } from '../../src/entitlements/load-answer-words.ts';
import { loadLocalFigures } from '../../src/entitlements/load-local-figures.ts';
import { english } from '../../src/narration/en.ts';
import { CHOICES as ENGLISH_CHOICES } from '../../src/narration/entitlement-questions-en.ts';
import { CHOICES as CHINESE_CHOICES } from '../../src/narration/entitlement-questions-zh-cn.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { calculateEntitlementTool } from '../../src/tools/calculate-entitlement.ts';
import type { Tool, ToolContext } from '../../src/tools/tool.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
const article = {
  id: 'law-ldht-47',
  title: '劳动合同法',
  article: '第四十七条',
  kind: 'law' as const,
  region: '全国',
  text: '经济补偿按劳动者在本单位工作的年限',
  source: 'statute',
};

let tool: Tool;
beforeAll(async () => {
  tool = calculateEntitlementTool({
    figures: await loadLocalFigures(knowledge),
    answers: await loadAnswerWords(knowledge),
    regionsOf: (place) => (place === '广州' ? ['广州', '广东', '全国'] : [place, '全国']),
    statutes: { article: (law, number) => (law === article.title && number === article.article ? article : undefined) },
  });
});

function context(state: SessionState = emptySessionState()): ToolContext {
  return { sessionId: 's', locale: 'zh-CN', today: '2026-11-21', state, signal: new AbortController().signal };
}

async function call(kind: string, inputs: Record<string, unknown>, state?: SessionState) {
  const input = tool.input.parse({ kind, inputs });
  const result = await tool.execute(input, context(state));
  return { result: result as typeof result & Record<string, unknown>, input };
}

const layoff = { dismissalReason: '公司裁员了', startDate: '2019-03-01', endDate: '2026-10-31', monthlyWage: 6500 };

describe('calculate_entitlement', () => {
  test('gives a card with the working and the articles, imported ones by their own id', async () => {
    const { result, input } = await call('severance', layoff);
    const [card] = tool.cards!(result, chinese, input);
    expect(card).toMatchObject({ type: 'calculation', kind: 'severance', result: { value: 52_000, unit: 'yuan' } });
    if (card?.type !== 'calculation') throw new Error('no calculation card');
    expect(card.result.text).toContain('52,000元');
    expect(card.steps.some((step) => step.includes('7年8个月'))).toBe(true);
    const ids = card.citations.map(({ id }) => id);
    expect(ids).toContain('law-ldht-47');
    expect(ids).toContain('劳动合同法第四十一条');
    expect(tool.citations!(result)).toEqual(card.citations);
  });

  test('says the sum, the working, the deadline, where to go and the basis in both languages', async () => {
    const { result, input } = await call('severance', layoff);
    const said = tool.narrate(result, chinese, input);
    expect(said.reply).toContain('**单位应给您经济补偿52,000元（8个月工资）。**');
    expect(said.reply).toContain('最晚2027年10月31日提出');
    expect(said.reply).toContain('《劳动合同法》第四十一条、第四十六条、第四十七条');
    expect(said.speech).not.toMatch(/[*#]/);
    expect(tool.narrate(result, english, input).reply).toContain('52,000 yuan');
  });

  test('asks for one missing fact at a time and leaves the form open at its path', async () => {
    const { result, input } = await call('severance', { startDate: '2019-03-01' });
    expect(result).toMatchObject({ status: 'need_input', field: 'inputs.dismissalReason' });
    const said = tool.narrate(result, chinese, input);
    expect(said.suggestions).toContain('单位裁员');
  });

  test('understands the words of every answer it offers', async () => {
    const answers = await loadAnswerWords(knowledge);
    for (const choices of [CHINESE_CHOICES, ENGLISH_CHOICES]) {
      for (const [field, labels] of Object.entries(choices)) {
        for (const [code, label] of Object.entries(labels)) {
          expect({ field, label, ...answers.read({ [field]: label }) }).toEqual({ field, label, [field]: code });
        }
      }
    }
  });

  test.each([
    [{ ...layoff, monthlyWage: -6500 }, 'negative', '不能是负数'],
    [{ ...layoff, monthlyWage: 300 }, 'wage_low', '会不会是一天的'],
    [{ ...layoff, monthlyWage: '六七千' }, 'not_a_number', '要说一个数'],
    [{ ...layoff, startDate: '2026-02-30' }, 'no_such_date', '日历上没有这一天'],
    [{ ...layoff, startDate: '2027-03-01' }, 'date_in_future', '还没有到'],
    [{ ...layoff, endDate: '2018-01-01' }, 'end_before_start', '比入职'],
  ])('questions what cannot be right: %j', async (inputs, reason, words) => {
    const { result, input } = await call('severance', inputs);
    expect(result).toMatchObject({ status: 'need_input', question: { reason } });
    expect(tool.narrate(result, chinese, input).reply).toContain(words);
    expect(tool.narrate(result, english, input).reply.length).toBeGreaterThan(10);
  });

  test('accepts an unlikely wage when the person repeats it', async () => {
    const inputs = { ...layoff, monthlyWage: 300 };
    const form = {
      tool: 'calculate_entitlement',
      intent: 'calculate' as const,
      arguments: { kind: 'severance', inputs },
      asking: 'inputs.monthlyWage',
    };
    const { result } = await call('severance', inputs, { ...emptySessionState(), form });
    expect(result).toMatchObject({ status: 'ok', value: 2400 });
  });

  test('never accepts an impossible value, repeated or not', async () => {
    const inputs = { ...layoff, startDate: '2027-03-01' };
    const form = {
      tool: 'calculate_entitlement',
      intent: 'calculate' as const,
      arguments: { kind: 'severance', inputs },
      asking: 'inputs.startDate',
    };
    const { result } = await call('severance', inputs, { ...emptySessionState(), form });
    expect(result).toMatchObject({ status: 'need_input' });
  });

  test('takes birth date and gender from what the person has told of themselves', async () => {
    const state = { ...emptySessionState(), profile: { birthDate: '1970-05-08', gender: 'male' as const } };
    const { result } = await call('retirement_age', {}, state);
    expect(result).toMatchObject({ status: 'ok', value: '2031-10' });
  });

  test('takes the minimum wage of the place from the regions, of the province where the city has none', async () => {
    const { result } = await call('minimum_wage', { region: '广州', monthlyWage: 2600 });
    expect(result).toMatchObject({ status: 'ok', value: 0 });
    const { result: shanghai } = await call('minimum_wage', { region: '上海', monthlyWage: 2500 });
    expect(shanghai).toMatchObject({ status: 'ok', value: 240 });
  });
});
