import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Posting } from '../../../src/contract/job.ts';
import { type ImportOptions, importPostings } from '../../../src/import/postings/import-postings.ts';
import type { FileReport } from '../../../src/import/postings/import-report.ts';
import { placeNames } from '../../../src/import/postings/place-names.ts';
import { loadGazetteer } from '../../../src/places/load-gazetteer.ts';
import { type Database, openDatabase } from '../../../src/store/database.ts';
import { PostingRepository } from '../../../src/store/posting-repository.ts';

export const knowledgeDirectory = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const places = placeNames(await loadGazetteer(knowledgeDirectory));

/** A data folder of its own with a store, and a way to import texts into it as files. */
export class ImportBench {
  readonly directory: string;
  readonly database: Database;
  readonly postings: PostingRepository;

  private constructor(directory: string, database: Database) {
    this.directory = directory;
    this.database = database;
    this.postings = new PostingRepository(database);
  }

  static async open(): Promise<ImportBench> {
    const directory = await mkdtemp(join(tmpdir(), 'import-postings-'));
    return new ImportBench(directory, await openDatabase(directory));
  }

  async close(): Promise<void> {
    await this.database.destroy();
    await rm(this.directory, { recursive: true });
  }

  async write(name: string, content: string | Buffer): Promise<string> {
    const file = join(this.directory, name);
    await writeFile(file, content);
    return file;
  }

  async import(name: string, content: string | Buffer, options: Partial<ImportOptions> = {}): Promise<FileReport> {
    const file = await this.write(name, content);
    return importPostings(file, { postings: this.postings, dataDirectory: this.directory, places, ...options });
  }

  async importFile(file: string): Promise<FileReport> {
    return importPostings(file, { postings: this.postings, dataDirectory: this.directory, places });
  }

  async all(): Promise<Posting[]> {
    const postings: Posting[] = [];
    for await (const page of this.postings.changedSince(0)) postings.push(...page.postings);
    return postings;
  }

  /** The stored posting with a title. */
  async titled(title: string): Promise<Posting> {
    const found = (await this.all()).filter((posting) => posting.title === title);
    if (found.length !== 1) throw new Error(`${found.length} postings are called ${title}`);
    return found[0]!;
  }

  async rawRows(): Promise<string> {
    const rows = await this.database.selectFrom('postings').select('raw').execute();
    return rows.map((row) => row.raw).join('\n');
  }
}
