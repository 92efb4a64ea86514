/** What an occupation word stands for; implemented from `knowledge/lexicon/occupations.yaml` by `src/lexicon`. */
export interface OccupationVocabulary {
  /**
   * `terms` are words for the same trade, the given one included; `neighbours` are words of trades close enough
   * to offer when nothing else is left. An unknown word comes back as its own only term, without a family.
   */
  expand(keywords: string): { terms: string[]; family?: string; neighbours: string[] };
}

/** Knows nothing: every word stands for itself. */
export const literalVocabulary: OccupationVocabulary = {
  expand: (keywords) => ({ terms: [keywords], neighbours: [] }),
};
