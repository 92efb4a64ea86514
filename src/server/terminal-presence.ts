import type { PresenceEvent } from '../contract/terminal.ts';

/** What the sensors of the terminals say, passed to the pages that listen; nothing of it is stored. */
export class TerminalPresence {
  readonly #latest = new Map<string, PresenceEvent>();
  readonly #listeners = new Map<string, Set<(event: PresenceEvent) => void>>();

  report(terminalId: string, event: PresenceEvent): void {
    this.#latest.set(terminalId, event);
    for (const listener of this.#listeners.get(terminalId) ?? []) listener(event);
  }

  /** Tells the listener the latest report at once, and every one after it until the returned function is called. */
  listen(terminalId: string, listener: (event: PresenceEvent) => void): () => void {
    const listeners = this.#listeners.get(terminalId) ?? new Set();
    this.#listeners.set(terminalId, listeners.add(listener));
    const latest = this.#latest.get(terminalId);
    if (latest !== undefined) listener(latest);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(terminalId);
    };
  }
}
