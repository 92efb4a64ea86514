import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Locale, Location } from '../../contract/locale.ts';
import { Client } from '../api/client.ts';
import '../components/composer.ts';
import type { Composer } from '../components/composer.ts';
import '../components/conversation-view.ts';
import type { Mood } from '../components/face.ts';
import { icon } from '../components/icons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { theme } from '../components/theme.ts';
import { Conversation } from '../conversation/conversation.ts';
import { isBusy } from '../conversation/conversation-state.ts';
import { messagesFor } from '../messages/messages-for.ts';
import './kiosk-header.ts';
import './kiosk-welcome.ts';
import type { KioskWelcome } from './kiosk-welcome.ts';

const NOTICE_MS = 8000;

/** The whole screen of a kiosk, and of a phone or a desk that opens the same page. */
@customElement('xiaogu-kiosk')
export class Kiosk extends LitElement {
  @property({ attribute: false }) terminalId: string | undefined;
  /** Where the kiosk stands, for distances. */
  @property({ attribute: false }) location: Location | undefined;
  @property() locale: Locale = 'zh-CN';
  @state() private draft = '';
  @state() private notice = '';
  @state() private waiting = false;
  @query('xiaogu-composer') private composer!: Composer | null;
  @query('xiaogu-kiosk-welcome') private welcome!: KioskWelcome | null;
  #conversation!: Conversation;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#conversation = new Conversation({
      client: new Client(),
      channel: 'kiosk',
      terminalId: this.terminalId,
      location: this.location,
      onChange: () => this.requestUpdate(),
    });
    window.addEventListener('pagehide', this.#leave);
    window.addEventListener('pageshow', this.#comeBack);
    void this.#conversation.start(this.locale);
    this.#speakLocale();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#leave);
    window.removeEventListener('pageshow', this.#comeBack);
    this.#conversation.end();
  }

  /** The next person finds nothing of the last one's. */
  async endAndClear(): Promise<void> {
    this.draft = '';
    this.#conversation.end();
    void this.#conversation.start(this.locale);
    this.notice = messagesFor(this.locale).cleared;
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => (this.notice = ''), NOTICE_MS);
    await this.updateComplete;
    this.welcome?.focus();
  }

  override render() {
    const messages = messagesFor(this.locale);
    const { state } = this.#conversation;
    const begun = state.exchanges.length > 0;
    return html`
      <xiaogu-kiosk-header
        role="banner"
        .messages=${messages}
        .locale=${this.locale}
        .mood=${this.#mood()}
        ?clearable=${begun || this.draft !== ''}
        @clear=${this.endAndClear}
        @locale=${this.#switchLocale}
      ></xiaogu-kiosk-header>
      <main @say=${this.#ask} @retry=${this.#retry} @edit=${this.#edit}>
        ${
          begun
            ? html`<xiaogu-conversation-view
                .messages=${messages}
                .conversation=${state}
              ></xiaogu-conversation-view>`
            : html`<xiaogu-kiosk-welcome
                .messages=${messages}
                .greeting=${state.greeting}
                .suggestions=${state.suggestions}
              ></xiaogu-kiosk-welcome>`
        }
        <div class="write">
          ${state.reachable ? nothing : html`<p class="offline" role="status">${icon('cloud')}${messages.offline}</p>`}
          <xiaogu-composer
            .messages=${messages}
            .draft=${this.draft}
            ?busy=${isBusy(state)}
            ?waiting=${this.waiting && isBusy(state)}
            @draft=${(event: CustomEvent<string>) => (this.draft = event.detail)}
          ></xiaogu-composer>
          <p class="ai">${messages.aiNotice}</p>
        </div>
      </main>
      <p class=${begun || this.notice === '' ? 'visually-hidden' : 'toast'} role="status">${begun ? '' : this.notice}</p>
    `;
  }

  #ask = (event: CustomEvent<string>) => {
    this.waiting = isBusy(this.#conversation.state);
    if (this.waiting) return;
    this.notice = '';
    const fromComposer = event.composedPath().some((node) => (node as Element).localName === 'xiaogu-composer');
    if (fromComposer) this.draft = '';
    void this.#conversation.ask(event.detail);
  };

  #edit = (event: CustomEvent<string>) => {
    this.draft = event.detail;
    this.composer?.focus();
  };

  #retry = (event: CustomEvent<number>) => void this.#conversation.retry(event.detail);

  /** A session speaks the language it was opened in, so one that has not begun is opened anew. */
  #switchLocale = (event: CustomEvent<Locale>) => {
    this.locale = event.detail;
    this.notice = '';
    this.#speakLocale();
    if (this.#conversation.state.exchanges.length > 0) return;
    this.#conversation.end();
    void this.#conversation.start(this.locale);
  };

  #speakLocale(): void {
    document.documentElement.lang = this.locale;
    document.title = messagesFor(this.locale).pageTitle;
  }

  #mood(): Mood {
    const latest = this.#conversation.state.exchanges.at(-1);
    if (latest?.stage === 'failed' || !this.#conversation.state.reachable) return 'sorry';
    return latest?.stage === 'streaming' ? 'thinking' : 'idle';
  }

  /** The back button may bring a page back as it was; so it is left empty. */
  #leave = () => {
    this.draft = '';
    this.#conversation.end();
  };

  #comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) void this.#conversation.start(this.locale);
  };

  static override styles = [
    theme,
    sharedStyles,
    css`
      :host {
        --gutter: var(--space-6);

        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        height: 100vh;
        height: 100dvh;
        background: var(--paper);
      }

      @media (max-width: 600px) {
        :host {
          --gutter: var(--space-4);
        }
      }

      main {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-height: 0;
      }

      .write {
        width: 100%;
        max-width: var(--column);
        margin: 0 auto;
        padding: var(--space-2) var(--gutter) var(--space-3);
      }

      .offline {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        margin-bottom: var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--warn-tint);
        color: var(--warn-ink);
        line-height: 1.45;
      }

      .ai {
        margin-top: var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.4;
        text-align: center;
      }

      .toast {
        position: fixed;
        top: calc(5.5 * var(--rem));
        left: 50%;
        max-width: calc(100vw - 2 * var(--gutter));
        padding: var(--space-2) var(--space-5);
        border-radius: var(--radius-l);
        background: var(--accent-tint);
        color: var(--accent-strong);
        font-weight: 600;
        transform: translateX(-50%);
      }

      @media print {
        :host {
          display: block;
          height: auto;
        }
      }
    `,
  ];
}
