import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Secrets of the house's own that outlive the key they are sealed under. */
export async function up(database: Kysely<Schema>): Promise<void> {
  await database.schema
    .createTable('kept_secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
}
