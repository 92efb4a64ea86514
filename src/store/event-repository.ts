import { createHash } from 'node:crypto';
import type { Course } from '../contract/course.ts';
import type { JobFair } from '../contract/fair.ts';
import type { Database } from './database.ts';
import { slices, type UpsertCounts } from './posting-repository.ts';
import { currentRevision, nextRevision } from './revision.ts';

/** A job fair or a training course. */
export type StoredEvent = { kind: 'fair'; event: JobFair } | { kind: 'course'; event: Course };

/** An event with the row it came from, as JSON. */
export type EventRecord = StoredEvent & { raw: string };

export interface EventChanges {
  revision: number;
  fairs: JobFair[];
  courses: Course[];
  withdrawnIds: string[];
}

/** SQLite allows 32,766 bound values in a statement. */
const ROWS_A_STATEMENT = 500;

export class EventRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores a batch in one transaction, and counts what is new, changed and known. A new name of the source is no change. */
  async upsert(records: readonly EventRecord[]): Promise<UpsertCounts> {
    const latest = new Map(records.map((record) => [record.event.id, record]));
    const counts: UpsertCounts = { accepted: 0, updated: 0, unchanged: records.length - latest.size };
    await this.#database.transaction().execute(async (transaction) => {
      const changed = [];
      for (const slice of slices([...latest.values()], ROWS_A_STATEMENT)) {
        const rows = await transaction
          .selectFrom('events')
          .select(['id', 'content_hash', 'withdrawn'])
          .where(
            'id',
            'in',
            slice.map(({ event }) => event.id),
          )
          .execute();
        const known = new Map(rows.map((row) => [row.id, row]));
        for (const { kind, event, raw } of slice) {
          const { source, ...own } = event;
          const contentHash = createHash('sha256')
            .update(`${kind}${JSON.stringify(own)}`)
            .digest('hex');
          const row = known.get(event.id);
          if (row?.withdrawn === 0 && row.content_hash === contentHash) {
            counts.unchanged += 1;
            continue;
          }
          counts[row === undefined ? 'accepted' : 'updated'] += 1;
          changed.push({
            id: event.id,
            kind,
            source,
            content_hash: contentHash,
            withdrawn: 0,
            event: JSON.stringify(event),
            raw,
          });
        }
      }
      if (changed.length === 0) return;
      const revision = await nextRevision(transaction, 'events');
      for (const values of changed) {
        const row = { ...values, revision };
        await transaction
          .insertInto('events')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
      }
    });
    return counts;
  }

  /** Marks events as no longer offered. */
  async withdraw(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#database.transaction().execute(async (transaction) => {
      const revision = await nextRevision(transaction, 'events');
      for (const slice of slices(ids, ROWS_A_STATEMENT)) {
        await transaction.updateTable('events').set({ withdrawn: 1, revision }).where('id', 'in', slice).execute();
      }
    });
  }

  /** Ids of what a source offers. */
  async idsOfSource(source: string): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('events')
      .select('id')
      .where('withdrawn', '=', 0)
      .where('source', '=', source)
      .execute();
    return rows.map((row) => row.id);
  }

  async revision(): Promise<number> {
    return currentRevision(this.#database, 'events');
  }

  /** What changed after a revision; `revision` in the answer is what to ask from next time. */
  async changedSince(revision: number): Promise<EventChanges> {
    const until = await this.revision();
    const changes: EventChanges = { revision: until, fairs: [], courses: [], withdrawnIds: [] };
    const rows = await this.#database
      .selectFrom('events')
      .select(['id', 'kind', 'withdrawn', 'event'])
      .where('revision', '>', revision)
      .where('revision', '<=', until)
      .orderBy('id')
      .execute();
    for (const { id, kind, withdrawn, event } of rows) {
      if (withdrawn === 1) changes.withdrawnIds.push(id);
      else if (kind === 'fair') changes.fairs.push(JSON.parse(event) as JobFair);
      else changes.courses.push(JSON.parse(event) as Course);
    }
    return changes;
  }
}
