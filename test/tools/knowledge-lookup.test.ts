import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/contract/passage.ts';
import type { PackEntry } from '../../src/retrieval/pack-entry.ts';
import { type KnowledgeSource, lookUp } from '../../src/tools/knowledge-lookup.ts';
import { toolContext } from '../support/tool-context.ts';

const entry = {
  id: 'law-example',
  title: '双倍工资',
  kind: 'law',
  region: '全国',
  status: 'in_force',
  confidence: 'medium',
  confirmWith: '12333',
  cites: [
    { law: '劳动合同法', article: '第八十二条' },
    { law: '没有导入的法', article: '第一条' },
  ],
  lead: '可以要双倍工资。',
  sections: [{ heading: '条件', items: ['超过一个月没签'] }],
  questions: ['没签合同怎么办'],
} as unknown as PackEntry;

const passage = (changes: Partial<Passage>): Passage => ({
  id: 'p',
  title: '劳动合同法',
  kind: 'law',
  region: '全国',
  text: '用人单位自用工之日起……',
  source: 'test',
  score: 0.5,
  ...changes,
});

const article = passage({ id: 'statute:82', article: '第八十二条', effectiveFrom: '2008-01-01' });

function source(results: Passage[], confident = true): KnowledgeSource & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    async search(query) {
      asked.push(query);
      return results;
    },
    isConfident: () => confident,
    entry: (id) => (id === entry.id ? entry : undefined),
    regionsNamed: (text) => (text.includes('岷县') ? ['甘肃'] : []),
    references: (text) =>
      text.includes('劳动合同法')
        ? [{ law: '劳动合同法', article: text.includes('82') ? '第八十二条' : '第一百二十条' }]
        : [],
    holds: (law) => law === '劳动合同法',
    citing: () => undefined,
    article: (law, number) => (law === '劳动合同法' && number === '第八十二条' ? article : undefined),
  };
}

describe('looking up knowledge', () => {
  it('answers with the entry that speaks for the question and cites its articles, with their text where it is at hand', async () => {
    const knowledge = source([passage({ id: entry.id, score: 0.9 }), article]);
    const result = await lookUp(knowledge, { question: '没签合同', kind: 'law' }, toolContext());
    expect(result).toMatchObject({
      status: 'ok',
      answer: { id: 'law-example', lead: '可以要双倍工资。', confirmWith: '12333' },
      citations: [
        { id: 'statute:82', title: '劳动合同法', article: '第八十二条', effectiveFrom: '2008-01-01' },
        { id: '没有导入的法第一条', title: '没有导入的法', article: '第一条' },
      ],
    });
  });

  it('shows the article itself when the question names one', async () => {
    const knowledge = source([{ ...article, score: 1 }, passage({ id: entry.id, score: 0.9 })]);
    const result = await lookUp(knowledge, { question: '劳动合同法第82条怎么说', kind: 'law' }, toolContext());
    expect(result).toMatchObject({ status: 'ok', articles: [{ id: 'statute:82' }], citations: [{ id: 'statute:82' }] });
    expect(result).not.toHaveProperty('answer');
  });

  it('does not tell a national rule for a figure that a named place sets itself', async () => {
    const result = await lookUp(
      source([article]),
      { question: '甘肃岷县的创业补贴今年发多少钱', kind: 'policy' },
      toolContext(),
    );
    expect(result).toMatchObject({ status: 'none', figureOf: '甘肃' });
  });

  it('says that an article does not exist, rather than answer with another', async () => {
    const result = await lookUp(
      source([article]),
      { question: '劳动合同法第一百二十条说了什么', kind: 'law' },
      toolContext(),
    );
    expect(result).toMatchObject({ status: 'none', unknownArticle: { law: '劳动合同法', article: '第一百二十条' } });
  });

  it('does not answer what it is not sure of, after looking in every kind', async () => {
    const knowledge = source([passage({})], false);
    expect(await lookUp(knowledge, { question: '火星移民', kind: 'law' }, toolContext())).toEqual({
      status: 'none',
      question: '火星移民',
    });
    expect(knowledge.asked).toHaveLength(2);
  });

  it('asks for the region that was said, else for the person’s own', async () => {
    const knowledge = source([article]);
    const context = toolContext({ remembered: { profile: { city: '郑州' } } });
    await lookUp(knowledge, { question: '失业金', kind: 'law', region: '上海' }, context);
    await lookUp(knowledge, { question: '失业金', kind: 'law' }, context);
    expect(knowledge.asked).toMatchObject([{ region: '上海' }, { region: '郑州' }]);
  });
});
