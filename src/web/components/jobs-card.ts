import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Card } from '../../contract/card.ts';
import type { Job } from '../../contract/job.ts';
import type { Location } from '../../contract/locale.ts';
import './dialog.ts';
import './going-rate.ts';
import { icon } from './icons.ts';
import './job-detail.ts';
import { distanceText, payNotes, payText, placeText, tagTexts, titleText } from './job-text.ts';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** The dialog has them all. */
const TAGS_ON_CARD = 9;

/**
 * Shows where a posting lies only on a page that knows where it stands itself and brings `xiaogu-direction-sketch`.
 * `pointable`: whether "the second one" still means this list, or a later list has taken the screen.
 */
@customElement('xiaogu-jobs-card')
export class JobsCard extends XiaoguElement {
  @property({ attribute: false }) card!: Extract<Card, { type: 'jobs' }>;
  @property({ attribute: false }) here: Location | undefined;
  @property({ type: Boolean }) pointable = false;
  @state() private openedId: string | undefined;

  override render() {
    const { card, messages } = this;
    const relaxed = [...new Set(card.relaxed.map((name) => messages.jobs.relaxedNames[name] ?? name))];
    const opened = card.jobs.find((job) => job.id === this.openedId);
    return html`
      <div class="head">
        <h3 class="visually-hidden">${messages.jobs.heading(card.jobs.length, card.total)}</h3>
        ${relaxed.length > 0 ? html`<p class="relaxed">${messages.jobs.relaxed(relaxed)}</p>` : nothing}
      </div>
      <ol>
        ${card.jobs.map((job, index) => html`<li>${this.#renderJob(job, index + 1)}</li>`)}
      </ol>
      ${
        card.total > card.jobs.length && this.pointable
          ? html`<button class="button quiet more" type="button" @click=${() => this.say(messages.jobs.moreWords)}>
              ${messages.jobs.more}
            </button>`
          : nothing
      }
      ${opened === undefined ? nothing : this.#renderDialog(opened)}
    `;
  }

  #renderJob(job: Job, position: number) {
    const { messages } = this;
    const distance = distanceText(job, messages);
    const place = placeText(job);
    const notes = payNotes(job, messages);
    return html`
      <article class="card">
        <div class="top">
          <h4>
            <span class="position" aria-hidden="true">${position}</span>
            <span>${titleText(job)}</span>
          </h4>
          ${job.demonstration ? html`<span class="badge">${messages.jobs.demonstration}</span>` : nothing}
        </div>
        <p class="pay">
          <strong>${payText(job.pay, messages)}</strong>
          ${notes.length > 0 ? html`<span class="pay-notes">${notes.join(' · ')}</span>` : nothing}
        </p>
        <div class="around">
          <div class="place">
            <p class="where">
              <span>${job.employer.name}</span>
              ${job.employer.verified ? html`<span class="verified">${icon('check')}${messages.jobs.verified}</span>` : nothing}
            </p>
            ${
              place === '' && distance === undefined
                ? nothing
                : html`<p class="where">
                    ${icon('place')}<span>${place}</span>
                    ${distance === undefined ? nothing : html`<span class="distance">${distance}</span>`}
                  </p>`
            }
          </div>
          ${
            this.here === undefined
              ? nothing
              : html`<xiaogu-direction-sketch .messages=${messages} .job=${job} .from=${this.here}></xiaogu-direction-sketch>`
          }
          <xiaogu-going-rate .messages=${messages} .job=${job}></xiaogu-going-rate>
        </div>
        <ul class="chips">
          ${tagTexts(job, messages)
            .slice(0, TAGS_ON_CARD)
            .map((tag) => html`<li class="chip">${tag}</li>`)}
        </ul>
        ${
          job.reasons?.length
            ? html`<ul class="reasons" aria-label=${messages.jobs.reasons}>
                ${job.reasons.map((reason) => html`<li>${icon('check')}<span>${reason}</span></li>`)}
              </ul>`
            : nothing
        }
        ${(job.warnings ?? []).map((warning) => html`<p class="warning">${icon('warning')}<span>${warning}</span></p>`)}
        <div class="actions">
          <button
            class="button quiet"
            type="button"
            aria-label=${`${messages.detail} ${job.title}`}
            @click=${() => (this.openedId = job.id)}
          >
            ${messages.detail}
          </button>
          <button
            class="button primary"
            type="button"
            aria-label=${`${messages.jobs.apply} ${job.title}`}
            @click=${() => this.say(this.#applyWords(job))}
          >
            ${messages.jobs.apply}
          </button>
        </div>
      </article>
    `;
  }

  #renderDialog(job: Job) {
    const { messages } = this;
    return html`
      <xiaogu-dialog .messages=${messages} .heading=${titleText(job)} @close=${() => (this.openedId = undefined)}>
        <xiaogu-job-detail .messages=${messages} .job=${job}></xiaogu-job-detail>
        <button slot="actions" class="button quiet" type="button" @click=${() => this.#leaveSaying(this.#askWords(job))}>
          ${messages.jobs.ask}
        </button>
        <button slot="actions" class="button primary" type="button" @click=${() => this.#leaveSaying(this.#applyWords(job))}>
          ${messages.jobs.apply}
        </button>
      </xiaogu-dialog>
    `;
  }

  #leaveSaying(words: string): void {
    this.openedId = undefined;
    this.say(words);
  }

  #applyWords(job: Job): string {
    const { applyByPosition, applyByName } = this.messages.jobs;
    return this.pointable ? applyByPosition(this.#position(job)) : applyByName(job.title, job.employer.name);
  }

  #askWords(job: Job): string {
    const { askByPosition, askByName } = this.messages.jobs;
    return this.pointable ? askByPosition(this.#position(job)) : askByName(job.title, job.employer.name);
  }

  #position(job: Job): number {
    return this.card.jobs.indexOf(job) + 1;
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      .relaxed {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(21 * var(--rem))), 1fr));
        gap: var(--space-4);
        list-style: none;
      }

      article {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
        height: 100%;
      }

      .top {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--space-3);
      }

      h4 {
        display: flex;
        gap: var(--space-2);
        font-size: var(--text-l);
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      .position {
        flex: none;
        display: grid;
        place-items: center;
        width: 1.4em;
        height: 1.4em;
        border-radius: 50%;
        background: var(--accent-tint);
        color: var(--accent-strong);
        font-size: 0.82em;
        margin-top: 0.12em;
      }

      .around {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        grid-template-areas: 'place sketch' 'rate sketch';
        gap: var(--space-3);
      }

      .place {
        grid-area: place;
      }

      xiaogu-direction-sketch {
        grid-area: sketch;
        align-self: center;
      }

      xiaogu-going-rate {
        grid-area: rate;
      }

      @media (max-width: 600px) {
        .around {
          grid-template-areas: 'place sketch' 'rate rate';
        }
      }

      .pay {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-3);
        line-height: 1.3;
      }

      .pay strong {
        white-space: nowrap;
        color: var(--accent);
        font-size: calc(1.6 * var(--rem));
      }

      .pay-notes,
      .where {
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.5;
      }

      .where {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-2);
      }

      .distance {
        color: var(--ink);
        font-weight: 600;
      }

      .verified {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        color: var(--accent);
      }

      .chips {
        margin-block: var(--space-1);
      }

      .reasons {
        display: grid;
        gap: var(--space-1);
        color: var(--accent-strong);
        font-size: var(--text-s);
        line-height: 1.5;
        list-style: none;
      }

      .reasons li {
        display: flex;
        gap: var(--space-2);
      }

      .reasons svg.icon {
        margin-top: 0.15em;
      }

      .actions {
        display: flex;
        gap: var(--space-3);
        margin-top: auto;
        padding-top: var(--space-3);
      }

      .actions .button {
        flex: 1;
        padding-inline: var(--space-2);
      }

      .more {
        justify-self: center;
      }
    `,
  ];
}
