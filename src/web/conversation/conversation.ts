import type { CarryAwayResponse } from '../../contract/carry-away.ts';
import type { Locale, Location } from '../../contract/locale.ts';
import type { Channel } from '../../contract/session.ts';
import { ApiFailure } from '../api/api-failure.ts';
import type { Client, SessionKey } from '../api/client.ts';
import {
  type ConversationAction,
  type ConversationState,
  emptyConversation,
  type Failure,
  isBusy,
  reduceConversation,
} from './conversation-state.ts';
import type { SessionKeeper } from './session-keeper.ts';

export interface ConversationOptions {
  client: Client;
  channel: Channel;
  terminalId?: string | undefined;
  location?: Location | undefined;
  onChange: (state: ConversationState) => void;
  /** Finds a conversation again after a change of page. */
  keeper?: SessionKeeper | undefined;
  /** Milliseconds between tries while the server is away. */
  retryMs?: number;
}

/**
 * One person's conversation at a time. Everything of theirs lives in this object's memory, the token too unless a
 * keeper holds it, and `end` lets go of it before anything else happens.
 */
export class Conversation {
  #state = emptyConversation();
  #session: SessionKey | undefined;
  #opening: Promise<void> | undefined;
  #waiting = false;
  #keepsPage = false;
  #person = new AbortController();
  #locale: Locale = 'zh-CN';
  #nextId = 1;
  readonly #options: ConversationOptions;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  get state(): ConversationState {
    return this.#state;
  }

  /** Opens a session so that the greeting can be shown; keeps trying while the server is away. */
  async start(locale: Locale): Promise<void> {
    this.#locale = locale;
    const person = this.#person.signal;
    try {
      await this.#open(person);
    } catch (error) {
      if (person.aborted) return;
      this.#noteFailure(error);
      void this.#waitForServer(person);
    }
  }

  /** @param spokenMs how long it was spoken, where it was */
  async ask(text: string, spokenMs?: number): Promise<void> {
    if (text.trim() === '' || isBusy(this.#state)) return;
    await this.#run(this.#nextId++, text, spokenMs);
  }

  async retry(id: number): Promise<void> {
    const exchange = this.#state.exchanges.find((candidate) => candidate.id === id);
    if (exchange?.stage !== 'failed' || isBusy(this.#state)) return;
    await this.#run(id, exchange.text);
  }

  /** Takes the latest words off the screen to be put differently; what still comes for them is not shown. */
  takeBack(): string {
    const latest = this.#state.exchanges.at(-1);
    if (latest === undefined) return '';
    this.#dispatch({ type: 'taken_back', id: latest.id });
    return latest.text;
  }

  /**
   * Does something in the session's name; what it brings belongs to this person alone.
   * @throws ApiFailure unreachable where there is no session yet
   */
  async inSession<T>(work: (client: Client, key: SessionKey, person: AbortSignal) => Promise<T>): Promise<T> {
    const person = this.#person.signal;
    await this.#open(person);
    const session = this.#session;
    if (session === undefined) throw new ApiFailure('unreachable');
    return work(this.#options.client, session, person);
  }

  /** Makes the page that the person takes along; from then on it outlives the session. */
  async carryAway(): Promise<CarryAwayResponse> {
    const made = await this.inSession((client, key, person) => client.carryAway(key, person));
    this.#keepsPage = true;
    return made;
  }

  /** Wipes the screen's state at once, then has the server forget the session; never waits for either. */
  end(): void {
    this.#person.abort();
    this.#person = new AbortController();
    const old = this.#session;
    const keepsPage = this.#keepsPage;
    this.#session = undefined;
    this.#keepsPage = false;
    this.#opening = undefined;
    this.#waiting = false;
    this.#options.keeper?.forget();
    this.#dispatch({ type: 'cleared' });
    if (old !== undefined) void this.#erase(old, keepsPage);
  }

  /** Lets go of what is under way and leaves the session to be found again. */
  leave(): void {
    this.#person.abort();
    this.#person = new AbortController();
    this.#opening = undefined;
    this.#waiting = false;
  }

  async #run(id: number, text: string, spokenMs?: number): Promise<void> {
    const person = this.#person.signal;
    this.#dispatch({ type: 'asked', id, text });
    try {
      try {
        await this.#stream(id, text, person, spokenMs);
      } catch (error) {
        // A session may have run out while nobody was speaking; the words are worth a fresh one, once.
        if (!(error instanceof ApiFailure && error.kind === 'session_gone')) throw error;
        this.#session = undefined;
        await this.#stream(id, text, person);
      }
    } catch (error) {
      if (person.aborted) return;
      this.#dispatch({ type: 'failed', id, failure: this.#noteFailure(error) });
      if (!this.#state.reachable) void this.#waitForServer(person);
    }
  }

  async #stream(id: number, text: string, person: AbortSignal, spokenMs?: number): Promise<void> {
    await this.#open(person);
    const session = this.#session;
    if (session === undefined) throw new ApiFailure('broken');
    for await (const event of this.#options.client.sendMessage(session, text, person, spokenMs)) {
      if (person.aborted) return;
      this.#dispatch({ type: 'event', id, event });
    }
    if (!person.aborted) this.#dispatch({ type: 'reachable', reachable: true });
    // The stream is over; a run still open was cut off.
    const cut = this.#state.exchanges.some((exchange) => exchange.id === id && exchange.stage === 'streaming');
    if (cut && !person.aborted) throw new ApiFailure('unreachable');
  }

  #open(person: AbortSignal): Promise<void> {
    if (this.#session !== undefined) return Promise.resolve();
    this.#opening ??= this.#create(person).finally(() => {
      if (!person.aborted) this.#opening = undefined;
    });
    return this.#opening;
  }

  async #create(person: AbortSignal): Promise<void> {
    const { client, channel, terminalId, location, keeper } = this.#options;
    if (await this.#restore(person)) return;
    const opened = await client.createSession({ channel, terminalId, location, locale: this.#locale }, person);
    if (person.aborted) {
      void this.#erase(opened);
      return;
    }
    this.#session = { sessionId: opened.sessionId, token: opened.token };
    keeper?.save(this.#session);
    this.#dispatch({ type: 'opened', greeting: opened.greeting, suggestions: opened.suggestions });
  }

  /** Takes up the conversation that was kept; one the server no longer knows is forgotten. */
  async #restore(person: AbortSignal): Promise<boolean> {
    const { client, keeper } = this.#options;
    const kept = keeper?.load();
    if (keeper === undefined || kept === undefined || this.#state.exchanges.length > 0) return false;
    try {
      const { turns } = await client.getSession(kept, person);
      if (person.aborted) return true;
      this.#session = kept;
      this.#nextId = turns.length + 1;
      this.#dispatch({ type: 'restored', turns });
      return true;
    } catch (error) {
      if (!(error instanceof ApiFailure && error.kind === 'session_gone')) throw error;
      keeper.forget();
      return false;
    }
  }

  async #waitForServer(person: AbortSignal): Promise<void> {
    if (this.#waiting) return;
    this.#waiting = true;
    let tries = 0;
    while (!person.aborted) {
      await pause(this.#retryMs * 2 ** Math.min(tries, 3));
      tries += 1;
      if (person.aborted) return;
      if (await this.#options.client.isAlive()) break;
    }
    if (person.aborted) return;
    this.#waiting = false;
    this.#dispatch({ type: 'reachable', reachable: true });
    if (this.#session === undefined) await this.start(this.#locale);
  }

  /** A server that is away must still learn, when it is back, that it has something to forget. */
  async #erase(session: SessionKey, keepsPage = false): Promise<void> {
    for (;;) {
      try {
        await this.#options.client.deleteSession(session, { keepsPage });
        return;
      } catch (error) {
        if (!(error instanceof ApiFailure) || error.kind === 'refused') return;
        await pause(this.#retryMs);
      }
    }
  }

  #noteFailure(error: unknown): Failure {
    const failure = error instanceof ApiFailure ? error : new ApiFailure('broken', { cause: error });
    if (failure.kind === 'unreachable') this.#dispatch({ type: 'reachable', reachable: false });
    return { kind: failure.kind, words: failure.problem?.detail ?? failure.problem?.title };
  }

  #dispatch(action: ConversationAction): void {
    this.#state = reduceConversation(this.#state, action);
    this.#options.onChange(this.#state);
  }

  get #retryMs(): number {
    return this.#options.retryMs ?? 4000;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
