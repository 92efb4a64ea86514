import type { KnowledgeSource } from '../../src/tools/knowledge-lookup.ts';

/** A source that knows nothing, to vary in tests. */
export const noKnowledge: KnowledgeSource = {
  search: async () => [],
  isConfident: () => false,
  entry: () => undefined,
  article: () => undefined,
  regionsNamed: () => [],
  references: () => [],
  holds: () => false,
  citing: () => undefined,
};
