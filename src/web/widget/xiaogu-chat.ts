import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Locale } from '../../contract/locale.ts';
import { Client } from '../api/client.ts';
import '../components/big-buttons.ts';
import '../components/composer.ts';
import type { Composer } from '../components/composer.ts';
import '../components/conversation-view.ts';
import '../components/face.ts';
import { icon } from '../components/icons.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { theme } from '../components/theme.ts';
import { bringArticle, type WantedArticle } from '../components/wanted-article.ts';
import { Conversation } from '../conversation/conversation.ts';
import { isBusy } from '../conversation/conversation-state.ts';
import { tabSessionKeeper } from '../conversation/session-keeper.ts';
import { plainText } from '../markdown/parse-markdown.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { widgetMessagesFor } from '../messages/widget.ts';
import { chatStyles } from './chat-styles.ts';
import { linkedQuestion } from './linked-question.ts';

/** Where the script came from is where the assistant answers, unless the page says otherwise. */
const scriptOrigin = originOf((document.currentScript as HTMLScriptElement | null)?.src);

function originOf(address: string | undefined): string {
  return address === undefined || address === '' ? '' : new URL(address, location.href).origin;
}

/** What a page may listen for; see docs/widget.md. */
export interface XiaoguTurnDetail {
  turnId: string;
  intent: string;
  status: string;
}

/**
 * Xiaogu on somebody else's page: an opener in the corner, and a conversation behind it.
 * @fires xiaogu-open the panel has opened
 * @fires xiaogu-close the panel has closed
 * @fires xiaogu-turn an answer is whole
 */
@customElement('xiaogu-chat')
export class XiaoguChat extends LitElement {
  /** The origin of the server; that of the script when left out. */
  @property() server = scriptOrigin;
  @property() locale: Locale = 'zh-CN';
  @property({ type: Boolean, reflect: true }) open = false;
  /** In the flow of the page, without an opener, filling its own box. */
  @property({ type: Boolean, reflect: true }) inline = false;
  /** The address parameter that holds a question to ask; empty turns deep links off. */
  @property({ attribute: 'question-parameter' }) questionParameter = 'question';
  @state() private draft = '';
  @state() private waiting = false;
  @query('xiaogu-composer') private composer!: Composer | null;
  @query('.opener') private opener!: HTMLButtonElement | null;
  #conversation: Conversation | undefined;
  #told: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const question = linkedQuestion(location.search, this.questionParameter);
    if (question !== undefined) void this.#askLinked(question);
    // A conversation begun on an earlier page is shown again at once; otherwise nothing is asked of the server yet.
    else if (this.#keeper().load() !== undefined || this.open || this.inline) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#conversation?.leave();
    this.#conversation = undefined;
  }

  /** Opens the panel and puts the reader's place into the box to write in. */
  async show(): Promise<void> {
    if (!this.open) {
      this.open = true;
      this.#tell('xiaogu-open');
    }
    this.#begin();
    await this.updateComplete;
    this.composer?.focus();
  }

  hide(): void {
    if (!this.open) return;
    this.open = false;
    this.#tell('xiaogu-close');
    void this.updateComplete.then(() => this.opener?.focus());
  }

  /** Opens the panel and asks in the person's name. While an answer is coming the words wait in the box. */
  async ask(text: string): Promise<void> {
    await this.updateComplete;
    if (!this.open && !this.inline) {
      this.open = true;
      this.#tell('xiaogu-open');
    }
    const conversation = this.#begin();
    await this.#started;
    if (isBusy(conversation.state)) this.draft = text;
    else await conversation.ask(text);
  }

  /** Ends the conversation: the page and the server forget it. */
  clear(): void {
    this.draft = '';
    this.#conversation?.end();
    if (this.#conversation !== undefined) this.#started = this.#conversation.start(this.locale);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The same page may switch languages; a conversation speaks the one it was opened in.
    if (changed.has('locale') && changed.get('locale') !== undefined && this.#conversation !== undefined) {
      if (this.#conversation.state.exchanges.length === 0) this.clear();
    }
  }

  override render() {
    const words = widgetMessagesFor(this.locale);
    return html`${
      this.open || this.inline
        ? this.#panel()
        : html`<button class="opener" part="opener" type="button" aria-expanded="false" @click=${this.show}>
            <xiaogu-face part="opener-face"></xiaogu-face><span><slot name="opener">${words.opener}</slot></span>
          </button>`
    }`;
  }

  #panel() {
    const messages = messagesFor(this.locale);
    const words = widgetMessagesFor(this.locale);
    const conversation = this.#begin();
    const { state } = conversation;
    const begun = state.exchanges.length > 0;
    return html`<section
      class="panel"
      part="panel"
      role=${this.inline ? 'region' : 'dialog'}
      aria-label=${messages.name}
      @keydown=${this.#keyed}
      @say=${this.#ask}
      @refuse-calls=${(event: CustomEvent<{ answer(done: Promise<void>): void }>) =>
        event.detail.answer(conversation.inSession((client, key, person) => client.refuseCalls(key, person)))}
      @want-article=${(event: CustomEvent<WantedArticle>) => bringArticle(event, conversation)}
      @retry=${(event: CustomEvent<number>) => void conversation.retry(event.detail)}
      @edit=${this.#edit}
    >
      <header part="header">
        <xiaogu-face></xiaogu-face>
        <p class="name">${messages.name}<span class="kind">${messages.aiLabel}</span></p>
        ${
          begun || this.draft !== ''
            ? html`<button class="tool" type="button" part="clear" @click=${this.clear}>${icon('leave')}<span>${messages.clear}</span></button>`
            : nothing
        }
        ${
          this.inline
            ? nothing
            : html`<button class="tool" type="button" part="close" aria-label=${words.close} @click=${this.hide}>${icon('close')}</button>`
        }
      </header>
      ${
        begun
          ? html`<xiaogu-conversation-view .messages=${messages} .conversation=${state}></xiaogu-conversation-view>`
          : html`<div class="welcome">
              <p>${plainText(state.greeting ?? messages.greeting)}</p>
              <xiaogu-big-buttons
                .messages=${messages}
                .heading=${messages.welcomeHint}
                .options=${state.suggestions}
              ></xiaogu-big-buttons>
            </div>`
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
    </section>`;
  }

  #started: Promise<void> = Promise.resolve();

  /** A page that is loaded again brings the same question again; it has been answered. */
  async #askLinked(question: string): Promise<void> {
    const conversation = this.#begin();
    await this.#started;
    if (conversation.state.exchanges.some(({ text }) => text === question)) return;
    await this.ask(question);
  }

  #keeper() {
    return tabSessionKeeper(this.server);
  }

  #begin(): Conversation {
    if (this.#conversation === undefined) {
      this.#conversation = new Conversation({
        client: new Client({ base: this.server }),
        channel: 'widget',
        keeper: this.#keeper(),
        onChange: () => this.#changed(),
      });
      this.#started = this.#conversation.start(this.locale);
    }
    return this.#conversation;
  }

  #changed(): void {
    this.requestUpdate();
    const latest = this.#conversation?.state.exchanges.at(-1);
    if (latest?.turn === undefined || latest.turn.turnId === this.#told) return;
    const { turnId, intent, status } = latest.turn;
    this.#told = turnId;
    this.#tell('xiaogu-turn', { turnId, intent, status } satisfies XiaoguTurnDetail);
  }

  #tell(name: string, detail?: XiaoguTurnDetail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #ask = (event: CustomEvent<string>) => {
    const conversation = this.#begin();
    this.waiting = isBusy(conversation.state);
    if (this.waiting) return;
    const fromComposer = event.composedPath().some((node) => (node as Element).localName === 'xiaogu-composer');
    if (fromComposer) this.draft = '';
    void conversation.ask(event.detail);
  };

  #edit = (event: CustomEvent<string>) => {
    this.draft = event.detail;
    this.composer?.focus();
  };

  #keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !this.inline) this.hide();
  };

  static override styles = [theme, sharedStyles, chatStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'xiaogu-chat': XiaoguChat;
  }
}
