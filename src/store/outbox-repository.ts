import { setStatus } from './application-repository.ts';
import type { Database } from './database.ts';

/**
 * An application on its way to the employer, what the person added to it, word that it was withdrawn; word to the person
 * of what became of it, or the question how it went.
 */
export type OutboxKind = 'application' | 'update' | 'withdrawal' | 'notice' | 'question';

export interface OutboxMessage {
  id: string;
  applicationId: string;
  kind: OutboxKind;
  /** How often it has been tried. */
  attempts: number;
  /** The event of the application that a notice tells of or a question asks about. */
  eventNumber: number | undefined;
}

/** No message waits longer than this for its next try. */
export const LONGEST_WAIT_MS = 60 * 60_000;

/** Messages that must still leave the house; {@link ApplicationRepository} puts them in. */
export class OutboxRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is not delivered and may be tried now, the longest waiting first. */
  async due(now: Date, limit: number): Promise<OutboxMessage[]> {
    const rows = await this.#database
      .selectFrom('outbox')
      .select(['id', 'application_id', 'kind', 'attempts', 'event_number'])
      .where('delivered_at', 'is', null)
      // A time that far ahead was set before the clock was put back.
      .where(({ eb, or }) =>
        or([
          eb('next_attempt_at', '<=', now.toISOString()),
          eb('next_attempt_at', '>', new Date(now.getTime() + LONGEST_WAIT_MS).toISOString()),
        ]),
      )
      .orderBy('next_attempt_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      applicationId: row.application_id,
      kind: row.kind as OutboxKind,
      attempts: row.attempts,
      eventNumber: row.event_number ?? undefined,
    }));
  }

  /** Whether the employer has the application, may have it, or was never sent it. */
  async sendingOf(applicationId: string): Promise<'delivered' | 'tried' | 'not_tried' | 'called_off'> {
    const row = await this.#database
      .selectFrom('outbox')
      .select(['attempts', 'delivered_at', 'last_error'])
      .where('application_id', '=', applicationId)
      .where('kind', '=', 'application')
      .executeTakeFirst();
    if (row === undefined) return 'called_off';
    const calledOff = row.last_error === CALLED_OFF;
    if (row.delivered_at !== null && !calledOff) return 'delivered';
    if (row.attempts > 0) return 'tried';
    return calledOff ? 'called_off' : 'not_tried';
  }

  /** Before a message leaves: once this is written, the receiver may have it, whatever happens then. */
  async markAttempt(message: OutboxMessage): Promise<void> {
    await this.#database
      .updateTable('outbox')
      .set({ attempts: message.attempts + 1 })
      .where('id', '=', message.id)
      .execute();
  }

  /** The message counts as delivered and its application as sent, both or neither. */
  async markDelivered(message: OutboxMessage, now: Date): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const changed = await transaction
        .updateTable('outbox')
        .set({ delivered_at: now.toISOString(), last_error: null })
        .where('id', '=', message.id)
        .where('delivered_at', 'is', null)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n || message.kind !== 'application') return;
      const { status } = await transaction
        .selectFrom('applications')
        .select('status')
        .where('id', '=', message.applicationId)
        .executeTakeFirstOrThrow();
      if (status === 'submitted')
        await setStatus(transaction, message.applicationId, { status: 'sent', source: 'house' }, now);
    });
  }

  /** The message is not to leave any more. */
  async callOff(message: OutboxMessage, now: Date): Promise<void> {
    await this.#database
      .updateTable('outbox')
      .set({ delivered_at: now.toISOString(), last_error: CALLED_OFF })
      .where('id', '=', message.id)
      .where('delivered_at', 'is', null)
      .execute();
  }

  async markFailed(message: OutboxMessage, errorCode: string, nextAttemptAt: Date): Promise<void> {
    await this.#database
      .updateTable('outbox')
      .set({ last_error: errorCode, next_attempt_at: nextAttemptAt.toISOString() })
      .where('id', '=', message.id)
      .where('delivered_at', 'is', null)
      .execute();
  }
}

const CALLED_OFF = 'called_off';
