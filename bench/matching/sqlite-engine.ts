import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Posting } from '../../src/contract/job.ts';
import { monthly } from '../../src/matching/codes.ts';
import { boxAround } from '../../src/matching/geography.ts';
import type { JobSearchRequest } from '../../src/matching/job-search-request.ts';
import type { Segmenter } from '../../src/words/segmenter.ts';
import type { ComparedEngine } from './compared-engine.ts';

const ROWS_A_TRANSACTION = 20_000;

/** SQLite with a full-text table (FTS5, words cut beforehand), an R*Tree of points and a table of pay, in a file. */
export class SqliteEngine implements ComparedEngine {
  readonly name = 'SQLite FTS5 + R*Tree';
  readonly #segmenter: Segmenter;
  readonly #file = join(tmpdir(), `matching-bench-${process.pid}.db`);
  readonly #database = new Database(this.#file);
  #row = 0;

  constructor(segmenter: Segmenter) {
    this.#segmenter = segmenter;
    this.#database.pragma('journal_mode = off');
    this.#database.pragma('synchronous = off');
    this.#database.pragma('cache_size = -262144');
    this.#database.exec(`
      create table postings (row integer primary key, id text not null, pay_max real);
      create virtual table texts using fts5(title, tags, description, content='', tokenize='unicode61');
      create virtual table points using rtree(row, south, north, west, east);
    `);
  }

  async build(postings: Iterable<Posting>): Promise<void> {
    const posting = this.#database.prepare('insert into postings values (?, ?, ?)');
    const text = this.#database.prepare('insert into texts (rowid, title, tags, description) values (?, ?, ?, ?)');
    const point = this.#database.prepare('insert into points values (?, ?, ?, ?, ?)');
    this.#database.exec('begin');
    for (const { id, title, occupation = '', tags = [], description = '', place, monthlyPay } of postings) {
      this.#row += 1;
      const row = this.#row;
      posting.run(row, id, monthlyPay?.max ?? null);
      text.run(row, this.#cut(`${title} ${occupation}`), this.#cut(tags.join(' ')), this.#cut(description));
      if (place.lat !== undefined && place.lon !== undefined) {
        point.run(row, place.lat, place.lat, place.lon, place.lon);
      }
      if (row % ROWS_A_TRANSACTION === 0) {
        this.#database.exec('commit');
        await new Promise((resolve) => setImmediate(resolve));
        this.#database.exec('begin');
      }
    }
    this.#database.exec('commit');
  }

  search({ arguments: wish, origin, limit }: JobSearchRequest): string[] {
    const box = boxAround(origin!.lat, wish.radiusKm!);
    const rows = this.#database
      .prepare(
        `select p.id from texts t
           join points g on g.row = t.rowid
           join postings p on p.row = t.rowid
          where texts match ? and g.north >= ? and g.south <= ? and g.east >= ? and g.west <= ? and p.pay_max >= ?
          order by bm25(texts, 4.0, 2.0, 1.0) limit ?`,
      )
      .all(
        `"${this.#cut(wish.keywords ?? '')}"`,
        origin!.lat - box.lat,
        origin!.lat + box.lat,
        origin!.lon - box.lon,
        origin!.lon + box.lon,
        monthly(wish.salaryMin ?? 0, wish.salaryUnit ?? 'month'),
        limit,
      ) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  close(): void {
    this.#database.close();
    rmSync(this.#file);
  }

  #cut(text: string): string {
    return this.#segmenter.cut(text).join(' ');
  }
}
