import { Posting } from '../contract/job.ts';
import type { Database } from './database.ts';
import { currentRevision, nextRevision } from './revision.ts';

/** A posting with the row it came from; `contentHash` decides whether a row seen before has changed. */
export interface PostingRecord {
  posting: Posting;
  contentHash: string;
  raw: string;
}

export interface UpsertCounts {
  accepted: number;
  updated: number;
  unchanged: number;
}

export interface PostingChanges {
  revision: number;
  postings: Posting[];
  withdrawnIds: string[];
}

/** SQLite allows 32,766 bound values in a statement; a posting binds twelve. */
const ROWS_A_STATEMENT = 500;

export class PostingRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores a batch in one transaction: new ids, changed content, and a count of what was there already. */
  async upsert(records: readonly PostingRecord[]): Promise<UpsertCounts> {
    const counts: UpsertCounts = { accepted: 0, updated: 0, unchanged: 0 };
    if (records.length === 0) return counts;
    const latest = new Map(records.map((record) => [record.posting.id, record]));
    counts.unchanged += records.length - latest.size;
    await this.#database.transaction().execute(async (transaction) => {
      const changed: PostingRecord[] = [];
      for (const slice of slices([...latest.values()], ROWS_A_STATEMENT)) {
        const ids = slice.map((record) => record.posting.id);
        const rows = await transaction
          .selectFrom('postings')
          .select(['id', 'content_hash', 'withdrawn'])
          .where('id', 'in', ids)
          .execute();
        const known = new Map(rows.map((row) => [row.id, row]));
        for (const record of slice) {
          const row = known.get(record.posting.id);
          if (row === undefined) counts.accepted += 1;
          else if (row.content_hash !== record.contentHash || row.withdrawn === 1) counts.updated += 1;
          else {
            counts.unchanged += 1;
            continue;
          }
          changed.push(record);
        }
      }
      if (changed.length === 0) return;
      const revision = await nextRevision(transaction, 'postings');
      for (const slice of slices(changed, ROWS_A_STATEMENT)) {
        await transaction
          .insertInto('postings')
          .values(slice.map((record) => postingRow(record, revision)))
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((expression) => ({
              source: expression.ref('excluded.source'),
              title: expression.ref('excluded.title'),
              employer: expression.ref('excluded.employer'),
              city: expression.ref('excluded.city'),
              posted_at: expression.ref('excluded.posted_at'),
              valid_through: expression.ref('excluded.valid_through'),
              content_hash: expression.ref('excluded.content_hash'),
              revision: expression.ref('excluded.revision'),
              withdrawn: expression.ref('excluded.withdrawn'),
              posting: expression.ref('excluded.posting'),
              raw: expression.ref('excluded.raw'),
            })),
          )
          .execute();
      }
    });
    return counts;
  }

  /** Marks postings as no longer offered; they stay readable by id. */
  async withdraw(ids: readonly string[]): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const revision = await nextRevision(transaction, 'postings');
      for (const slice of slices(ids, ROWS_A_STATEMENT)) {
        await transaction.updateTable('postings').set({ withdrawn: 1, revision }).where('id', 'in', slice).execute();
      }
    });
  }

  async find(id: string): Promise<Posting | undefined> {
    const row = await this.#database
      .selectFrom('postings')
      .select('posting')
      .where('id', '=', id)
      .where('withdrawn', '=', 0)
      .executeTakeFirst();
    return row === undefined ? undefined : Posting.parse(JSON.parse(row.posting));
  }

  /** Ids of what a source offers. */
  async idsOfSource(source: string): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('postings')
      .select('id')
      .where('withdrawn', '=', 0)
      .where('source', '=', source)
      .execute();
    return rows.map((row) => row.id);
  }

  async count(): Promise<number> {
    const row = await this.#database
      .selectFrom('postings')
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .where('withdrawn', '=', 0)
      .executeTakeFirstOrThrow();
    return row.count;
  }

  async revision(): Promise<number> {
    return currentRevision(this.#database, 'postings');
  }

  /** What changed after a revision, in pages of at most `limit` rows; keep `revision` once the last page is taken in. */
  async *changedSince(revision: number, limit = 5000): AsyncGenerator<PostingChanges> {
    const until = await this.revision();
    let after = { revision, id: '\u{10ffff}' };
    while (after.revision < until) {
      const rows = await this.#database
        .selectFrom('postings')
        .select(['id', 'revision', 'withdrawn', 'posting'])
        .where((expression) =>
          expression.or([
            expression('revision', '>', after.revision),
            expression.and([expression('revision', '=', after.revision), expression('id', '>', after.id)]),
          ]),
        )
        .where('revision', '<=', until)
        .orderBy('revision')
        .orderBy('id')
        .limit(limit)
        .execute();
      const last = rows.at(-1);
      if (last === undefined) return;
      after = { revision: last.revision, id: last.id };
      yield {
        revision: until,
        postings: rows.filter((row) => row.withdrawn === 0).map((row) => JSON.parse(row.posting) as Posting),
        withdrawnIds: rows.filter((row) => row.withdrawn === 1).map((row) => row.id),
      };
    }
  }
}

function postingRow({ posting, contentHash, raw }: PostingRecord, revision: number) {
  return {
    id: posting.id,
    source: posting.source,
    title: posting.title,
    employer: posting.employer.name,
    city: posting.place.city,
    posted_at: posting.postedAt ?? null,
    valid_through: posting.validThrough ?? null,
    content_hash: contentHash,
    revision,
    withdrawn: 0,
    posting: JSON.stringify(posting),
    raw,
  };
}

export function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
