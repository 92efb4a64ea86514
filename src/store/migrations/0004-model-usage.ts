import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export async function up(database: Kysely<Schema>): Promise<void> {
  await database.schema
    .createTable('model_usage')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('calls', 'integer', (column) => column.notNull())
    .addColumn('tokens', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('model_usage_key', ['day', 'session_id'])
    .execute();
}
