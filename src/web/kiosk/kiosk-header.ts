import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Locale } from '../../contract/locale.ts';
import '../components/face.ts';
import type { Mood } from '../components/face.ts';
import { icon } from '../components/icons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { XiaoguElement } from '../components/xiaogu-element.ts';
import { messagesFor } from '../messages/messages-for.ts';

/** Who is speaking, in which language, and the way out. Fires `clear` and `locale`. */
@customElement('xiaogu-kiosk-header')
export class KioskHeader extends XiaoguElement {
  @property() locale: Locale = 'zh-CN';
  @property() mood: Mood = 'idle';
  @property({ type: Boolean }) clearable = false;

  override render() {
    const { messages } = this;
    const other: Locale = this.locale === 'en' ? 'zh-CN' : 'en';
    const otherWords = messagesFor(other);
    return html`
      <div class="row">
        <xiaogu-face .mood=${this.mood} .label=${messages.face}></xiaogu-face>
        <div class="who">
          <span class="name">${messages.name}</span>
          <span class="label">${messages.aiLabel}</span>
        </div>
        <button
          class="button quiet"
          type="button"
          lang=${other}
          aria-label=${otherWords.switchLanguage}
          @click=${() => this.dispatchEvent(new CustomEvent<Locale>('locale', { detail: other }))}
        >
          ${otherWords.languageName}
        </button>
        ${
          this.clearable
            ? html`<button class="button clear" type="button" @click=${() => this.dispatchEvent(new CustomEvent('clear'))}>
                ${icon('leave')}<span>${messages.clear}</span>
              </button>`
            : nothing
        }
      </div>
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        border-bottom: 1px solid var(--line);
        background: var(--paper);
      }

      .row {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        max-width: calc(var(--column) + 8 * var(--rem));
        margin: 0 auto;
        padding: var(--space-2) var(--gutter);
      }

      xiaogu-face {
        width: calc(3.2 * var(--rem));
        height: calc(3.2 * var(--rem));
      }

      .who {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-2);
        line-height: 1.3;
      }

      .name {
        font-size: var(--text-xl);
        font-weight: 700;
      }

      .label {
        color: var(--ink-soft);
        font-size: var(--text-s);
        white-space: nowrap;
      }

      .button {
        padding-inline: var(--space-4);
        font-size: calc(0.92 * var(--rem));
        white-space: nowrap;
      }

      .clear {
        border-color: var(--accent);
        background: var(--surface);
        color: var(--accent-strong);
      }

      .clear:active {
        background: var(--accent-tint);
      }

      @media (hover: hover) {
        .clear:hover {
          background: var(--accent-tint);
        }
      }

      @media (max-width: 600px) {
        .row {
          gap: var(--space-2);
        }

        xiaogu-face {
          width: calc(2.6 * var(--rem));
          height: calc(2.6 * var(--rem));
        }

        .name {
          font-size: var(--text-l);
        }

        .button {
          padding-inline: var(--space-3);
          font-size: var(--text-s);
        }

        .clear svg.icon {
          display: none;
        }
      }
    `,
  ];
}
