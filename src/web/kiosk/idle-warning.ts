import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { sharedStyles } from '../components/shared-styles.ts';
import { KioskElement } from './kiosk-element.ts';

/** Asks whether somebody is still there, while it is in the page. Fires `stay`. */
@customElement('xiaogu-idle-warning')
export class IdleWarning extends KioskElement {
  @property({ type: Number }) seconds = 0;
  @query('dialog') private dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const { idle } = this.messages;
    return html`
      <dialog aria-labelledby="heading" aria-describedby="line" @cancel=${this.#cancelled} @click=${this.#stay}>
        <h2 id="heading">${idle.heading}</h2>
        <p id="line">${idle.line}</p>
        <p class="left" role="timer">${idle.left(this.seconds)}</p>
        <button class="button primary" type="button" autofocus @click=${this.#stay}>${idle.stay}</button>
      </dialog>
    `;
  }

  #stay = () => this.dispatchEvent(new CustomEvent('stay'));

  #cancelled = (event: Event) => {
    event.preventDefault();
    this.#stay();
  };

  static override styles = [
    sharedStyles,
    css`
      dialog {
        width: min(calc(100vw - 2 * var(--space-4)), calc(26 * var(--rem)));
        margin: auto auto calc(22vh);
        padding: var(--space-6);
        border: 0;
        border-radius: var(--radius-l);
        background: var(--surface);
        color: inherit;
        font: inherit;
        text-align: center;
        box-shadow: 0 24px 80px rgb(42 37 33 / 30%);
      }

      dialog::backdrop {
        background: rgb(42 37 33 / 55%);
      }

      h2 {
        font-size: var(--text-2xl);
        line-height: 1.3;
      }

      p {
        margin-top: var(--space-3);
      }

      .left {
        color: var(--warn-ink);
        font-size: var(--text-xl);
        font-weight: 700;
      }

      .button {
        width: 100%;
        min-height: calc(var(--target) * 1.5);
        margin-top: var(--space-5);
        border-radius: calc(var(--target) * 0.75);
        font-size: var(--text-xl);
      }
    `,
  ];
}
