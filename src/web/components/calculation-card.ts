import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Card } from '../../contract/card.ts';
import type { Passage } from '../../contract/passage.ts';
import { renderInlineMarkdown } from '../markdown/render-markdown.ts';
import './citations.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { repeats } from './shown-reply.ts';
import { XiaoguElement } from './xiaogu-element.ts';

@customElement('xiaogu-calculation-card')
export class CalculationCard extends XiaoguElement {
  @property({ attribute: false }) card!: Extract<Card, { type: 'calculation' }>;
  @property({ attribute: false }) passages: Passage[] = [];
  /** What the reply above says already. */
  @property() said = '';

  override render() {
    const { card, messages } = this;
    const { heading, steps } = messages.calculation;
    const told = repeats(this.said, card.result.text);
    return html`
      <section class="card">
        <h3 class="card-heading">${told ? steps : heading}</h3>
        ${
          told
            ? nothing
            : html`<p class=${card.result.text.length > 16 ? 'result long' : 'result'}>${card.result.text}</p>`
        }
        ${
          card.steps.length > 0
            ? html`<div class="prose">
                ${told ? nothing : html`<h4>${steps}</h4>`}
                <ol class="working">${card.steps.map((step) => html`<li>${renderInlineMarkdown(step)}</li>`)}</ol>
              </div>`
            : nothing
        }
        ${
          card.citations.length > 0
            ? html`<xiaogu-citations
                .messages=${messages}
                .citations=${card.citations}
                .passages=${this.passages}
              ></xiaogu-citations>`
            : nothing
        }
      </section>
    `;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    proseStyles,
    css`
      section {
        display: grid;
        gap: var(--space-4);
      }

      .result {
        color: var(--accent);
        font-size: var(--text-2xl);
        font-weight: 700;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }

      .result.long {
        font-size: var(--text-l);
        line-height: 1.5;
      }

      h4 {
        font-size: var(--text-m);
      }

      .prose ol.working {
        display: grid;
        padding: 0;
        counter-reset: step;
        list-style: none;
      }

      .working li {
        position: relative;
        padding: 0 0 var(--space-3) calc(2.3 * var(--rem));
        counter-increment: step;
      }

      .working li::before {
        position: absolute;
        left: 0;
        display: grid;
        place-items: center;
        width: calc(1.6 * var(--rem));
        height: calc(1.6 * var(--rem));
        border-radius: 50%;
        background: var(--accent-tint);
        color: var(--accent-strong);
        font-weight: 700;
        line-height: 1;
        content: counter(step);
      }

      .working li:not(:last-child)::after {
        position: absolute;
        top: calc(1.8 * var(--rem));
        bottom: 0;
        left: calc(0.8 * var(--rem) - 1px);
        width: 2px;
        background: var(--line);
        content: '';
      }
    `,
  ];
}
