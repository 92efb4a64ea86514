import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Location } from '../../contract/locale.ts';
import type { Citation, Passage } from '../../contract/passage.ts';
import type { Turn } from '../../contract/turn.ts';
import type { Exchange } from '../conversation/conversation-state.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { coveredInMarkdown } from '../privacy/mask-numbers.ts';
import './citations.ts';
import './confirm-card.ts';
import './face.ts';
import type { Mood } from '../figure/mood.ts';
import { foldReply } from './fold-reply.ts';
import { icon } from './icons.ts';
import { hasPersonalNumber } from './masked-text.ts';
import { renderCard } from './render-card.ts';
import { cardStyles, proseStyles, sharedStyles } from './shared-styles.ts';
import { shownReply } from './shown-reply.ts';
import { isCited } from './source-document.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** What the person said and the answer to it. Fires `retry` with the exchange's id, `edit` with its text. */
@customElement('xiaogu-exchange')
export class ExchangeView extends XiaoguElement {
  @property({ attribute: false }) exchange!: Exchange;
  @property({ attribute: false }) here: Location | undefined;
  /** Whether the resume is shown beside the talk. */
  @property({ type: Boolean }) resumeBeside = false;
  @property({ type: Boolean }) latest = false;
  @property({ type: Boolean }) pointable = false;
  @state() private unfolded = false;

  override render() {
    const { exchange, messages } = this;
    return html`
      <h2 class="asked"><span class="visually-hidden">${messages.youSaid}</span>${
        hasPersonalNumber(exchange.text)
          ? html`<xiaogu-masked-text .messages=${messages} .text=${exchange.text}></xiaogu-masked-text>`
          : exchange.text
      }</h2>
      <div class="answer" aria-busy=${exchange.stage === 'streaming'}>
        <xiaogu-face .mood=${this.#mood()}></xiaogu-face>
        <div class="words">
          <span class="visually-hidden">${messages.xiaoguSaid}</span>
          ${this.#renderWords()}
        </div>
      </div>
      ${this.#renderCards()}
      ${this.latest ? this.#renderAnswers() : nothing}
    `;
  }

  /** What one can say next. A write that waits is answered on its own card: its suggestions begin with the yes and the no. */
  #renderAnswers() {
    const { messages } = this;
    const { turn } = this.exchange;
    if (turn === undefined) return nothing;
    const { pendingAction, suggestions, status } = turn;
    const others = pendingAction === undefined ? suggestions : suggestions.slice(2);
    const asked = pendingAction === undefined && (status === 'clarify' || status === 'confirm');
    return html`
      ${
        pendingAction === undefined
          ? nothing
          : html`<xiaogu-confirm-card
              .messages=${messages}
              .action=${pendingAction}
              .answers=${suggestions.slice(0, 2)}
            ></xiaogu-confirm-card>`
      }
      ${
        others.length === 0
          ? nothing
          : html`<xiaogu-big-buttons
              .messages=${messages}
              .heading=${asked ? messages.answers : messages.suggestions}
              .options=${others}
            ></xiaogu-big-buttons>`
      }
    `;
  }

  #renderWords() {
    const { exchange, messages } = this;
    if (exchange.stage === 'failed') return this.#renderFailure();
    if (exchange.turn !== undefined) return this.#renderReply(exchange.turn);
    const drafts = exchange.drafts.filter((draft) => draft.text.trim() !== '');
    const last = drafts.at(-1);
    const doing =
      exchange.tool === undefined
        ? messages.thinking.plain
        : (messages.thinking.tools[exchange.tool] ?? messages.thinking.plain);
    return html`
      ${
        last === undefined
          ? nothing
          : html`<div class="prose draft">
              ${drafts.map((draft) => renderMarkdown(foldReply(draft.text).first, { unfinished: draft === last }))}
            </div>`
      }
      ${
        drafts.length === 0 || exchange.tool !== undefined
          ? html`<p class="thinking">${doing}<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></p>`
          : nothing
      }
    `;
  }

  /** What answers is read at one look, and the rest on request; a question at its end, and what waits for a yes, is shown. */
  #renderReply(turn: Turn) {
    const reply = this.#withoutNumbers(shownReply(turn));
    const asks = turn.status === 'clarify' ? reply.lastIndexOf('\n\n') : -1;
    const told = asks < 0 ? reply : reply.slice(0, asks);
    const { first, more } = foldReply(told);
    const foldable = more > 0 && (turn.status === 'answered' || asks > 0);
    return html`
      <div class="prose">${renderMarkdown(foldable && !this.unfolded ? first : told)}</div>
      ${
        foldable
          ? html`<button
              class="button quiet"
              type="button"
              aria-expanded=${this.unfolded}
              @click=${() => (this.unfolded = !this.unfolded)}
            >
              ${this.unfolded ? this.messages.fold : this.messages.unfold(more)}
            </button>`
          : nothing
      }
      ${asks < 0 ? nothing : html`<div class="prose">${renderMarkdown(reply.slice(asks))}</div>`}
    `;
  }

  /** The person's own number stays covered where the reply repeats it; an employer's is there to be read. */
  #withoutNumbers(reply: string): string {
    const { turn } = this.exchange;
    const own =
      turn?.pendingAction !== undefined ||
      turn?.intent === 'profile' ||
      turn?.intent === 'resume' ||
      turn?.intent === 'apply';
    return own ? coveredInMarkdown(reply) : reply;
  }

  #renderFailure() {
    const { exchange, messages } = this;
    const failure = exchange.failure ?? { kind: 'broken' };
    const sentence = failure.kind === 'refused' && failure.words ? failure.words : messages.failure[failure.kind];
    return html`
      <div class="failure" role="alert">
        <p>${sentence}</p>
        ${
          failure.kind === 'refused'
            ? html`<button class="button quiet" type="button" @click=${this.#edit}>${messages.failure.edit}</button>`
            : html`<button class="button quiet" type="button" @click=${this.#retry}>
                ${icon('again')}${messages.failure.retry}
              </button>`
        }
      </div>
    `;
  }

  /** Cards wait for the words above them to end, so that no button moves away under a finger. */
  #renderCards() {
    const { exchange, messages } = this;
    const citations = exchange.turn?.citations ?? [];
    const passages = exchange.cards.flatMap((card) => (card.type === 'passages' ? card.passages : []));
    const loose = citations.filter((citation) => !this.#shownInCard(citation, passages));
    const said = exchange.turn === undefined ? '' : shownReply(exchange.turn);
    const context = {
      messages,
      citations,
      passages,
      pointable: this.pointable,
      here: this.here,
      asked: exchange.text,
      said,
    };
    const settled = exchange.stage === 'finished' || exchange.textEnded;
    const cards = exchange.cards.filter(({ type }) => type !== 'resume' || !this.resumeBeside);
    if (!settled || (cards.length === 0 && loose.length === 0)) return nothing;
    return html`<div class="cards">
      ${
        loose.length > 0
          ? html`<xiaogu-citations .messages=${messages} .citations=${loose} .passages=${passages}></xiaogu-citations>`
          : nothing
      }
      ${cards.map((card) => renderCard(card, context))}
    </div>`;
  }

  /** A passage, a guide and a sum show their own sources. */
  #shownInCard(citation: Citation, passages: Passage[]): boolean {
    if (passages.some((passage) => isCited(passage, [citation]))) return true;
    return this.exchange.cards.some(
      (card) =>
        (card.type === 'service' || card.type === 'calculation') &&
        card.citations.some((shown) => shown.id === citation.id && shown.article === citation.article),
    );
  }

  #mood(): Mood {
    const { stage, drafts, tool, turn } = this.exchange;
    if (stage === 'failed' || turn?.status === 'failed') return 'sorry';
    if (stage === 'finished') return 'idle';
    return drafts.length > 0 && tool === undefined ? 'speaking' : 'thinking';
  }

  #retry = () =>
    this.dispatchEvent(new CustomEvent<number>('retry', { detail: this.exchange.id, bubbles: true, composed: true }));

  #edit = () =>
    this.dispatchEvent(new CustomEvent<string>('edit', { detail: this.exchange.text, bubbles: true, composed: true }));

  static override styles = [
    sharedStyles,
    cardStyles,
    proseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--space-5);
      }

      .asked {
        align-self: flex-end;
        max-width: 85%;
        padding: var(--space-3) var(--space-5);
        border-radius: var(--radius-l) var(--radius-l) calc(0.3 * var(--rem)) var(--radius-l);
        background: var(--accent);
        color: var(--on-accent);
        font-size: var(--text-m);
        font-weight: 500;
        line-height: 1.5;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .answer {
        display: flex;
        align-items: flex-start;
        gap: var(--space-3);
      }

      xiaogu-face {
        width: calc(2.7 * var(--rem));
        height: calc(2.7 * var(--rem));
      }

      .words {
        flex: 1;
        min-width: 0;
        padding-top: calc(0.45 * var(--rem));
      }

      .prose {
        font-size: calc(1.06 * var(--rem));
        line-height: 1.7;
      }

      .prose + .button,
      .button + .prose {
        margin-top: var(--space-4);
      }

      .cards {
        display: grid;
        gap: var(--space-5);
      }

      .cards > * {
        min-width: 0;
      }

      .thinking {
        display: flex;
        align-items: baseline;
        gap: var(--space-2);
        color: var(--ink-soft);
      }

      .draft + .thinking {
        margin-top: var(--space-3);
      }

      .dots {
        display: inline-flex;
        gap: 0.25em;
      }

      .dots i {
        width: 0.4em;
        height: 0.4em;
        border-radius: 50%;
        background: var(--accent);
        animation: wait 1.2s ease-in-out infinite;
      }

      .dots i:nth-child(2) {
        animation-delay: 0.18s;
      }

      .dots i:nth-child(3) {
        animation-delay: 0.36s;
      }

      @keyframes wait {
        0%,
        70%,
        100% {
          opacity: 0.25;
        }
        35% {
          opacity: 1;
        }
      }

      .failure {
        display: grid;
        justify-items: start;
        gap: var(--space-3);
        padding: var(--space-4) var(--space-5);
        border-radius: var(--radius-m);
        background: var(--warn-tint);
        color: var(--warn-ink);
      }

      @media (max-width: 600px) {
        xiaogu-face {
          width: calc(2.2 * var(--rem));
          height: calc(2.2 * var(--rem));
        }

        .words {
          padding-top: calc(0.2 * var(--rem));
        }
      }
    `,
  ];
}
