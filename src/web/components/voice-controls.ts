import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

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
export class VoiceControls extends XiaoguElement {
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
                ${this.#button('slower', 'slower', voice.slower, '', !state.slower)}
                ${this.#button('faster', 'faster', voice.faster, 'extra', !state.faster)}
                ${this.#button('volume', 'sound', volume, 'extra', false, `${voice.volume}: ${volume}`)}
              `
            : nothing
        }
        ${
          state.canListen
            ? html`<button
                type="button"
                class="extra"
                aria-pressed=${state.handsFree ? 'true' : 'false'}
                @click=${() => this.#fire('hands_free')}
              >
                ${icon('ear')}<span>${voice.handsFree}</span>
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #button(
    command: VoiceCommand,
    picture: Parameters<typeof icon>[0],
    words: string,
    kind: string,
    disabled = false,
    label?: string,
  ) {
    return html`<button
      type="button"
      class=${kind}
      aria-disabled=${disabled ? 'true' : 'false'}
      aria-label=${label ?? nothing}
      @click=${() => (disabled ? undefined : this.#fire(command))}
    >
      ${icon(picture)}<span>${words}</span>
    </button>`;
  }

  #fire(command: VoiceCommand): void {
    this.dispatchEvent(new CustomEvent<VoiceCommand>('voice', { detail: command, bubbles: true, composed: true }));
  }

  static override styles = [
    sharedStyles,
    css`
      :host,
      .row {
        display: contents;
      }

      button {
        display: inline-flex;
        align-items: center;
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
        display: var(--extras, inline-flex);
      }

      @media (max-width: 600px) {
        button {
          padding: 0 var(--space-3);
        }

        .extra {
          display: none;
        }
      }
    `,
  ];
}
