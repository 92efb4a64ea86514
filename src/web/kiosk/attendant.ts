import type { Locale } from '../../contract/locale.ts';
import type { Turn } from '../../contract/turn.ts';
import { Client } from '../api/client.ts';
import { Conversation } from '../conversation/conversation.ts';
import { isBusy } from '../conversation/conversation-state.ts';
import { kioskMessagesFor } from '../messages/kiosk-messages-for.ts';
import { FigureDirector } from './figure-director.ts';
import { Guard } from './guard.ts';
import type { Heard } from './heard-line.ts';
import { splitGreeting } from './split-greeting.ts';
import type { StartAddress } from './start-address.ts';
import { toneOfTurn } from './tone-of-turn.ts';
import { VoiceDesk } from './voice-desk.ts';

export interface AttendantOptions {
  /** Where touches and keys show that somebody is there. */
  host: HTMLElement;
  start: StartAddress;
  onChange(): void;
  /** The page must look as it was made: what a person had set or opened goes. */
  onReset(): void;
  /** The last person's words are gone and the next one may begin. */
  onReady(): void;
}

const FIRST_LOCALE: Locale = 'zh-CN';
const NOTICE_MS = 8000;
/** An answer to a question of hers is written down for good, so it is sent only after so long, unless it is touched. */
const CORRECT_MS = 1500;
/** The greeting belongs to its hour; an older one is asked for anew. */
const GREETING_MS = 10 * 60_000;

/**
 * Attends to one person after the other: greets, hears, asks in their name, has the answer said, and lets go of all of it
 * when they end it or have gone.
 */
export class Attendant {
  readonly figure: FigureDirector;
  readonly voice: VoiceDesk;
  readonly guard: Guard;
  readonly conversation: Conversation;
  readonly #options: AttendantOptions;
  locale = FIRST_LOCALE;
  /** What stands in the box, not yet sent. */
  draft = '';
  notice = '';
  heard: Heard = 'nothing';
  /** Somebody asked while an answer was still coming. */
  waiting = false;
  asleep = false;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #answered = new WeakSet<Turn>();
  #openedAt = 0;
  #wasSpeaking = false;

  constructor(options: AttendantOptions) {
    const { host, start, onChange } = options;
    const { terminalId, location } = start;
    this.#options = options;
    this.figure = new FigureDirector(onChange);
    this.voice = new VoiceDesk({
      conversation: () => this.conversation,
      onPartial: (words) => {
        this.draft = words;
        onChange();
      },
      onHeard: (words) => this.#heard(words),
      onChange: () => this.#soundChanged(),
    });
    // A phone in a quiet room is not read aloud to unasked; a kiosk is there to speak.
    this.voice.speaker.muted = terminalId === undefined;
    this.conversation = new Conversation({
      client: new Client(),
      channel: 'kiosk',
      terminalId,
      location,
      onChange: () => this.#conversationChanged(),
    });
    this.guard = new Guard({
      host,
      start,
      talk: () => host.shadowRoot?.querySelector('main') ?? host,
      inUse: () => this.inUse,
      onGreet: () => void this.#greet(),
      onSleep: () => this.#sleep(),
      onWarn: () => void this.voice.say(this.messages.idle.speech, this.locale),
      onWipe: () => this.endAndClear(),
      onChange,
    });
  }

  begin(): void {
    this.guard.begin();
    this.open();
  }

  end(): void {
    this.guard.end();
    this.forget();
  }

  get messages() {
    return kioskMessagesFor(this.locale);
  }

  /** Whether there is anything of a person here. */
  get inUse(): boolean {
    return this.conversation.state.exchanges.length > 0 || this.draft !== '' || this.voice.listener.stage !== 'off';
  }

  open(): void {
    this.#openedAt = Date.now();
    void this.conversation.start(this.locale);
  }

  /** Lets go of everything the person said. */
  forget(): void {
    this.draft = '';
    this.hold();
    this.#options.onReset();
    this.voice.forget();
    this.conversation.end();
    this.guard.ended();
  }

  /** The next person finds nothing of the last one's, and the page as it was made. */
  endAndClear(): void {
    const begun = this.inUse;
    this.forget();
    this.#firstLocale();
    this.open();
    this.notice = begun ? this.messages.cleared : '';
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => {
      this.notice = '';
      this.#options.onChange();
    }, NOTICE_MS);
    this.#options.onReady();
  }

  /** Asks in the person's name, unless an answer is still coming. Whether it was asked. */
  ask(words: string): boolean {
    this.waiting = isBusy(this.conversation.state);
    this.#options.onChange();
    if (this.waiting) return false;
    this.hold();
    this.voice.speaker.stop();
    this.#send(words);
    return true;
  }

  retry(id: number): void {
    this.figure.tell({ type: 'asked' });
    void this.conversation.retry(id);
  }

  write(words: string): void {
    this.hold();
    this.draft = words;
    this.#options.onChange();
  }

  sendDraft(): boolean {
    const words = this.draft.trim();
    this.hold();
    if (words === '' || isBusy(this.conversation.state)) return false;
    this.draft = '';
    this.#send(words, this.voice.spokenMs(words));
    return true;
  }

  talk(): void {
    this.hold();
    this.voice.speaker.stop();
    // Who speaks to a machine wants to hear it.
    this.voice.speaker.muted = false;
    void this.voice.listener.listen();
  }

  /** What was misheard goes back into the box, and its answer away. */
  correct(): void {
    this.voice.speaker.forget();
    this.write(this.conversation.takeBack());
  }

  /** The person is correcting what was heard, so it waits for them. */
  hold(): void {
    clearTimeout(this.#sendTimer);
    this.heard = 'nothing';
    this.#options.onChange();
  }

  stay(): void {
    this.voice.speaker.stop();
    this.guard.life();
  }

  wake(): void {
    this.guard.touched();
    void this.#greet();
  }

  /** A session speaks the language it was opened in, so one that has not begun is opened anew. */
  switchLocale(locale: Locale): void {
    this.locale = locale;
    this.voice.listener.locale = locale;
    this.notice = '';
    this.#options.onChange();
    if (this.conversation.state.exchanges.length > 0) return;
    this.voice.speaker.forget();
    this.conversation.end();
    this.open();
  }

  #send(words: string, spokenMs?: number): void {
    this.notice = '';
    this.figure.tell({ type: 'asked' });
    void this.conversation.ask(words, spokenMs);
  }

  #heard(words: string): void {
    this.write(words);
    if (!this.asksBack) {
      if (this.sendDraft()) this.heard = 'sent';
    } else {
      this.heard = 'held';
      this.#sendTimer = setTimeout(() => this.sendDraft(), CORRECT_MS);
    }
    this.#options.onChange();
  }

  /** Whether her latest words ask for something that the next ones give. */
  get asksBack(): boolean {
    const turn = this.conversation.state.exchanges.at(-1)?.turn;
    return turn !== undefined && (turn.intent === 'resume' || turn.status === 'clarify' || turn.status === 'confirm');
  }

  #conversationChanged(): void {
    const latest = this.conversation.state.exchanges.at(-1);
    if (latest?.stage === 'failed') this.figure.tell({ type: 'answered', tone: 'sorry' });
    if (latest?.turn !== undefined && !this.#answered.has(latest.turn)) {
      this.#answered.add(latest.turn);
      this.guard.answered(latest.turn.reply.length);
      this.figure.tell({ type: 'answered', tone: toneOfTurn(latest.turn) });
      void this.voice.say(latest.turn.speech, this.locale, latest.track);
    }
    this.guard.setBusy(this.#busy);
    this.#options.onChange();
  }

  #soundChanged(): void {
    const { speaker, listener } = this.voice;
    const listening = listener.stage === 'hearing' || (listener.stage === 'waiting' && !listener.handsFree);
    this.figure.tell({ type: 'listening', on: listening });
    if (speaker.speaking !== this.#wasSpeaking) {
      this.#wasSpeaking = speaker.speaking;
      this.figure.tell({ type: speaker.speaking ? 'speech_began' : 'speech_ended' });
    }
    this.guard.setBusy(this.#busy);
    this.#options.onChange();
  }

  /** What the person waits for; her own question whether they are there is not of it. */
  get #busy(): boolean {
    const { speaker, listener } = this.voice;
    const hearing = listener.stage === 'hearing' || listener.stage === 'understanding';
    const warned = this.guard.secondsLeft !== undefined;
    return isBusy(this.conversation.state) || hearing || (speaker.speaking && !warned);
  }

  async #greet(): Promise<void> {
    this.asleep = false;
    this.#options.onChange();
    if (this.inUse) return;
    this.figure.tell({ type: 'came' });
    if (Date.now() - this.#openedAt > GREETING_MS) {
      this.conversation.end();
      this.#openedAt = Date.now();
      await this.conversation.start(this.locale);
    }
    const greeting = this.conversation.state.greeting;
    if (greeting !== undefined && !this.inUse) await this.voice.say(splitGreeting(greeting).first, this.locale);
  }

  #sleep(): void {
    this.voice.speaker.stop();
    this.figure.tell({ type: 'left' });
    this.asleep = true;
    this.#options.onReset();
    if (this.#firstLocale()) {
      this.conversation.end();
      this.open();
    }
  }

  /** In a hall the next person starts in the hall's language; a phone stays its owner's. Whether that was a change. */
  #firstLocale(): boolean {
    if (this.#options.start.terminalId === undefined || this.locale === FIRST_LOCALE) return false;
    this.locale = FIRST_LOCALE;
    this.voice.listener.locale = FIRST_LOCALE;
    return true;
  }
}
