import { createHash } from 'node:crypto';
import { generateDemonstrationPostings } from './demonstration/generate-postings.ts';
import type { PostingRepository } from './store/posting-repository.ts';

/** Any number; the same one gives the same postings on every machine. */
const SEED = 20261121;

/**
 * Stores the made-up postings that keep a new installation from being empty. Dates move with today, so a start on a
 * later day brings the same postings up to date; the same day changes nothing.
 */
export async function storeStarterPostings(postings: PostingRepository, today: string): Promise<void> {
  const records = generateDemonstrationPostings(SEED, today).map((posting) => {
    const raw = JSON.stringify(posting);
    return { posting, raw, contentHash: createHash('sha256').update(raw).digest('hex') };
  });
  await postings.upsert(records);
}
