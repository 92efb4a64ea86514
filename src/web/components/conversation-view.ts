import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Location } from '../../contract/locale.ts';
import type { ConversationState } from '../conversation/conversation-state.ts';
import { plainText } from '../markdown/parse-markdown.ts';
import './exchange.ts';
import { icon } from './icons.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** The exchanges, newest last. A new question moves to the top, and its answer is read from there downwards. */
@customElement('xiaogu-conversation-view')
export class ConversationView extends XiaoguElement {
  @property({ attribute: false }) conversation!: ConversationState;
  @property({ attribute: false }) here: Location | undefined;
  @property({ type: Boolean }) resumeBeside = false;
  @query('.scroller') private scroller!: HTMLElement;
  @state() private hasMoreBelow = false;
  @state() private announcement = '';
  #watcher: ResizeObserver | undefined;

  override firstUpdated(): void {
    this.#watcher = new ResizeObserver(this.#measure);
    this.#watcher.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher?.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    const before = changed.get('conversation')?.exchanges.at(-1);
    const now = this.conversation.exchanges.at(-1);
    if (now?.stage === 'streaming') this.announcement = '';
    if (now?.turn !== undefined && before?.turn !== now.turn) this.announcement = plainText(now.turn.reply);
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    for (const exchange of this.renderRoot.querySelectorAll('xiaogu-exchange')) this.#watcher?.observe(exchange);
    const before = changed.get('conversation')?.exchanges.at(-1);
    const now = this.conversation.exchanges.at(-1);
    const asked = now?.stage === 'streaming' && (before?.id !== now.id || before.stage === 'failed');
    if (asked) void this.#showLatest();
  }

  override render() {
    const { messages } = this;
    const { exchanges } = this.conversation;
    const latest = exchanges.at(-1);
    const lastWithJobs = exchanges
      .filter(({ cards }) => cards.some(({ type }) => type === 'jobs' || type === 'job'))
      .at(-1);
    return html`
      <div
        class="scroller"
        role="region"
        aria-label=${messages.conversation}
        tabindex="0"
        @scroll=${this.#measure}
      >
        <div class="column">
          <h1 class="visually-hidden">${messages.conversation}</h1>
          ${exchanges.map(
            (exchange) => html`<xiaogu-exchange
              .messages=${messages}
              .exchange=${exchange}
              .here=${this.here}
              ?resumeBeside=${this.resumeBeside}
              ?latest=${exchange === latest}
              ?pointable=${exchange === lastWithJobs}
            ></xiaogu-exchange>`,
          )}
        </div>
      </div>
      ${
        this.hasMoreBelow
          ? html`<div class="below">
              <button class="more" type="button" @click=${this.#scrollOn}>${messages.moreBelow}${icon('down')}</button>
            </div>`
          : nothing
      }
      <div class="visually-hidden" role="status" aria-live="polite">${this.announcement}</div>
    `;
  }

  /** Waits a frame: the exchange above loses its suggestions in this same update and gets shorter. */
  async #showLatest(): Promise<void> {
    await new Promise(requestAnimationFrame);
    const latest = this.renderRoot.querySelector<HTMLElement>('xiaogu-exchange:last-of-type');
    latest?.scrollIntoView({ block: 'start', behavior: this.#scrollBehavior() });
  }

  #scrollOn = () => {
    this.scroller.scrollBy({ top: this.scroller.clientHeight * 0.8, behavior: this.#scrollBehavior() });
  };

  #measure = () => {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.hasMoreBelow = scrollHeight - scrollTop - clientHeight > clientHeight * 0.06;
  };

  #scrollBehavior(): ScrollBehavior {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        position: relative;
        min-height: 0;
      }

      .scroller {
        position: absolute;
        inset: 0;
        overflow: hidden auto;
        overscroll-behavior: contain;
        scrollbar-color: var(--line) transparent;
      }

      .scroller:focus-visible {
        outline-offset: -4px;
      }

      .column {
        display: flex;
        flex-direction: column;
        max-width: var(--column);
        height: 100%;
        margin: 0 auto;
        padding: 0 var(--gutter);
      }

      xiaogu-exchange {
        flex: none;
        padding-block: var(--space-4) var(--space-6);
      }

      xiaogu-exchange:last-of-type {
        min-height: 100%;
      }

      /* What goes on fades away under the button, so that the two are not read as one. */
      .below {
        position: absolute;
        right: 0;
        bottom: 0;
        left: 0;
        display: flex;
        justify-content: center;
        padding: calc(var(--target) * 0.6) 0 var(--space-2);
        background: linear-gradient(rgb(251 246 238 / 0%), var(--paper) 45%);
        pointer-events: none;
      }

      .more {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        padding: 0 var(--space-5);
        border-radius: calc(var(--target) / 2);
        background: var(--ink);
        color: var(--surface);
        font-size: var(--text-s);
        font-weight: 600;
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
    `,
  ];
}
