import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CarryAwayResponse } from '../../contract/carry-away.ts';
import { ApiFailure } from '../api/api-failure.ts';
import '../components/dialog.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { KioskElement } from './kiosk-element.ts';

/** What the dialog shows: the page that was made, or why there is none. */
type TakeAlongState = 'making' | 'nothing' | 'failed' | CarryAwayResponse;

async function pageToTakeAlong(conversation: Conversation): Promise<TakeAlongState> {
  try {
    return await conversation.carryAway();
  } catch (error) {
    return error instanceof ApiFailure && error.problem?.code === 'nothing_to_carry' ? 'nothing' : 'failed';
  }
}

/** The code to scan and the number to type, while it is in the page. Fires `close`, and `leave` when the person goes. */
@customElement('xiaogu-take-along')
export class TakeAlong extends KioskElement {
  @property({ attribute: false }) conversation!: Conversation;
  @state() private page: TakeAlongState = 'making';

  override connectedCallback(): void {
    super.connectedCallback();
    void pageToTakeAlong(this.conversation).then((page) => (this.page = page));
  }

  override render() {
    const { takeAlong } = this.messages;
    return html`<xiaogu-dialog .messages=${this.messages} heading=${takeAlong.heading} @close=${() => this.#fire('close')}>
      ${typeof this.page === 'string' ? html`<p role="status">${takeAlong[this.page]}</p>` : this.#renderPage(this.page)}
      ${
        typeof this.page === 'string'
          ? nothing
          : html`<button slot="actions" class="button primary" type="button" @click=${() => this.#fire('leave')}>
              ${takeAlong.leave}
            </button>`
      }
    </xiaogu-dialog>`;
  }

  #renderPage({ url, code, expiresAt, qr }: CarryAwayResponse) {
    const { takeAlong } = this.messages;
    // An address of this machine alone opens on no other.
    if (/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(url)) return html`<p role="alert">${takeAlong.notReachable}</p>`;
    return html`
      <ol>
        <li>${takeAlong.scan}</li>
        <li>${takeAlong.type} <strong class="code">${code.slice(0, 3)} ${code.slice(3)}</strong></li>
      </ol>
      <img src=${`data:image/svg+xml,${encodeURIComponent(qr)}`} alt=${takeAlong.qrAlt} width="260" height="260" />
      <p>${takeAlong.until(new Date(expiresAt))}</p>
    `;
  }

  #fire(name: 'close' | 'leave'): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  static override styles = [
    sharedStyles,
    css`
      ol {
        margin: 0 0 var(--space-4);
        padding-inline-start: 1.5em;
        font-size: var(--text-m);
      }

      li + li {
        margin-top: var(--space-2);
      }

      .code {
        font-size: var(--text-xl, 2em);
        letter-spacing: 0.1em;
        white-space: nowrap;
      }

      img {
        display: block;
        width: min(100%, 260px);
        height: auto;
        margin: 0 auto var(--space-4);
        background: #fff;
      }
    `,
  ];
}
