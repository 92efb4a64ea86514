import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Pages that people open on their own telephones for a day. */
export async function up(database: Kysely<Schema>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('carry_aways')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.references('sessions.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('wrong_codes', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('locked_until', 'text')
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await schema.createIndex('carry_aways_session').on('carry_aways').column('session_id').execute();
  await schema.createIndex('carry_aways_expiry').on('carry_aways').column('expires_at').execute();
}
