import type { Segmenter } from '../words/segmenter.ts';
import { type FieldSettings, KeywordIndex } from './keyword-index.ts';
import { type TokenSets, tokenise } from './tokenise.ts';

/** What a question says, as weighted tokens of both kinds. */
export interface QueryTokens {
  words: Map<string, number>;
  bigrams: Map<string, number>;
}

export function queryTokens(
  text: string,
  expansions: readonly string[],
  segmenter: Segmenter,
  expansionWeight: number,
): QueryTokens {
  const tokens: QueryTokens = { words: new Map(), bigrams: new Map() };
  addTokens(tokens, tokenise(text, segmenter), 1);
  for (const phrase of expansions) addTokens(tokens, tokenise(phrase, segmenter), expansionWeight);
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

  /** Scores by slot, the best 1; `wordShare` is what words count against pairs of characters. */
  score(tokens: QueryTokens, capacity: number, wordShare: number): Float64Array {
    const byBigram = new Float64Array(capacity);
    this.#bigrams.score(tokens.bigrams, byBigram);
    normalise(byBigram);
    if (wordShare === 0) return byBigram;
    const scores = new Float64Array(capacity);
    this.#words.score(tokens.words, scores);
    normalise(scores);
    for (let slot = 0; slot < capacity; slot += 1) {
      scores[slot] = wordShare * scores[slot]! + (1 - wordShare) * byBigram[slot]!;
    }
    return scores;
  }
}

function normalise(scores: Float64Array): void {
  let best = 0;
  for (const score of scores) if (score > best) best = score;
  if (best === 0) return;
  for (let slot = 0; slot < scores.length; slot += 1) scores[slot]! /= best;
}
