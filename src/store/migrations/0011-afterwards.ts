import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** How it went afterwards, asked of the person and answered; and when an employer's copy was last amended. */
export async function up(database: Kysely<Schema>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('outcomes')
    .addColumn('application_id', 'text', (column) => column.notNull().references('applications.id').onDelete('cascade'))
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answer', 'text')
    .addColumn('words', 'blob')
    .addPrimaryKeyConstraint('outcomes_key', ['application_id', 'stage'])
    .execute();
  await schema.createIndex('outcomes_due').on('outcomes').columns(['asked_at', 'due_at']).execute();
  await schema.createIndex('outcomes_answered').on('outcomes').column('answered_at').execute();
  await schema.alterTable('application_events').addColumn('happens_at', 'text').execute();
  await schema.alterTable('employer_inbox').addColumn('amended_at', 'text').execute();
}
