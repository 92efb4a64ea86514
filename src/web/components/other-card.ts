import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { renderInlineMarkdown } from '../markdown/render-markdown.ts';
import { readableParts } from './readable-parts.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** A card this page has no picture of yet: whatever in it is meant for reading, as a plain list. */
@customElement('xiaogu-other-card')
export class OtherCard extends XiaoguElement {
  @property({ attribute: false }) card!: { type: string };

  override render() {
    const { title, lines } = readableParts(this.card);
    const heading = title ?? this.messages.otherCards[this.card.type];
    if (heading === undefined && lines.length === 0) return nothing;
    return html`
      <section class="card prose">
        ${heading === undefined ? nothing : html`<h3>${heading}</h3>`}
        ${lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${renderInlineMarkdown(line)}</li>`)}</ul>` : nothing}
      </section>
    `;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    proseStyles,
    css`
      h3 {
        font-size: var(--text-l);
      }
    `,
  ];
}
