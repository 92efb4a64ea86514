import type { Evidence } from '../../src/retrieval/knowledge-scorer.ts';
import type { KnowledgeSource } from '../../src/tools/knowledge-source.ts';

export const NO_EVIDENCE: Evidence = {
  statuteStrength: 0,
  entryStrength: 0,
  statuteCloseness: undefined,
  entryCloseness: undefined,
  workWords: 0,
  otherWords: 0,
};

/** Of an entry that shares a good deal with the question. */
export const NEAR_EVIDENCE: Evidence = { ...NO_EVIDENCE, entryStrength: 0.4, entryCloseness: 0.7, workWords: 2 };

/** A source that knows nothing, to vary in tests. */
export const noKnowledge: KnowledgeSource = {
  search: async () => [],
  consult: async () => ({ passages: [], entries: [], evidence: NO_EVIDENCE }),
  inChinese: () => undefined,
  englishTitle: () => undefined,
  bearing: async (_question, sentences) => sentences.map(() => 0),
  covered: () => 1,
  partAsked: () => undefined,
  tellsPart: () => false,
  headingsOf: () => [],
  isConfident: () => false,
  beyond: { of: () => undefined, claimsRule: () => undefined, asksToConfirm: () => false, asksAsEmployer: () => false },
  contradicts: () => false,
  entry: () => undefined,
  article: () => undefined,
  regionsNamed: () => [],
  references: () => [],
  holds: () => false,
  citing: () => undefined,
};
