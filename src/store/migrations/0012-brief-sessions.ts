import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Sessions that hold a resume nobody agreed to have kept: they go soon after the last word. */
export async function up(database: Kysely<Schema>): Promise<void> {
  await database.schema
    .alterTable('sessions')
    .addColumn('brief', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
