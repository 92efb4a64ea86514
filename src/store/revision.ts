import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { RevisionTable, Schema } from './schema.ts';

/** Takes the next revision of a kind inside the transaction that uses it, so that readers see whole batches. */
export async function nextRevision(transaction: Transaction<Schema>, name: RevisionTable['name']): Promise<number> {
  const row = await transaction
    .updateTable('revisions')
    .set((expression) => ({ value: expression('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

export async function currentRevision(database: Database, name: RevisionTable['name']): Promise<number> {
  const row = await database.selectFrom('revisions').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return row.value;
}
