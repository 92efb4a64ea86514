import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/import/document-markdown.ts';
import { splitArticles } from '../../src/import/statute-articles.ts';

const split = (text: string) => splitArticles(readMarkdown(text).blocks);

describe('splitting a statute at its articles', () => {
  it('takes bold marks with their text, paragraphs and items', () => {
    const statute = split(
      '# 样例条例\n\n**第一条**　甲方种树。\n\n乙方浇水。\n\n**第二条**　有下列情形之一的：\n\n（一）下雨；\n\n（二）下雪。\n\n**第三条** 丙方收果。\n',
    );
    expect(statute?.articles).toEqual([
      { article: '第一条', text: '甲方种树。\n乙方浇水。' },
      { article: '第二条', text: '有下列情形之一的：\n（一）下雨；\n（二）下雪。' },
      { article: '第三条', text: '丙方收果。' },
    ]);
  });

  it('takes plain marks followed by a space, and numbers written in digits', () => {
    const statute = split('第一条 甲。\n\n第2条 乙。\n\n第三条 丙。');
    expect(statute?.articles.map(({ article }) => article)).toEqual(['第一条', '第二条', '第三条']);
  });

  it('leaves out chapter and section headings, marked as headings or plain', () => {
    const statute = split(
      '## 第一章 总则\n\n第一条 甲。\n\n第二章　种植\n\n第二条 乙。\n\n### 第一节 浇水\n\n第三条 丙。',
    );
    expect(statute?.articles.map(({ text }) => text)).toEqual(['甲。', '乙。', '丙。']);
  });

  it('keeps a line that begins with a reference in the article it belongs to', () => {
    const statute = split(
      '第一条 甲。\n\n第二条 乙。\n\n第三条规定的情形除外。\n\n第四条、第五条所列的也除外。\n\n第三条 丙。\n\n第四条 丁。\n\n第一条 所称的树指果树。',
    );
    expect(statute?.articles).toEqual([
      { article: '第一条', text: '甲。' },
      { article: '第二条', text: '乙。\n第三条规定的情形除外。\n第四条、第五条所列的也除外。' },
      { article: '第三条', text: '丙。' },
      { article: '第四条', text: '丁。\n第一条 所称的树指果树。' },
    ]);
  });

  it('knows articles put in later between two numbers', () => {
    const statute = split('第一条 甲。\n\n第一条之一 乙。\n\n第一条之二 丙。\n\n第二条 丁。');
    expect(statute?.articles.map(({ article }) => article)).toEqual(['第一条', '第一条之一', '第一条之二', '第二条']);
  });

  it('goes on where articles are missing', () => {
    const statute = split('第一条 甲。\n\n第二条 乙。\n\n第七条 丙。\n\n第八条 丁。');
    expect(statute?.articles.map(({ article }) => article)).toEqual(['第一条', '第二条', '第七条', '第八条']);
  });

  it('ends the last article before signatures and hands an annex back', () => {
    const statute = split('第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n\n样例部发布\n\n附录：\n\n一、树的种类如下。');
    expect(statute?.articles.at(-1)).toEqual({ article: '第三条', text: '丙。' });
    expect(statute?.annex.map(({ text }) => text)).toEqual(['附录：', '一、树的种类如下。']);
  });

  it('does not take a notice with numbered sections for a statute', () => {
    expect(split('# 关于种树的通知\n\n一、春天种树。\n\n二、秋天收果，按照第三条办理。')).toBeUndefined();
  });
});

describe('reading Markdown', () => {
  it('leaves out front matter, comments, commentary boxes, source notes and page links', () => {
    const { blocks, title, attributes } = readMarkdown(
      '---\nlayout: page\n---\n# 样例条例\n\n> 来源：https://example.org\n> 文号：样发〔2025〕1号\n\n<!-- 信息 -->\n\n[首页](/)\n\n![](a.png)\n\n第一条 甲。\n\n<details open>\n<summary>点评</summary>\n<p>不是法律。</p>\n</details>\n',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['样例条例', '第一条 甲。']);
    expect(title).toBe('样例条例');
    expect(attributes.文号).toBe('样发〔2025〕1号');
  });
});
