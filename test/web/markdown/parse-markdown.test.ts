import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Inline,
  parseInline,
  parseMarkdown,
  plainText,
  webAddress,
} from '../../../src/web/markdown/parse-markdown.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });

describe('parsing a reply', () => {
  it('reads paragraphs, and a line break inside one', () => {
    expect(parseMarkdown('第一段\n第二行\n\n第二段')).toEqual([
      { type: 'paragraph', content: [text('第一段'), { type: 'break' }, text('第二行')] },
      { type: 'paragraph', content: [text('第二段')] },
    ]);
  });

  it('reads bullet and numbered lists, keeping the first number', () => {
    expect(parseMarkdown('带上：\n- 身份证\n- 合同\n\n3. 去窗口\n4. 取号')).toEqual([
      { type: 'paragraph', content: [text('带上：')] },
      { type: 'list', ordered: false, start: 1, items: [[text('身份证')], [text('合同')]] },
      { type: 'list', ordered: true, start: 3, items: [[text('去窗口')], [text('取号')]] },
    ]);
  });

  it('keeps one list together across blank lines and indented continuations', () => {
    expect(parseMarkdown('1. 先留证据\n   比如合同\n\n2. 再投诉')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [[text('先留证据'), { type: 'break' }, text('比如合同')], [text('再投诉')]],
      },
    ]);
  });

  it('does not take a figure at the start of a line for a list number', () => {
    expect(parseMarkdown('3.5 个月工资')).toEqual([{ type: 'paragraph', content: [text('3.5 个月工资')] }]);
    expect(parseMarkdown('2026 年起')).toEqual([{ type: 'paragraph', content: [text('2026 年起')] }]);
  });

  it('reads bold, also with a link inside', () => {
    expect(parseInline('给 **6000 元**，看 **[这里](https://example.org/a?b=1)**')).toEqual([
      text('给 '),
      { type: 'strong', content: [text('6000 元')] },
      text('，看 '),
      { type: 'strong', content: [{ type: 'link', url: 'https://example.org/a?b=1', content: [text('这里')] }] },
    ]);
  });

  it('leaves stray stars and brackets as they are', () => {
    expect(parseInline('2 ** 3 和 [待定] 和 a*b')).toEqual([text('2 ** 3 和 [待定] 和 a*b')]);
  });

  it('leaves only the label of a link that is not http or https', () => {
    for (const target of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '//example.org',
      '/a',
      'file:///etc',
    ]) {
      expect(parseInline(`[点我](${target})`)).toEqual([text('点我')]);
      expect(webAddress(target)).toBeUndefined();
    }
  });

  it('keeps HTML as plain text', () => {
    expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
      { type: 'paragraph', content: [text('<img src=x onerror=alert(1)>')] },
    ]);
  });

  it('shows bold that is still coming in as bold, without its stars', () => {
    const strong = (value: string) => [
      { type: 'paragraph', content: [text('要带 '), { type: 'strong', content: [text(value)] }] },
    ];
    expect(parseMarkdown('要带 **身份', { unfinished: true })).toEqual(strong('身份'));
    expect(parseMarkdown('要带 **身份证*', { unfinished: true })).toEqual(strong('身份证'));
    expect(parseMarkdown('要带 **身份证**', { unfinished: true })).toEqual(strong('身份证'));
    expect(parseMarkdown('要带 **', { unfinished: true })).toEqual([{ type: 'paragraph', content: [text('要带')] }]);
  });

  it('loses no word of any text', () => {
    const words = fc.array(
      fc.constantFrom('工资', '**', '- ', '1. ', '\n', '\n\n', '[', '](', 'https://a.cn', ')', '# ', ' ', '合同'),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const shown = JSON.stringify(parseMarkdown(parts.join('')));
        const count = (whole: string, word: string) => whole.split(word).length - 1;
        for (const word of ['工资', '合同'])
          expect(count(shown, word)).toBeGreaterThanOrEqual(count(parts.join(''), word) - lostInLinks(parts, word));
      }),
    );
  });
});

/** The target of a link is not shown, so words inside one do not count. */
function lostInLinks(parts: string[], word: string): number {
  return [...parts.join('').matchAll(/\]\(([^\s]*)/g)].reduce(
    (sum, [, target]) => sum + (target ?? '').split(word).length - 1,
    0,
  );
}

describe('the plain text of a reply', () => {
  it('has no marks and a line a paragraph or item', () => {
    expect(plainText('**先**做：\n\n1. 去[窗口](https://example.org)\n2. 取号')).toBe('先做：\n去窗口\n取号');
  });
});
