import { createHmac, randomUUID } from 'node:crypto';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';

export type CallStatus = 'planned' | 'placed' | 'talking' | 'done' | 'stopped' | 'failed';

/** What a call is about; sealed. */
export interface CallContent {
  phone: string;
  name: string;
  employer: string;
  title: string;
  /** Questions of the resume interview that the employer needs answered. */
  missing: string[];
  /** How often the person was told what it is about without saying whether they may be asked. */
  openings?: number;
  /** How often they asked something before saying it. */
  questions?: number;
  /** The talk on the telephone, once it has begun, with what was said last. */
  talk?: { sessionId: string; token: string; turns: number; asked?: string; asksToSend?: boolean };
}

export interface StoredCall {
  id: string;
  sessionId: string | undefined;
  applicationId: string;
  status: CallStatus;
  notBefore: string;
  content: CallContent;
}

/** Follow-up calls. A person is known by a keyed hash of their number, which no list of numbers can be matched with. */
export class CallRepository {
  readonly #database: Database;
  readonly #cipher: Cipher;
  readonly #phoneKey: Buffer;

  /** @param phoneKey of `phoneHashKey` */
  constructor(database: Database, cipher: Cipher, phoneKey: Buffer) {
    this.#database = database;
    this.#cipher = cipher;
    this.#phoneKey = phoneKey;
  }

  async plan(
    call: { sessionId: string; applicationId: string; content: CallContent; notBefore: Date },
    now: Date,
  ): Promise<StoredCall> {
    const id = randomUUID();
    await this.#database
      .insertInto('calls')
      .values({
        id,
        session_id: call.sessionId,
        application_id: call.applicationId,
        person_hash: this.#hash(call.content.phone),
        status: 'planned',
        not_before: call.notBefore.toISOString(),
        placed_at: null,
        content: this.#cipher.seal(sealOwner(id), call.content),
      })
      .execute();
    await this.note(id, 'planned', now);
    return (await this.find(id))!;
  }

  async find(id: string): Promise<StoredCall | undefined> {
    const row = await this.#database.selectFrom('calls').selectAll().where('id', '=', id).executeTakeFirst();
    return row && this.#call(row);
  }

  async due(now: Date, limit: number): Promise<StoredCall[]> {
    const rows = await this.#database
      .selectFrom('calls')
      .selectAll()
      .where('status', '=', 'planned')
      .where('not_before', '<=', now.toISOString())
      .orderBy('not_before')
      .limit(limit)
      .execute();
    return rows.map((row) => this.#call(row));
  }

  /** Takes a planned call for this process alone. @returns false when another one has taken it */
  async take(id: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#database
      .updateTable('calls')
      .set({ status: 'placed', placed_at: now.toISOString() })
      .where('id', '=', id)
      .where('status', '=', 'planned')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async change(id: string, change: { status?: CallStatus; notBefore?: Date; content?: CallContent }): Promise<void> {
    const { status, notBefore, content } = change;
    await this.#database
      .updateTable('calls')
      .set({
        ...(status ? { status } : {}),
        ...(notBefore ? { not_before: notBefore.toISOString() } : {}),
        ...(content ? { content: this.#cipher.seal(sealOwner(id), content) } : {}),
      })
      .where('id', '=', id)
      .execute();
  }

  /** How often a person was called since then. */
  async placedSince(phone: string, since: Date): Promise<number> {
    const row = await this.#database
      .selectFrom('calls')
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .where('person_hash', '=', this.#hash(phone))
      .where('placed_at', '>', since.toISOString())
      .executeTakeFirstOrThrow();
    return row.count;
  }

  /** Remembers that this person is not to be called, and drops what was planned for them. */
  async refuse(phone: string, now: Date): Promise<void> {
    const hash = this.#hash(phone);
    await this.#database
      .insertInto('call_refusals')
      .values({ person_hash: hash, at: now.toISOString() })
      .onConflict((conflict) => conflict.column('person_hash').doNothing())
      .execute();
    const planned = await this.#database
      .selectFrom('calls')
      .select('id')
      .where('person_hash', '=', hash)
      .where('status', '=', 'planned')
      .execute();
    for (const { id } of planned) {
      await this.change(id, { status: 'stopped' });
      await this.note(id, 'refused', now);
    }
  }

  async isRefused(phone: string): Promise<boolean> {
    const row = await this.#database
      .selectFrom('call_refusals')
      .select('at')
      .where('person_hash', '=', this.#hash(phone))
      .executeTakeFirst();
    return row !== undefined;
  }

  /** A row of the audit: what happened and when, never what was said. */
  async note(id: string, event: string, now: Date): Promise<void> {
    const { last } = await this.#database
      .selectFrom('call_events')
      .select((expression) => expression.fn.max('number').as('last'))
      .where('call_id', '=', id)
      .executeTakeFirstOrThrow();
    await this.#database
      .insertInto('call_events')
      .values({ call_id: id, number: (last ?? 0) + 1, at: now.toISOString(), event })
      .execute();
  }

  async events(id: string): Promise<{ at: string; event: string }[]> {
    return this.#database
      .selectFrom('call_events')
      .select(['at', 'event'])
      .where('call_id', '=', id)
      .orderBy('number')
      .execute();
  }

  /** The session is gone and the person wants what they planned to stay: the call belongs to its application alone. */
  async letGo(sessionId: string): Promise<void> {
    await this.#database.updateTable('calls').set({ session_id: null }).where('session_id', '=', sessionId).execute();
  }

  /** @returns how many */
  async deleteEventsBefore(moment: Date): Promise<number> {
    const { numDeletedRows } = await this.#database
      .deleteFrom('call_events')
      .where('at', '<', moment.toISOString())
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  #call(row: {
    id: string;
    session_id: string | null;
    application_id: string;
    status: string;
    not_before: string;
    content: Uint8Array;
  }): StoredCall {
    return {
      id: row.id,
      sessionId: row.session_id ?? undefined,
      applicationId: row.application_id,
      status: row.status as CallStatus,
      notBefore: row.not_before,
      content: this.#cipher.open(sealOwner(row.id), row.content) as CallContent,
    };
  }

  #hash(phone: string): string {
    return createHmac('sha256', this.#phoneKey).update(`call:${phone}`).digest('hex');
  }
}

function sealOwner(callId: string): string {
  return `call:${callId}`;
}
