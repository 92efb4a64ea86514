import { createHash } from 'node:crypto';
import type { StoredPassage } from '../contract/passage.ts';
import type { Database } from './database.ts';
import type { UpsertCounts } from './posting-repository.ts';
import { currentRevision, nextRevision } from './revision.ts';

export interface DocumentRecord {
  /** Stable across imports of the same document (its short title and region, not its path). */
  id: string;
  title: string;
  passages: StoredPassage[];
}

export interface PassageChanges {
  revision: number;
  passages: StoredPassage[];
  withdrawnIds: string[];
}

export class PassageRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores a document whole: its passages replace those it had; passages it no longer has are withdrawn. */
  async replaceDocument(document: DocumentRecord, importedAt: Date): Promise<UpsertCounts> {
    const hashes = document.passages.map((passage) => hash(JSON.stringify(passage)));
    const contentHash = hash(hashes.join('\n'));
    const counts: UpsertCounts = { accepted: 0, updated: 0, unchanged: 0 };
    await this.#database.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('passages')
        .select(['id', 'content_hash', 'withdrawn'])
        .where('document_id', '=', document.id)
        .execute();
      const known = new Map(rows.map((row) => [row.id, row]));
      const changed: { passage: StoredPassage; ordinal: number; contentHash: string }[] = [];
      document.passages.forEach((passage, ordinal) => {
        const row = known.get(passage.id);
        known.delete(passage.id);
        const passageHash = hashes[ordinal]!;
        if (row !== undefined && row.withdrawn === 0 && row.content_hash === passageHash) {
          counts.unchanged += 1;
          return;
        }
        counts[row === undefined ? 'accepted' : 'updated'] += 1;
        changed.push({ passage, ordinal, contentHash: passageHash });
      });
      const gone = [...known.values()].filter((row) => row.withdrawn === 0).map((row) => row.id);
      if (changed.length === 0 && gone.length === 0) return;
      await transaction
        .insertInto('documents')
        .values({
          id: document.id,
          title: document.title,
          content_hash: contentHash,
          imported_at: importedAt.toISOString(),
        })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet({ title: document.title, content_hash: contentHash, imported_at: importedAt.toISOString() }),
        )
        .execute();
      const revision = await nextRevision(transaction, 'passages');
      if (gone.length > 0) {
        await transaction.updateTable('passages').set({ withdrawn: 1, revision }).where('id', 'in', gone).execute();
      }
      for (const { passage, ordinal, contentHash: passageHash } of changed) {
        const row = {
          id: passage.id,
          document_id: document.id,
          ordinal,
          content_hash: passageHash,
          revision,
          withdrawn: 0,
          passage: JSON.stringify(passage),
        };
        await transaction
          .insertInto('passages')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute();
      }
    });
    return counts;
  }

  async revision(): Promise<number> {
    return currentRevision(this.#database, 'passages');
  }

  /** What changed after a revision; `revision` in the answer is what to ask from next time. */
  async changedSince(revision: number): Promise<PassageChanges> {
    const until = await this.revision();
    if (until <= revision) return { revision, passages: [], withdrawnIds: [] };
    const rows = await this.#database
      .selectFrom('passages')
      .select(['id', 'withdrawn', 'passage'])
      .where('revision', '>', revision)
      .where('revision', '<=', until)
      .orderBy('document_id')
      .orderBy('ordinal')
      .execute();
    return {
      revision: until,
      passages: rows.filter((row) => row.withdrawn === 0).map((row) => JSON.parse(row.passage) as StoredPassage),
      withdrawnIds: rows.filter((row) => row.withdrawn === 1).map((row) => row.id),
    };
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
