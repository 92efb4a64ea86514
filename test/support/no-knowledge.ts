import type { KnowledgeSource } from '../../src/tools/knowledge-lookup.ts';

/** A source that knows nothing, to vary in tests. */
export const noKnowledge: KnowledgeSource = {
  search: async () => [],
  consult: async () => ({ passages: [], entries: [] }),
  bearing: async (_question, sentences) => sentences.map(() => 0),
  isConfident: () => false,
  entry: () => undefined,
  article: () => undefined,
  regionsNamed: () => [],
  references: () => [],
  holds: () => false,
  citing: () => undefined,
};
