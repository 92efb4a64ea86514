import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

interface ShownApplication {
  title: string;
  employer?: string;
  /** How far it is, in words. */
  text: string;
  submittedAt?: string;
  outcomes?: { text: string }[];
}

/** Applications and how far they are. Where a call is planned it offers to have none; fires `refuse-calls`. */
@customElement('xiaogu-applications-card')
export class ApplicationsCard extends XiaoguElement {
  @property({ attribute: false }) card!: { type: string; callPlanned?: boolean; applications?: ShownApplication[] };
  @state() private refusal: 'none' | 'done' | 'failed' = 'none';

  override render() {
    return html`
      <section class="card">
        <h3 class="card-heading">${this.messages.otherCards.applications}</h3>
        <ul>${(this.card.applications ?? []).map((application) => this.#renderApplication(application))}</ul>
        ${this.card.callPlanned === true ? this.#renderCalls() : nothing}
      </section>
    `;
  }

  #renderApplication({ title, employer, text, submittedAt, outcomes = [] }: ShownApplication) {
    const facts = [employer, submittedAt && this.messages.date(dayInChina(submittedAt))].filter(Boolean);
    return html`<li>
      <h4>${title}</h4>
      <span class="chip">${text}</span>
      ${facts.length === 0 ? nothing : html`<p class="meta">${facts.join(' · ')}</p>`}
      ${outcomes.map((outcome) => html`<p class="meta">${outcome.text}</p>`)}
    </li>`;
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
    css`
      ul {
        display: grid;
        gap: var(--space-4);
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--space-1) var(--space-3);
        align-items: baseline;
      }

      li + li {
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
      }

      h4 {
        font-size: var(--text-l);
      }

      .meta {
        grid-column: 1 / -1;
        color: var(--ink-soft);
      }

      .button {
        margin-top: var(--space-4);
      }
    `,
  ];
}

const dayInChina = (moment: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(moment));
