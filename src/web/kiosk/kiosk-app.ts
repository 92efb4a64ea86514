import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Locale } from '../../contract/locale.ts';
import '../components/composer.ts';
import type { Composer } from '../components/composer.ts';
import '../components/conversation-view.ts';
import { icon } from '../components/icons.ts';
import { overLimit } from '../components/message-limit.ts';
import '../components/resume-card.ts';
import type { ResumeFileWish } from '../components/resume-card.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { theme } from '../components/theme.ts';
import { bringArticle, type WantedArticle } from '../components/wanted-article.ts';
import { isBusy, resumeInTheMaking } from '../conversation/conversation-state.ts';
import { Attendant } from './attendant.ts';
import './attract-screen.ts';
import './direction-sketch.ts';
import './heard-line.ts';
import './idle-warning.ts';
import './kiosk-stage.ts';
import { kioskStyles } from './kiosk-styles.ts';
import './kiosk-tools.ts';
import './kiosk-welcome.ts';
import type { KioskWelcome } from './kiosk-welcome.ts';
import './microphone-button.ts';
import type { StartAddress } from './start-address.ts';
import './take-along.ts';
import { takeAway } from './take-away.ts';
import './voice-controls.ts';
import type { VoiceCommand } from './voice-controls.ts';

/** Room for a resume beside the talk; on less it stands in the talk, below the words it belongs to. */
const WIDE = '(min-width: 900px)';

/** The whole screen of a kiosk, and of a phone or a desk that opens the same page. */
@customElement('xiaogu-kiosk')
export class Kiosk extends LitElement {
  @property({ attribute: false }) start!: StartAddress;
  @property({ type: Boolean, reflect: true }) talking = false;
  @property({ type: Boolean, reflect: true }) care = false;
  @property({ type: Number, reflect: true, attribute: 'type-size' }) size = 0;
  /** Whether the keyboard on the screen is out. */
  @property({ type: Boolean, reflect: true }) typing = false;
  /** Whether what a small screen folds away is out. */
  @property({ type: Boolean, reflect: true }) more = false;
  @state() private along = false;
  @query('xiaogu-composer') private composer!: Composer | null;
  @query('xiaogu-kiosk-welcome') private welcome!: KioskWelcome | null;
  #attendant!: Attendant;
  #hardwareKeyboard = false;
  readonly #wide = matchMedia(WIDE);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#attendant = new Attendant({
      host: this,
      start: this.start,
      onChange: () => this.requestUpdate(),
      onReset: () => this.#reset(),
      onReady: () => void this.updateComplete.then(() => this.welcome?.focus()),
    });
    this.#attendant.begin();
    this.addEventListener('keydown', this.#typedOnHardware);
    window.addEventListener('pagehide', this.#leave);
    window.addEventListener('pageshow', this.#comeBack);
    this.#wide.addEventListener('change', this.#resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#leave);
    window.removeEventListener('pageshow', this.#comeBack);
    this.#wide.removeEventListener('change', this.#resized);
    this.#attendant.end();
  }

  override willUpdate(): void {
    this.talking = this.#attendant.conversation.state.exchanges.length > 0;
  }

  override updated(): void {
    document.documentElement.lang = this.#attendant.locale;
    document.title = this.#attendant.messages.pageTitle;
  }

  override render() {
    const { messages, voice, guard, conversation } = this.#attendant;
    const { state } = conversation;
    const resume = this.#wide.matches ? resumeInTheMaking(state) : undefined;
    return html`
      <xiaogu-kiosk-stage
        role="banner"
        ?talking=${this.talking}
        .messages=${messages}
        .mood=${this.#attendant.figure.mood}
        .tone=${this.#attendant.figure.tone}
        .saying=${voice.speaker.saying}
        .mouthAt=${this.#mouthAt}
      ></xiaogu-kiosk-stage>
      <main
        class=${resume === undefined ? '' : 'beside'}
        @say=${this.#ask}
        @retry=${(event: CustomEvent<number>) => this.#attendant.retry(event.detail)}
        @edit=${this.#edit}
        @resume-file=${this.#takeResume}
        @refuse-calls=${this.#refuseCalls}
        @want-article=${(event: CustomEvent<WantedArticle>) => bringArticle(event, conversation)}
      >
        ${
          this.talking
            ? html`<xiaogu-conversation-view
                .messages=${messages}
                .conversation=${state}
                .here=${this.start.location}
                ?resumeBeside=${resume !== undefined}
              ></xiaogu-conversation-view>`
            : html`<xiaogu-kiosk-welcome
                .messages=${messages}
                .greeting=${state.greeting}
                .suggestions=${this.care ? state.suggestions.slice(0, 4) : state.suggestions}
              ></xiaogu-kiosk-welcome>`
        }
        ${
          resume === undefined
            ? nothing
            : html`<aside aria-label=${messages.resume.heading}>
                <xiaogu-resume-card .messages=${messages} .card=${resume}></xiaogu-resume-card>
              </aside>`
        }
      </main>
      ${this.#renderWriting()}
      ${
        guard.secondsLeft === undefined
          ? nothing
          : html`<xiaogu-idle-warning
              .messages=${messages}
              .seconds=${guard.secondsLeft}
              @stay=${() => this.#attendant.stay()}
            ></xiaogu-idle-warning>`
      }
      ${
        this.along
          ? html`<xiaogu-take-along
              .messages=${messages}
              .conversation=${conversation}
              @close=${() => (this.along = false)}
              @leave=${this.#clear}
            ></xiaogu-take-along>`
          : nothing
      }
      ${
        this.#attendant.asleep
          ? html`<xiaogu-attract-screen
              .messages=${messages}
              @wake=${() => this.#attendant.wake()}
            ></xiaogu-attract-screen>`
          : nothing
      }
    `;
  }

  /** Where one writes and speaks, and what one sets and ends: always there. */
  #renderWriting() {
    const { messages, draft, notice, heard, conversation, voice } = this.#attendant;
    const { state } = conversation;
    const { listener, trouble } = voice;
    return html`
      <div class="write" role="region" aria-label=${messages.composer.label} @say=${this.#ask}>
        <p class=${this.talking || notice === '' ? 'visually-hidden' : 'notice'} role="status">
          ${this.talking ? '' : notice}
        </p>
        ${state.reachable ? nothing : html`<p class="offline" role="status">${icon('cloud')}${messages.offline}</p>`}
        <xiaogu-heard-line
          .messages=${messages}
          .stage=${listener.stage}
          .heard=${heard}
          @correct=${this.#correct}
        ></xiaogu-heard-line>
        <xiaogu-composer
          .messages=${messages}
          .draft=${draft}
          .trouble=${trouble === undefined ? '' : messages.voice.trouble[trouble]}
          ?busy=${isBusy(state)}
          ?answering=${this.#attendant.asksBack}
          ?waiting=${this.#attendant.waiting && isBusy(state)}
          @draft=${this.#drafted}
          ?ownKeyboard=${this.#ownKeyboard}
          @hold=${this.#touchBox}
        >
          <xiaogu-microphone-button
            slot="microphone"
            .messages=${messages}
            .stage=${listener.stage}
            @talk=${() => this.#attendant.talk()}
            @talked=${() => listener.finish()}
          ></xiaogu-microphone-button>
        </xiaogu-composer>
        ${
          this.typing
            ? html`<xiaogu-screen-keyboard
                .messages=${messages}
                .draft=${draft}
                @draft=${this.#drafted}
                @done=${this.#sendTyped}
              ></xiaogu-screen-keyboard>`
            : nothing
        }
        ${this.#renderTools()}
        <p class="ai">${messages.aiNotice}</p>
      </div>
    `;
  }

  #renderTools() {
    const { messages, locale, voice, guard, inUse } = this.#attendant;
    return html`
      <div class="tools">
        ${
          this.typing
            ? nothing
            : html`<xiaogu-voice-controls
                .messages=${messages}
                .state=${voice.controls}
                @voice=${(event: CustomEvent<VoiceCommand>) => void voice.obey(event.detail)}
              ></xiaogu-voice-controls>`
        }
        <xiaogu-kiosk-tools
          .messages=${messages}
          .locale=${locale}
          .size=${this.size}
          .care=${this.care}
          ?keyboard=${this.#ownKeyboard}
          ?typing=${this.typing}
          ?sensor=${guard.sensorWanted}
          ?clearable=${inUse}
          ?takeable=${this.talking}
          ?more=${this.more}
          @size=${(event: CustomEvent<number>) => (this.size = event.detail)}
          @care=${this.#switchCare}
          @locale=${(event: CustomEvent<Locale>) => this.#attendant.switchLocale(event.detail)}
          @sensor=${() => void guard.chooseSensor()}
          @keyboard=${() => void this.#showKeyboard(!this.typing)}
          @more=${(event: CustomEvent<boolean>) => (this.more = event.detail)}
          @take=${() => (this.along = true)}
          @clear=${this.#clear}
        ></xiaogu-kiosk-tools>
      </div>
    `;
  }

  /** A kiosk has no keyboard of its own, until somebody types on one. */
  get #ownKeyboard(): boolean {
    return this.start.terminalId !== undefined && !this.start.systemKeyboard && !this.#hardwareKeyboard;
  }

  readonly #mouthAt = (now: number) => this.#attendant.voice.speaker.mouthAt(now);

  #reset(): void {
    this.along = false;
    this.typing = false;
    this.more = false;
    this.size = 0;
    this.care = false;
  }

  #clear = () => this.#attendant.endAndClear();

  #ask = (event: CustomEvent<string>) => {
    if (!this.#attendant.ask(event.detail)) return;
    const fromComposer = event.composedPath().some((node) => (node as Element).localName === 'xiaogu-composer');
    if (fromComposer) this.#attendant.write('');
    this.typing = false;
    this.more = false;
  };

  #edit = (event: CustomEvent<string>) => {
    this.#attendant.write(event.detail);
    this.composer?.focus();
  };

  #touchBox = () => {
    this.#attendant.hold();
    if (this.#ownKeyboard) void this.#showKeyboard(true);
  };

  /** The keyboard and its characters are only loaded when somebody wants to write. */
  async #showKeyboard(shown: boolean): Promise<void> {
    if (shown) await import('./screen-keyboard.ts');
    this.typing = shown;
  }

  #typedOnHardware = (event: KeyboardEvent) => {
    const inBox = event.composedPath().some((node) => (node as Element).localName === 'textarea');
    if (!event.isTrusted || !inBox || event.key.length !== 1) return;
    this.#hardwareKeyboard = true;
    this.typing = false;
  };

  #sendTyped = () => {
    if (overLimit(this.#attendant.draft) > 0) return;
    this.typing = false;
    this.#attendant.sendDraft();
  };

  #drafted = (event: CustomEvent<string>) => this.#attendant.write(event.detail);

  #correct = () => {
    this.#attendant.correct();
    this.#touchBox();
    this.composer?.focus();
  };

  #takeResume = (event: CustomEvent<ResumeFileWish & { answer(done: Promise<void>): void }>) => {
    const { kind, print, answer } = event.detail;
    const { conversation, messages } = this.#attendant;
    const file = conversation.inSession((client, key, person) => client.resumeFile(key, kind, person));
    answer(file.then((blob) => takeAway(blob, { name: `${messages.resume.heading}.${kind}`, print })));
  };

  #refuseCalls = (event: CustomEvent<{ answer(done: Promise<void>): void }>) => {
    const { conversation } = this.#attendant;
    event.detail.answer(conversation.inSession((client, key, person) => client.refuseCalls(key, person)));
  };

  #switchCare = (event: CustomEvent<boolean>) => {
    this.care = event.detail;
    this.size = this.care ? 2 : 0;
    this.#attendant.voice.setCare(this.care);
  };

  #resized = () => this.requestUpdate();

  /** The back button may bring a page back as it was; so it is left empty. */
  #leave = () => this.#attendant.forget();

  #comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) this.#attendant.open();
  };

  static override styles = [theme, sharedStyles, kioskStyles];
}
