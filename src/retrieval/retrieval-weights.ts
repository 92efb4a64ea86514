/** What may speak for a passage; the evaluation switches them off one by one. */
export interface RetrievalSignals {
  words: boolean;
  lexicon: boolean;
  vectors: boolean;
  bridge: boolean;
}

export const ALL_SIGNALS: RetrievalSignals = { words: true, lexicon: true, vectors: true, bridge: true };

/** How the signals are weighed against each other; the figures come from `evals/knowledge`. */
export interface RetrievalWeights {
  /** Words against pairs of characters in the keyword score, 0 to 1. */
  wordShare: number;
  /** A statutory phrase found through the lexicon counts this much of what was said. */
  expansion: number;
  /** What full closeness of vectors adds to a keyword score of at most 1, and where closeness begins to count. */
  closeness: number;
  closenessFloor: number;
  /** The same two for entries of the pack, which speak people's words already. */
  entryExpansion: number;
  entryCloseness: number;
  /** An entry of the pack lends its score to the articles it rests on: so much of it, less for each later one. */
  bridge: number;
  bridgeDecay: number;
  /** What an article keeps of its own score beside what an entry lends it. */
  ownScore: number;
  /** A local rule against the national one, for a person there. */
  localRule: number;
  /** A statute the question names. */
  namedStatute: number;
  /** A statute for certain people, when the question is not about them. */
  otherPeoplesStatute: number;
}

export const DEFAULT_WEIGHTS: RetrievalWeights = {
  wordShare: 0.5,
  expansion: 0.8,
  closeness: 0.4,
  closenessFloor: 0.25,
  entryExpansion: 0.05,
  entryCloseness: 1.2,
  bridge: 1,
  bridgeDecay: 0.9,
  ownScore: 0.5,
  localRule: 1.15,
  namedStatute: 1.8,
  otherPeoplesStatute: 0.6,
};
