import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** Things the person may say with one touch; a touch says exactly the words on the button. */
@customElement('xiaogu-big-buttons')
export class BigButtons extends XiaoguElement {
  @property() heading = '';
  @property({ attribute: false }) options: string[] = [];

  override render() {
    return html`
      ${this.heading === '' ? nothing : html`<p class="heading" id="heading">${this.heading}</p>`}
      <ul aria-labelledby="heading">
        ${this.options.map(
          (option) => html`<li>
            <button type="button" @click=${() => this.say(option)}><span>${option}</span>${icon('next')}</button>
          </li>`,
        )}
      </ul>
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      .heading {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(17 * var(--rem))), 1fr));
        gap: var(--space-3);
        list-style: none;
      }

      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        width: 100%;
        height: 100%;
        min-height: calc(var(--target) * 1.15);
        padding: var(--space-3) var(--space-4);
        border: 2px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--surface);
        font-weight: 500;
        line-height: 1.4;
        overflow-wrap: anywhere;
        transition: background-color 0.15s, border-color 0.15s;
      }

      button:active {
        border-color: var(--accent);
        background: var(--accent-tint);
      }

      @media (hover: hover) {
        button:hover {
          border-color: var(--accent);
          background: var(--accent-tint);
        }
      }

      :host([large]) button {
        min-height: calc(var(--target) * 1.5);
        padding-inline: var(--space-5);
        font-size: var(--text-l);
      }

      @media (min-width: 1000px) and (max-height: 1100px) {
        :host([large]) button {
          min-height: calc(var(--target) * 1.25);
        }
      }

      @media (max-width: 600px) {
        :host([large]) button {
          min-height: calc(var(--target) * 1.2);
          padding-inline: var(--space-4);
          font-size: var(--text-m);
        }
      }

      svg.icon {
        color: var(--accent);
      }
    `,
  ];
}
