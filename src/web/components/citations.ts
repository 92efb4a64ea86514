import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Citation, Passage } from '../../contract/passage.ts';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';
import './source-dialog.ts';
import { documentName, documentOfCitation } from './source-document.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** An answer that rests on more than these shows the rest when asked to. */
const SHOWN = 4;

/** What an answer rests on, each opening its text. */
@customElement('xiaogu-citations')
export class Citations extends XiaoguElement {
  @property({ attribute: false }) citations: Citation[] = [];
  /** Passages whose texts the citations may show. */
  @property({ attribute: false }) passages: Passage[] = [];
  @state() private opened: Citation | undefined;
  @state() private expanded = false;

  override render() {
    const { messages, opened, citations } = this;
    const shown = this.expanded || citations.length <= SHOWN + 1 ? citations : citations.slice(0, SHOWN);
    const rest = citations.length - shown.length;
    return html`
      <h3>${messages.basis}</h3>
      <ul>
        ${shown.map(
          (citation) => html`<li>
            <button type="button" @click=${() => (this.opened = citation)}>
              ${icon('book')}<span>${documentName(citation, messages)}</span>
            </button>
          </li>`,
        )}
        ${
          rest === 0
            ? nothing
            : html`<li>
                <button class="others" type="button" @click=${() => (this.expanded = true)}>
                  ${messages.source.more(rest)}
                </button>
              </li>`
        }
      </ul>
      ${
        opened === undefined
          ? nothing
          : html`<xiaogu-source-dialog
              .messages=${messages}
              .document=${documentOfCitation(opened, this.passages)}
              @close=${() => (this.opened = undefined)}
            ></xiaogu-source-dialog>`
      }
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }

      h3 {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        list-style: none;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        padding: var(--space-1) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--accent-tint);
        color: var(--accent-strong);
        font-size: var(--text-s);
        font-weight: 600;
        line-height: 1.4;
      }

      .others {
        background: none;
        color: var(--ink-soft);
      }

      button:hover {
        text-decoration: underline;
        text-underline-offset: 0.25em;
      }
    `,
  ];
}
