import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Who changed an application and whether the person was told; withdrawals and notices travel by the outbox too. */
export async function up(database: Kysely<Schema>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('application_events')
    .addColumn('source', 'text', (column) => column.notNull().defaultTo('house'))
    .execute();
  await schema.alterTable('application_events').addColumn('actor', 'text').execute();
  await schema
    .alterTable('application_events')
    .addColumn('told', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await schema
    .alterTable('outbox')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('application'))
    .execute();
  await schema.alterTable('outbox').addColumn('event_number', 'integer').execute();
  await schema.alterTable('employer_inbox').addColumn('withdrawn_at', 'text').execute();
}
