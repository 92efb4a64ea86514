import type { PresenceEvent } from '../../contract/terminal.ts';
import { readEventData } from '../api/event-stream.ts';

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;

/** What the sensors of this terminal tell the server; comes back by itself when the line was cut. */
export class TerminalEvents {
  readonly #stop = new AbortController();

  async run(terminalId: string, token: string, onReport: (report: PresenceEvent) => void): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        const response = await fetch(`/api/terminals/${encodeURIComponent(terminalId)}/events`, {
          headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
          signal,
          cache: 'no-store',
        });
        // A wrong token stays wrong until staff change it.
        if (response.status === 401) return;
        if (response.ok && response.body !== null) {
          retryMs = FIRST_RETRY_MS;
          for await (const data of readEventData(response.body)) onReport(JSON.parse(data) as PresenceEvent);
        }
      } catch {
        // The server is away; what it knows comes with the next connection.
      }
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    }
  }

  stop(): void {
    this.#stop.abort();
  }
}
