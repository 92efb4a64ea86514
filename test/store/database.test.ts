import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { prepareDataDirectory, readSecretKey } from '../../src/store/data-directory.ts';
import { openDatabase } from '../../src/store/database.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

describe('the database', () => {
  it('opens again what it made, in WAL mode', async () => {
    const directory = temporaryDirectory();
    await (await openDatabase(directory)).destroy();
    const database = await openDatabase(directory);
    await database.destroy();
    const sqlite = new SqliteDatabase(join(directory, 'xiaogu.sqlite'));
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    sqlite.close();
  });

  it('refuses a data folder of a newer version and changes nothing in it', async () => {
    const directory = temporaryDirectory();
    await (await openDatabase(directory)).destroy();
    const sqlite = new SqliteDatabase(join(directory, 'xiaogu.sqlite'));
    const count = 'select count(*) as count from kysely_migration';
    const before = sqlite.prepare(count).get() as { count: number };
    sqlite.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')");
    sqlite.close();
    await expect(openDatabase(directory)).rejects.toMatchObject({ code: 'data_folder_newer' });
    const after = new SqliteDatabase(join(directory, 'xiaogu.sqlite'));
    expect(after.prepare(count).get()).toEqual({ count: before.count + 1 });
    after.close();
  });

  it('refuses a file that is no database', async () => {
    const directory = temporaryDirectory();
    writeFileSync(
      join(directory, 'xiaogu.sqlite'),
      'this is a letter, not a database, and it is long enough to be read as one',
    );
    await expect(openDatabase(directory)).rejects.toMatchObject({ code: 'database_damaged' });
  });
});

describe('the data folder', () => {
  it('is made when it is not there', () => {
    const directory = join(temporaryDirectory(), 'deep', 'data');
    prepareDataDirectory(directory);
    expect(statSync(directory).isDirectory()).toBe(true);
  });

  it('is refused in one sentence when it is really a file', () => {
    const file = join(temporaryDirectory(), 'data');
    writeFileSync(file, '');
    expect(() => prepareDataDirectory(file)).toThrowError(
      expect.objectContaining({ code: 'data_folder_not_writable' }),
    );
  });
});

describe('the secret key', () => {
  it('is made once, readable by its owner alone, and stays', () => {
    const directory = temporaryDirectory();
    const key = readSecretKey(directory, undefined);
    expect(key).toHaveLength(32);
    expect(statSync(join(directory, 'secret.key')).mode & 0o777).toBe(0o600);
    chmodSync(join(directory, 'secret.key'), 0o644);
    expect(readSecretKey(directory, undefined).equals(key)).toBe(true);
    expect(statSync(join(directory, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  it('comes from the environment when it is given there, and then no file is made', () => {
    const directory = temporaryDirectory();
    expect(readSecretKey(directory, 'ab'.repeat(32)).toString('hex')).toBe('ab'.repeat(32));
    expect(() => readFileSync(join(directory, 'secret.key'))).toThrow();
  });

  it('is never replaced when its file is damaged', () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'secret.key'), 'torn');
    expect(() => readSecretKey(directory, undefined)).toThrowError(
      expect.objectContaining({ code: 'secret_key_damaged' }),
    );
    expect(readFileSync(join(directory, 'secret.key'), 'utf8')).toBe('torn');
  });
});
