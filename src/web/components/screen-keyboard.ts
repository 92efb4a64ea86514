import { css, html, unsafeCSS } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import keyboardStyles from 'simple-keyboard/build/css/index.css?inline';
import { SimpleKeyboard as Keyboard } from 'simple-keyboard/build/index.modern.js';
import { pinyinCandidates } from './pinyin-candidates.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

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
  numbers: ['1 2 3 {bksp}', '4 5 6 -', '7 8 9 .', '{pinyin} 0 {space} {send}'],
};
type LayoutName = keyof typeof LAYOUTS;

/** A keyboard for a screen without one: pinyin with candidates, letters, a number pad. Fires `draft` and `done`. */
@customElement('xiaogu-screen-keyboard')
export class ScreenKeyboard extends XiaoguElement {
  @property() draft = '';
  @query('.keys') private keys!: HTMLElement;
  #keyboard: Keyboard | undefined;

  override firstUpdated(): void {
    const { keyboard: words } = this.messages;
    this.keys.classList.add('xiaogu-keys');
    this.#keyboard = new Keyboard(this.keys, {
      layout: LAYOUTS,
      layoutName: 'pinyin',
      layoutCandidates: pinyinCandidates,
      layoutCandidatesPageSize: 7,
      enableLayoutCandidatesKeyPress: false,
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
        if (input !== this.draft) this.dispatchEvent(new CustomEvent<string>('draft', { detail: input }));
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
    return html`<div role="group" aria-label=${this.messages.keyboard.label}><div class="keys"></div></div>`;
  }

  #pressed(key: string): void {
    if (key === '{send}') this.dispatchEvent(new CustomEvent('done'));
    const name = key.slice(1, -1);
    if (!(name in LAYOUTS)) return;
    const layoutName = name as LayoutName;
    this.#keyboard?.setOptions({ layoutName, enableLayoutCandidates: layoutName === 'pinyin' });
  }

  static override styles = [
    unsafeCSS(keyboardStyles),
    sharedStyles,
    css`
      :host {
        display: block;
        position: relative;
        padding-top: calc(var(--target) + var(--space-3));
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

      .hg-candidate-box {
        position: absolute;
        top: calc(-1 * (var(--target) + var(--space-3)));
        display: flex;
        width: 100%;
        max-width: none;
        height: var(--target);
        margin: 0;
        border: 2px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--surface);
        transform: none;
        overflow: hidden;
      }

      .keys {
        position: relative;
      }

      ul.hg-candidate-box-list {
        display: flex;
        flex: 1;
        min-width: 0;
      }

      li.hg-candidate-box-list-item {
        display: grid;
        flex: 1;
        place-items: center;
        width: auto;
        height: 100%;
        min-width: 0;
        font-size: var(--text-l);
        cursor: pointer;
      }

      li.hg-candidate-box-list-item:active {
        background: var(--accent-tint);
      }

      .hg-candidate-box-prev,
      .hg-candidate-box-next {
        flex: none;
        width: var(--target);
        height: 100%;
      }

      @media (max-width: 600px) {
        .hg-theme-default .hg-button {
          font-size: var(--text-s);
        }
      }
    `,
  ];
}
