import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Card } from '../../contract/card.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { icon } from './icons.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

@customElement('xiaogu-handoff-card')
export class HandoffCard extends XiaoguElement {
  @property({ attribute: false }) card!: Extract<Card, { type: 'handoff' }>;
  /** The person's own words, which stand above already. */
  @property() asked = '';

  override render() {
    const { card, messages } = this;
    return html`
      <section class="card">
        <h3 class="card-heading">${messages.handoff.heading}</h3>
        ${card.reason === '' || card.reason === this.asked ? '' : html`<div class="prose">${renderMarkdown(card.reason)}</div>`}
        ${
          card.contacts.length === 0
            ? html`<p>${messages.handoff.none}</p>`
            : html`<ul>
                ${card.contacts.map(
                  (contact) => html`<li>
                    ${icon(contact.phone === undefined ? 'person' : 'phone')}
                    <span class="name">${contact.name}</span>
                    ${contact.phone === undefined ? '' : html`<a href=${`tel:${contact.phone.replace(/[^\d+*#]/g, '')}`}>${contact.phone}</a>`}
                  </li>`,
                )}
              </ul>`
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
        gap: var(--space-3);
      }

      ul {
        display: grid;
        gap: var(--space-3);
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--paper);
      }

      svg.icon {
        color: var(--accent);
      }

      .name {
        flex: 1;
        min-width: 8em;
      }

      a {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        font-size: var(--text-2xl);
        font-weight: 700;
        line-height: 1.2;
        text-decoration: none;
        white-space: nowrap;
      }
    `,
  ];
}
