import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, type Migration, Migrator, SqliteDialect, type SqliteDatabase as StatementSource, sql } from 'kysely';
import { ConfigurationError } from '../errors.ts';
import * as firstTables from './migrations/0001-first-tables.ts';
import * as applications from './migrations/0002-applications.ts';
import * as events from './migrations/0003-events.ts';
import * as modelUsage from './migrations/0004-model-usage.ts';
import * as operators from './migrations/0005-operators.ts';
import * as applicationNews from './migrations/0008-application-news.ts';
import * as carryAways from './migrations/0009-carry-aways.ts';
import * as calls from './migrations/0010-calls.ts';
import * as afterwards from './migrations/0011-afterwards.ts';
import * as briefSessions from './migrations/0012-brief-sessions.ts';
import * as keptSecrets from './migrations/0013-kept-secrets.ts';
import type { Schema } from './schema.ts';

/** In order; a released migration is never changed, only followed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-applications': applications,
  '0003-events': events,
  '0004-model-usage': modelUsage,
  '0005-operators': operators,
  '0008-application-news': applicationNews,
  '0009-carry-aways': carryAways,
  '0010-calls': calls,
  '0011-afterwards': afterwards,
  '0012-brief-sessions': briefSessions,
  '0013-kept-secrets': keptSecrets,
};

export function isKnownMigration(name: string): boolean {
  return name in MIGRATIONS;
}

export type Database = Kysely<Schema>;

const LOCK_TIMEOUT_MS = 5000;

/**
 * Opens (and where needed creates) the database file in a data folder that exists, in WAL mode, at the newest layout.
 * @throws ConfigurationError `data_folder_newer` when a later version wrote it, `database_damaged` when SQLite rejects it.
 */
export async function openDatabase(dataDirectory: string): Promise<Database> {
  const file = join(dataDirectory, 'xiaogu.sqlite');
  let sqlite: SqliteDatabase.Database;
  try {
    sqlite = new SqliteDatabase(file, { timeout: LOCK_TIMEOUT_MS });
    requireWhole(sqlite, file);
    sqlite.pragma('journal_mode = WAL');
    // With WAL a killed process loses nothing; a power cut may lose the last moment, and never the file.
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
  } catch (cause) {
    throw refusal(file, cause);
  }
  const database = new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatementsKept(sqlite) }) });
  try {
    await migrate(database, file);
  } catch (error) {
    await database.destroy();
    throw refusal(file, error);
  }
  return database;
}

const MOST_STATEMENTS = 200;

/**
 * The same statements come with every turn, and preparing one takes longer than most of them run. SQLite prepares a kept
 * one anew by itself when a table changes (https://www.sqlite.org/c3ref/prepare.html).
 */
function withStatementsKept(sqlite: SqliteDatabase.Database): StatementSource {
  const kept = new Map<string, SqliteDatabase.Statement>();
  return {
    prepare(text) {
      let statement = kept.get(text);
      if (statement === undefined) {
        if (kept.size >= MOST_STATEMENTS) kept.clear();
        statement = sqlite.prepare(text);
        kept.set(text, statement);
      }
      return statement;
    },
    close: () => sqlite.close(),
  };
}

/** A damaged page is found now, and not by the person whose conversation lies on it. */
function requireWhole(sqlite: SqliteDatabase.Database, file: string): void {
  const found = sqlite.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw refusal(file, new Error(String(found)));
}

/** Why a database cannot be used, and what to do about it. */
function refusal(file: string, cause: unknown): ConfigurationError {
  if (cause instanceof ConfigurationError) return cause;
  const code = sqliteCode(cause) ?? '';
  const options = { cause, details: { file } };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new ConfigurationError(
      'database_locked',
      `The database ${file} is held by another program; end that program and start again.`,
      options,
    );
  }
  if (/^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM)/.test(code)) {
    return new ConfigurationError(
      'database_not_writable',
      `The database ${file} cannot be written; make room on the disk and see that this user may write the folder.`,
      options,
    );
  }
  return new ConfigurationError(
    'database_damaged',
    `The database ${file} is damaged; put back the last backup with: npm run restore -- BACKUP`,
    options,
  );
}

/** Whether the disk or the file is at fault, and not the caller or a statement. */
export function isStorageFailure(error: unknown): boolean {
  const code = sqliteCode(error);
  if (code === undefined) return false;
  // SQLite undoes a transaction by itself when the disk is full; undoing it again then fails in the place of the reason.
  if (code === 'SQLITE_ERROR') return /no transaction is active/.test((error as Error).message);
  return /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY|LOCKED|CORRUPT|NOTADB|PERM)/.test(code);
}

/** The code of an error of SQLite's, wherever it is wrapped. */
function sqliteCode(error: unknown): string | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_')) return cause.code;
  }
  return undefined;
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
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => MIGRATIONS },
    // Numbers are given to parts that are made side by side; each migration stands on its own.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw refusal(file, error);
}

async function appliedMigrations(database: Database): Promise<string[]> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where name = 'kysely_migration'`.execute(
    database,
  );
  if (tables.rows.length === 0) return [];
  const rows = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return rows.rows.map((row) => row.name);
}
