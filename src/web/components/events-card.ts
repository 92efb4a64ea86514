import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Card } from '../../contract/card.ts';
import { courseChips, courseWhen, eventWhere, fairChips, fairWhen } from './event-text.ts';
import { icon } from './icons.ts';
import { cardStyles, entryStyles, sharedStyles } from './shared-styles.ts';
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
        <ul class="entries">
          ${this.#shown().map((event) => html`<li>${this.#renderEvent(event)}</li>`)}
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
    entryStyles,
    css`
      .entries > li {
        display: grid;
        gap: var(--space-2);
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
