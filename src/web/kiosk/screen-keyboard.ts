import { css, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import keyboardStyles from 'simple-keyboard/build/css/index.css?inline';
import { SimpleKeyboard as Keyboard } from 'simple-keyboard/build/index.modern.js';
import { icon } from '../components/icons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { KioskElement } from './kiosk-element.ts';
import { pinyinCandidates } from './pinyin-candidates.ts';
import { type Candidates, candidatesFor, withCharacter } from './pinyin-input.ts';

const LAYOUTS = {
  pinyin: [
    'q w e r t y u i o p',
    'a s d f g h j k l',
    '{numbers} z x c v b n m {bksp}',
    '{latin} ， {space} 。 ？ {send}',
  ],
  latin: [
    'q w e r t y u i o p',
    'a s d f g h j k l',
    '{numbers} z x c v b n m {bksp}',
    '{pinyin} , {space} . ? {send}',
  ],
  // An identity number may end in X.
  numbers: ['1 2 3 {bksp}', '4 5 6 X', '7 8 9 .', '{pinyin} 0 - {send}'],
};
/** As many candidates as fit beside one another. */
const SHOWN = 7;

type LayoutName = keyof typeof LAYOUTS;

/** A keyboard for a screen without one: pinyin with candidates, letters, a number pad. Fires `draft` and `done`. */
@customElement('xiaogu-screen-keyboard')
export class ScreenKeyboard extends KioskElement {
  @property() draft = '';
  @query('.keys') private keys!: HTMLElement;
  @state() private layout: LayoutName = 'pinyin';
  /** From which candidate on they are shown. */
  @state() private firstShown = 0;
  #keyboard: Keyboard | undefined;

  override firstUpdated(): void {
    const { keyboard: words } = this.messages;
    this.#keyboard = new Keyboard(this.keys, {
      layout: LAYOUTS,
      layoutName: 'pinyin',
      // The library's own box of candidates cannot live in a shadow tree.
      enableLayoutCandidates: false,
      useButtonTag: true,
      disableCaretPositioning: true,
      preventMouseDownDefault: true,
      theme: 'hg-theme-default xiaogu-keyboard',
      display: {
        '{bksp}': words.backspace,
        '{space}': words.space,
        '{numbers}': words.numbers,
        '{pinyin}': words.letters,
        '{latin}': words.latin,
        '{send}': words.done,
      },
      onChange: (input) => {
        if (input !== this.draft) this.#write(input);
      },
      onKeyPress: (key) => this.#pressed(key),
    });
    this.#keyboard.setInput(this.draft);
  }

  override updated(): void {
    if (this.#keyboard !== undefined && this.#keyboard.getInput() !== this.draft) this.#keyboard.setInput(this.draft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keyboard?.destroy();
    this.#keyboard = undefined;
  }

  override render() {
    const { keyboard: words } = this.messages;
    const candidates = this.layout === 'pinyin' ? candidatesFor(this.draft, pinyinCandidates) : undefined;
    return html`
      <div role="group" aria-label=${words.label} class=${this.layout}>
        ${
          this.layout === 'pinyin'
            ? html`<div class="candidates" role="group" aria-label=${words.candidates}>
                ${candidates === undefined ? nothing : this.#renderCandidates(candidates)}
              </div>`
            : nothing
        }
        <div class="keys"></div>
      </div>
    `;
  }

  #renderCandidates(candidates: Candidates) {
    const { characters } = candidates;
    const shown = characters.slice(this.firstShown, this.firstShown + SHOWN);
    const next = this.firstShown + SHOWN < characters.length ? this.firstShown + SHOWN : 0;
    return html`
      <span class="pinyin" aria-hidden="true">${candidates.pinyin}</span>
      ${shown.map(
        (character) =>
          html`<button type="button" @click=${() => this.#write(withCharacter(this.draft, candidates, character))}>
            ${character}
          </button>`,
      )}
      ${
        characters.length > SHOWN
          ? html`<button type="button" aria-label=${this.messages.keyboard.more} @click=${() => (this.firstShown = next)}>
              ${icon('next')}
            </button>`
          : nothing
      }
    `;
  }

  #write(text: string): void {
    this.firstShown = 0;
    this.dispatchEvent(new CustomEvent<string>('draft', { detail: text }));
  }

  #pressed(key: string): void {
    if (key === '{send}') this.dispatchEvent(new CustomEvent('done'));
    const name = key.slice(1, -1);
    if (!(name in LAYOUTS)) return;
    this.layout = name as LayoutName;
    this.#keyboard?.setOptions({ layoutName: this.layout });
  }

  static override styles = [
    unsafeCSS(keyboardStyles),
    sharedStyles,
    css`
      :host {
        display: block;
      }

      .keys.hg-theme-default {
        padding: var(--space-2);
        border-radius: var(--radius-m);
        background: #e6ddcd;
        overflow: visible;
        font-family: var(--font);
      }

      .hg-theme-default .hg-button {
        height: calc(var(--target) * 1.05);
        min-width: 0;
        padding: 0;
        border: 0;
        border-bottom: 2px solid #b9ab94;
        border-radius: calc(0.4 * var(--rem));
        background: var(--surface);
        color: var(--ink);
        font: inherit;
        font-size: var(--text-m);
        font-weight: 600;
        box-shadow: none;
      }

      .hg-theme-default .hg-button:active,
      .hg-theme-default .hg-button.hg-activeButton {
        background: var(--accent-tint);
      }

      .hg-theme-default .hg-functionBtn {
        font-size: var(--text-s);
        flex-grow: 1.5;
      }

      .hg-theme-default .hg-button-space {
        flex-grow: 5;
      }

      .hg-theme-default .hg-button-send {
        flex-grow: 2;
        background: var(--accent);
        color: var(--on-accent);
      }

      /* A number pad is a grid, whatever stands on its keys. */
      .numbers .hg-theme-default .hg-button {
        flex: 1 1 0;
      }

      .candidates {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        height: calc(var(--target) + var(--space-2));
        padding: 0 var(--space-2);
        overflow: hidden;
      }

      .candidates button {
        display: grid;
        flex: 1;
        place-items: center;
        min-width: 0;
        height: var(--target);
        border: 2px solid var(--line);
        border-radius: calc(0.5 * var(--rem));
        background: var(--surface);
        font-size: var(--text-l);
      }

      .candidates button:active {
        background: var(--accent-tint);
      }

      .pinyin {
        min-width: 2.5em;
        color: var(--accent-strong);
        font-weight: 600;
      }

      @media (max-width: 600px) {
        .hg-theme-default .hg-button {
          font-size: var(--text-s);
        }
      }
    `,
  ];
}
