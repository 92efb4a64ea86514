/** What an occupation word stands for; implemented from `knowledge/lexicon/occupations.yaml` by `src/lexicon`. */
export interface OccupationVocabulary {
  /**
   * `terms` are words for the same trade, the given one included; `neighbours` are words of trades close enough
   * to offer when nothing else is left. An unknown word comes back as its own only term, without a family.
   */
  expand(keywords: string): { terms: string[]; family?: string; neighbours: string[] };
  /** Whether a word tells somebody's rank in any trade (主管, 专员) and no trade. */
  isRank?(word: string): boolean;
}

/** Knows nothing: every word stands for itself. */
export const literalVocabulary: OccupationVocabulary = {
  expand: (keywords) => ({ terms: [keywords], neighbours: [] }),
};
