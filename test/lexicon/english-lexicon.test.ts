import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEnglishLexicon, EnglishTerms, loadEnglishLexicon } from '../../src/lexicon/english-lexicon.ts';
import { loadPack } from '../../src/retrieval/load-pack.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const lexicon = createEnglishLexicon({
  terms: { pay: ['工资'], overtime: ['加班'], 'overtime pay': ['加班费'], fire: ['辞退'] },
  statutes: { 植树法: 'Tree Planting Law' },
  told: [[/(\d+) years?/gu, '$1年']],
});

describe('the English lexicon', () => {
  it('gives the Chinese words for an English question, the longer term before those inside it', () => {
    expect(lexicon.inChinese('Is overtime pay due?')).toBe('加班费');
    expect(lexicon.inChinese('They pay no Overtime')).toBe('加班 工资');
  });

  it('takes plurals and past forms, but no word inside another', () => {
    expect(lexicon.inChinese('I was fired')).toBe('辞退');
    expect(lexicon.inChinese('a campfire, a repayment')).toBe('');
  });

  it('leaves a question in Chinese, or with Chinese in it, alone', () => {
    expect(lexicon.inChinese('加班费怎么算')).toBeUndefined();
    expect(lexicon.inChinese('老板不给 pay')).toBeUndefined();
    expect(lexicon.inChinese('12333')).toBeUndefined();
  });

  it('writes the facts of an English sentence in Chinese, dates and numbers first', async () => {
    expect(lexicon.factsInChinese('worked four years')).toBe('worked 4年');
    expect(lexicon.factsInChinese('干了 4 years')).toBe('干了 4 years');
    const { factsInChinese } = await loadEnglishLexicon(KNOWLEDGE);
    expect(factsInChinese('I worked 4 years and 2 months, salary 9,000 per month')).toBe('i 干了4年2个月, 月薪9000元');
    expect(factsInChinese('Laid off on 2026-10-31, started March 1st, 2020')).toBe('2026-10-31被裁员, 2020年3月1日入职');
    expect(factsInChinese('I quit because they did not pay me')).toContain('被迫辞职');
    expect(factsInChinese('two year contract, six months of probation')).toBe('2年合同, 试用期6个月');
    expect(factsInChinese('born in May 1967, a man')).toBe('1967年5月出生, a 男');
  });

  it('refuses terms that are not what it says', () => {
    expect(EnglishTerms.safeParse({ terms: { Pay: ['工资'] }, statutes: {} }).success).toBe(false);
    expect(EnglishTerms.safeParse({ terms: { pay: ['wage'] }, statutes: {} }).success).toBe(false);
    expect(EnglishTerms.safeParse({ terms: { pay: [] }, statutes: {} }).success).toBe(false);
  });

  it('of the project knows the usual questions and names the laws that the pack cites most', async () => {
    const own = await loadEnglishLexicon(KNOWLEDGE);
    expect(own.inChinese('My boss has not paid me for two months')).toContain('拖欠工资');
    expect(own.inChinese('Can they fire me while I am pregnant?')).toMatch(/辞退.*孕期|孕期.*辞退/u);
    expect(own.inChinese('How long can probation be?')).toContain('试用期');
    expect(own.inChinese('What should I cook tonight?')).toBe('');
    const counts = new Map<string, number>();
    for (const { cites } of await loadPack(KNOWLEDGE))
      for (const { law } of cites) counts.set(law, (counts.get(law) ?? 0) + 1);
    const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25);
    expect(most.filter(([law]) => own.statute(law) === undefined)).toEqual([]);
  });
});
