import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
  type Application,
  type ApplicationContent,
  ApplicationStatus,
  AppliedPosting,
} from '../contract/application.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export interface NewApplication {
  sessionId: string;
  jobId: string;
  posting: AppliedPosting;
  content: ApplicationContent;
}

/** Applications, what became of them, and the message that each of them owes its employer. */
export class ApplicationRepository {
  readonly #database: Database;
  readonly #cipher: Cipher;

  constructor(database: Database, cipher: Cipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  /**
   * Stores the application and the message to the employer together, or finds the one that this session already sent
   * to this posting and changes nothing.
   */
  async submit(
    application: NewApplication,
    now: Date,
  ): Promise<{ application: Application; messageId: string | undefined }> {
    const id = randomUUID();
    const messageId = randomUUID();
    const at = now.toISOString();
    const stored = await this.#database.transaction().execute(async (transaction) => {
      const inserted = await transaction
        .insertInto('applications')
        .values({
          id,
          session_id: application.sessionId,
          job_id: application.jobId,
          posting: JSON.stringify(application.posting),
          status: 'submitted',
          submitted_at: at,
          content: this.#cipher.seal(sealOwner(id), application.content),
        })
        .onConflict((conflict) => conflict.columns(['session_id', 'job_id']).doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows === 0n) return false;
      await appendEvent(transaction, id, 'submitted', at);
      await transaction
        .insertInto('outbox')
        .values({ id: messageId, application_id: id, next_attempt_at: at, delivered_at: null, last_error: null })
        .execute();
      return true;
    });
    const found = await this.find(application.sessionId, application.jobId);
    return { application: found!, messageId: stored ? messageId : undefined };
  }

  async find(sessionId: string, jobId: string): Promise<Application | undefined> {
    const row = await this.#database
      .selectFrom('applications')
      .selectAll()
      .where('session_id', '=', sessionId)
      .where('job_id', '=', jobId)
      .executeTakeFirst();
    return row && (await this.#withHistory([row]))[0];
  }

  /** The latest first. */
  async ofSession(sessionId: string): Promise<Application[]> {
    const rows = await this.#database
      .selectFrom('applications')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('submitted_at', 'desc')
      .orderBy('id')
      .execute();
    return this.#withHistory(rows);
  }

  /** What is to be sent: where, and what it says. */
  async message(
    applicationId: string,
  ): Promise<{ jobId: string; posting: AppliedPosting; content: ApplicationContent }> {
    const row = await this.#database
      .selectFrom('applications')
      .select(['job_id', 'posting', 'content'])
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow();
    return {
      jobId: row.job_id,
      posting: AppliedPosting.parse(JSON.parse(row.posting)),
      content: this.#cipher.open(sealOwner(applicationId), row.content) as ApplicationContent,
    };
  }

  /** Notes what became of an application; the same news twice is one event. */
  async recordStatus(applicationId: string, status: ApplicationStatus, now: Date): Promise<void> {
    await this.#database.transaction().execute((transaction) => setStatus(transaction, applicationId, status, now));
  }

  /** Applications that were handed in before a moment, with what their employers received. @returns how many */
  deleteBefore(moment: Date): Promise<number> {
    return this.#database.transaction().execute(async (transaction) => {
      const old = transaction.selectFrom('applications').select('id').where('submitted_at', '<', moment.toISOString());
      await transaction.deleteFrom('employer_inbox').where('application_id', 'in', old).execute();
      const { numDeletedRows } = await transaction
        .deleteFrom('applications')
        .where('submitted_at', '<', moment.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    });
  }

  async #withHistory(
    rows: { id: string; job_id: string; posting: string; status: string; submitted_at: string }[],
  ): Promise<Application[]> {
    if (rows.length === 0) return [];
    const events = await this.#database
      .selectFrom('application_events')
      .selectAll()
      .where(
        'application_id',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('number')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      jobId: row.job_id,
      posting: AppliedPosting.parse(JSON.parse(row.posting)),
      status: ApplicationStatus.parse(row.status),
      submittedAt: row.submitted_at,
      history: events
        .filter((event) => event.application_id === row.id)
        .map(({ status, at }) => ({ status: ApplicationStatus.parse(status), at })),
    }));
  }
}

/** Changes the status inside a transaction of somebody else's; nothing happens when it is that already. */
export async function setStatus(
  transaction: Transaction<Schema>,
  applicationId: string,
  status: ApplicationStatus,
  now: Date,
): Promise<void> {
  const changed = await transaction
    .updateTable('applications')
    .set({ status })
    .where('id', '=', applicationId)
    .where('status', '!=', status)
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n) await appendEvent(transaction, applicationId, status, now.toISOString());
}

async function appendEvent(
  transaction: Transaction<Schema>,
  applicationId: string,
  status: ApplicationStatus,
  at: string,
): Promise<void> {
  const { last } = await transaction
    .selectFrom('application_events')
    .select((expression) => expression.fn.max('number').as('last'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('application_events')
    .values({ application_id: applicationId, number: (last ?? 0) + 1, status, at })
    .execute();
}

function sealOwner(applicationId: string): string {
  return `application:${applicationId}`;
}
