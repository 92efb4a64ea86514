import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../components/big-buttons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { XiaoguElement } from '../components/xiaogu-element.ts';
import { plainText } from '../markdown/parse-markdown.ts';
import { splitGreeting } from './split-greeting.ts';

/** What stands under 小顾 before anybody has asked anything. */
@customElement('xiaogu-kiosk-welcome')
export class KioskWelcome extends XiaoguElement {
  @property() greeting: string | undefined;
  @property({ attribute: false }) suggestions: string[] = [];
  @query('h1') private heading!: HTMLElement;

  /** After wiping, the reader's place is the greeting. */
  override focus(): void {
    this.heading.focus();
  }

  override render() {
    const { messages } = this;
    const { first, rest } = splitGreeting(plainText(this.greeting ?? messages.greeting));
    return html`
      <div class="scroller">
        <div class="column">
          <div class="hello">
            <h1 tabindex="-1">${first}</h1>
            ${rest === '' ? nothing : html`<p class="rest">${rest}</p>`}
          </div>
          ${
            this.suggestions.length > 0
              ? html`<xiaogu-big-buttons
                  large
                  .messages=${messages}
                  .heading=${messages.welcomeHint}
                  .options=${this.suggestions}
                ></xiaogu-big-buttons>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        position: relative;
        min-height: 0;
      }

      .scroller {
        position: absolute;
        inset: 0;
        overflow: hidden auto;
      }

      .column {
        display: grid;
        align-content: safe center;
        gap: var(--space-5);
        max-width: var(--column);
        min-height: 100%;
        margin: 0 auto;
        padding: var(--space-4) var(--gutter);
      }

      .hello {
        text-align: center;
      }

      h1 {
        font-size: calc(1.85 * var(--rem));
        line-height: 1.3;
        text-wrap: balance;
      }

      .rest {
        display: var(--extras, block);
        max-width: 30em;
        margin: var(--space-2) auto 0;
        color: var(--ink-soft);
        font-size: var(--text-m);
        line-height: 1.55;
        text-wrap: balance;
      }

      @media (min-width: 1000px) and (max-height: 1100px) {
        .column {
          gap: var(--space-3);
          padding-block: var(--space-3);
        }

        h1 {
          font-size: calc(1.55 * var(--rem));
        }

        .rest {
          margin-top: 0;
        }
      }

      @media (max-width: 600px) {
        .column {
          gap: var(--space-3);
          padding-block: var(--space-3);
        }

        h1 {
          font-size: calc(1.4 * var(--rem));
        }

        .rest {
          font-size: var(--text-s);
        }
      }
    `,
  ];
}
