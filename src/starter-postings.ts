import { createHash } from 'node:crypto';
import { loadDemonstrationMaterial } from './demonstration/demonstration-material.ts';
import { generateDemonstrationPostings } from './demonstration/generate-demonstration-postings.ts';
import type { PostingRepository } from './store/posting-repository.ts';

/** Any number; the same one gives the same postings on every machine. */
const SEED = 20_261_121;

/**
 * Keeps the made-up postings that stop a new installation from being empty, or takes them away when they are not
 * wanted. Their dates move with today; a second start on the same day changes nothing.
 */
export async function storeStarterPostings(
  postings: PostingRepository,
  options: { wanted: boolean; today: string; knowledgeDirectory: string },
): Promise<void> {
  const material = await loadDemonstrationMaterial(options.knowledgeDirectory);
  const stored = await postings.idsOfSource(material.wording.source);
  if (!options.wanted) {
    if (stored.length > 0) await postings.withdraw(stored);
    return;
  }
  const records = generateDemonstrationPostings(SEED, options.today, material).map((posting) => {
    const raw = JSON.stringify(posting);
    return { posting, raw, contentHash: createHash('sha256').update(raw).digest('hex') };
  });
  const current = new Set(records.map(({ posting }) => posting.id));
  const gone = stored.filter((id) => !current.has(id));
  if (gone.length > 0) await postings.withdraw(gone);
  await postings.upsert(records);
}
