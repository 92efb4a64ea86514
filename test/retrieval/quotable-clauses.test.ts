import { describe, expect, it } from 'vitest';
import { quotableClauses } from '../../src/retrieval/quotable-clauses.ts';

describe('pieces of an article that are understood alone', () => {
  it('are its sentences', () => {
    expect(quotableClauses('单位应当付清工资。逾期的，加付赔偿金。')).toEqual([
      { text: '单位应当付清工资。' },
      { text: '逾期的，加付赔偿金。' },
    ]);
  });

  it('carry with the items of a list what the list hangs on', () => {
    const article =
      '有下列情形之一的，样例单位应当付钱：\n（一）没有签样例合同的；\n（二）没有说明理由的。\n前款的钱按月付。';
    expect(quotableClauses(article)).toEqual([
      { head: '有下列情形之一的，样例单位应当付钱：', text: '（一）没有签样例合同的。' },
      { head: '有下列情形之一的，样例单位应当付钱：', text: '（二）没有说明理由的。' },
      { text: '前款的钱按月付。' },
    ]);
  });

  it('are parts of a long sentence, each ended as a sentence is', () => {
    const half = '样例单位应当在规定的期限以内把应当支付的全部款项付给在样例单位提供了劳动的样例劳动者本人';
    const article = `${half}；${half}；${half}。`;
    expect(quotableClauses(article)).toEqual([{ text: `${half}。` }, { text: `${half}。` }, { text: `${half}。` }]);
  });
});
