import { withoutSuffix } from '../places/division-name.ts';

/** What words stand for the same trade; implemented from the lexicon. */
export interface TradeVocabulary {
  expand(keywords: string): { terms: string[]; family?: string };
}

export interface SoughtWords {
  /** As the person said it, and every word for the same trade. */
  terms: string[];
  /** The line of business the trade belongs to. */
  family?: string;
}

export function soughtWords(keywords: string, vocabulary: TradeVocabulary): SoughtWords {
  const { terms, family } = vocabulary.expand(keywords);
  const words = [...new Set([keywords, ...terms].map(folded))].filter((term) => term.length >= 2);
  return { terms: words, ...(family === undefined ? {} : { family: folded(family) }) };
}

/** Whether a text speaks of any of the words; a text shorter than a word may also be the heart of it (电工 of 电工证). */
export function speaksOf(texts: readonly string[], terms: readonly string[], said: string): boolean {
  const sought = folded(said);
  return texts
    .map(folded)
    .some((text) => terms.some((term) => text.includes(term)) || (text.length >= 2 && sought.includes(text)));
}

/** 南京市 and 南京, 江宁区 and 江宁 are one place. */
export function samePlace(one: string | undefined, other: string): boolean {
  return one !== undefined && (one === other || bare(one) === bare(other));
}

function bare(name: string): string {
  return withoutSuffix(name) ?? name;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
