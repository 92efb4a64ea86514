import type { SessionKey } from '../api/client.ts';

/** Keeps the key of a conversation while a person goes from page to page; a kiosk has none. */
export interface SessionKeeper {
  load(): SessionKey | undefined;
  save(key: SessionKey): void;
  forget(): void;
}

/**
 * In the tab's own storage: it goes with the tab and no other site sees it. Where the browser allows no storage the
 * conversation lasts as long as its page.
 */
export function tabSessionKeeper(server: string): SessionKeeper {
  const name = `xiaogu ${server}`;
  const storage = tabStorage();
  return {
    load() {
      const kept = storage?.getItem(name);
      return kept == null ? undefined : keyOf(kept);
    },
    save: (key) => storage?.setItem(name, JSON.stringify(key)),
    forget: () => storage?.removeItem(name),
  };
}

function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    // A page in a sandbox, or a browser told to keep nothing, refuses the very word.
    return undefined;
  }
}

function keyOf(kept: string): SessionKey | undefined {
  try {
    const { sessionId, token } = JSON.parse(kept) as Partial<SessionKey>;
    return typeof sessionId === 'string' && typeof token === 'string' ? { sessionId, token } : undefined;
  } catch {
    // Another script of the page wrote here: as good as nothing.
    return undefined;
  }
}
