import { html, type TemplateResult } from 'lit';
import type { Card } from '../../contract/card.ts';
import { renderInlineMarkdown } from '../markdown/render-markdown.ts';
import type { Messages } from '../messages/zh-cn.ts';

export type ServiceCardData = Extract<Card, { type: 'service' }>;

/** Things to bring are ticked off, steps are numbered, the rest is a list. */
export function renderSection(
  section: ServiceCardData['sections'][number],
  messages: Messages,
  checklist: readonly string[] = [],
): TemplateResult {
  if (messages.service.checklistHeadings.includes(section.heading)) {
    const papers = checklist.length > section.lines.length ? checklist : section.lines;
    return html`<ul class="checklist">
      ${papers.map(
        (line) => html`<li><label><input type="checkbox" /><span>${renderInlineMarkdown(line)}</span></label></li>`,
      )}
    </ul>`;
  }
  const items = section.lines.map((line) => html`<li>${renderInlineMarkdown(line)}</li>`);
  const numbered = messages.service.stepHeadings.includes(section.heading) && section.lines.length > 1;
  return numbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** What the hall at hand says of the service, one line a fact. */
export function hallLines(hall: NonNullable<ServiceCardData['hall']>, { service }: Messages): string[] {
  const { name, windows, hours, address, phone, note, checkedOn } = hall;
  const facts: [string | undefined, (fact: string) => string][] = [
    [windows, service.windows],
    [hours, service.hours],
    [address, service.address],
    [phone, service.phone],
  ];
  const told = facts.flatMap(([fact, words]) => (fact === undefined ? [] : [words(fact)]));
  return [name, ...told, ...(note === undefined ? [] : [note]), service.checkedOn(checkedOn)];
}
