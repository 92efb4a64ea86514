import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../components/face.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import type { Mood, Tone } from '../figure/mood.ts';
import type { Mouth } from '../figure/mouth-shapes.ts';
import { Movement } from '../figure/movement.ts';
import { KioskElement } from './kiosk-element.ts';

/** 小顾 behind her counter: large before anybody has asked, small beside the talk (`talking`). */
@customElement('xiaogu-kiosk-stage')
export class KioskStage extends KioskElement {
  @property() mood: Mood = 'idle';
  @property() tone: Tone = 'plain';
  @property({ type: Boolean, reflect: true }) talking = false;
  /** What is being said now, for those who hear badly. */
  @property() saying = '';
  @property({ attribute: false }) mouthAt: (now: number) => Mouth | undefined = () => undefined;

  readonly #movement = new Movement();

  override render() {
    const { messages } = this;
    return html`
      <div class="window">
        <xiaogu-face
          view="bust"
          .mood=${this.mood}
          .tone=${this.tone}
          .mouthAt=${this.mouthAt}
          .movement=${this.#movement}
          .label=${messages.face}
        ></xiaogu-face>
      </div>
      <div class="counter"></div>
      <div class="who">
        <p class="name">${messages.name}<span class="label">${messages.aiLabel}</span></p>
        <p class="state" aria-hidden="true">${this.saying === '' ? messages.state[this.mood] : this.saying}</p>
      </div>
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        position: relative;
        min-height: 0;
        overflow: hidden;
        background: linear-gradient(#dcebf4, #eef3ef 70%, #f6efe2);
      }

      .window {
        position: relative;
        min-height: 0;
        overflow: hidden;
        background: radial-gradient(circle at 50% 62%, #fffaf0 0, rgb(255 250 240 / 0%) 58%);
      }

      xiaogu-face {
        position: absolute;
        inset: var(--space-3) 0 0;
        width: auto;
        height: auto;
      }

      .counter {
        height: calc(0.9 * var(--rem));
        border-top: 3px solid #fffdf9;
        background: linear-gradient(#ecdcc0, #d9c29c);
      }

      .who {
        position: absolute;
        right: 0;
        bottom: calc(1.9 * var(--rem));
        left: 0;
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--space-3);
        padding: 0 var(--gutter);
        pointer-events: none;
      }

      .name,
      .state {
        padding: var(--space-1) var(--space-4);
        border-radius: var(--radius-l);
        background: rgb(255 253 249 / 94%);
        font-weight: 700;
        line-height: 1.5;
        box-shadow: var(--shadow);
      }

      .name {
        flex: none;
        white-space: nowrap;
      }

      .state {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }

      .label {
        margin-inline-start: var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 500;
      }

      .state {
        color: var(--accent-strong);
        font-weight: 600;
      }

      /* On a high screen she has room at both sides of her head, and the badge on her jacket stays free. */
      @media (min-width: 900px) and (min-height: 1400px) {
        :host(:not([talking])) .who {
          top: calc(1.6 * var(--rem));
          bottom: auto;
          align-items: flex-start;
        }

        :host(:not([talking])) .state {
          max-width: calc(12.2 * var(--rem));
          margin-top: calc(2.4 * var(--rem));
          border-radius: var(--radius-l) var(--radius-l) var(--radius-l) calc(0.2 * var(--rem));
        }
      }

      :host([talking]) {
        grid-template-columns: auto minmax(0, 1fr);
        align-items: stretch;
        padding-inline: var(--gutter);
      }

      :host([talking]) .window {
        width: calc(11.5 * var(--rem));
        background: none;
      }

      :host([talking]) .counter {
        grid-column: 1 / -1;
        grid-row: 2;
        margin-inline: calc(-1 * var(--gutter));
      }

      :host([talking]) .who {
        position: static;
        grid-column: 2;
        grid-row: 1;
        flex-direction: column;
        align-items: flex-start;
        justify-content: center;
        padding: var(--space-3) 0 var(--space-3) var(--space-4);
      }

      :host([talking]) .name {
        padding: 0;
        background: none;
        font-size: var(--text-xl);
        box-shadow: none;
      }

      :host([talking]) .state {
        border-radius: var(--radius-l) var(--radius-l) var(--radius-l) calc(0.2 * var(--rem));
      }

      @media (max-width: 600px) {
        :host([talking]) {
          padding-inline: var(--space-4);
        }

        :host([talking]) .window {
          width: calc(4.6 * var(--rem));
        }

        :host([talking]) .name {
          font-size: var(--text-l);
        }

        .state {
          -webkit-line-clamp: 1;
        }

        /* Beside her face, not over it. */
        .label {
          display: block;
          margin: 0;
          line-height: 1.2;
        }

        .who {
          align-items: flex-end;
          padding: 0 var(--space-2);
        }

        .name,
        .state {
          padding: var(--space-1) var(--space-3);
          font-size: var(--text-s);
        }

        :host([talking]) .label {
          display: none;
        }

        :host([talking]) .who {
          flex-direction: row;
          align-items: center;
          justify-content: space-between;
          padding-block: 0;
        }
      }

      @media (min-width: 1000px) and (max-height: 1100px) {
        /* Above her head: her picture is as wide as the column, of which it has 376 parts by 426. */
        .who {
          bottom: min(47vw, calc(100vh - 9.5 * var(--rem)));
          flex-direction: column;
          align-items: flex-start;
        }

        :host([talking]) {
          grid-template-columns: minmax(0, 1fr);
          grid-template-rows: minmax(0, 1fr) auto;
          padding-inline: 0;
        }

        :host([talking]) .window {
          width: auto;
          margin-top: calc(9 * var(--rem));
        }

        :host([talking]) .counter {
          margin-inline: 0;
        }

        :host([talking]) .who {
          position: absolute;
          right: 0;
          bottom: min(30vw, calc(100vh - 9.5 * var(--rem)));
          grid-column: 1;
          padding: 0 var(--space-4);
        }

        .state {
          border-radius: var(--radius-l) var(--radius-l) var(--radius-l) calc(0.2 * var(--rem));
          -webkit-line-clamp: 5;
        }
      }

      @media (prefers-reduced-motion: no-preference) {
        .state {
          transition: color 0.2s;
        }
      }
    `,
  ];
}
