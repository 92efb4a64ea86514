import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { MESSAGE_LIMIT, overLimit, shouldCount } from './message-limit.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/**
 * Where the person writes. Fires `say` with the words, `draft` whenever they change, and `hold` when the box is touched.
 * @slot microphone before the box, on a page that has ears
 */
@customElement('xiaogu-composer')
export class Composer extends XiaoguElement {
  @property() draft = '';
  @property({ type: Boolean }) busy = false;
  /** Whether she has asked something that is answered here. */
  @property({ type: Boolean }) answering = false;
  /** Whether to say that an answer is still on its way. */
  @property({ type: Boolean }) waiting = false;
  @property() trouble = '';
  /** Whether the page brings its own keyboard, so that the device's stays away. */
  @property({ type: Boolean }) ownKeyboard = false;
  @query('textarea') private box!: HTMLTextAreaElement;

  override focus(): void {
    this.box.focus();
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('draft')) return;
    this.box.style.height = 'auto';
    this.box.style.height = `${this.box.scrollHeight}px`;
  }

  override render() {
    const { composer } = this.messages;
    const over = overLimit(this.draft);
    const length = [...this.draft].length;
    return html`
      <form @submit=${this.#submitted} novalidate>
        <div class="box">
          <slot name="microphone"></slot>
          <textarea
            rows="1"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="send"
            inputmode=${this.ownKeyboard ? 'none' : nothing}
            aria-label=${composer.label}
            aria-describedby="limit"
            aria-invalid=${over > 0}
            placeholder=${this.answering ? composer.answerHere : composer.placeholder}
            .value=${this.draft}
            @pointerdown=${this.#touched}
            @input=${this.#typed}
            @keydown=${this.#keyed}
          ></textarea>
          <button class="button primary" type="submit" aria-disabled=${this.#canSend() ? 'false' : 'true'}>
            ${icon('send')}<span>${composer.send}</span>
          </button>
        </div>
        <p id="limit" class=${over > 0 ? 'limit over' : 'limit'} ?hidden=${!shouldCount(this.draft)} role=${over > 0 ? 'alert' : nothing}>
          ${over > 0 ? composer.tooLong(over) : composer.remaining(MESSAGE_LIMIT - length)}
        </p>
        <p class="limit trouble" role="status" ?hidden=${this.trouble === ''}>${this.trouble}</p>
        <p class="limit" role="status" ?hidden=${!this.waiting}>${this.waiting ? composer.wait : nothing}</p>
      </form>
    `;
  }

  #canSend(): boolean {
    return !this.busy && this.draft.trim() !== '' && overLimit(this.draft) === 0;
  }

  #touched = () => this.dispatchEvent(new CustomEvent('hold'));

  #typed = () => this.dispatchEvent(new CustomEvent<string>('draft', { detail: this.box.value }));

  /** Enter sends, except while an input method is choosing characters. */
  #keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  };

  #submitted = (event: SubmitEvent) => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const sayable = this.draft.trim() !== '' && overLimit(this.draft) === 0;
    if (sayable) this.say(this.draft.trim());
    else this.box.focus();
  }

  static override styles = [
    sharedStyles,
    css`
      .box {
        display: flex;
        align-items: flex-end;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-3);
        border: 2px solid var(--line);
        border-radius: calc(var(--target) / 2 + var(--space-3));
        background: var(--surface);
        box-shadow: var(--shadow);
      }

      .box:focus-within {
        border-color: var(--accent);
        box-shadow: 0 0 0 4px var(--accent-tint);
      }

      textarea {
        flex: 1;
        min-width: 0;
        min-height: var(--target);
        max-height: calc(7.5 * var(--rem));
        margin: 0;
        padding: calc((var(--target) - 1.5em) / 2) var(--space-4);
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        line-height: 1.5;
        resize: none;
      }

      textarea:focus-visible {
        outline: none;
      }

      textarea::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }

      .button[aria-disabled='true'] {
        background: var(--tint);
        color: var(--ink-soft);
        cursor: default;
      }

      .limit {
        padding: var(--space-2) var(--space-4) 0;
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.45;
      }

      .limit.over {
        color: var(--warn-ink);
        font-weight: 600;
      }

      @media (max-width: 600px) {
        .button {
          width: var(--target);
          padding: 0;
        }

        .button span {
          position: absolute;
          clip-path: inset(50%);
        }

        textarea {
          padding-inline: var(--space-2);
        }

        textarea::placeholder {
          font-size: var(--text-s);
        }
      }
    `,
  ];
}
