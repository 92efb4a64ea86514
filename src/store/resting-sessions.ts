import type { SessionState } from '../contract/session-state.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import {
  beginSession,
  hashToken,
  isToken,
  type NewSession,
  SessionRepository,
  type StoredSession,
  type StoredTurn,
} from './session-repository.ts';

/** What one session said while nothing was stored. */
interface HeldSession {
  session: StoredSession;
  /** Of a session that began meanwhile; one that began before is known to the store. */
  tokenHash?: string;
  turns: StoredTurn[];
  lastSeenAt: string;
}

/** The session least used goes first: more people than this do not talk at once in the halls of one server. */
const MOST_HELD = 2000;
const TURNS_HELD = 50;
const IDLE_MS = 60 * 60_000;

/**
 * Sessions of a house that may be read-only for a while: then what people say, and who they are, is held in memory alone,
 * so that talk goes on and nothing of it is stored. When the house stores again, a session that goes on takes its state
 * along; what was said meanwhile is never stored.
 */
export class RestingSessions extends SessionRepository {
  readonly #isReadOnly: () => boolean;
  /** The least used first. */
  readonly #held = new Map<string, HeldSession>();

  constructor(database: Database, cipher: Cipher, isReadOnly: () => boolean) {
    super(database, cipher);
    this.#isReadOnly = isReadOnly;
  }

  override async create(begun: NewSession, now: Date): Promise<{ session: StoredSession; token: string }> {
    if (!this.#isReadOnly()) return super.create(begun, now);
    const { session, token } = beginSession(begun, now);
    this.#forgetIdle(now);
    this.#hold({ session, tokenHash: hashToken(token), turns: [], lastSeenAt: session.createdAt });
    return { session, token };
  }

  override async find(id: string, token: string): Promise<StoredSession | 'wrong_token' | undefined> {
    const held = this.#held.get(id);
    if (held === undefined) return super.find(id, token);
    const ownedBy = (hash: string) => (isToken(token, hash) ? held.session : 'wrong_token');
    const known = held.tokenHash === undefined ? await super.find(id, token) : ownedBy(held.tokenHash);
    if (known === undefined) this.#held.delete(id);
    if (known === undefined || known === 'wrong_token') return known;
    if (!this.#isReadOnly()) await this.#store(held);
    return held.session;
  }

  override async appendTurn(sessionId: string, entry: StoredTurn, state: SessionState): Promise<void> {
    if (!this.#isReadOnly()) return super.appendTurn(sessionId, entry, state);
    const held = await this.#heldOrStored(sessionId);
    if (held === undefined) return;
    held.session = { ...held.session, state };
    held.turns = [...held.turns, entry].slice(-TURNS_HELD);
    held.lastSeenAt = entry.createdAt;
    this.#hold(held);
  }

  override async stateOf(sessionId: string): Promise<SessionState | undefined> {
    return this.#held.get(sessionId)?.session.state ?? super.stateOf(sessionId);
  }

  override async saveState(sessionId: string, state: SessionState): Promise<void> {
    if (!this.#isReadOnly()) return super.saveState(sessionId, state);
    const held = await this.#heldOrStored(sessionId);
    if (held === undefined) return;
    held.session = { ...held.session, state };
    this.#hold(held);
  }

  override async turns(sessionId: string, last?: number): Promise<StoredTurn[]> {
    const turns = [...(await super.turns(sessionId, last)), ...(this.#held.get(sessionId)?.turns ?? [])];
    return last === undefined ? turns : turns.slice(-last);
  }

  /** Forgetting is never put off. */
  override async eraseTurns(sessionId: string): Promise<number> {
    const held = this.#held.get(sessionId);
    const gone = held?.turns.length ?? 0;
    if (held !== undefined) held.turns = [];
    return gone + (await super.eraseTurns(sessionId));
  }

  override async delete(sessionId: string): Promise<void> {
    this.#held.delete(sessionId);
    await super.delete(sessionId);
  }

  /** The house stores again: the person goes on where they were. */
  async #store({ session, tokenHash, lastSeenAt }: HeldSession): Promise<void> {
    this.#held.delete(session.id);
    if (tokenHash === undefined) await super.saveState(session.id, session.state);
    else await this.insert(session, tokenHash, lastSeenAt);
  }

  async #heldOrStored(id: string): Promise<HeldSession | undefined> {
    const held = this.#held.get(id);
    if (held !== undefined) return held;
    const session = await this.byId(id);
    return session && { session, turns: [], lastSeenAt: session.createdAt };
  }

  #hold(held: HeldSession): void {
    const { id } = held.session;
    this.#held.delete(id);
    this.#held.set(id, held);
    const [leastUsed] = this.#held.keys();
    if (this.#held.size > MOST_HELD) this.#held.delete(leastUsed!);
  }

  #forgetIdle(now: Date): void {
    const since = new Date(now.getTime() - IDLE_MS).toISOString();
    for (const [id, { lastSeenAt }] of this.#held) {
      if (lastSeenAt < since) this.#held.delete(id);
    }
  }
}
