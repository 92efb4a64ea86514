import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Card } from '../../contract/card.ts';
import { renderInlineMarkdown } from '../markdown/render-markdown.ts';
import { icon } from './icons.ts';
import { cardStyles, entryStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

const verdictIcons = { yes: 'check', no: 'cross', unknown: 'question' } as const;

@customElement('xiaogu-eligibility-card')
export class EligibilityCard extends XiaoguElement {
  @property({ attribute: false }) card!: Extract<Card, { type: 'eligibility' }>;

  override render() {
    const { messages } = this;
    return html`
      <section class="card">
        <h3 class="card-heading">${messages.eligibility.heading}</h3>
        <ul class="entries">
          ${this.card.programmes.map(
            (programme) => html`<li class="prose">
              <div class="top">
                <h4>${programme.title}</h4>
                <span class="verdict ${programme.verdict}">
                  ${icon(verdictIcons[programme.verdict])}${messages.eligibility[programme.verdict]}
                </span>
              </div>
              ${
                programme.reasons.length > 0
                  ? html`<ul>${programme.reasons.map((reason) => html`<li>${renderInlineMarkdown(reason)}</li>`)}</ul>`
                  : nothing
              }
              ${
                programme.missing === undefined
                  ? nothing
                  : html`<p class="missing">${messages.eligibility.missing(programme.missing)}</p>`
              }
            </li>`,
          )}
        </ul>
      </section>
    `;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    proseStyles,
    entryStyles,
    css`
      .verdict {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-1) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--tint);
        font-weight: 600;
      }

      .verdict.yes {
        background: var(--accent-tint);
        color: var(--accent-strong);
      }

      .verdict.unknown {
        background: var(--warn-tint);
        color: var(--warn-ink);
      }

      .missing {
        font-weight: 600;
      }
    `,
  ];
}
