import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Locale } from '../../contract/locale.ts';
import { icon } from '../components/icons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { kioskMessagesFor } from '../messages/kiosk-messages-for.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskIcon } from './kiosk-icons.ts';
import { rowButtonStyles } from './row-button-styles.ts';

/**
 * Size of type, 关怀模式, language, and the way out; at the bottom, where a seated person reaches. Where the screen is
 * small all but the way out stands behind one button, and the talk has the room.
 */
@customElement('xiaogu-kiosk-tools')
export class KioskTools extends KioskElement {
  @property() locale: Locale = 'zh-CN';
  /** 0, 1 or 2. */
  @property({ type: Number }) size = 0;
  @property({ type: Boolean }) care = false;
  @property({ type: Boolean }) clearable = false;
  /** Whether there is anything to take along. */
  @property({ type: Boolean }) takeable = false;
  /** Whether what a small screen folds away is out. */
  @property({ type: Boolean }) more = false;
  /** Whether there is a keyboard for the screen, and whether it is out. */
  @property({ type: Boolean }) keyboard = false;
  @property({ type: Boolean }) typing = false;
  /** Whether staff are setting up a sensor. */
  @property({ type: Boolean }) sensor = false;

  override render() {
    const { messages } = this;
    return html`
      <div class="row" role="group" aria-label=${messages.tools.label}>
        ${this.typing ? nothing : this.#renderFold()} ${this.typing ? nothing : this.#renderLooks()}
        ${
          this.keyboard
            ? html`<button
                type="button"
                aria-pressed=${this.typing}
                @click=${() => this.#fire('keyboard', undefined)}
              >
                ${kioskIcon('keyboard')}<span>${this.typing ? messages.keyboard.close : messages.keyboard.open}</span>
              </button>`
            : nothing
        }
        ${
          this.sensor
            ? html`<button class="fold" type="button" @click=${() => this.#fire('sensor', undefined)}>
                <span>${messages.tools.sensor}</span>
              </button>`
            : nothing
        }
        <button class="fold" type="button" ?hidden=${!this.takeable} @click=${() => this.#fire('take', undefined)}>
          ${icon('download')}<span>${messages.takeAlong.open}</span>
        </button>
        <button class="clear" type="button" ?hidden=${!this.clearable} @click=${() => this.#fire('clear', undefined)}>
          ${icon('leave')}<span>${messages.clear}</span>
        </button>
      </div>
    `;
  }

  #renderFold() {
    const { fold, tools } = this.messages;
    return html`<button
      class="more"
      type="button"
      aria-expanded=${this.more}
      @click=${() => this.#fire('more', !this.more)}
    >
      ${kioskIcon(this.more ? 'less' : 'more')}<span>${this.more ? fold : tools.more}</span>
    </button>`;
  }

  /** Size, 关怀模式, language: out of the way while somebody writes. */
  #renderLooks() {
    const { messages } = this;
    const other: Locale = this.locale === 'en' ? 'zh-CN' : 'en';
    const otherWords = kioskMessagesFor(other);
    const size = messages.tools.sizes[this.size] ?? '';
    return html`
        ${
          this.care
            ? nothing
            : html`<button
                class="fold"
                type="button"
                aria-label=${`${messages.tools.size}: ${size}`}
                @click=${() => this.#fire('size', (this.size + 1) % 3)}
              >
                ${kioskIcon('letters')}<span>${size}</span>
              </button>`
        }
        <button
          class="fold"
          type="button"
          aria-pressed=${this.care}
          @click=${() => this.#fire('care', !this.care)}
        >
          ${kioskIcon('heart')}<span>${messages.tools.care}</span>
        </button>
        ${
          this.care
            ? nothing
            : html`<button
                class="fold"
                type="button"
                lang=${other}
                aria-label=${otherWords.switchLanguage}
                @click=${() => this.#fire('locale', other)}
              >
                ${kioskIcon('globe')}<span>${otherWords.languageName}</span>
              </button>`
        }
    `;
  }

  #fire(name: 'size' | 'care' | 'locale' | 'keyboard' | 'sensor' | 'more' | 'take' | 'clear', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  static override styles = [
    sharedStyles,
    rowButtonStyles,
    css`
      .clear {
        flex: 1 0 auto;
        border-color: var(--accent);
        background: var(--accent-tint);
        color: var(--accent-strong);
        font-size: var(--text-m);
      }

      .more {
        display: var(--folding, none);
      }

      @media (max-width: 600px) {
        button {
          padding: 0 var(--space-2);
        }

        button:not(.clear) svg.icon {
          display: none;
        }

        .clear {
          font-size: var(--text-s);
        }
      }
    `,
  ];
}
