import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../components/face.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { Movement } from '../figure/movement.ts';
import { KioskElement } from './kiosk-element.ts';

/** What the kiosk shows while nobody is there: dim, and one touch away. Fires `wake`. */
@customElement('xiaogu-attract-screen')
export class AttractScreen extends KioskElement {
  readonly #movement = new Movement();

  override render() {
    const { attract } = this.messages;
    return html`
      <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('wake'))}>
        <xiaogu-face view="bust" mood="asleep" .movement=${this.#movement}></xiaogu-face>
        <span class="counter"></span>
        <span class="title">${attract.title}</span>
        <span class="line">${attract.line}</span>
        <span class="wake">${attract.wake}</span>
      </button>
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: 10;
      }

      button {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: var(--space-4);
        width: 100%;
        height: 100%;
        padding: var(--space-6);
        background: radial-gradient(circle at 50% 36%, #24455c, #12222f 70%);
        color: #f2ede4;
        text-align: center;
      }

      xiaogu-face {
        width: min(70vw, 46vh);
        height: min(70vw, 46vh);
        margin-bottom: calc(-1 * var(--space-4));
        filter: brightness(0.78);
      }

      /* She sits behind it, as she does when awake. */
      .counter {
        justify-self: stretch;
        height: calc(0.9 * var(--rem));
        margin: 0 calc(-1 * var(--space-6)) var(--space-5);
        border-top: 3px solid #b9ad99;
        background: linear-gradient(#8f826b, #6d6350);
      }

      .title {
        font-size: calc(2.4 * var(--rem));
        font-weight: 700;
        line-height: 1.3;
      }

      .line {
        font-size: var(--text-l);
      }

      .wake {
        margin-top: var(--space-5);
        padding: var(--space-4) var(--space-6);
        border: 2px solid #8fd0bd;
        border-radius: calc(var(--target));
        font-size: var(--text-l);
        font-weight: 600;
      }
    `,
  ];
}
