import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** The question of an interview that is practised, and how many there are. */
@customElement('xiaogu-practice-card')
export class PracticeCard extends XiaoguElement {
  @property({ attribute: false }) card!: { type: string; number?: number; total?: number; question?: string };

  override render() {
    const { number = 1, total = 1, question = '' } = this.card;
    const { heading, progress } = this.messages.practice;
    return html`
      <section class="card">
        <h3 class="card-heading">${heading} · ${progress(number, total)}</h3>
        <progress max=${total} value=${number} aria-hidden="true"></progress>
        <p>${question}</p>
      </section>
    `;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        border-color: var(--accent);
      }

      progress {
        width: 100%;
        height: calc(0.4 * var(--rem));
        accent-color: var(--accent);
      }

      p {
        font-size: var(--text-l);
        font-weight: 600;
        line-height: 1.5;
      }
    `,
  ];
}
