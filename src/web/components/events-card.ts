import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Card } from '../../contract/card.ts';
import { courseChips, courseWhen, eventWhere, fairChips, fairWhen } from './event-text.ts';
import { icon } from './icons.ts';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

interface ShownEvent {
  id: string;
  title: string;
  when: string;
  where: string;
  host: string | undefined;
  chips: string[];
  phone: string | undefined;
  demonstration: boolean;
}

/** Job fairs or training courses, the soonest first. */
@customElement('xiaogu-events-card')
export class EventsCard extends XiaoguElement {
  @property({ attribute: false }) card!: Extract<Card, { type: 'fairs' | 'training' }>;

  override render() {
    const { card, messages } = this;
    const heading = messages.events.headings[card.type];
    return html`
      <section class="card">
        <h3 class="card-heading">${heading}</h3>
        <ul class="events">
          ${repeat(
            this.#shown(),
            ({ id }) => id,
            (event) => html`<li>${this.#renderEvent(event)}</li>`,
          )}
        </ul>
      </section>
    `;
  }

  #renderEvent({ title, when, where, host, chips, phone, demonstration }: ShownEvent) {
    const { messages } = this;
    return html`
      <div class="top">
        <h4>${title}</h4>
        ${demonstration ? html`<span class="badge">${messages.events.demonstration}</span>` : nothing}
      </div>
      <p class="when">${when}</p>
      <p class="where">${icon('place')}<span>${where}</span></p>
      ${host === undefined ? nothing : html`<p class="where">${host}</p>`}
      ${chips.length > 0 ? html`<ul class="chips">${chips.map((chip) => html`<li class="chip">${chip}</li>`)}</ul>` : nothing}
      ${
        phone === undefined
          ? nothing
          : html`<p class="where">${icon('phone')}<a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${phone}</a></p>`
      }
    `;
  }

  #shown(): ShownEvent[] {
    const { card, messages } = this;
    if (card.type === 'fairs') {
      return card.fairs.map((fair) => ({
        id: fair.id,
        title: fair.title,
        when: fairWhen(fair, messages),
        where: eventWhere(fair.place),
        host: fair.organiser,
        chips: fairChips(fair, messages),
        phone: fair.phone,
        demonstration: fair.demonstration === true,
      }));
    }
    return card.courses.map((course) => ({
      id: course.id,
      title: course.title,
      when: courseWhen(course, messages),
      where: eventWhere(course.place),
      host: course.provider,
      chips: courseChips(course, messages),
      phone: course.phone,
      demonstration: course.demonstration === true,
    }));
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      .events {
        list-style: none;
      }

      .events > li {
        display: grid;
        gap: var(--space-2);
        padding-block: var(--space-4);
      }

      .events > li + li {
        border-top: 1px solid var(--line);
      }

      .events > li:last-child {
        padding-bottom: 0;
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
      }

      h4 {
        font-size: var(--text-l);
        line-height: 1.4;
      }

      .badge {
        flex: none;
        padding: 0 calc(0.6 * var(--rem));
        border: 1.5px dashed var(--ink-soft);
        border-radius: var(--radius-s);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }

      .when {
        color: var(--accent-strong);
        font-weight: 600;
      }

      .where {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
    `,
  ];
}
