import type { CreateSessionRequest, CreateSessionResponse } from '../../contract/session.ts';
import { ApiFailure, failureOfResponse } from './api-failure.ts';
import { readEventData } from './event-stream.ts';
import type { WireEvent } from './wire-event.ts';

export interface SessionKey {
  sessionId: string;
  token: string;
}

/** A stream that sends nothing for so long is given up. */
const SILENCE_LIMIT_MS = 45_000;

/** Talks to the conversation contract. Keeps nothing: the caller holds the token, in memory alone. */
export class Client {
  readonly #base: string;
  readonly #fetch: typeof fetch;
  readonly #silenceLimitMs: number;

  constructor(options: { base?: string; fetch?: typeof fetch; silenceLimitMs?: number } = {}) {
    this.#base = options.base ?? '';
    this.#fetch = options.fetch ?? ((...call) => fetch(...call));
    this.#silenceLimitMs = options.silenceLimitMs ?? SILENCE_LIMIT_MS;
  }

  async createSession(request: CreateSessionRequest, signal: AbortSignal): Promise<CreateSessionResponse> {
    const response = await this.#call('/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
    return (await response.json()) as CreateSessionResponse;
  }

  /** Sends the words and yields the turn's events as they come. */
  async *sendMessage(key: SessionKey, text: string, signal: AbortSignal): AsyncGenerator<WireEvent> {
    const abort = new AbortController();
    const forward = () => abort.abort(signal.reason);
    signal.addEventListener('abort', forward, { once: true });
    let timer = 0 as unknown as ReturnType<typeof setTimeout>;
    let silent = false;
    const listen = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        silent = true;
        abort.abort();
      }, this.#silenceLimitMs);
    };
    try {
      listen();
      const response = await this.#call(`/api/sessions/${encodeURIComponent(key.sessionId)}/messages`, {
        method: 'POST',
        headers: { ...bearer(key), 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ text }),
        signal: abort.signal,
      });
      if (response.body === null) throw new ApiFailure('broken');
      for await (const data of readEventData(response.body)) {
        listen();
        yield parseEvent(data);
      }
    } catch (error) {
      if (silent) throw new ApiFailure('slow', { cause: error });
      if (error instanceof ApiFailure || signal.aborted) throw error;
      throw new ApiFailure('unreachable', { cause: error });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', forward);
    }
  }

  /** A session the server no longer knows counts as deleted. `keepalive` lets the call outlive the page. */
  async deleteSession(key: SessionKey): Promise<void> {
    try {
      await this.#call(`/api/sessions/${encodeURIComponent(key.sessionId)}`, {
        method: 'DELETE',
        headers: bearer(key),
        keepalive: true,
      });
    } catch (error) {
      if (!(error instanceof ApiFailure && error.kind === 'session_gone')) throw error;
    }
  }

  async isAlive(): Promise<boolean> {
    try {
      await this.#call('/healthz', {});
      return true;
    } catch {
      return false;
    }
  }

  async #call(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await this.#fetch(this.#base + path, { ...init, cache: 'no-store', credentials: 'omit' });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiFailure('unreachable', { cause: error });
    }
    if (!response.ok) throw await failureOfResponse(response);
    return response;
  }
}

function bearer(key: SessionKey): { authorization: string } {
  return { authorization: `Bearer ${key.token}` };
}

function parseEvent(data: string): WireEvent {
  try {
    return JSON.parse(data) as WireEvent;
  } catch (cause) {
    throw new ApiFailure('broken', { cause });
  }
}
