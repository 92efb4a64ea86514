import { css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { covered, maskNumbers } from '../privacy/mask-numbers.ts';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** Text in which numbers that name a person are covered while nobody presses on them. */
@customElement('xiaogu-masked-text')
export class MaskedText extends XiaoguElement {
  @property() text = '';
  @state() private shown = false;

  override render(): TemplateResult {
    const parts = maskNumbers(this.text);
    return html`${parts.map((part) =>
      part.masked === undefined
        ? part.text
        : html`<button
            type="button"
            aria-label=${`${covered(part.text)} ${this.messages.masked}`}
            title=${this.messages.masked}
            @pointerdown=${this.#show}
            @pointerup=${this.#hide}
            @pointercancel=${this.#hide}
            @lostpointercapture=${this.#hide}
            @keydown=${this.#keyed}
            @keyup=${this.#hide}
            @blur=${this.#hide}
            @contextmenu=${(event: Event) => event.preventDefault()}
          >
            ${this.shown ? part.text : part.masked}${icon('eye')}
          </button>`,
    )}`;
  }

  /** The finger is followed, or the button slips away from under it when its text changes. */
  #show = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.shown = true;
  };

  #hide = () => {
    this.shown = false;
  };

  #keyed = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') this.shown = true;
  };

  static override styles = [
    sharedStyles,
    css`
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        min-width: var(--target);
        min-height: var(--target);
        padding: 0 var(--space-2);
        border-radius: var(--radius-s);
        background: rgb(0 0 0 / 7%);
        font-variant-numeric: tabular-nums;
        user-select: none;
        white-space: nowrap;
      }
    `,
  ];
}

/** Whether a text has something to cover. */
export function hasPersonalNumber(text: string): boolean {
  return maskNumbers(text).some((part) => part.masked !== undefined);
}
