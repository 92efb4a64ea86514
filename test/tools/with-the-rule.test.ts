import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptySessionState, type SessionState } from '../../src/contract/session-state.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import type { PackEntry } from '../../src/retrieval/pack-entry.ts';
import type { KnowledgeSource } from '../../src/tools/knowledge-source.ts';
import { defineTool, type Tool, type ToolResult } from '../../src/tools/tool.ts';
import { type RuleOptions, withTheRule } from '../../src/tools/with-the-rule.ts';
import { NEAR_EVIDENCE, noKnowledge } from '../support/no-knowledge.ts';
import { toolContext } from '../support/tool-context.ts';

const entry = {
  id: 'law-severance',
  title: '经济补偿',
  kind: 'law',
  region: '全国',
  status: 'in_force',
  confidence: 'high',
  cites: [{ law: '劳动合同法', article: '第四十七条' }],
  lead: '每干满一年给一个月工资。',
  sections: [],
  audience: ['everyone'],
  questions: ['补偿怎么算'],
} as unknown as PackEntry;

const knowledge = (confident: boolean): KnowledgeSource => ({
  ...noKnowledge,
  consult: async () => ({
    passages: [{ id: entry.id, title: entry.title, kind: 'law', region: '全国', text: '', source: 'pack', score: 0.9 }],
    entries: [{ id: entry.id, fit: 1 }],
    evidence: NEAR_EVIDENCE,
  }),
  isConfident: () => confident,
  covered: () => (confident ? 1 : 0),
  beyond: {
    ...noKnowledge.beyond,
    asksToConfirm: (text) => text.endsWith('对吧'),
    asksAsEmployer: () => false,
    of: (text) => (text.includes('海那边') ? 'abroad' : undefined),
  },
  entry: (id) => (id === entry.id ? entry : undefined),
});

const sum = (status: ToolResult['status'], reason?: string, cited: string[] = []): Tool =>
  defineTool({
    name: 'calculate_entitlement',
    intent: 'calculate',
    description: '',
    input: z.object({}),
    output: z.custom<ToolResult>(),
    citations: () => cited.map((id) => ({ id, title: id })),
    execute: async () => ({ status, ...(reason === undefined ? {} : { question: { reason } }) }),
    narrate: () => ({ reply: '在那里干了几年？', speech: '在那里干了几年？', suggestions: ['一年'] }),
    remember: (state) => ({ ...state, topic: { tool: 'calculate_entitlement', intent: 'calculate', arguments: {} } }),
  });

const ASKED = '公司把我裁了，补偿是怎么个算法';
const STORY = `${ASKED}，我在那里干了很久，换过好几个部门，领导说话也不算数，前前后后拖了大半年，最后只肯给一点点钱打发我走，我该怎么办才好`;

async function told(
  words: string,
  status: ToolResult['status'],
  state: Partial<SessionState> = {},
  confident = true,
  reason?: string,
  cited: string[] = [],
  options: RuleOptions = {},
) {
  const tool = withTheRule(sum(status, reason, cited), 'labour_law', knowledge(confident), options);
  const result = await tool.execute({}, toolContext({ words, state: { ...emptySessionState(), ...state } }));
  return { tool, result, said: tool.narrate(result, chinese, {}) };
}

describe('a sum that lacks a fact', () => {
  it('tells the rule with its article first, and asks last', async () => {
    const { tool, result, said } = await told(ASKED, 'need_input');
    expect(said.reply).toMatch(/^每干满一年给一个月工资。[\s\S]*第四十七条[\s\S]*在那里干了几年？$/u);
    expect(said.speech).toBe('每干满一年给一个月工资。在那里干了几年？');
    expect(said.suggestions).toEqual(['一年']);
    expect(tool.citations!(result)).toMatchObject([{ title: '劳动合同法', article: '第四十七条' }]);
    expect(tool.cards!(result, chinese, {})).toMatchObject([{ type: 'passages' }]);
    expect(tool.remember!(emptySessionState(), {}, result).topic).toMatchObject({ entry: 'law-severance' });
  });

  it('only asks when what was told cannot be so', async () => {
    for (const reason of ['negative', 'no_such_date', 'date_in_future']) {
      const { said } = await told(ASKED, 'need_input', {}, true, reason);
      expect(said.reply).toBe('在那里干了几年？');
    }
    expect((await told(ASKED, 'need_input', {}, true, 'missing')).said.reply).toContain('第四十七条');
  });

  it('gives a language model the rule without every passage', async () => {
    const { tool, result } = await told(ASKED, 'need_input');
    const summary = tool.summarise!(result) as Record<string, unknown>;
    expect(summary).toMatchObject({ status: 'need_input', rule: { lead: entry.lead } });
    expect(JSON.stringify(summary)).not.toContain('passages');
  });

  it('only asks when its form is open already, when words name no more than a sum, and when nothing sure was found', async () => {
    const form = { tool: 'calculate_entitlement', intent: 'calculate', arguments: {}, asking: 'inputs.years' } as const;
    for (const { said } of [
      await told(ASKED, 'need_input', { form: { ...form } }),
      await told('算补偿', 'need_input'),
      await told(ASKED, 'need_input', {}, false),
    ]) {
      expect(said.reply).toBe('在那里干了几年？');
    }
  });
});

describe('a sum of what no text here can hold', () => {
  it('is refused before anything is computed or asked, with whom to ask', async () => {
    const { tool, result, said } = await told('我在海那边打工，加班费怎么算', 'need_input');
    expect(result.status).toBe('none');
    expect(said.reply).toBe(chinese.unknowable('abroad').reply);
    expect(tool.citations!(result)).toEqual([]);
    expect(tool.remember!(emptySessionState(), {}, result)).toEqual(emptySessionState());
  });
});

describe('what found nothing', () => {
  it('is answered with the rule, which alone is told unless the finding of nothing is news', async () => {
    const { result, said } = await told(ASKED, 'none');
    expect(result.status).toBe('ok');
    expect(said.reply).toMatch(/^每干满一年给一个月工资。\s*依据：《劳动合同法》第四十七条。$/u);
    expect((await told(ASKED, 'none', {}, true, undefined, [], { tellsNothing: true })).said.reply).toMatch(
      /^每干满一年给一个月工资。[\s\S]*在那里干了几年？$/u,
    );
    expect((await told('算补偿', 'none')).said.reply).toBe('在那里干了几年？');
  });

  it('is answered with the rule where words ask under which terms it can be had', async () => {
    const options = { tellsNothing: true, asksForTerms: (words: string) => words === ASKED };
    expect((await told(ASKED, 'none', {}, true, undefined, [], options)).result.status).toBe('ok');
    const other = { ...options, asksForTerms: () => false };
    expect((await told(ASKED, 'none', {}, true, undefined, [], other)).result.status).toBe('none');
  });
});

describe('a tool that does something else with words that ask for a rule', () => {
  const options = { asksForRule: (words: string) => words.includes('公司') };

  it('leaves the answer to the rule, which a part can then be asked of', async () => {
    const { tool, result, said } = await told(ASKED, 'ok', {}, true, undefined, [], options);
    expect(said.reply).toMatch(/^每干满一年给一个月工资。\s*依据：《劳动合同法》第四十七条。$/u);
    expect(tool.remember!(emptySessionState(), {}, result).topic).toMatchObject({ entry: 'law-severance' });
  });

  it('does what it does with all other words, and while nothing answers them', async () => {
    const own = '在那里干了几年？';
    expect((await told('我想找个保安的活儿干', 'ok', {}, true, undefined, [], options)).said.reply).toBe(own);
    expect((await told(ASKED, 'ok', {}, false, undefined, [], options)).said.reply).toBe(own);
    const abroad = await told('我想去海那边找份工作干', 'ok', {}, true, undefined, [], options);
    expect(abroad.result.status).toBe('ok');
  });
});

describe('a sum for words that ask to have something confirmed', () => {
  const CONFIRM = '自己走的也有补偿，对吧';

  it('stands behind the rule', async () => {
    expect((await told(CONFIRM, 'ok')).said.reply).toMatch(/^每干满一年给一个月工资。[\s\S]*在那里干了几年？$/u);
  });

  it('stands alone when it rests on the same article', async () => {
    expect((await told(CONFIRM, 'ok', {}, true, undefined, ['劳动合同法第四十七条'])).said.reply).toBe(
      '在那里干了几年？',
    );
  });
});

describe('a sum that is told', () => {
  it('stands alone after a question, and before the rule after a story', async () => {
    expect((await told(ASKED, 'ok')).said.reply).toBe('在那里干了几年？');
    expect((await told(STORY, 'ok')).said.reply).toMatch(/^在那里干了几年？[\s\S]*每干满一年给一个月工资。/u);
  });
});
