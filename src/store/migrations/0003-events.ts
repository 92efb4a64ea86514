import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export async function up(database: Kysely<Schema>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('raw', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('events_revision').on('events').column('revision').execute();
  await schema.createIndex('events_source').on('events').column('source').execute();
  await database.insertInto('revisions').values({ name: 'events', value: 0 }).execute();
}
