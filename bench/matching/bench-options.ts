import type { JobIndexOptions } from '../../src/matching/job-index.ts';
import { loadMatchingKnowledge } from '../../src/matching/load-matching-knowledge.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import type { SyntheticMaterial } from './synthetic-postings.ts';

export const KNOWLEDGE = new URL('../../knowledge/', import.meta.url).pathname;

/** The index with the project's rules and lists, and a vocabulary of the made-up trades. */
export async function indexOptions({ trades }: SyntheticMaterial): Promise<JobIndexOptions> {
  const names = new Set(trades.map(({ name }) => name));
  const vocabulary = {
    expand: (word: string) => ({ terms: [word], neighbours: [], ...(names.has(word) ? { family: word } : {}) }),
  };
  return { segmenter: createSegmenter(names), vocabulary, ...(await loadMatchingKnowledge(KNOWLEDGE)) };
}
