import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** Cuts Chinese text into words, left to right, nothing lost. */
export interface Segmenter {
  cut(text: string): string[];
  /** Cuts by the dictionary alone: what is no word of it falls apart into characters. */
  cutByDictionary(text: string): string[];
  /** Long words also give the shorter words inside them, for indexing. */
  cutForSearch(text: string): string[];
}

/** Frequency given to the domain's words: high enough that the segmenter prefers the whole word to its parts. */
const DOMAIN_WORD_FREQUENCY = 200_000;

/** @param words domain words that must stay whole (经济补偿, 外卖骑手); loading takes about 0.1 s, so make one and share it. */
export function createSegmenter(words: Iterable<string> = []): Segmenter {
  const jieba = Jieba.withDict(dict);
  const entries = [...new Set(words)].filter((word) => word.length > 1 && !/\s/u.test(word));
  if (entries.length > 0) {
    jieba.loadDict(Buffer.from(entries.map((word) => `${word} ${DOMAIN_WORD_FREQUENCY} n`).join('\n')));
  }
  return {
    cut: (text) => jieba.cut(text, true),
    cutByDictionary: (text) => jieba.cut(text, false),
    cutForSearch: (text) => jieba.cutForSearch(text, true),
  };
}
