import type { Segmenter } from '../words/segmenter.ts';
import { type FieldSettings, KeywordIndex } from './keyword-index.ts';
import { type TokenSets, tokenise } from './tokenise.ts';

/** What a question says, as tokens of both kinds with weights: 1 for what was said, less for what the lexicon adds. */
export interface QueryTokens {
  words: Map<string, number>;
  bigrams: Map<string, number>;
}

export function queryTokens(said: TokenSets, added: readonly TokenSets[], addedWeight: number): QueryTokens {
  const tokens: QueryTokens = { words: new Map(), bigrams: new Map() };
  addTokens(tokens, said, 1);
  if (addedWeight > 0) for (const phrase of added) addTokens(tokens, phrase, addedWeight);
  return tokens;
}

function addTokens(into: QueryTokens, { words, bigrams }: TokenSets, weight: number): void {
  for (const token of words) into.words.set(token, Math.max(into.words.get(token) ?? 0, weight));
  for (const token of bigrams) into.bigrams.set(token, Math.max(into.bigrams.get(token) ?? 0, weight));
}

/** Keyword scores of one kind of text, by words and by pairs of characters. */
export class KeywordChannel<Field extends string> {
  readonly #words: KeywordIndex<Field>;
  readonly #bigrams: KeywordIndex<Field>;
  readonly #segmenter: Segmenter;

  constructor(fields: Record<Field, FieldSettings>, segmenter: Segmenter) {
    this.#words = new KeywordIndex(fields);
    this.#bigrams = new KeywordIndex(fields);
    this.#segmenter = segmenter;
  }

  add(slot: number, fields: Record<Field, string>): void {
    const words: Partial<Record<Field, string[]>> = {};
    const bigrams: Partial<Record<Field, string[]>> = {};
    for (const field of Object.keys(fields) as Field[]) {
      const tokens = tokenise(fields[field], this.#segmenter);
      words[field] = tokens.words;
      bigrams[field] = tokens.bigrams;
    }
    this.#words.add(slot, words);
    this.#bigrams.add(slot, bigrams);
  }

  remove(slot: number): void {
    this.#words.remove(slot);
    this.#bigrams.remove(slot);
  }

  /** How much of what the question says stands in a text that is not in the index, 0 to 1. */
  coverage(tokens: QueryTokens, wordShare: number): (held: TokenSets) => number {
    const byWords = this.#words.coverage(tokens.words);
    const byBigrams = this.#bigrams.coverage(tokens.bigrams);
    return ({ words, bigrams }) => wordShare * byWords(words) + (1 - wordShare) * byBigrams(bigrams);
  }

  /**
   * Writes the scores of some slots into `scores`, the best of them 1 for words and for pairs alike; other slots are left
   * with what means nothing. `wordShare` is what words count against pairs of characters.
   * @returns how much of all that the tokens could have scored the best reached, 0 to about 1.
   */
  score(
    tokens: QueryTokens,
    slots: Uint32Array,
    wordShare: number,
    { scores, spare }: { scores: Float64Array; spare: Float64Array },
  ): number {
    const byBigram = scoreOne(this.#bigrams, tokens.bigrams, slots, spare);
    if (wordShare === 0) {
      for (const slot of slots) scores[slot] = byBigram.factor * spare[slot]!;
      return byBigram.strength;
    }
    const byWord = scoreOne(this.#words, tokens.words, slots, scores);
    const wordFactor = wordShare * byWord.factor;
    const bigramFactor = (1 - wordShare) * byBigram.factor;
    for (const slot of slots) scores[slot] = wordFactor * scores[slot]! + bigramFactor * spare[slot]!;
    return wordShare * byWord.strength + (1 - wordShare) * byBigram.strength;
  }
}

/** @returns what brings the best of the slots to 1. */
function scoreOne<Field extends string>(
  index: KeywordIndex<Field>,
  tokens: ReadonlyMap<string, number>,
  slots: Uint32Array,
  scores: Float64Array,
): { factor: number; strength: number } {
  scores.fill(0);
  const possible = index.score(tokens, scores);
  let best = 0;
  for (const slot of slots) if (scores[slot]! > best) best = scores[slot]!;
  return { factor: best > 0 ? 1 / best : 0, strength: possible > 0 ? best / possible : 0 };
}
