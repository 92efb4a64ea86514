import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isStorageFailure, openDatabase } from '../../src/store/database.ts';
import { converse } from '../support/conversation.ts';
import { startApp } from '../support/start-app.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

describe('a start', () => {
  it('with a damaged index, model and vectors makes them anew and finds what it found', {
    timeout: 300_000,
  }, async () => {
    const cutShort = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 3));
    const overwritten = (bytes: Buffer): Buffer => Buffer.from(bytes).fill(0xa5, Math.floor(bytes.length / 4));
    const XIAOGU_DATA_DIR = temporaryDirectory();
    const environment = { XIAOGU_DATA_DIR, XIAOGU_STARTER_DATA: 'on', XIAOGU_RATE_LIMIT: 'off' };
    const first = await startApp(environment);
    await first.settled();
    const found = await jobsFound(first.url);
    await first.close(0);
    const kept = [
      join(XIAOGU_DATA_DIR, 'postings.snapshot'),
      ...readdirSync(join(XIAOGU_DATA_DIR, 'vectors')).map((name) => join(XIAOGU_DATA_DIR, 'vectors', name)),
    ];
    expect(kept.length).toBeGreaterThan(2);
    const sound = new Map(kept.map((file) => [file, readFileSync(file)]));
    for (const [index, [file, bytes]] of [...sound].entries())
      writeFileSync(file, index % 2 === 0 ? overwritten(bytes) : cutShort(bytes));
    const second = await startApp(environment);
    await second.settled();
    expect(await jobsFound(second.url)).toEqual(found);
    expect((await (await converse(second.url)).say('没签劳动合同怎么办')).reply).toContain('劳动合同法');
    for (const [file, bytes] of sound) expect(readFileSync(file).length, file).toBe(bytes.length);
  });
});

describe('a database that another program holds while serving', () => {
  it('is answered with 503 and not with a lost or a doubled turn', { timeout: 300_000 }, async () => {
    const { url, dataDirectory } = await startApp({ XIAOGU_RATE_LIMIT: 'off' });
    const talk = await converse(url);
    await talk.say('你好');
    const other = new SqliteDatabase(join(dataDirectory, 'xiaogu.sqlite'));
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    const refused = await talk.request('POST', '/messages', { text: '谢谢' });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'storage_unavailable' });
    other.exec('rollback');
    await talk.say('再见');
    const view = (await (await talk.request('GET')).json()) as { turns: { text: string }[] };
    expect(view.turns.map(({ text }) => text)).toEqual(['你好', '再见']);
  });
});

describe('a database that can only be read', () => {
  it('is told from a fault of the program, and what is in it stays readable', async () => {
    const database = await openDatabase(temporaryDirectory());
    onTestFinished(() => database.destroy());
    const { sql } = await import('kysely');
    // As on a disk that was remounted for reading: every write is refused by SQLite itself.
    await sql`pragma query_only = on`.execute(database);
    const failure: unknown = await database
      .insertInto('switches')
      .values({ name: 'read_only', notice: '', changed_at: '', changed_by: '' })
      .execute()
      .catch((error: unknown) => error);
    expect(isStorageFailure(failure)).toBe(true);
    expect(await database.selectFrom('switches').selectAll().execute()).toEqual([]);
  });
});

async function jobsFound(url: string): Promise<string[]> {
  const response = await fetch(
    `${url}/api/jobs/search?city=${encodeURIComponent('南京')}&keywords=${encodeURIComponent('保安')}`,
  );
  const { jobs } = (await response.json()) as { jobs: { id: string }[] };
  expect(jobs.length).toBeGreaterThan(0);
  return jobs.map(({ id }) => id);
}
