import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Posting } from '../../src/contract/job.ts';
import { importPostings } from '../../src/import/postings/import-postings.ts';
import { placeNames } from '../../src/import/postings/place-names.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { openDatabase } from '../../src/store/database.ts';
import { PostingRepository } from '../../src/store/posting-repository.ts';

/** Imports every postings file of a folder the way an installation does, and gives what the store then holds. */
export async function importFolder(folder: string, knowledgeDirectory: string): Promise<Posting[]> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'matching-eval-'));
  const database = await openDatabase(dataDirectory);
  try {
    const postings = new PostingRepository(database);
    const places = placeNames(await loadGazetteer(knowledgeDirectory));
    const files = (await readdir(folder)).filter((file) => /\.(?:csv|jsonl|json|xlsx)$/u.test(file)).sort();
    for (const file of files) await importPostings(join(folder, file), { postings, dataDirectory, places });
    const all: Posting[] = [];
    for await (const page of postings.changedSince(0)) all.push(...page.postings);
    return all;
  } finally {
    await database.destroy();
    await rm(dataDirectory, { recursive: true });
  }
}
