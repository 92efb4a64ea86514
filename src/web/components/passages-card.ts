import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Card } from '../../contract/card.ts';
import type { Citation, Passage } from '../../contract/passage.ts';
import { plainText } from '../markdown/parse-markdown.ts';
import { icon } from './icons.ts';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import './source-dialog.ts';
import { documentName, documentOfPassage, foremostPassages, isCited, isOwnWords } from './source-document.ts';
import { XiaoguElement } from './xiaogu-element.ts';

@customElement('xiaogu-passages-card')
export class PassagesCard extends XiaoguElement {
  @property({ attribute: false }) card!: Extract<Card, { type: 'passages' }>;
  @property({ attribute: false }) citations: Citation[] = [];
  @state() private opened: Passage | undefined;
  @state() private expanded = false;

  override render() {
    const { messages, opened } = this;
    const { shown, rest } = foremostPassages(this.card.passages, this.citations);
    return html`
      <section class="card">
        <h3 class="card-heading">${messages.source.heading}</h3>
        <ul lang="zh-CN">
          ${shown.map((passage) => this.#renderPassage(passage))}
          ${this.expanded ? rest.map((passage) => this.#renderPassage(passage)) : nothing}
        </ul>
        ${
          rest.length > 0 && !this.expanded
            ? html`<button class="button quiet others" type="button" @click=${() => (this.expanded = true)}>
                ${messages.source.others(rest.length)}
              </button>`
            : nothing
        }
      </section>
      ${
        opened === undefined
          ? nothing
          : html`<xiaogu-source-dialog
              .messages=${messages}
              .document=${documentOfPassage(opened)}
              @close=${() => (this.opened = undefined)}
            ></xiaogu-source-dialog>`
      }
    `;
  }

  #renderPassage(passage: Passage) {
    const { messages } = this;
    const document = documentOfPassage(passage);
    const kind = isOwnWords(document) ? messages.source.own : messages.codes.passageKind[passage.kind];
    const origin = [kind, messages.source.regionName(passage.region)].join(' · ');
    return html`<li>
      <button class="passage" type="button" @click=${() => (this.opened = passage)}>
        <span class="name">
          ${documentName(document, messages)}
          ${isCited(passage, this.citations) ? html`<span class="chip good">${messages.basis}</span>` : nothing}
        </span>
        <span class="excerpt">${plainText(passage.text)}</span>
        <span class="origin">${origin}</span>
        <span class="arrow">${icon('next')}</span>
      </button>
    </li>`;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      section {
        padding-bottom: var(--space-2);
      }

      ul {
        margin-top: var(--space-2);
        list-style: none;
      }

      li + li {
        border-top: 1px solid var(--line);
      }

      .passage {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-1) var(--space-3);
        width: 100%;
        min-height: var(--target);
        padding: var(--space-4) 0;
      }

      .passage:hover .name {
        text-decoration: underline;
        text-underline-offset: 0.25em;
      }

      .name {
        color: var(--accent-strong);
        font-weight: 600;
        line-height: 1.45;
      }

      .chip {
        margin-inline-start: var(--space-1);
        font-weight: 500;
        white-space: nowrap;
      }

      .excerpt {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        grid-column: 1;
        overflow: hidden;
        line-height: 1.55;
        overflow-wrap: anywhere;
      }

      .others {
        margin-block: var(--space-2) var(--space-4);
      }

      .origin {
        grid-column: 1;
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      .arrow {
        display: flex;
        grid-row: 1 / span 3;
        grid-column: 2;
        align-items: center;
        color: var(--ink-soft);
      }
    `,
  ];
}
