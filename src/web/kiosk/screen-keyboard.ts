import { css, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import keyboardStyles from 'simple-keyboard/build/css/index.css?inline';
import { SimpleKeyboard as Keyboard } from 'simple-keyboard/build/index.modern.js';
import { icon } from '../components/icons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { KioskElement } from './kiosk-element.ts';
import { pinyinCharacters, pinyinWords } from './pinyin-candidates.ts';
import { type Candidate, candidatesFor, typedLetters, withCandidate } from './pinyin-input.ts';
import type { PinyinWords } from './pinyin-words.ts';

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
/** Widths in characters: what stands around the words of a candidate, the button after the last one, a letter. */
const AROUND = 1.8;
const LAST = 3;
const LETTER = 0.6;
/** Until the row has been laid out. */
const USUAL_ROW = 16;

type LayoutName = keyof typeof LAYOUTS;

/** A keyboard for a screen without one: pinyin with words and characters to choose from, letters, a number pad. Fires `draft` and `done`. */
@customElement('xiaogu-screen-keyboard')
export class ScreenKeyboard extends KioskElement {
  @property() draft = '';
  @query('.keys') private keys!: HTMLElement;
  @query('.candidates') private row!: HTMLElement | null;
  @state() private layout: LayoutName = 'pinyin';
  /** Whether all candidates are shown, in the place of the keys. */
  @state() private choosing = false;
  @state() private words: PinyinWords | undefined;
  #keyboard: Keyboard | undefined;

  override firstUpdated(): void {
    void pinyinWords().then((words) => (this.words = words));
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
        if (input !== this.draft) this.#typed(input);
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
    const candidates = this.#candidates;
    const choosing = this.choosing && candidates.length > 0;
    return html`
      <div role="group" aria-label=${words.label} class="${this.layout} ${choosing ? 'choosing' : ''}">
        ${
          this.layout === 'pinyin'
            ? html`<div class="candidates" role="group" aria-label=${words.candidates}>
                ${candidates.length === 0 ? nothing : this.#renderCandidates(candidates, choosing)}
              </div>`
            : nothing
        }
        <div class="keys"></div>
      </div>
    `;
  }

  #renderCandidates(candidates: Candidate[], choosing: boolean) {
    const { keyboard: words } = this.messages;
    const letters = typedLetters(this.draft);
    const shown = choosing ? candidates : fitting(candidates, this.#rowWidth - LAST - letters.length * LETTER);
    return html`
      <span class="letters" aria-hidden="true">${letters}</span>
      <div class="choices">
        ${shown.map(
          (candidate) => html`<button type="button" @click=${() => this.#choose(candidate)}>${candidate.text}</button>`,
        )}
      </div>
      ${
        candidates.length > shown.length || choosing
          ? html`<button
              class="more"
              type="button"
              aria-label=${choosing ? words.fewer : words.more}
              aria-expanded=${choosing}
              @click=${() => (this.choosing = !choosing)}
            >
              ${icon('down')}
            </button>`
          : nothing
      }
    `;
  }

  /** How many characters fit beside one another. */
  get #rowWidth(): number {
    const { row } = this;
    return row === null ? USUAL_ROW : row.clientWidth / Number.parseFloat(getComputedStyle(row).fontSize);
  }

  #choose(candidate: Candidate): void {
    this.choosing = false;
    this.#write(withCandidate(this.draft, candidate));
  }

  get #candidates(): Candidate[] {
    const letters = this.layout === 'pinyin' ? typedLetters(this.draft) : '';
    return candidatesFor(letters, pinyinCharacters, this.words);
  }

  /** Space takes the first candidate, as with every pinyin keyboard. */
  #typed(input: string): void {
    const [first] = this.#candidates;
    if (first !== undefined && input === `${this.draft} `) this.#choose(first);
    else this.#write(input);
  }

  #write(text: string): void {
    this.dispatchEvent(new CustomEvent<string>('draft', { detail: text }));
  }

  /** Letters that still stand for something are not what the person wants to say; they see what it is first. */
  #sent(): void {
    const [first] = this.#candidates;
    if (first === undefined) this.dispatchEvent(new CustomEvent('done'));
    else this.#choose(first);
  }

  #pressed(key: string): void {
    if (key === '{send}') this.#sent();
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
        align-items: flex-start;
        gap: var(--space-1);
        min-height: calc(var(--target) + var(--space-2));
        padding: 0 var(--space-2);
        font-size: var(--text-l);
      }

      .choices {
        display: flex;
        flex: 1;
        gap: var(--space-1);
        min-width: 0;
        overflow: hidden;
      }

      .candidates button {
        display: grid;
        flex: none;
        place-items: center;
        min-width: var(--target);
        height: var(--target);
        padding: 0 var(--space-3);
        border: 2px solid var(--line);
        border-radius: calc(0.5 * var(--rem));
        background: var(--surface);
        font: inherit;
        white-space: nowrap;
      }

      .candidates button:active {
        background: var(--accent-tint);
      }

      /* All of them stand where the keys were, as high as these, and scroll. */
      .choosing .candidates {
        height: calc(5.6 * var(--target));
      }

      .choosing .choices {
        flex-wrap: wrap;
        align-content: flex-start;
        height: 100%;
        overflow: hidden auto;
        overscroll-behavior: contain;
      }

      .choosing .keys {
        display: none;
      }

      .choosing .more svg {
        transform: rotate(180deg);
      }

      .letters {
        max-width: 7em;
        overflow: hidden;
        font-size: var(--text-m);
        line-height: var(--target);
        text-overflow: ellipsis;
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

function fitting(candidates: Candidate[], room: number): Candidate[] {
  let used = 0;
  const end = candidates.findIndex(({ text }) => {
    used += text.length + AROUND;
    return used > room;
  });
  return end < 0 ? candidates : candidates.slice(0, Math.max(1, end));
}
