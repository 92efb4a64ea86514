import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Locale } from '../contract/locale.ts';
import type { Channel } from '../contract/session.ts';
import { emptySessionState, isBrief, SessionState } from '../contract/session-state.ts';
import { Turn } from '../contract/turn.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import type { SessionTable } from './schema.ts';

export interface StoredSession {
  id: string;
  channel: Channel;
  terminalId: string | undefined;
  locale: Locale;
  createdAt: string;
  state: SessionState;
}

export interface StoredTurn {
  text: string;
  createdAt: string;
  turn: Turn;
}

export interface NewSession {
  channel: Channel;
  terminalId?: string;
  locale: Locale;
  state?: Partial<SessionState>;
}

/** Sessions and their turns. What a person said or is told is sealed with the session's id as owner. */
export class SessionRepository {
  readonly #database: Database;
  readonly #cipher: Cipher;

  constructor(database: Database, cipher: Cipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  /** The token is given out once and kept only as a hash. */
  async create(session: NewSession, now: Date): Promise<{ session: StoredSession; token: string }> {
    const begun = beginSession(session, now);
    await this.insert(begun.session, hashToken(begun.token), begun.session.createdAt);
    return begun;
  }

  /** Stores a session that began elsewhere. */
  protected async insert(session: StoredSession, tokenHash: string, lastSeenAt: string): Promise<void> {
    await this.#database
      .insertInto('sessions')
      .values({
        id: session.id,
        token_hash: tokenHash,
        channel: session.channel,
        terminal_id: session.terminalId ?? null,
        locale: session.locale,
        created_at: session.createdAt,
        last_seen_at: lastSeenAt,
        brief: isBrief(session.state) ? 1 : 0,
        state: this.#cipher.seal(session.id, session.state),
      })
      .execute();
  }

  /** `undefined` for an unknown session; `wrong_token` when it is somebody else's. */
  async find(id: string, token: string): Promise<StoredSession | 'wrong_token' | undefined> {
    const row = await this.#database.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) return undefined;
    return isToken(token, row.token_hash) ? this.#opened(row) : 'wrong_token';
  }

  /** Without a token, for what the house does on its own. */
  protected async byId(id: string): Promise<StoredSession | undefined> {
    const row = await this.#database.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
    return row && this.#opened(row);
  }

  #opened(row: Selectable<SessionTable>): StoredSession {
    return {
      id: row.id,
      channel: row.channel as Channel,
      terminalId: row.terminal_id ?? undefined,
      locale: row.locale as Locale,
      createdAt: row.created_at,
      state: SessionState.parse(this.#cipher.open(row.id, row.state)),
    };
  }

  /** The turn and the state after it are stored together or not at all. Nothing is stored once the session is gone. */
  async appendTurn(sessionId: string, entry: StoredTurn, state: SessionState): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const updated = await transaction
        .updateTable('sessions')
        .set({
          state: this.#cipher.seal(sessionId, state),
          brief: isBrief(state) ? 1 : 0,
          last_seen_at: entry.createdAt,
        })
        .where('id', '=', sessionId)
        .executeTakeFirst();
      if (updated.numUpdatedRows === 0n) return;
      await transaction
        .insertInto('turns')
        .values({
          id: entry.turn.turnId,
          session_id: sessionId,
          number: sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM turns WHERE session_id = ${sessionId})`,
          created_at: entry.createdAt,
          intent: entry.turn.intent,
          status: entry.turn.status,
          model: entry.turn.engine.model,
          fallback: entry.turn.engine.fallback ? 1 : 0,
          elapsed_ms: entry.turn.elapsedMs,
          content: this.#cipher.seal(sessionId, { text: entry.text, turn: entry.turn }),
        })
        .execute();
    });
  }

  /** The state alone, for what the house does on its own; `undefined` once the session is gone. */
  async stateOf(sessionId: string): Promise<SessionState | undefined> {
    const row = await this.#database
      .selectFrom('sessions')
      .select('state')
      .where('id', '=', sessionId)
      .executeTakeFirst();
    return row && SessionState.parse(this.#cipher.open(sessionId, row.state));
  }

  /** Replaces the state between turns. Nothing is stored once the session is gone. */
  async saveState(sessionId: string, state: SessionState): Promise<void> {
    await this.#database
      .updateTable('sessions')
      .set({ state: this.#cipher.seal(sessionId, state), brief: isBrief(state) ? 1 : 0 })
      .where('id', '=', sessionId)
      .execute();
  }

  /** Turns in order; with `last`, only that many of the latest. */
  async turns(sessionId: string, last?: number): Promise<StoredTurn[]> {
    let query = this.#database
      .selectFrom('turns')
      .select(['created_at', 'content'])
      .where('session_id', '=', sessionId)
      .orderBy('number', 'desc');
    if (last !== undefined) query = query.limit(last);
    const rows = await query.execute();
    return rows.reverse().map((row) => {
      const content = this.#cipher.open(sessionId, row.content) as { text: string; turn: unknown };
      return { text: content.text, createdAt: row.created_at, turn: Turn.parse(content.turn) };
    });
  }

  /** Forgets what was said, and keeps the session. */
  async eraseTurns(sessionId: string): Promise<number> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('turns')
      .where('session_id', '=', sessionId)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** When somebody was last here, by the clock of that time. */
  async lastSeenAt(): Promise<Date | undefined> {
    const row = await this.#database
      .selectFrom('sessions')
      .select((expression) => expression.fn.max('last_seen_at').as('last'))
      .executeTakeFirst();
    return row?.last ? new Date(row.last) : undefined;
  }

  /**
   * @param brief of those with a resume nobody agreed to have kept
   * @returns how many sessions went, each with everything it held
   */
  async deleteUnusedSince(moment: Date, brief: Date): Promise<number> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('sessions')
      .where((expression) =>
        expression.or([
          expression('last_seen_at', '<', moment.toISOString()),
          expression.and([expression('brief', '=', 1), expression('last_seen_at', '<', brief.toISOString())]),
        ]),
      )
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }

  async delete(sessionId: string): Promise<void> {
    await this.#database.deleteFrom('sessions').where('id', '=', sessionId).execute();
  }
}

/** A session with a token that cannot be guessed. */
export function beginSession(begun: NewSession, now: Date): { session: StoredSession; token: string } {
  const { channel, terminalId, locale } = begun;
  const state: SessionState = { ...emptySessionState(), ...begun.state };
  const session = { id: randomUUID(), channel, terminalId, locale, createdAt: now.toISOString(), state };
  return { session, token: randomBytes(32).toString('base64url') };
}

export function isToken(token: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(hashToken(token)));
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
