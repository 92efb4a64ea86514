import type { CarryAwayResponse } from '../../contract/carry-away.ts';
import type { Passage } from '../../contract/passage.ts';
import type { KnowledgeSearchResponse } from '../../contract/search.ts';
import type { CreateSessionRequest, CreateSessionResponse, SessionView } from '../../contract/session.ts';
import type { SpeechTrack, Transcription, VoiceAbilities } from '../../contract/speech.ts';
import { ApiFailure, failureOfResponse } from './api-failure.ts';
import { readEventData } from './event-stream.ts';
import { SilenceWatch } from './silence-watch.ts';
import type { WireEvent } from './wire-event.ts';

export interface SessionKey {
  sessionId: string;
  token: string;
}

/** A call that brings nothing for so long is given up. */
const SILENCE_LIMIT_MS = 45_000;
/** A turn that still brings something but no end after so long is given up too. */
const TURN_LIMIT_MS = 180_000;

/** Talks to the conversation contract. Keeps nothing: the caller holds the token, in memory alone. */
export class Client {
  readonly #base: string;
  readonly #fetch: typeof fetch;
  readonly #silenceLimitMs: number;
  readonly #turnLimitMs: number;

  constructor(options: { base?: string; fetch?: typeof fetch; silenceLimitMs?: number; turnLimitMs?: number } = {}) {
    this.#base = options.base ?? '';
    this.#fetch = options.fetch ?? ((...call) => fetch(...call));
    this.#silenceLimitMs = options.silenceLimitMs ?? SILENCE_LIMIT_MS;
    this.#turnLimitMs = options.turnLimitMs ?? TURN_LIMIT_MS;
  }

  async createSession(request: CreateSessionRequest, caller: AbortSignal): Promise<CreateSessionResponse> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(request) };
    return this.#watched(caller, async (watch) => {
      const response = await this.#call('/api/sessions', init, watch);
      return (await response.json()) as CreateSessionResponse;
    });
  }

  async getSession(key: SessionKey, caller: AbortSignal): Promise<SessionView> {
    return this.#watched(caller, async (watch) => {
      const response = await this.#call(pathOf(key), { headers: bearer(key) }, watch);
      return (await response.json()) as SessionView;
    });
  }

  /** Sends the words and yields the turn's events as they come. */
  async *sendMessage(key: SessionKey, text: string, caller: AbortSignal, spokenMs?: number): AsyncGenerator<WireEvent> {
    const watch = new SilenceWatch(this.#silenceLimitMs, caller, this.#turnLimitMs);
    const headers = { ...bearer(key), 'content-type': 'application/json', accept: 'text/event-stream' };
    try {
      const init = { method: 'POST', headers, body: JSON.stringify({ text, spokenMs }) };
      const response = await this.#call(`${pathOf(key)}/messages`, init, watch);
      if (response.body === null) throw new ApiFailure('broken');
      for await (const data of readEventData(response.body)) {
        watch.heard();
        yield parseEvent(data);
      }
    } catch (error) {
      throw explain(error, watch, caller);
    } finally {
      watch.end();
    }
  }

  /**
   * A session the server no longer knows counts as deleted. `keepalive` lets the call outlive the page; the page that the
   * person took along stays when they made one.
   */
  async deleteSession(key: SessionKey, options: { keepsPage?: boolean } = {}): Promise<void> {
    const init = { method: 'DELETE', headers: bearer(key), keepalive: true };
    try {
      const path = `${pathOf(key)}${options.keepsPage === true ? '?keep=carry-away' : ''}`;
      await this.#watched(undefined, (watch) => this.#call(path, init, watch));
    } catch (error) {
      if (!(error instanceof ApiFailure && error.kind === 'session_gone')) throw error;
    }
  }

  /** An article of a law in its own words, where the server has them. */
  async article(title: string, article: string, caller: AbortSignal): Promise<Passage | undefined> {
    const query = new URLSearchParams({ q: `《${title}》${article}`, k: '10', kind: 'law' });
    return this.#watched(caller, async (watch) => {
      const response = await this.#call(`/api/knowledge/search?${query}`, {}, watch);
      const { passages } = (await response.json()) as KnowledgeSearchResponse;
      return passages.find((passage) => passage.title === title && passage.article === article);
    });
  }

  async voiceAbilities(): Promise<VoiceAbilities> {
    return this.#watched(undefined, async (watch) => {
      const response = await this.#call('/api/voice', {}, watch);
      return (await response.json()) as VoiceAbilities;
    });
  }

  /** Sound for a text. */
  async say(key: SessionKey, text: string, speed: number, caller: AbortSignal): Promise<Blob> {
    return this.#watched(caller, async (watch) => {
      const response = await this.#call('/api/speech', jsonOf(key, { text, speed }), watch);
      return response.blob();
    });
  }

  async speechTrack(key: SessionKey, text: string, caller: AbortSignal): Promise<SpeechTrack> {
    return this.#watched(caller, async (watch) => {
      const response = await this.#call('/api/speech/track', jsonOf(key, { text }), watch);
      return (await response.json()) as SpeechTrack;
    });
  }

  /** The words of a WAV recording. */
  async transcribe(key: SessionKey, wav: Blob, caller: AbortSignal): Promise<string> {
    const init = { method: 'POST', headers: { ...named(key), 'content-type': 'audio/wav' }, body: wav };
    return this.#watched(caller, async (watch) => {
      const response = await this.#call('/api/transcriptions', init, watch);
      return ((await response.json()) as Transcription).text;
    });
  }

  /** Makes the page that the person takes along. */
  async carryAway(key: SessionKey, caller: AbortSignal): Promise<CarryAwayResponse> {
    const init = jsonOf(key, {});
    return this.#watched(caller, async (watch) => {
      const response = await this.#call(`${pathOf(key)}/carry-away`, init, watch);
      return (await response.json()) as CarryAwayResponse;
    });
  }

  /** The person does not want to be called. */
  async refuseCalls(key: SessionKey, caller: AbortSignal): Promise<void> {
    const init = { method: 'DELETE', headers: bearer(key) };
    await this.#watched(caller, (watch) => this.#call(`${pathOf(key)}/calls`, init, watch));
  }

  /** The session's resume as a file. */
  async resumeFile(key: SessionKey, kind: 'pdf' | 'docx', caller: AbortSignal): Promise<Blob> {
    return this.#watched(caller, async (watch) => {
      const response = await this.#call(`${pathOf(key)}/resume.${kind}`, { headers: bearer(key) }, watch);
      return response.blob();
    });
  }

  async isAlive(): Promise<boolean> {
    try {
      await this.#watched(undefined, (watch) => this.#call('/healthz', {}, watch));
      return true;
    } catch {
      return false;
    }
  }

  async #watched<T>(caller: AbortSignal | undefined, work: (watch: SilenceWatch) => Promise<T>): Promise<T> {
    const watch = new SilenceWatch(this.#silenceLimitMs, caller);
    try {
      return await work(watch);
    } catch (error) {
      throw explain(error, watch, caller);
    } finally {
      watch.end();
    }
  }

  async #call(path: string, init: RequestInit, { signal }: SilenceWatch): Promise<Response> {
    const response = await this.#fetch(this.#base + path, { ...init, signal, cache: 'no-store', credentials: 'omit' });
    if (!response.ok) throw await failureOfResponse(response);
    return response;
  }
}

/** What fetch and a torn stream throw says little; who ended the call says more. */
function explain(error: unknown, watch: SilenceWatch, caller: AbortSignal | undefined): unknown {
  if (watch.silent) return new ApiFailure('slow', { cause: error });
  if (error instanceof ApiFailure || caller?.aborted) return error;
  return new ApiFailure(error instanceof SyntaxError ? 'broken' : 'unreachable', { cause: error });
}

function pathOf(key: SessionKey): string {
  return `/api/sessions/${encodeURIComponent(key.sessionId)}`;
}

function bearer(key: SessionKey): { authorization: string } {
  return { authorization: `Bearer ${key.token}` };
}

/** For calls whose address does not name the session. */
function named(key: SessionKey): Record<string, string> {
  return { ...bearer(key), 'xiaogu-session': key.sessionId };
}

function jsonOf(key: SessionKey, body: object): RequestInit {
  const headers = { ...named(key), 'content-type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

/** Throws a SyntaxError for what is no JSON. */
function parseEvent(data: string): WireEvent {
  return JSON.parse(data) as WireEvent;
}
