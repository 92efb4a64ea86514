import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export async function up(database: Kysely<Schema>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('terminal_id', 'text')
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_seen_at', 'text', (column) => column.notNull())
    .addColumn('state', 'blob', (column) => column.notNull())
    .execute();
  await schema
    .createTable('turns')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('intent', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('fallback', 'integer', (column) => column.notNull())
    .addColumn('elapsed_ms', 'real', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .addUniqueConstraint('turns_session_number', ['session_id', 'number'])
    .execute();
  await schema
    .createTable('postings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('employer', 'text', (column) => column.notNull())
    .addColumn('city', 'text', (column) => column.notNull())
    .addColumn('posted_at', 'text')
    .addColumn('valid_through', 'text')
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('posting', 'text', (column) => column.notNull())
    .addColumn('raw', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('postings_revision').on('postings').column('revision').execute();
  await schema.createIndex('postings_source').on('postings').column('source').execute();
  await schema
    .createTable('documents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('passages')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('passage', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('passages_revision').on('passages').column('revision').execute();
  await schema.createIndex('passages_document').on('passages').column('document_id').execute();
  await schema
    .createTable('revisions')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute();
  await database
    .insertInto('revisions')
    .values([
      { name: 'postings', value: 0 },
      { name: 'passages', value: 0 },
    ])
    .execute();
  await schema
    .createTable('import_runs')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .execute();
}
