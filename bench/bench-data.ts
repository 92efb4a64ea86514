import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';
import { loadDemonstrationMaterial } from '../src/demonstration/demonstration-material.ts';
import { generateDemonstrationPostings } from '../src/demonstration/generate-demonstration-postings.ts';
import { importKnowledge } from '../src/import/import-knowledge.ts';
import { openDatabase } from '../src/store/database.ts';
import { PassageRepository } from '../src/store/passage-repository.ts';
import { PostingRepository } from '../src/store/posting-repository.ts';

const LAWS = fileURLToPath(new URL('../../shared/laws', import.meta.url));
export const BENCH_TODAY = '2026-11-21';

export interface FilledFolder {
  directory: string;
  postings: number;
  passages: number;
  /** Where the texts came from, for the report. */
  knowledge: string;
  remove(): void;
}

/** A data folder with many made-up postings and, where the official texts are at hand, the statutes. */
export async function filledFolder(postingCount: number): Promise<FilledFolder> {
  const directory = mkdtempSync(join(tmpdir(), 'xiaogu-bench-'));
  const config = readConfig({ XIAOGU_DATA_DIR: directory });
  const database = await openDatabase(directory);
  const postings = new PostingRepository(database);
  const material = await loadDemonstrationMaterial(config.knowledgeDirectory);
  let stored = 0;
  for (let seed = 1; stored < postingCount; seed += 1) {
    const batch = generateDemonstrationPostings(seed, BENCH_TODAY, material).slice(0, postingCount - stored);
    await postings.upsert(
      batch.map((posting) => ({
        posting: { ...posting, id: `${seed}:${posting.id}`, source: 'bench' },
        contentHash: `${seed}`,
        raw: '{}',
      })),
    );
    stored += batch.length;
  }
  let passages = 0;
  if (existsSync(LAWS)) {
    const report = await importKnowledge([LAWS], new PassageRepository(database), { now: () => new Date() });
    passages = report.files.reduce((sum, file) => sum + file.accepted, 0);
  }
  await database.destroy();
  return {
    directory,
    postings: stored,
    passages,
    knowledge: passages > 0 ? 'official texts' : 'the pack alone, the official texts are not at hand',
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
