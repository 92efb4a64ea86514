import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Locale } from '../../contract/locale.ts';
import type { Turn } from '../../contract/turn.ts';
import { Client } from '../api/client.ts';
import '../components/composer.ts';
import type { Composer } from '../components/composer.ts';
import '../components/conversation-view.ts';
import { icon } from '../components/icons.ts';
import { overLimit } from '../components/message-limit.ts';
import '../components/resume-card.ts';
import type { ResumeFileWish } from '../components/resume-card.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { theme } from '../components/theme.ts';
import { Conversation } from '../conversation/conversation.ts';
import { isBusy, resumeInTheMaking } from '../conversation/conversation-state.ts';
import { kioskMessagesFor } from '../messages/kiosk-messages-for.ts';
import './attract-screen.ts';
import { FigureDirector } from './figure-director.ts';
import { Guard } from './guard.ts';
import './heard-line.ts';
import type { Heard } from './heard-line.ts';
import './idle-warning.ts';
import './kiosk-stage.ts';
import { kioskStyles } from './kiosk-styles.ts';
import './kiosk-tools.ts';
import './kiosk-welcome.ts';
import type { KioskWelcome } from './kiosk-welcome.ts';
import './microphone-button.ts';
import { splitGreeting } from './split-greeting.ts';
import type { StartAddress } from './start-address.ts';
import './take-along.ts';
import { takeAway } from './take-away.ts';
import { toneOfTurn } from './tone-of-turn.ts';
import './voice-controls.ts';
import type { VoiceCommand } from './voice-controls.ts';
import { VoiceDesk } from './voice-desk.ts';

const NOTICE_MS = 8000;
/** An answer to a question of hers is written down for good, so it is sent only after so long, unless it is touched. */
const CORRECT_MS = 1500;
/** The greeting belongs to its hour; an older one is asked for anew. */
const GREETING_MS = 10 * 60_000;

/** The whole screen of a kiosk, and of a phone or a desk that opens the same page. */
@customElement('xiaogu-kiosk')
export class Kiosk extends LitElement {
  @property({ attribute: false }) start!: StartAddress;
  @property() locale: Locale = 'zh-CN';
  @property({ type: Boolean, reflect: true }) talking = false;
  @property({ type: Boolean, reflect: true }) care = false;
  @property({ type: Number, reflect: true, attribute: 'type-size' }) size = 0;
  @state() private draft = '';
  @state() private notice = '';
  @state() private waiting = false;
  @state() private asleep = false;
  @state() private along = false;
  @state() private heard: Heard = 'nothing';
  /** Whether the keyboard on the screen is out. */
  @property({ type: Boolean, reflect: true }) typing = false;
  @query('xiaogu-composer') private composer!: Composer | null;
  @query('xiaogu-kiosk-welcome') private welcome!: KioskWelcome | null;
  readonly #figure = new FigureDirector(() => this.requestUpdate());
  readonly #voice = new VoiceDesk({
    conversation: () => this.#conversation,
    onPartial: (words) => (this.draft = words),
    onHeard: (words) => this.#heard(words),
    onChange: () => this.#soundChanged(),
  });
  #conversation!: Conversation;
  #guard!: Guard;
  #hardwareKeyboard = false;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #answered = new WeakSet<Turn>();
  #openedAt = 0;
  #wasSpeaking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const { terminalId, location } = this.start;
    this.#conversation = new Conversation({
      client: new Client(),
      channel: 'kiosk',
      terminalId,
      location,
      onChange: () => this.#conversationChanged(),
    });
    // A phone in a quiet room is not read aloud to unasked; a kiosk is there to speak.
    this.#voice.speaker.muted = terminalId === undefined;
    this.#guard = new Guard({
      host: this,
      start: this.start,
      inUse: () => this.#inUse,
      onGreet: () => void this.#greet(),
      onSleep: () => this.#sleep(),
      onWarn: () => void this.#voice.say(this.#messages.idle.speech, this.locale),
      onWipe: () => void this.endAndClear(),
      onChange: () => this.requestUpdate(),
    });
    this.#guard.begin();
    this.addEventListener('keydown', this.#typedOnHardware);
    window.addEventListener('pagehide', this.#leave);
    window.addEventListener('pageshow', this.#comeBack);
    this.#open();
    this.#speakLocale();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#leave);
    window.removeEventListener('pageshow', this.#comeBack);
    this.#guard.end();
    this.#forget();
  }

  /** The next person finds nothing of the last one's, and the page as it was made. */
  async endAndClear(): Promise<void> {
    const begun = this.#inUse;
    this.#forget();
    this.typing = false;
    this.size = 0;
    this.care = false;
    this.#open();
    this.notice = begun ? this.#messages.cleared : '';
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => (this.notice = ''), NOTICE_MS);
    await this.updateComplete;
    this.welcome?.focus();
  }

  override willUpdate(): void {
    this.talking = this.#conversation.state.exchanges.length > 0;
  }

  override render() {
    const messages = this.#messages;
    const { state } = this.#conversation;
    const { listener, trouble, controls } = this.#voice;
    const resume = resumeInTheMaking(state);
    return html`
      <xiaogu-kiosk-stage
        role="banner"
        ?talking=${this.talking}
        .messages=${messages}
        .mood=${this.#figure.mood}
        .tone=${this.#figure.tone}
        .saying=${this.#voice.speaker.saying}
        .mouthAt=${this.#mouthAt}
      ></xiaogu-kiosk-stage>
      <main
        class=${resume === undefined ? '' : 'beside'}
        @say=${this.#ask}
        @retry=${this.#retry}
        @edit=${this.#edit}
        @resume-file=${this.#takeResume}
        @refuse-calls=${this.#refuseCalls}
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
      <div class="write" role="region" aria-label=${messages.composer.label} @say=${this.#ask}>
        <p class=${this.talking || this.notice === '' ? 'visually-hidden' : 'notice'} role="status">
          ${this.talking ? '' : this.notice}
        </p>
        ${state.reachable ? nothing : html`<p class="offline" role="status">${icon('cloud')}${messages.offline}</p>`}
        <xiaogu-heard-line
          .messages=${messages}
          .stage=${listener.stage}
          .heard=${this.heard}
          @correct=${this.#correct}
        ></xiaogu-heard-line>
        <xiaogu-composer
          .messages=${messages}
          .draft=${this.draft}
          .trouble=${trouble === undefined ? '' : messages.voice.trouble[trouble]}
          ?busy=${isBusy(state)}
          ?waiting=${this.waiting && isBusy(state)}
          @draft=${this.#drafted}
          ?ownKeyboard=${this.#ownKeyboard}
          @hold=${this.#touchBox}
        >
          <xiaogu-microphone-button
            slot="microphone"
            .messages=${messages}
            .stage=${listener.stage}
            @talk=${this.#talk}
            @talked=${() => listener.finish()}
          ></xiaogu-microphone-button>
        </xiaogu-composer>
        ${
          this.typing
            ? html`<xiaogu-screen-keyboard
                .messages=${messages}
                .draft=${this.draft}
                @draft=${this.#drafted}
                @done=${() => this.#sendTyped()}
              ></xiaogu-screen-keyboard>`
            : nothing
        }
        <div class="tools">
        ${
          this.typing
            ? nothing
            : html`<xiaogu-voice-controls
                .messages=${messages}
                .state=${controls}
                @voice=${(event: CustomEvent<VoiceCommand>) => void this.#voice.obey(event.detail)}
              ></xiaogu-voice-controls>`
        }
        <xiaogu-kiosk-tools
          .messages=${messages}
          .locale=${this.locale}
          .size=${this.size}
          .care=${this.care}
          ?keyboard=${this.#ownKeyboard}
          ?typing=${this.typing}
          ?sensor=${this.#guard.sensorWanted}
          ?clearable=${this.#inUse}
          @size=${(event: CustomEvent<number>) => (this.size = event.detail)}
          @care=${this.#switchCare}
          @locale=${this.#switchLocale}
          @sensor=${() => void this.#guard.chooseSensor()}
          @keyboard=${() => void this.#showKeyboard(!this.typing)}
          @take=${() => (this.along = true)}
          @clear=${this.endAndClear}
        ></xiaogu-kiosk-tools>
        </div>
        <p class="ai">${messages.aiNotice}</p>
      </div>
      ${
        this.#guard.secondsLeft === undefined
          ? nothing
          : html`<xiaogu-idle-warning
              .messages=${messages}
              .seconds=${this.#guard.secondsLeft}
              @stay=${() => this.#stay()}
            ></xiaogu-idle-warning>`
      }
      ${
        this.along
          ? html`<xiaogu-take-along
              .messages=${messages}
              .conversation=${this.#conversation}
              @close=${() => (this.along = false)}
              @leave=${this.endAndClear}
            ></xiaogu-take-along>`
          : nothing
      }
      ${
        this.asleep
          ? html`<xiaogu-attract-screen .messages=${messages} @wake=${this.#wake}></xiaogu-attract-screen>`
          : nothing
      }
    `;
  }

  /** A kiosk has no keyboard of its own, until somebody types on one. */
  get #ownKeyboard(): boolean {
    return this.start.terminalId !== undefined && !this.start.systemKeyboard && !this.#hardwareKeyboard;
  }

  get #messages() {
    return kioskMessagesFor(this.locale);
  }

  /** Whether there is anything of a person here. */
  get #inUse(): boolean {
    return this.#conversation.state.exchanges.length > 0 || this.draft !== '' || this.#voice.listener.stage !== 'off';
  }

  readonly #mouthAt = (now: number) => this.#voice.speaker.mouthAt(now);

  #open(): void {
    this.#openedAt = Date.now();
    void this.#conversation.start(this.locale);
  }

  #forget(): void {
    this.draft = '';
    this.along = false;
    this.#hold();
    this.#voice.forget();
    this.#conversation.end();
    this.#guard.ended();
  }

  #ask = (event: CustomEvent<string>) => {
    this.waiting = isBusy(this.#conversation.state);
    if (this.waiting) return;
    this.notice = '';
    this.#hold();
    const fromComposer = event.composedPath().some((node) => (node as Element).localName === 'xiaogu-composer');
    if (fromComposer) this.draft = '';
    this.typing = false;
    this.#voice.speaker.stop();
    this.#figure.tell({ type: 'asked' });
    void this.#conversation.ask(event.detail);
  };

  #edit = (event: CustomEvent<string>) => {
    this.draft = event.detail;
    this.composer?.focus();
  };

  #retry = (event: CustomEvent<number>) => {
    this.#figure.tell({ type: 'asked' });
    void this.#conversation.retry(event.detail);
  };

  #touchBox = () => {
    this.#hold();
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

  #sendTyped(): void {
    if (overLimit(this.draft) > 0) return;
    this.typing = false;
    this.#sendDraft();
  }

  #takeResume = (event: CustomEvent<ResumeFileWish & { answer(done: Promise<void>): void }>) => {
    const { kind, print, answer } = event.detail;
    const file = this.#conversation.inSession((client, key, person) => client.resumeFile(key, kind, person));
    answer(file.then((blob) => takeAway(blob, { name: `${this.#messages.resume.heading}.${kind}`, print })));
  };

  #refuseCalls = (event: CustomEvent<{ answer(done: Promise<void>): void }>) => {
    event.detail.answer(this.#conversation.inSession((client, key, person) => client.refuseCalls(key, person)));
  };

  #drafted = (event: CustomEvent<string>) => {
    this.#hold();
    this.draft = event.detail;
  };

  #talk = () => {
    this.#hold();
    this.#voice.speaker.stop();
    // Who speaks to a machine wants to hear it.
    this.#voice.speaker.muted = false;
    void this.#voice.listener.listen();
  };

  #heard(words: string): void {
    this.draft = words;
    this.#hold();
    if (!this.#asksBack) {
      if (this.#sendDraft()) this.heard = 'sent';
      return;
    }
    this.heard = 'held';
    this.#sendTimer = setTimeout(() => this.#sendDraft(), CORRECT_MS);
  }

  /** Whether her latest words ask for something that the next ones give. */
  get #asksBack(): boolean {
    const turn = this.#conversation.state.exchanges.at(-1)?.turn;
    return turn !== undefined && (turn.intent === 'resume' || turn.status === 'clarify' || turn.status === 'confirm');
  }

  /** What was misheard goes back into the box, and its answer away. */
  #correct = () => {
    this.#voice.speaker.forget();
    const words = this.#conversation.takeBack();
    this.#touchBox();
    this.draft = words;
    this.composer?.focus();
  };

  #sendDraft(): boolean {
    const words = this.draft.trim();
    this.#hold();
    if (words === '' || isBusy(this.#conversation.state)) return false;
    this.draft = '';
    this.notice = '';
    this.#figure.tell({ type: 'asked' });
    void this.#conversation.ask(words, this.#voice.spokenMs(words));
    return true;
  }

  /** The person is correcting what was heard, so it waits for them. */
  #hold = () => {
    clearTimeout(this.#sendTimer);
    this.heard = 'nothing';
  };

  #conversationChanged(): void {
    const latest = this.#conversation.state.exchanges.at(-1);
    if (latest?.stage === 'failed') this.#figure.tell({ type: 'answered', tone: 'sorry' });
    if (latest?.turn !== undefined && !this.#answered.has(latest.turn)) {
      this.#answered.add(latest.turn);
      this.#guard.answered(latest.turn.reply.length);
      this.#figure.tell({ type: 'answered', tone: toneOfTurn(latest.turn) });
      void this.#voice.say(latest.turn.speech, this.locale, latest.track);
    }
    this.#guard.setBusy(this.#busy);
    this.requestUpdate();
  }

  #soundChanged(): void {
    const { speaker, listener } = this.#voice;
    const heard = listener.stage === 'hearing' || (listener.stage === 'waiting' && !listener.handsFree);
    this.#figure.tell({ type: 'listening', on: heard });
    if (speaker.speaking !== this.#wasSpeaking) {
      this.#wasSpeaking = speaker.speaking;
      this.#figure.tell({ type: speaker.speaking ? 'speech_began' : 'speech_ended' });
    }
    this.#guard?.setBusy(this.#busy);
    this.requestUpdate();
  }

  get #busy(): boolean {
    const { speaker, listener } = this.#voice;
    const hearing = listener.stage === 'hearing' || listener.stage === 'understanding';
    const warned = this.#guard?.secondsLeft !== undefined;
    return isBusy(this.#conversation.state) || hearing || (speaker.speaking && !warned);
  }

  #stay(): void {
    this.#voice.speaker.stop();
    this.#guard.life();
  }

  async #greet(): Promise<void> {
    this.asleep = false;
    this.#figure.tell({ type: 'came' });
    if (this.#inUse) return;
    if (Date.now() - this.#openedAt > GREETING_MS) {
      this.#conversation.end();
      this.#openedAt = Date.now();
      await this.#conversation.start(this.locale);
    }
    const greeting = this.#conversation.state.greeting;
    if (greeting !== undefined && !this.#inUse) await this.#voice.say(splitGreeting(greeting).first, this.locale);
  }

  #sleep(): void {
    this.#voice.speaker.stop();
    this.#figure.tell({ type: 'left' });
    this.asleep = true;
  }

  #wake = () => {
    this.#guard.touched();
    void this.#greet();
  };

  /** A session speaks the language it was opened in, so one that has not begun is opened anew. */
  #switchLocale = (event: CustomEvent<Locale>) => {
    this.locale = event.detail;
    this.#voice.listener.locale = event.detail;
    this.notice = '';
    this.#speakLocale();
    if (this.#conversation.state.exchanges.length > 0) return;
    this.#voice.speaker.forget();
    this.#conversation.end();
    this.#open();
  };

  #switchCare = (event: CustomEvent<boolean>) => {
    this.care = event.detail;
    this.size = this.care ? 2 : 0;
    this.#voice.setCare(this.care);
  };

  #speakLocale(): void {
    document.documentElement.lang = this.locale;
    document.title = this.#messages.pageTitle;
  }

  /** The back button may bring a page back as it was; so it is left empty. */
  #leave = () => this.#forget();

  #comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) this.#open();
  };

  static override styles = [theme, sharedStyles, kioskStyles];
}
