import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedStyles } from '../components/shared-styles.ts';
import type { ListenerStage } from '../voice/listener.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskIcon } from './kiosk-icons.ts';

/** `held` stands in the box for a moment before it is sent; `sent` is being answered and can still be taken back. */
export type Heard = 'nothing' | 'held' | 'sent';

/** Over the box: that she is listening, and what to do when she heard something else. Fires `correct`. */
@customElement('xiaogu-heard-line')
export class HeardLine extends KioskElement {
  @property() stage: ListenerStage = 'off';
  @property() heard: Heard = 'nothing';

  override render() {
    const { voice } = this.messages;
    const listening = this.stage === 'understanding' ? voice.understanding : this.stage === 'off' ? '' : voice.talking;
    const words = this.heard === 'held' ? voice.heard : listening;
    return html`
      <p role="status" ?hidden=${words === ''} class=${this.heard}>${words}</p>
      ${
        this.heard === 'sent' && words === ''
          ? html`<button type="button" @click=${this.#correct}>${kioskIcon('edit')}${voice.misheard}</button>`
          : nothing
      }
    `;
  }

  #correct = () => this.dispatchEvent(new CustomEvent('correct'));

  static override styles = [
    sharedStyles,
    css`
      p {
        padding: 0 var(--space-4) var(--space-2);
        color: var(--accent-strong);
        font-weight: 600;
        line-height: 1.45;
      }

      .held {
        margin: 0 var(--space-4) var(--space-2);
        padding: 0;
        background: linear-gradient(to right, var(--accent) 50%, var(--line) 50%) right bottom / 200% 4px no-repeat;
        animation: fill 1.5s linear forwards;
      }

      @keyframes fill {
        to {
          background-position: left bottom;
        }
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        margin-bottom: var(--space-2);
        padding: 0 var(--space-4);
        border: 2px solid var(--accent);
        border-radius: calc(var(--target) / 2);
        background: var(--accent-tint);
        color: var(--accent-strong);
        font-size: var(--text-s);
        font-weight: 600;
      }
    `,
  ];
}
