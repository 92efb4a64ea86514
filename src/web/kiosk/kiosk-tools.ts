import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Locale } from '../../contract/locale.ts';
import { icon } from '../components/icons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { KioskElement } from './kiosk-element.ts';

/** Size of type, 关怀模式, language, and the way out; at the bottom, where a seated person reaches. */
@customElement('xiaogu-kiosk-tools')
export class KioskTools extends KioskElement {
  @property() locale: Locale = 'zh-CN';
  /** 0, 1 or 2. */
  @property({ type: Number }) size = 0;
  @property({ type: Boolean }) care = false;
  @property({ type: Boolean }) clearable = false;
  /** Whether there is a keyboard for the screen, and whether it is out. */
  @property({ type: Boolean }) keyboard = false;
  @property({ type: Boolean }) typing = false;
  /** Whether staff are setting up a sensor. */
  @property({ type: Boolean }) sensor = false;

  override render() {
    const { messages } = this;
    const other: Locale = this.locale === 'en' ? 'zh-CN' : 'en';
    const otherWords = messagesFor(other);
    const size = messages.tools.sizes[this.size] ?? '';
    return html`
      <div class="row" role="group" aria-label=${messages.tools.label}>
        ${
          this.care
            ? nothing
            : html`<button
                type="button"
                aria-label=${`${messages.tools.size}: ${size}`}
                @click=${() => this.#fire('size', (this.size + 1) % 3)}
              >
                ${icon('letters')}<span>${size}</span>
              </button>`
        }
        <button type="button" aria-pressed=${this.care ? 'true' : 'false'} @click=${() => this.#fire('care', !this.care)}>
          ${icon('heart')}<span>${messages.tools.care}</span>
        </button>
        ${
          this.care
            ? nothing
            : html`<button
                type="button"
                lang=${other}
                aria-label=${otherWords.switchLanguage}
                @click=${() => this.#fire('locale', other)}
              >
                ${icon('globe')}<span>${otherWords.languageName}</span>
              </button>`
        }
        ${
          this.keyboard
            ? html`<button
                type="button"
                aria-pressed=${this.typing ? 'true' : 'false'}
                @click=${() => this.#fire('keyboard', undefined)}
              >
                ${icon('keyboard')}<span>${this.typing ? messages.keyboard.close : messages.keyboard.open}</span>
              </button>`
            : nothing
        }
        ${
          this.sensor
            ? html`<button type="button" @click=${() => this.#fire('sensor', undefined)}>
                <span>${messages.tools.sensor}</span>
              </button>`
            : nothing
        }
        <button type="button" ?hidden=${!this.clearable} @click=${() => this.#fire('take', undefined)}>
          ${icon('download')}<span>${messages.takeAlong.open}</span>
        </button>
        <button class="clear" type="button" ?hidden=${!this.clearable} @click=${() => this.#fire('clear', undefined)}>
          ${icon('leave')}<span>${messages.clear}</span>
        </button>
      </div>
    `;
  }

  #fire(name: 'size' | 'care' | 'locale' | 'keyboard' | 'sensor' | 'take' | 'clear', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  static override styles = [
    sharedStyles,
    css`
      /* The buttons stand in the page's own row, beside those for the voice. */
      :host,
      .row {
        display: contents;
      }

      button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        min-width: var(--target);
        min-height: var(--target);
        padding: 0 var(--space-4);
        border: 2px solid var(--line);
        border-radius: calc(var(--target) / 2);
        background: var(--surface);
        font-size: var(--text-s);
        font-weight: 600;
        white-space: nowrap;
      }

      button:active,
      button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-tint);
        color: var(--accent-strong);
      }

      .clear {
        flex: 1 0 auto;
        border-color: var(--accent);
        background: var(--accent-tint);
        color: var(--accent-strong);
        font-size: var(--text-m);
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
