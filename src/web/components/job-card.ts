import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Card } from '../../contract/card.ts';
import './job-detail.ts';
import { payText, titleText } from './job-text.ts';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

@customElement('xiaogu-job-card')
export class JobCard extends XiaoguElement {
  @property({ attribute: false }) card!: Extract<Card, { type: 'job' }>;
  /** Whether "this one" still means this posting. */
  @property({ type: Boolean }) pointable = false;

  override render() {
    const { messages } = this;
    const { job } = this.card;
    const words = this.pointable ? messages.jobs.applyFocused : messages.jobs.applyByName(job.title, job.employer.name);
    return html`
      <article class="card">
        <div class="top">
          <h3>${titleText(job)}</h3>
          ${job.demonstration ? html`<span class="chip">${messages.jobs.demonstration}</span>` : nothing}
        </div>
        <p class="pay">${payText(job.pay, messages)}</p>
        <xiaogu-job-detail .messages=${messages} .job=${job}></xiaogu-job-detail>
        <button class="button primary" type="button" @click=${() => this.say(words)}>${messages.jobs.apply}</button>
      </article>
    `;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      article {
        display: grid;
        gap: var(--space-3);
      }

      .top {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--space-3);
      }

      h3 {
        font-size: var(--text-xl);
        line-height: 1.35;
      }

      .pay {
        color: var(--accent);
        font-size: var(--text-xl);
        font-weight: 700;
        line-height: 1.3;
      }

      .button {
        justify-self: start;
      }
    `,
  ];
}
