import { html, type TemplateResult } from 'lit';
import type { Card } from '../../contract/card.ts';
import { renderInlineMarkdown } from '../markdown/render-markdown.ts';
import type { Messages } from '../messages/zh-cn.ts';

export type ServiceCardData = Extract<Card, { type: 'service' }>;

/** Things to bring are ticked off, steps are numbered, the rest is a list. */
export function renderSection(section: ServiceCardData['sections'][number], messages: Messages): TemplateResult {
  if (messages.service.checklistHeadings.includes(section.heading)) {
    return html`<ul class="checklist">
      ${section.lines.map(
        (line) => html`<li><label><input type="checkbox" /><span>${renderInlineMarkdown(line)}</span></label></li>`,
      )}
    </ul>`;
  }
  const items = section.lines.map((line) => html`<li>${renderInlineMarkdown(line)}</li>`);
  const numbered = messages.service.stepHeadings.includes(section.heading) && section.lines.length > 1;
  return numbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}
