import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Follow-up calls, every step of them, and who is not to be called. */
export async function up(database: Kysely<Schema>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('calls')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.references('sessions.id').onDelete('cascade'))
    .addColumn('application_id', 'text', (column) => column.notNull().references('applications.id').onDelete('cascade'))
    .addColumn('person_hash', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('not_before', 'text', (column) => column.notNull())
    .addColumn('placed_at', 'text')
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await schema.createIndex('calls_due').on('calls').columns(['status', 'not_before']).execute();
  await schema.createIndex('calls_person').on('calls').columns(['person_hash', 'placed_at']).execute();
  await schema
    .createTable('call_events')
    .addColumn('call_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('call_events_key', ['call_id', 'number'])
    .execute();
  await schema
    .createTable('call_refusals')
    .addColumn('person_hash', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
