import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Passage } from '../../contract/passage.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import './citations.ts';
import { icon } from './icons.ts';
import { printService } from './print-sheet.ts';
import { hallLines, renderSection, type ServiceCardData } from './service-sections.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { repeats } from './shown-reply.ts';
import { XiaoguElement } from './xiaogu-element.ts';

@customElement('xiaogu-service-card')
export class ServiceCard extends XiaoguElement {
  @property({ attribute: false }) card!: ServiceCardData;
  @property({ attribute: false }) passages: Passage[] = [];
  /** What the reply above says already. */
  @property() said = '';

  override render() {
    const { card, messages } = this;
    return html`
      <section class="card">
        <header>
          <div>
            <p class="card-heading">${messages.service.heading}</p>
            <h3>${card.title}</h3>
          </div>
          <button class="button quiet" type="button" @click=${() => printService(card, messages)}>
            ${icon('print')}${messages.print}
          </button>
        </header>
        ${repeats(this.said, card.summary) ? nothing : html`<div class="prose">${renderMarkdown(card.summary)}</div>`}
        ${card.sections.map(
          (section) => html`
            <div class="section prose">
              <h4>${section.heading}</h4>
              <div lang="zh-CN">${renderSection(section, messages, card.checklist)}</div>
            </div>
          `,
        )}
        ${card.hall === undefined ? nothing : this.#hall(card.hall)}
        ${card.carry?.qr === undefined ? nothing : this.#carry(card.carry.qr)}
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

  #hall(hall: NonNullable<ServiceCardData['hall']>) {
    const { service } = this.messages;
    return html`
      <div class="section prose">
        <h4>${service.atHall}</h4>
        <ul>
          ${hallLines(hall, this.messages).map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
    `;
  }

  #carry(picture: string) {
    const { service } = this.messages;
    return html`<figure class="carry"><img src=${picture} alt=${service.qrAlt} /><figcaption>${service.carry}</figcaption></figure>`;
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

      header {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--space-3);
      }

      h3 {
        font-size: var(--text-xl);
        line-height: 1.35;
      }

      .section {
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
      }

      h4 {
        color: var(--accent-strong);
        font-size: var(--text-m);
      }

      .carry {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        margin: 0;
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
      }

      .carry img {
        flex: none;
        width: 9rem;
        height: 9rem;
        padding: var(--space-2);
        border-radius: var(--radius-s);
        background: #fff;
      }

      .prose ul.checklist {
        padding: 0;
        list-style: none;
      }

      .checklist label {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        min-height: var(--target);
        padding: var(--space-1) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--paper);
        line-height: 1.45;
        cursor: pointer;
      }

      input {
        flex: none;
        width: calc(1.4 * var(--rem));
        height: calc(1.4 * var(--rem));
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];
}
