import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** A modal sheet that is open while it is in the page; fires `close` when the person puts it away. */
@customElement('xiaogu-dialog')
export class Dialog extends XiaoguElement {
  @property() heading = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`
      <dialog aria-labelledby="heading" @close=${this.#closed} @click=${this.#clicked}>
        <div class="sheet">
          <div class="head">
            <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
            <button class="close" type="button" aria-label=${this.messages.close} @click=${this.#close}>
              ${icon('close')}
            </button>
          </div>
          <div class="body" tabindex="0" role="group" aria-labelledby="heading"><slot></slot></div>
          <div class="foot">
            <button class="button quiet" type="button" @click=${this.#close}>${this.messages.close}</button>
            <slot name="actions"></slot>
          </div>
        </div>
      </dialog>
    `;
  }

  #close = () => this.dialog.close();

  /** A touch beside the sheet puts it away. */
  #clicked = (event: MouseEvent) => {
    if (event.target === this.dialog) this.dialog.close();
  };

  #closed = () => this.dispatchEvent(new CustomEvent('close'));

  static override styles = [
    sharedStyles,
    css`
      dialog {
        width: min(calc(100vw - 2 * var(--space-4)), calc(38 * var(--rem)));
        max-width: none;
        max-height: calc(100vh - 2 * var(--space-5));
        margin: auto;
        padding: 0;
        border: 0;
        border-radius: var(--radius-l);
        background: var(--surface);
        color: inherit;
        font: inherit;
        overflow: hidden;
        box-shadow: 0 24px 80px rgb(42 37 33 / 30%);
      }

      dialog[open] {
        display: flex;
      }

      dialog::backdrop {
        background: rgb(42 37 33 / 45%);
      }

      .sheet {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-width: 0;
        max-height: inherit;
      }

      .head {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-5) var(--space-4) var(--space-3) var(--space-5);
      }

      h2 {
        padding-top: var(--space-1);
        font-size: var(--text-xl);
        line-height: 1.35;
        overflow-wrap: anywhere;
      }

      .close {
        display: grid;
        flex: none;
        place-items: center;
        width: var(--target);
        height: var(--target);
        border-radius: 50%;
        background: var(--tint);
      }

      .body {
        flex: 1;
        min-height: 0;
        padding: var(--space-2) var(--space-5) var(--space-5);
        overflow-y: auto;
        overscroll-behavior: contain;
      }

      .body:focus-visible {
        outline-offset: -3px;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-3);
        padding: var(--space-4) var(--space-5);
        border-top: 1px solid var(--line);
      }

      @media (max-width: 600px) {
        dialog {
          width: 100vw;
          max-height: calc(100vh - var(--space-6));
          max-height: calc(100dvh - var(--space-6));
          margin-bottom: 0;
          border-radius: var(--radius-l) var(--radius-l) 0 0;
        }

        h2 {
          font-size: var(--text-l);
        }

        .foot {
          gap: var(--space-2);
          padding-inline: var(--space-4);
        }

        .foot > *,
        ::slotted([slot='actions']) {
          flex: 1 1 auto;
          padding-inline: var(--space-3);
        }
      }
    `,
  ];
}
