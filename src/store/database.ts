import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, type Migration, Migrator, SqliteDialect, sql } from 'kysely';
import { ConfigurationError } from '../errors.ts';
import * as firstTables from './migrations/0001-first-tables.ts';
import * as applications from './migrations/0002-applications.ts';
import * as events from './migrations/0003-events.ts';
import * as applicationNews from './migrations/0008-application-news.ts';
import * as carryAways from './migrations/0009-carry-aways.ts';
import * as calls from './migrations/0010-calls.ts';
import type { Schema } from './schema.ts';

/** In order; a released migration is never changed, only followed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-applications': applications,
  '0003-events': events,
  '0008-application-news': applicationNews,
  '0009-carry-aways': carryAways,
  '0010-calls': calls,
};

export type Database = Kysely<Schema>;

/**
 * Opens (and where needed creates) the database file in a data folder that exists, in WAL mode, at the newest layout.
 * @throws ConfigurationError `data_folder_newer` when a later version wrote it, `database_damaged` when SQLite rejects it.
 */
export async function openDatabase(dataDirectory: string): Promise<Database> {
  const file = join(dataDirectory, 'xiaogu.sqlite');
  let sqlite: SqliteDatabase.Database;
  try {
    sqlite = new SqliteDatabase(file);
    sqlite.pragma('journal_mode = WAL');
    // With WAL a killed process loses nothing; a power cut may lose the last moment, and never the file.
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('busy_timeout = 5000');
  } catch (cause) {
    throw new ConfigurationError('database_damaged', `The database ${file} cannot be opened.`, {
      cause,
      details: { file },
    });
  }
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    await migrate(database, file);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

async function migrate(database: Database, file: string): Promise<void> {
  const applied = await appliedMigrations(database);
  const unknown = applied.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) {
    throw new ConfigurationError(
      'data_folder_newer',
      `The data folder was written by a newer version: got ${unknown.join(', ')}, expected at most ${Object.keys(MIGRATIONS).at(-1)}.`,
      { details: { file, got: unknown, expected: Object.keys(MIGRATIONS) } },
    );
  }
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    throw new ConfigurationError('database_damaged', `The database ${file} cannot be brought to the newest layout.`, {
      cause: error,
      details: { file },
    });
  }
}

async function appliedMigrations(database: Database): Promise<string[]> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'kysely_migration'`.execute(
    database,
  );
  if (tables.rows.length === 0) return [];
  const rows = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return rows.rows.map((row) => row.name);
}
