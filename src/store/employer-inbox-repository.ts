import type { ApplicationContent } from '../contract/application.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';

export interface InboxEntry {
  /** The message's own id. */
  id: string;
  applicationId: string;
  employer: string;
  jobId: string;
  content: ApplicationContent;
}

/** Applications as employers have received them. */
export class EmployerInboxRepository {
  readonly #database: Database;
  readonly #cipher: Cipher;

  constructor(database: Database, cipher: Cipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  /** Takes a message in; one that is there already stays as it is. */
  async receive(entry: InboxEntry, now: Date): Promise<void> {
    await this.#database
      .insertInto('employer_inbox')
      .values({
        id: entry.id,
        application_id: entry.applicationId,
        employer: entry.employer,
        job_id: entry.jobId,
        received_at: now.toISOString(),
        withdrawn_at: null,
        amended_at: null,
        content: this.#cipher.seal(sealOwner(entry.id), entry.content),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }

  /** The person added to what they sent; what was withdrawn stays empty. */
  async amend(applicationId: string, content: ApplicationContent, now: Date): Promise<void> {
    await this.#seal(applicationId, content, { amended_at: now.toISOString() });
  }

  /** The person withdrew: what they sent is emptied, that they once applied remains. */
  async withdraw(applicationId: string, now: Date): Promise<void> {
    await this.#seal(applicationId, {}, { withdrawn_at: now.toISOString() });
  }

  async #seal(
    applicationId: string,
    content: ApplicationContent | object,
    change: { withdrawn_at: string } | { amended_at: string },
  ): Promise<void> {
    const rows = await this.#database
      .selectFrom('employer_inbox')
      .select('id')
      .where('application_id', '=', applicationId)
      .where('withdrawn_at', 'is', null)
      .execute();
    for (const { id } of rows) {
      await this.#database
        .updateTable('employer_inbox')
        .set({ ...change, content: this.#cipher.seal(sealOwner(id), content) })
        .where('id', '=', id)
        .execute();
    }
  }

  /** Applications that were not withdrawn, the earliest first. */
  async ofEmployer(employer: string): Promise<InboxEntry[]> {
    const rows = await this.#database
      .selectFrom('employer_inbox')
      .selectAll()
      .where('employer', '=', employer)
      .where('withdrawn_at', 'is', null)
      .orderBy('received_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      applicationId: row.application_id,
      employer: row.employer,
      jobId: row.job_id,
      content: this.#cipher.open(sealOwner(row.id), row.content) as ApplicationContent,
    }));
  }
}

function sealOwner(messageId: string): string {
  return `inbox:${messageId}`;
}
