import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { backUp, restore } from '../../src/store/backup.ts';
import { createCipher } from '../../src/store/cipher.ts';
import { isStorageFailure, openDatabase } from '../../src/store/database.ts';
import { SessionRepository } from '../../src/store/session-repository.ts';
import { turnReplying } from '../support/event-stream.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const KEY = Buffer.alloc(32, 7);

async function house(directory: string) {
  const database = await openDatabase(directory);
  const sessions = new SessionRepository(database, createCipher(KEY));
  const say = async (id: string, number: number) =>
    sessions.appendTurn(
      id,
      {
        text: `第${number}句`,
        createdAt: new Date().toISOString(),
        turn: { ...turnReplying('好'), turnId: `${id}-${number}` },
      },
      emptySessionState(),
    );
  return { database, sessions, say };
}

describe('a backup', () => {
  it('taken while turns are written holds everything stored before it began, and can be put back', async () => {
    const directory = temporaryDirectory();
    const { database, sessions, say } = await house(directory);
    const { session, token } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
    for (let number = 0; number < 20; number += 1) await say(session.id, number);
    const writing = Promise.all(Array.from({ length: 30 }, (_, number) => say(session.id, 20 + number)));
    const file = join(temporaryDirectory(), 'backup.sqlite');
    const report = backUp(directory, file);
    await writing;
    expect(report.turns).toBeGreaterThanOrEqual(20);
    expect(existsSync(`${file}.part`)).toBe(false);
    await say(session.id, 9999);
    await database.destroy();

    writeFileSync(join(directory, 'postings.snapshot'), 'made from the database that goes');
    const { formerly } = restore(directory, file, KEY, new Date());
    expect(existsSync(join(directory, 'postings.snapshot'))).toBe(false);
    expect(existsSync(formerly!)).toBe(true);
    const again = await house(directory);
    onTestFinished(() => again.database.destroy());
    const turns = await again.sessions.turns(session.id);
    expect(turns).toHaveLength(report.turns);
    expect(turns.map(({ text }) => text).slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, n) => `第${n}句`));
    expect(await again.sessions.find(session.id, token)).toMatchObject({ id: session.id });
  });

  it('is not put in the place of a database that a server uses', async () => {
    const directory = temporaryDirectory();
    const { database, sessions } = await house(directory);
    onTestFinished(() => database.destroy());
    await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
    const file = join(temporaryDirectory(), 'backup.sqlite');
    backUp(directory, file);
    expect(() => restore(directory, file, KEY, new Date())).toThrowError(
      expect.objectContaining({ code: 'database_locked' }),
    );
  });

  it.each([
    ['that is cut short', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['that is something else', (file: string) => writeFileSync(file, 'a letter')],
  ])('%s is refused, and the database left alone', async (_name, damage) => {
    const directory = temporaryDirectory();
    const { database, sessions } = await house(directory);
    for (let number = 0; number < 50; number += 1)
      await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
    const file = join(temporaryDirectory(), 'backup.sqlite');
    backUp(directory, file);
    await database.destroy();
    const before = readFileSync(join(directory, 'xiaogu.sqlite'));
    damage(file);
    expect(() => restore(directory, file, KEY, new Date())).toThrowError(
      expect.objectContaining({ code: 'backup_not_usable' }),
    );
    expect(readFileSync(join(directory, 'xiaogu.sqlite')).equals(before)).toBe(true);
  });

  it('of another key is refused', async () => {
    const directory = temporaryDirectory();
    const { database, sessions } = await house(directory);
    await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
    const file = join(temporaryDirectory(), 'backup.sqlite');
    backUp(directory, file);
    await database.destroy();
    expect(() => restore(directory, file, Buffer.alloc(32, 8), new Date())).toThrowError(/secret\.key/);
  });
});

describe('a database', () => {
  it('with an overwritten page is refused with the command that mends it', async () => {
    const directory = temporaryDirectory();
    const { database, sessions } = await house(directory);
    for (let number = 0; number < 200; number += 1)
      await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
    await database.destroy();
    const file = join(directory, 'xiaogu.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 16_384);
    writeFileSync(file, bytes);
    await expect(openDatabase(directory)).rejects.toMatchObject({
      code: 'database_damaged',
      message: expect.stringContaining('npm run restore'),
    });
  });

  it('that another program holds is refused as such', { timeout: 30_000 }, async () => {
    const directory = temporaryDirectory();
    await (await openDatabase(directory)).destroy();
    const other = new SqliteDatabase(join(directory, 'xiaogu.sqlite'));
    onTestFinished(() => void other.close());
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('begin exclusive; commit');
    await expect(openDatabase(directory)).rejects.toMatchObject({ code: 'database_locked' });
  });

  it('that is full takes nothing, loses nothing, and goes on when there is room', async () => {
    const directory = temporaryDirectory();
    const { database, sessions, say } = await house(directory);
    onTestFinished(() => database.destroy());
    const { session } = await sessions.create({ channel: 'api', locale: 'zh-CN' }, new Date());
    const { sql } = await import('kysely');
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(database);
    await sql`pragma max_page_count = ${sql.raw(String(pages.rows[0]!.page_count + 2))}`.execute(database);
    let stored = 0;
    let failure: unknown;
    for (let number = 0; failure === undefined; number += 1) {
      await say(session.id, number).then(
        () => {
          stored += 1;
        },
        (error: unknown) => {
          failure = error;
        },
      );
    }
    expect(isStorageFailure(failure)).toBe(true);
    expect(await sessions.turns(session.id)).toHaveLength(stored);
    await sql`pragma max_page_count = 1000000`.execute(database);
    await say(session.id, 5000);
    expect(await sessions.turns(session.id)).toHaveLength(stored + 1);
  });
});
