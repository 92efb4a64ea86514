import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedStyles } from '../components/shared-styles.ts';
import type { ListenerStage } from '../voice/listener.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskIcon } from './kiosk-icons.ts';

/** A touch longer than this is push to talk. */
const HELD_MS = 500;

/** Fires `talk` and `talked`. Held down it is push to talk; a short touch listens until a pause or the next touch. */
@customElement('xiaogu-microphone-button')
export class MicrophoneButton extends KioskElement {
  @property() stage: ListenerStage = 'off';
  #pressedAt = 0;

  override render() {
    const { voice } = this.messages;
    const { stage } = this;
    return html`<button
      class=${stage}
      type="button"
      aria-pressed=${stage === 'off' ? 'false' : 'true'}
      aria-label=${stage === 'off' ? voice.talk : voice.talking}
      @pointerdown=${this.#pressed}
      @pointerup=${this.#released}
      @click=${this.#tapped}
    >
      ${kioskIcon(stage === 'hearing' || stage === 'waiting' ? 'ear' : 'microphone')}
    </button>`;
  }

  #pressed = (event: PointerEvent) => {
    if (event.button !== 0 || this.stage !== 'off') return;
    this.#pressedAt = performance.now();
    this.#fire('talk');
  };

  #released = () => {
    if (this.#pressedAt > 0 && performance.now() - this.#pressedAt > HELD_MS) this.#fire('talked');
  };

  /** Without a pointer (a keyboard, a screen reader) there was no press before the click. */
  #tapped = () => {
    const byPointer = this.#pressedAt > 0;
    this.#pressedAt = 0;
    if (!byPointer) this.#fire(this.stage === 'off' ? 'talk' : 'talked');
  };

  #fire(name: 'talk' | 'talked'): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  static override styles = [
    sharedStyles,
    css`
      button {
        display: grid;
        place-items: center;
        width: calc(var(--target) * 1.25);
        height: calc(var(--target) * 1.25);
        margin: calc(var(--target) * -0.125) 0;
        border-radius: 50%;
        background: #1f5f94;
        color: #fff;
        font-size: calc(1.35 * var(--rem));
      }

      .hearing,
      .waiting {
        background: #b3261e;
      }

      .understanding {
        background: var(--ink-soft);
      }

      @media (prefers-reduced-motion: no-preference) {
        .hearing {
          animation: pulse 1.4s ease-in-out infinite;
        }
      }

      @keyframes pulse {
        50% {
          box-shadow: 0 0 0 calc(0.6 * var(--rem)) rgb(179 38 30 / 22%);
        }
      }

      @media (max-width: 600px) {
        button {
          width: var(--target);
          height: var(--target);
          margin: 0;
        }
      }
    `,
  ];
}
