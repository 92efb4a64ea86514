import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/agent/grounding.ts';
import { writtenNumber } from '../../src/words/claimed-figures.ts';

const grounds = {
  material: '月薪6000到8000元 {"total":3} https://example.org/a 《劳动合同法》',
  links: ['https://example.org/a'],
  citations: [{ id: 'x', title: '劳动合同法', article: '第八十二条', quote: '二倍的工资' }],
};

describe('the grounding check', () => {
  it.each([
    '可以要二倍工资，依据《劳动合同法》第八十二条。',
    '依据中华人民共和国劳动合同法第82条。',
    '工资是6,000到8000元，也就是6千以上。',
    '详情见 https://example.org/a 。',
    '1. 先协商。\n2. 再投诉。',
    '您好，慢慢说。',
  ])('keeps what the tools returned: %s', (draft) => {
    expect(checkDraft(draft, grounds)).toEqual({ text: draft.trim(), dropped: [] });
  });

  it.each([
    ['an invented figure', '您能拿到9500元。'],
    ['an invented article', '依据第八十三条。'],
    ['a law that was not found', '根据《工资法》可以。'],
    ['an invented link', '请点 https://example.org/b 。'],
  ])('drops a sentence with %s and keeps the rest', (_name, sentence) => {
    expect(checkDraft(`您好。${sentence}再见。`, grounds)).toEqual({ text: '您好。再见。', dropped: [sentence] });
  });
});

describe('written numbers', () => {
  it.each([
    ['四十六', 46],
    ['46', 46],
    ['十', 10],
    ['十九', 19],
    ['一百零二', 102],
    ['一百一十', 110],
  ])('reads %s as %i', (text, number) => {
    expect(writtenNumber(text)).toBe(number);
  });
});
