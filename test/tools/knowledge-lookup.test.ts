import { describe, expect, it } from 'vitest';
import type { Citation, Passage } from '../../src/contract/passage.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import type { PackEntry } from '../../src/retrieval/pack-entry.ts';
import { lookUp } from '../../src/tools/knowledge-lookup.ts';
import type { KnowledgeSource } from '../../src/tools/knowledge-source.ts';
import { NEAR_EVIDENCE, noKnowledge } from '../support/no-knowledge.ts';
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
  sections: [
    { heading: '条件', items: ['超过一个月没签合同', '不是本人不肯'] },
    { heading: '时限', items: ['一年之内去仲裁'] },
  ],
  audience: ['everyone'],
  questions: ['没签合同怎么办'],
} as unknown as PackEntry;

const second = {
  ...entry,
  id: 'law-second',
  cites: [{ law: '第二部法', article: '第三条' }],
  lead: '没签合同也是劳动关系。',
  sections: [{ heading: '怎么办', items: ['留好工资条'] }],
  audience: ['everyone'],
  questions: ['没合同算不算劳动关系'],
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
    search: async () => results,
    async consult(query) {
      asked.push(query);
      const entries = results.filter(({ id }) => id === entry.id || id === second.id);
      return {
        passages: results,
        entries: entries.map(({ id, score }) => ({ id, fit: score / entries[0]!.score })),
        evidence: NEAR_EVIDENCE,
      };
    },
    inChinese: (question) => (question === 'no contract' ? '没签合同' : undefined),
    englishTitle: (law) => (law === '劳动合同法' ? 'Labour Contract Law' : undefined),
    bearing: async (question, sentences) =>
      sentences.map((sentence) => [...question].filter((character) => sentence.includes(character)).length),
    isConfident: () => confident,
    beyond: noKnowledge.beyond,
    contradicts: noKnowledge.contradicts,
    covered: () => 1,
    partAsked: () => undefined,
    tellsPart: () => false,
    headingsOf: () => [],
    entry: (id) => [entry, second].find((known) => known.id === id),
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

  it('tells the entry that speaks whole, in its own order', async () => {
    const knowledge = source([passage({ id: entry.id, score: 0.9 }), article]);
    const result = await lookUp(knowledge, { question: '没签合同超过一个月' }, toolContext());
    const points = entry.sections.flatMap(({ items }) => items);
    expect(result).toMatchObject({ answer: { points, leftOut: [] } });
  });

  it('names what of a long entry was left out', async () => {
    const far = { heading: '注意', items: ['与此无关的一长段话。'.repeat(40)] };
    const long = { ...entry, sections: [...entry.sections, far] };
    const knowledge = { ...source([passage({ id: entry.id, score: 0.9 })]), entry: () => long };
    const result = await lookUp(knowledge, { question: '没签合同超过一个月' }, toolContext());
    expect(result).toMatchObject({ answer: { leftOut: ['注意'] } });
  });

  it('takes in a second entry that fits nearly as well, with what it rests on', async () => {
    const question = '没签合同是劳动关系吗';
    const near = await lookUp(
      source([passage({ id: entry.id, score: 0.9 }), passage({ id: second.id, score: 0.85 })]),
      { question },
      toolContext(),
    );
    expect(near).toMatchObject({ answer: { id: entry.id } });
    expect((near as { answer: { points: unknown[] } }).answer.points).toContainEqual(second.lead);
    expect((near as { citations: Citation[] }).citations.map(({ title }) => title)).toContain('第二部法');
    const far = await lookUp(
      source([passage({ id: entry.id, score: 0.9 }), passage({ id: second.id, score: 0.3 })]),
      { question },
      toolContext(),
    );
    expect((far as { citations: Citation[] }).citations.map(({ title }) => title)).not.toContain('第二部法');
  });

  it('quotes the rule of the person’s own place beside the national entry', async () => {
    const local = passage({
      id: 'local',
      title: '样例市办法',
      article: '第五条',
      region: '样例',
      text: '没签合同的加付一个月。',
    });
    const result = await lookUp(
      source([passage({ id: entry.id, score: 0.9 }), local]),
      { question: '没签合同加付', region: '样例' },
      toolContext(),
    );
    expect(result).toMatchObject({
      answer: { quotes: [{ text: '没签合同的加付一个月。', title: '样例市办法', article: '第五条' }] },
    });
    expect((result as { citations: Citation[] }).citations.map(({ id }) => id)).toContain('local');
  });

  it.each([
    ['有没有时间限制', '时限'],
    ['那要符合什么条件？', '条件'],
  ])('answers “%s” after an answer with that part of it alone', async (words, heading) => {
    const remembered = { topic: { tool: 't', intent: 'labour_law' as const, arguments: {}, entry: entry.id } };
    const result = await lookUp(source([]), { question: words }, toolContext({ remembered, words }));
    expect(result).toMatchObject({ status: 'ok', part: { heading } });
  });

  it('says so when the last answer has no such part, rather than tell the whole again', async () => {
    const remembered = { topic: { tool: 't', intent: 'labour_law' as const, arguments: {}, entry: entry.id } };
    const words = '要带什么材料';
    const result = await lookUp(source([]), { question: `没签合同 ${words}` }, toolContext({ remembered, words }));
    expect(result).toMatchObject({ status: 'none', partMissing: { title: entry.title, headings: ['条件', '时限'] } });
  });

  it('does not take the law of the question before for what is asked now', async () => {
    const words = '没签合同怎么办';
    const knowledge = source([passage({ id: entry.id, score: 0.9 })]);
    const result = await lookUp(
      knowledge,
      { question: `劳动合同法第一百二十条说了什么 ${words}` },
      toolContext({ words }),
    );
    expect(result).toMatchObject({ status: 'ok', answer: { id: entry.id } });
  });

  it('takes a question about something itself for no part of the last answer', async () => {
    const remembered = { topic: { tool: 't', intent: 'labour_law' as const, arguments: {}, entry: entry.id } };
    const words = '申请仲裁有没有时间限制';
    const knowledge = source([passage({ id: second.id, score: 0.9 })]);
    const result = await lookUp(knowledge, { question: words }, toolContext({ remembered, words }));
    expect(result).toMatchObject({ answer: { id: second.id } });
    expect(result).not.toHaveProperty('part');
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

  it('does not answer what it is not sure of', async () => {
    const knowledge = source([passage({})], false);
    expect(await lookUp(knowledge, { question: '火星移民', kind: 'law' }, toolContext())).toEqual({
      status: 'none',
      question: '火星移民',
    });
  });

  it('seeks a question in English by its Chinese words, and says what the law is called', async () => {
    const knowledge = source([passage({ id: entry.id, score: 0.9 }), article]);
    const result = await lookUp(knowledge, { question: 'no contract' }, toolContext({ locale: 'en' }));
    expect(knowledge.asked).toMatchObject([{ query: '没签合同' }]);
    expect(result).toMatchObject({
      question: 'no contract',
      answer: { englishTitles: { 劳动合同法: 'Labour Contract Law' } },
    });
  });

  it('asks for the region that was said, else for the person’s own', async () => {
    const knowledge = source([article]);
    const context = toolContext({ remembered: { profile: { city: '郑州' } } });
    await lookUp(knowledge, { question: '失业金', kind: 'law', region: '上海' }, context);
    await lookUp(knowledge, { question: '失业金', kind: 'law' }, context);
    expect(knowledge.asked).toMatchObject([{ region: '上海' }, { region: '郑州' }]);
  });

  describe('when what was found hardly speaks of the question', () => {
    const found = [passage({ id: entry.id, score: 0.9 }), article];
    const look = (question: string, changes: Partial<KnowledgeSource>) =>
      lookUp({ ...source(found), ...changes }, { question }, toolContext());
    const claims = {
      of: () => undefined,
      claimsRule: () => 'stated' as const,
      asksToConfirm: () => false,
      asksAsEmployer: () => false,
    };

    it('says that nothing was found', async () => {
      expect(await look('没签合同', { covered: () => 0 })).toEqual({ status: 'none', question: '没签合同' });
    });

    it('lets a story be answered, which tells more than any text has', async () => {
      const story = '没签合同'.repeat(15);
      expect(await look(story, { covered: () => 0 })).toMatchObject({ status: 'ok' });
    });

    it('takes as long as it was said what was asked for by its name', async () => {
      const context = { ...toolContext(), words: '没签合同'.repeat(15) };
      const knowledge = { ...source(found), covered: () => 0 };
      expect(await lookUp(knowledge, { question: '没签合同' }, context)).toMatchObject({ status: 'ok' });
    });

    it('says of a rule somebody has heard of that it stands nowhere, and what stands nearest', async () => {
      const heard = await look('听说没签合同发套房', { covered: () => 0.1, beyond: claims });
      expect(heard).toMatchObject({ status: 'none', nearest: { lead: entry.lead } });
      expect(await look('听说没签合同有双倍', { covered: () => 0.9, beyond: claims })).toMatchObject({ status: 'ok' });
    });

    it('says that nothing was found when not even the subject is sure', async () => {
      const unsure = { ...source([passage({ id: entry.id, score: 0.1 })]), covered: () => 0.1 };
      expect(await lookUp(unsure, { question: '没签合同' }, toolContext())).toMatchObject({ status: 'none' });
      const met = { ...unsure, covered: () => 1 };
      expect(await lookUp(met, { question: '没签合同' }, toolContext())).toMatchObject({ status: 'ok' });
    });

    it('does not look up what another country or an employer alone could tell', async () => {
      const beyond = {
        of: () => 'abroad' as const,
        claimsRule: () => undefined,
        asksToConfirm: () => false,
        asksAsEmployer: () => false,
      };
      expect(await look('没签合同', { beyond })).toMatchObject({ status: 'none', unknowable: 'abroad' });
    });
  });
});

describe('of two entries that fit nearly alike', () => {
  const found = [passage({ id: second.id, score: 0.9 }), passage({ id: entry.id, score: 0.85 })];
  const speaks = async (changes: Partial<KnowledgeSource>, firm?: boolean) => {
    const result = await lookUp({ ...source(found), ...changes }, { question: '没签合同怎么办', firm }, toolContext());
    return result.status === 'ok' ? result.answer?.id : undefined;
  };
  const alike = (question: string, by: readonly string[]) => (by.includes(question) ? 1 : 0.5);

  it('the one that has been asked in these words speaks', async () => {
    expect(await speaks({ covered: () => 0.5 })).toBe(second.id);
    expect(await speaks({ covered: alike })).toBe(entry.id);
  });

  it('the one for employers stays behind, unless an employer asks', async () => {
    const ofEmployers = { ...second, audience: ['employer'] } as PackEntry;
    const changes = {
      covered: () => 0.5,
      entry: (id: string) => (id === second.id ? ofEmployers : id === entry.id ? entry : undefined),
    };
    expect(await speaks(changes)).toBe(entry.id);
    expect(await speaks(changes, true)).toBe(second.id);
  });
});

describe('a question that takes for so what the rule says otherwise', () => {
  const beyond = { ...noKnowledge.beyond, asksToConfirm: (text: string) => text.includes('对吧') };
  const answered = async (question: string, contrary: boolean) => {
    const knowledge = { ...source([passage({ id: entry.id })]), beyond, contradicts: () => contrary };
    const found = await lookUp(knowledge, { question }, toolContext({ words: question }));
    return found.status === 'ok' && found.answer ? chinese.knowledgeAnswer('labour_law', found.answer, []).reply : '';
  };

  it('is told first that it is not so', async () => {
    expect(await answered('不用签合同，对吧', true)).toMatch(new RegExp(`^不对。${entry.lead.slice(0, 6)}`, 'u'));
  });

  it('is answered as always when it asks nothing to be confirmed, or when the rule says no other', async () => {
    expect(await answered('不用签合同', true)).toMatch(new RegExp(`^${entry.lead.slice(0, 6)}`, 'u'));
    expect(await answered('不用签合同，对吧', false)).toMatch(new RegExp(`^${entry.lead.slice(0, 6)}`, 'u'));
  });
});
