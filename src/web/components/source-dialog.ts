import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Passage } from '../../contract/passage.ts';
import { webAddress } from '../markdown/parse-markdown.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import './dialog.ts';
import { proseStyles, sharedStyles } from './shared-styles.ts';
import { documentName, documentOfPassage, isOwnWords, type SourceDocument, validityText } from './source-document.ts';
import type { WantedArticle } from './wanted-article.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** A cited text with where it comes from and from when to when it holds. */
@customElement('xiaogu-source-dialog')
export class SourceDialog extends XiaoguElement {
  @property({ attribute: false }) document!: SourceDocument;
  /** What the server had for a document that came without its words. */
  @state() private found: SourceDocument | undefined;
  @state() private looking = false;

  override firstUpdated(): void {
    const { title, article, text } = this.document;
    if (text || article === undefined) return;
    const detail: WantedArticle = { title, article, answer: (found) => void this.#await(found) };
    this.dispatchEvent(new CustomEvent('want-article', { detail, bubbles: true, composed: true }));
  }

  override render() {
    const { messages } = this;
    const document = this.found ?? this.document;
    const url = document.url === undefined ? undefined : webAddress(document.url);
    return html`
      <xiaogu-dialog
        .messages=${messages}
        .heading=${documentName(document, messages)}
        @close=${() => this.dispatchEvent(new CustomEvent('close'))}
      >
        ${
          document.text
            ? html`<div class="prose text">${renderMarkdown(document.text)}</div>`
            : html`<p class="missing" role="status">${this.looking ? messages.thinking.tools.search_labour_law : messages.source.textMissing}</p>`
        }
        ${isOwnWords(document) ? html`<p class="missing">${messages.source.ownWords}</p>` : nothing}
        <dl>
          ${this.#facts(document).map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}
        </dl>
        ${
          url === undefined
            ? nothing
            : html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${messages.source.link}</a></p>`
        }
      </xiaogu-dialog>
    `;
  }

  /** A server that is away or has no such text leaves what stands here already. */
  async #await(coming: Promise<Passage | undefined>): Promise<void> {
    this.looking = true;
    try {
      const passage = await coming;
      if (passage !== undefined) this.found = documentOfPassage(passage);
    } catch {
      this.found = undefined;
    }
    this.looking = false;
  }

  #facts(document: SourceDocument): { label: string; value: string }[] {
    const { source } = this.messages;
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });
    // What the pack says of a law is ours: the law's own issuer and dates are not those of these words.
    if (isOwnWords(document))
      return document.region === undefined ? [] : [{ label: source.region, value: source.regionName(document.region) }];
    const rows: [string, string | undefined][] = [
      [source.issuer, document.issuer],
      [source.documentNumber, document.documentNumber],
      [source.region, document.region && source.regionName(document.region)],
      [source.validity, validityText(document, today, this.messages)],
    ];
    return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
  }

  static override styles = [
    sharedStyles,
    proseStyles,
    css`
      .text {
        padding: var(--space-4) var(--space-5);
        border-inline-start: 4px solid var(--accent);
        border-radius: var(--radius-s);
        background: var(--paper);
      }

      .missing {
        margin-top: var(--space-3);
        color: var(--ink-soft);
      }

      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--space-2) var(--space-4);
        margin-block: var(--space-5) var(--space-3);
      }

      dt {
        color: var(--ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];
}
