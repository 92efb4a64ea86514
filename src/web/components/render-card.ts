import { html, type TemplateResult } from 'lit';
import type { Card } from '../../contract/card.ts';
import type { Location } from '../../contract/locale.ts';
import type { Citation, Passage } from '../../contract/passage.ts';
import type { Messages } from '../messages/zh-cn.ts';
import './applications-card.ts';
import './big-buttons.ts';
import './calculation-card.ts';
import './eligibility-card.ts';
import './events-card.ts';
import './handoff-card.ts';
import './job-card.ts';
import './jobs-card.ts';
import './other-card.ts';
import './passages-card.ts';
import './practice-card.ts';
import './profile-card.ts';
import './resume-card.ts';
import './service-card.ts';

export interface CardContext {
  messages: Messages;
  citations: Citation[];
  passages: Passage[];
  /** Whether this turn's postings are still the ones that "the second one" means. */
  pointable: boolean;
  /** Where the person is, as far as the page knows. */
  here: Location | undefined;
  /** What the person said, and the reply above the cards. */
  asked: string;
  said: string;
}

export function renderCard(card: Card, context: CardContext): TemplateResult {
  const { messages, citations, passages, pointable, here, asked, said } = context;
  switch (card.type) {
    case 'jobs':
      return html`<xiaogu-jobs-card
        .messages=${messages}
        .card=${card}
        .here=${here}
        ?pointable=${pointable}
      ></xiaogu-jobs-card>`;
    case 'job':
      return html`<xiaogu-job-card .messages=${messages} .card=${card} ?pointable=${pointable}></xiaogu-job-card>`;
    case 'passages':
      return html`<xiaogu-passages-card
        .messages=${messages}
        .card=${card}
        .citations=${citations}
      ></xiaogu-passages-card>`;
    case 'service':
      return html`<xiaogu-service-card
        .messages=${messages}
        .card=${card}
        .passages=${passages}
        .said=${said}
      ></xiaogu-service-card>`;
    case 'calculation':
      return html`<xiaogu-calculation-card
        .messages=${messages}
        .card=${card}
        .passages=${passages}
        .said=${said}
      ></xiaogu-calculation-card>`;
    case 'eligibility':
      return html`<xiaogu-eligibility-card .messages=${messages} .card=${card}></xiaogu-eligibility-card>`;
    case 'choices':
      return html`<xiaogu-big-buttons
        .messages=${messages}
        .heading=${messages.choices.heading}
        .options=${card.choices}
      ></xiaogu-big-buttons>`;
    case 'handoff':
      return html`<xiaogu-handoff-card .messages=${messages} .card=${card} .asked=${asked}></xiaogu-handoff-card>`;
    case 'fairs':
    case 'training':
      return html`<xiaogu-events-card .messages=${messages} .card=${card}></xiaogu-events-card>`;
    case 'resume':
      return html`<xiaogu-resume-card .messages=${messages} .card=${card}></xiaogu-resume-card>`;
    case 'applications':
      return html`<xiaogu-applications-card .messages=${messages} .card=${card}></xiaogu-applications-card>`;
    case 'interview':
      return html`<xiaogu-practice-card .messages=${messages} .card=${card}></xiaogu-practice-card>`;
    case 'profile':
      return html`<xiaogu-profile-card .messages=${messages} .card=${card}></xiaogu-profile-card>`;
    default:
      return html`<xiaogu-other-card .messages=${messages} .card=${card}></xiaogu-other-card>`;
  }
}
