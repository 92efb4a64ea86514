import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Job } from '../../contract/job.ts';
import { webAddress } from '../markdown/parse-markdown.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { icon } from './icons.ts';
import { jobFacts } from './job-text.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** Everything a posting says, without its title. */
@customElement('xiaogu-job-detail')
export class JobDetail extends XiaoguElement {
  @property({ attribute: false }) job!: Job;

  override render() {
    const { job, messages } = this;
    const sourceUrl = job.sourceUrl === undefined ? undefined : webAddress(job.sourceUrl);
    return html`
      <p class="employer">
        ${job.employer.name}
        ${job.employer.verified ? html`<span class="chip good">${messages.jobs.verified}</span>` : nothing}
      </p>
      ${job.demonstration ? html`<p class="warning">${icon('warning')}${messages.jobs.demonstrationNote}</p>` : nothing}
      ${(job.warnings ?? []).map((warning) => html`<p class="warning">${icon('warning')}${warning}</p>`)}
      <dl>
        ${jobFacts(job, messages).map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}
      </dl>
      ${
        job.reasons?.length
          ? html`<h3>${messages.jobs.reasons}</h3>
              <ul class="chips">${job.reasons.map((reason) => html`<li class="chip good">${reason}</li>`)}</ul>`
          : nothing
      }
      ${
        job.description
          ? html`<h3>${messages.jobs.description}</h3><div class="prose" lang="zh-CN">${renderMarkdown(job.description)}</div>`
          : nothing
      }
      ${
        sourceUrl === undefined
          ? nothing
          : html`<p><a href=${sourceUrl} target="_blank" rel="noopener noreferrer">${messages.facts.sourceLink}</a></p>`
      }
    `;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    proseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      .employer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        color: var(--ink-soft);
      }

      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-4) 0;
        border-block: 1px solid var(--line);
      }

      dt {
        color: var(--ink-soft);
      }

      dd {
        overflow-wrap: anywhere;
        font-weight: 500;
      }

      h3 {
        margin-top: var(--space-2);
        font-size: var(--text-m);
      }
    `,
  ];
}
