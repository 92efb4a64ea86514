import { setStatus } from './application-repository.ts';
import type { Database } from './database.ts';

export interface OutboxMessage {
  id: string;
  applicationId: string;
  /** How often it has been tried. */
  attempts: number;
}

/** No message waits longer than this for its next try. */
export const LONGEST_WAIT_MS = 60 * 60_000;

/** Messages that must still leave the house; {@link ApplicationRepository.submit} puts them in. */
export class OutboxRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What is not delivered and may be tried now, the longest waiting first. */
  async due(now: Date, limit: number): Promise<OutboxMessage[]> {
    const rows = await this.#database
      .selectFrom('outbox')
      .select(['id', 'application_id', 'attempts'])
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
    return rows.map((row) => ({ id: row.id, applicationId: row.application_id, attempts: row.attempts }));
  }

  /** The message counts as delivered and its application as sent, both or neither. */
  async markDelivered(message: OutboxMessage, now: Date): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const changed = await transaction
        .updateTable('outbox')
        .set({ delivered_at: now.toISOString(), attempts: message.attempts + 1, last_error: null })
        .where('id', '=', message.id)
        .where('delivered_at', 'is', null)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) return;
      const { status } = await transaction
        .selectFrom('applications')
        .select('status')
        .where('id', '=', message.applicationId)
        .executeTakeFirstOrThrow();
      if (status === 'submitted') await setStatus(transaction, message.applicationId, 'sent', now);
    });
  }

  async markFailed(message: OutboxMessage, errorCode: string, nextAttemptAt: Date): Promise<void> {
    await this.#database
      .updateTable('outbox')
      .set({ attempts: message.attempts + 1, last_error: errorCode, next_attempt_at: nextAttemptAt.toISOString() })
      .where('id', '=', message.id)
      .where('delivered_at', 'is', null)
      .execute();
  }
}
