import { html, type TemplateResult } from 'lit';
import { type Block, type Inline, parseInline, parseMarkdown } from './parse-markdown.ts';

/** Text becomes text nodes and nothing else; no string is ever parsed as HTML. */
export function renderMarkdown(source: string, options: { unfinished?: boolean } = {}): TemplateResult {
  return html`${parseMarkdown(source, options).map(renderBlock)}`;
}

export function renderInlineMarkdown(source: string): TemplateResult {
  return html`${parseInline(source).map(renderInline)}`;
}

function renderBlock(block: Block): TemplateResult {
  if (block.type === 'paragraph') return html`<p>${block.content.map(renderInline)}</p>`;
  const items = block.items.map((item) => html`<li>${item.map(renderInline)}</li>`);
  return block.ordered ? html`<ol start=${block.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function renderInline(part: Inline): TemplateResult | string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${part.content.map(renderInline)}</strong>`;
    case 'link':
      return html`<a href=${part.url} target="_blank" rel="noopener noreferrer">${part.content.map(renderInline)}</a>`;
  }
}
