import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PendingAction } from '../../contract/turn.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** A write that waits for the person's yes. */
@customElement('xiaogu-confirm-card')
export class ConfirmCard extends XiaoguElement {
  @property({ attribute: false }) action!: PendingAction;
  /** How one says yes and no to just this, in this order; the usual words where there are none. */
  @property({ attribute: false }) answers: readonly string[] = [];

  override render() {
    const { confirm } = this.messages;
    const [yes = confirm.yesWords, no = confirm.noWords] = this.answers;
    return html`
      <section class="card">
        <h3 class="card-heading">${confirm.heading}</h3>
        <div class="prose summary">${renderMarkdown(this.action.summary)}</div>
        <div class="actions">
          <button class="button quiet" type="button" @click=${() => this.say(no)}>${no}</button>
          <button class="button primary" type="button" @click=${() => this.say(yes)}>${yes}</button>
        </div>
      </section>
    `;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    proseStyles,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        border-color: var(--accent);
      }

      .summary {
        font-size: var(--text-l);
      }

      .actions {
        display: flex;
        gap: var(--space-3);
      }

      .actions .button {
        flex: 1;
      }
    `,
  ];
}
