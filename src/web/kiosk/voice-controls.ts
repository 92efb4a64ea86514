import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedStyles } from '../components/shared-styles.ts';
import { KioskElement } from './kiosk-element.ts';
import { kioskIcon } from './kiosk-icons.ts';
import { rowButtonStyles } from './row-button-styles.ts';

export interface VoiceControlState {
  speaking: boolean;
  canRepeat: boolean;
  muted: boolean;
  /** Whether there are slower and faster paces left. */
  slower: boolean;
  faster: boolean;
  /** Which of three volumes. */
  volume: number;
  handsFree: boolean;
  canListen: boolean;
}

export type VoiceCommand = 'stop' | 'repeat' | 'slower' | 'faster' | 'volume' | 'hands_free';

/** Stop, once more, slower, faster, louder. Fires `voice` with the command. */
@customElement('xiaogu-voice-controls')
export class VoiceControls extends KioskElement {
  @property({ attribute: false }) state!: VoiceControlState;

  override render() {
    const { voice } = this.messages;
    const { state } = this;
    const volume = voice.volumes[state.volume] ?? '';
    return html`
      <div class="row" role="group" aria-label=${voice.controls}>
        ${
          state.speaking
            ? this.#button('stop', 'stop', voice.stop, 'strong')
            : state.canRepeat
              ? this.#button('repeat', state.muted ? 'sound' : 'again', state.muted ? voice.aloud : voice.repeat, '')
              : nothing
        }
        ${
          state.canRepeat && !state.muted
            ? html`
                ${this.#button('slower', 'slower', voice.slower, 'fold-narrow', !state.slower)}
                ${this.#button('faster', 'faster', voice.faster, 'fold extra', !state.faster)}
                ${this.#button('volume', 'sound', volume, 'fold-narrow', false, `${voice.volume}: ${volume}`)}
              `
            : nothing
        }
        ${
          state.canListen
            ? html`<button
                type="button"
                class="fold extra"
                aria-pressed=${state.handsFree}
                @click=${() => this.#fire('hands_free')}
              >
                ${kioskIcon('ear')}<span>${voice.handsFree}</span>
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #button(
    command: VoiceCommand,
    picture: Parameters<typeof kioskIcon>[0],
    words: string,
    kind: string,
    disabled = false,
    label?: string,
  ) {
    return html`<button
      type="button"
      class=${kind}
      aria-disabled=${disabled}
      aria-label=${label ?? nothing}
      @click=${() => (disabled ? undefined : this.#fire(command))}
    >
      ${kioskIcon(picture)}<span>${words}</span>
    </button>`;
  }

  #fire(command: VoiceCommand): void {
    this.dispatchEvent(new CustomEvent<VoiceCommand>('voice', { detail: command, bubbles: true, composed: true }));
  }

  static override styles = [
    sharedStyles,
    rowButtonStyles,
    css`
      button.strong {
        border-color: var(--warn-ink);
        background: var(--warn-tint);
        color: var(--warn-ink);
      }

      button[aria-disabled='true'] {
        color: var(--ink-soft);
        background: var(--tint);
        cursor: default;
      }

      .extra {
        display: var(--extras, var(--fold, inline-flex));
      }

      @media (max-width: 600px) {
        button {
          padding: 0 var(--space-2);
        }

        svg.icon {
          display: none;
        }

      }
    `,
  ];
}
