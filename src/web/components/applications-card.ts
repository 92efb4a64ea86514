import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { renderInlineMarkdown } from '../markdown/render-markdown.ts';
import { icon } from './icons.ts';
import { readableParts } from './readable-parts.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** Applications and how far they are. Where a call is planned it offers to have none; fires `refuse-calls`. */
@customElement('xiaogu-applications-card')
export class ApplicationsCard extends XiaoguElement {
  @property({ attribute: false }) card!: { type: string; callPlanned?: boolean };
  @state() private refusal: 'none' | 'done' | 'failed' = 'none';

  override render() {
    const { lines } = readableParts(this.card);
    return html`
      <section class="card prose">
        <h3>${this.messages.otherCards.applications}</h3>
        <ul>${lines.map((line) => html`<li>${renderInlineMarkdown(line)}</li>`)}</ul>
        ${this.card.callPlanned === true ? this.#renderCalls() : nothing}
      </section>
    `;
  }

  #renderCalls() {
    const { calls } = this.messages;
    if (this.refusal === 'done') return html`<p role="status">${icon('check')}${calls.refused}</p>`;
    return html`<button class="button quiet" type="button" @click=${this.#refuse}>${icon('phone')}${calls.refuse}</button>
      ${this.refusal === 'failed' ? html`<p role="alert">${icon('warning')}${calls.failed}</p>` : nothing}`;
  }

  #refuse = () => {
    const answer = (done: Promise<void>) =>
      done.then(
        () => (this.refusal = 'done'),
        () => (this.refusal = 'failed'),
      );
    this.dispatchEvent(new CustomEvent('refuse-calls', { detail: { answer }, bubbles: true, composed: true }));
  };

  static override styles = [
    sharedStyles,
    cardStyles,
    proseStyles,
    css`
      h3 {
        font-size: var(--text-l);
      }

      .button {
        margin-top: var(--space-4);
      }
    `,
  ];
}
