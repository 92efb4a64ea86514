import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { ConfigurationError } from '../errors.ts';
import { createCipher } from './cipher.ts';
import { isKnownMigration } from './database.ts';

export interface BackupReport {
  file: string;
  bytes: number;
  sessions: number;
  turns: number;
  applications: number;
  postings: number;
  passages: number;
  /** The log of what staff did, as it stood: for `audit:verify -- --noted`. */
  audit: string;
}

/** What is made from the database; a file of another database would answer wrongly. */
const DERIVED = ['postings.snapshot', 'vectors'];

/**
 * Copies the database as it is at one moment, while it is in use, into one file that is whole or not there.
 * @throws ConfigurationError `backup_not_possible`
 */
export function backUp(dataDirectory: string, file: string): BackupReport {
  const source = join(dataDirectory, 'xiaogu.sqlite');
  if (!existsSync(source)) throw refused(`There is no database at ${source}.`);
  const draft = `${file}.part`;
  const database = new SqliteDatabase(source, { readonly: true, timeout: 5000 });
  try {
    rmSync(draft, { force: true });
    // One reading of one moment. Page by page, SQLite would begin again with every write of the server.
    database.prepare('vacuum into ?').run(draft);
    const report = inspect(draft);
    // A backup is read on its own: nothing of it may stand in a log beside it.
    for (const suffix of ['-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true });
    sync(draft);
    renameSync(draft, file);
    return { file, ...report };
  } catch (cause) {
    rmSync(draft, { force: true });
    throw cause instanceof ConfigurationError ? cause : refused('The backup could not be written.', cause);
  } finally {
    database.close();
  }
}

/**
 * Puts a backup in the place of the database. What was there is kept beside it; what was made from it goes.
 * @returns where the former database is, if there was one
 * @throws ConfigurationError `backup_not_usable`, `database_locked` while a server uses the database
 */
export function restore(
  dataDirectory: string,
  file: string,
  key: Buffer,
  now: Date,
): { report: BackupReport; formerly: string | undefined } {
  const report = { file, ...inspect(file) };
  requireKey(file, key);
  const target = join(dataDirectory, 'xiaogu.sqlite');
  const draft = `${target}.restoring`;
  copyFileSync(file, draft);
  sync(draft);
  let formerly: string | undefined;
  if (existsSync(target)) {
    requireUnused(target);
    formerly = `${target}.before-${now.toISOString().replace(/[:.]/g, '-')}`;
    for (const suffix of ['', '-wal']) {
      if (existsSync(`${target}${suffix}`)) renameSync(`${target}${suffix}`, `${formerly}${suffix}`);
    }
    rmSync(`${target}-shm`, { force: true });
  }
  for (const name of DERIVED) rmSync(join(dataDirectory, name), { recursive: true, force: true });
  renameSync(draft, target);
  return { report, formerly };
}

/** Counts what is in a backup. @throws ConfigurationError when it is none, is damaged or of a newer version. */
function inspect(file: string): Omit<BackupReport, 'file'> {
  if (!existsSync(file)) throw notUsable(`There is no file ${file}.`);
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(file, { readonly: true });
    const found = database.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw notUsable(`${file} is damaged: ${String(found)}`);
    const names = database.prepare('select name from kysely_migration').all() as { name: string }[];
    const newer = names.find(({ name }) => !isKnownMigration(name));
    if (newer !== undefined) throw notUsable(`${file} was written by a newer version (${newer.name}).`);
    const count = (table: string): number =>
      (database!.prepare(`select count(*) as count from ${table}`).get() as { count: number }).count;
    return {
      bytes: statSync(file).size,
      sessions: count('sessions'),
      turns: count('turns'),
      applications: count('applications'),
      postings: count('postings'),
      passages: count('passages'),
      audit: names.some(({ name }) => name === '0005-operators') ? auditHead(database) : '',
    };
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    throw notUsable(`${file} is no backup of this program.`, cause);
  } finally {
    database?.close();
  }
}

function auditHead(database: SqliteDatabase.Database): string {
  const last = database.prepare('select number, hash from audit order by number desc limit 1').get();
  const { number = 0, hash = '0'.repeat(64) } = (last ?? {}) as { number?: number; hash?: string };
  return `${number}:${hash}`;
}

/** With another key every conversation in it would be noise. */
function requireKey(file: string, key: Buffer): void {
  const database = new SqliteDatabase(file, { readonly: true });
  try {
    const row = database.prepare('select id, state from sessions limit 1').get() as
      | { id: string; state: Buffer }
      | undefined;
    if (row !== undefined) createCipher(key).open(row.id, row.state);
  } catch (cause) {
    throw notUsable(
      `The key of this data folder does not open ${file}; put the secret.key in place that belongs to it.`,
      cause,
    );
  } finally {
    database.close();
  }
}

/** @throws ConfigurationError `database_locked`. In WAL mode a connection keeps a lock for as long as it is open, which an exclusive one cannot be had beside. */
export function requireUnused(target: string): void {
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(target, { timeout: 500 });
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('begin exclusive; commit');
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? '';
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
      throw new ConfigurationError('database_locked', 'A server is using the database; stop it first.', { cause });
    }
    // A damaged database is what a restore is for.
  } finally {
    database?.close();
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

function notUsable(message: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError('backup_not_usable', message, { cause });
}

function refused(message: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError('backup_not_possible', message, { cause });
}
