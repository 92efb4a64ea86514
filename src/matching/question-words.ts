import type { Segmenter } from '../words/segmenter.ts';
import { normaliseText } from './normalise.ts';
import type { OccupationVocabulary } from './occupation-vocabulary.ts';
import { FIELD, wordTerms } from './posting-terms.ts';

/** How well a posting answers a word, 0 to 100, by where it stands. */
export const FIT = {
  title: 100,
  /** The trade and what it is of, apart in one title: 会计（税务） for 税务会计. */
  apart: 92,
  sameTrade: 85,
  literalTitle: 85,
  occupation: 80,
  widerTrade: 65,
  tag: 60,
  neighbour: 45,
  description: 35,
} as const;

/** One way for a posting to answer a word: all of the terms stand in it. */
export interface Alternative {
  terms: string[];
  fit: number;
}

export interface QuestionWords {
  /** For each word of the question, the ways to answer it. */
  words: Alternative[][];
  /** Every word must be answered; or the best answered one counts (保安 保洁: either trade); or the more the better. */
  ask: 'every' | 'any' | 'most';
}

/** From the narrowest reading to the widest. */
export interface TextPlan {
  asAsked: QuestionWords;
  /** Whether the words name trades; then only finding nothing at all lets them be read more widely. */
  namesTrades: boolean;
  /** The words taken apart, and looked for in descriptions. */
  wider: QuestionWords;
  /** Neighbouring trades: no longer what was asked. */
  neighbours?: QuestionWords;
  /** What was asked, and neighbouring trades behind it. */
  askedAndNeighbours?: QuestionWords;
}

export function planText(
  keywords: string,
  vocabulary: OccupationVocabulary,
  segmenter: Segmenter,
): TextPlan | undefined {
  const normalised = normaliseText(keywords);
  const words = split(normalised);
  if (words.length === 0) return undefined;
  const entries = words.map((word) => ({ word, ...vocabulary.expand(word) }));
  const trades = entries.filter(isKnown);
  const asAsked: QuestionWords = {
    words: entries.map((entry) => answers(entry, isKnown(entry), vocabulary, segmenter)),
    ask: trades.length < 2 ? 'every' : 'any',
  };
  // 仓库主管 taken apart is a storehouse's work, not any 主管.
  const telling = (part: string) => vocabulary.isRank?.(part) !== true;
  const parts = words.flatMap((word) => [word, ...partsOf(word, segmenter).filter(telling)]);
  const wider: QuestionWords = {
    words: [...new Set(parts)].map((part) => {
      const entry = { word: part, ...vocabulary.expand(part) };
      const anywhere = answers(entry, false, vocabulary, segmenter);
      // Part of a trade's name in tags or a description says nothing: 健身 is a benefit more often than work.
      return trades.length === 0 ? anywhere : anywhere.filter(({ fit }) => fit > FIT.tag);
    }),
    ask: 'most',
  };
  const near = [...new Set(entries.flatMap((entry) => entry.neighbours))];
  const plan: TextPlan = { asAsked, namesTrades: trades.length > 0, wider };
  if (near.length > 0) {
    const fields = [FIELD.title, FIELD.occupation];
    const alternatives = near.flatMap((word) =>
      fields.map((field) => ({ terms: wordTerms(word, field, segmenter), fit: FIT.neighbour })),
    );
    plan.neighbours = { words: [usable(alternatives)], ask: 'every' };
    if (words.length === 1 || asAsked.ask === 'any') {
      plan.askedAndNeighbours = { words: [usable([...asAsked.words.flat(), ...alternatives])], ask: 'every' };
    }
  }
  return plan;
}

interface Entry {
  word: string;
  terms: string[];
  family?: string;
  neighbours: string[];
}

function isKnown(entry: Entry): boolean {
  return entry.family !== undefined || entry.neighbours.length > 0 || entry.terms.length > 1;
}

/** The shorter words a word is made of: 美术 and 老师 of 美术老师. */
function partsOf(word: string, segmenter: Segmenter): string[] {
  const parts = [...segmenter.cut(word), ...segmenter.cutForSearch(word)];
  return parts.filter((part) => part.length > 1 && part.length < word.length);
}

/** Blanks and marks part the words of a question. */
function split(keywords: string): string[] {
  return [...new Set(keywords.split(/[^\p{L}\p{N}+#.]+/u).filter((word) => word !== ''))];
}

/**
 * The other names of exactly what a word names. A vocabulary may know a trade within a longer word (老师 in 数学老师);
 * the names of that wider trade do not lead back to the word, and are left out.
 */
export function otherNames(word: string, vocabulary: OccupationVocabulary): Set<string> {
  const { terms } = vocabulary.expand(word);
  const others = terms.filter((term) => term !== word);
  const isWithin = others.some((term) => word.includes(term));
  const names = isWithin ? others.filter((term) => vocabulary.expand(term).terms.includes(word)) : others;
  return new Set([word, ...names]);
}

/**
 * A trade is looked for as a word (木工 must not find 土木工程师); a word nobody knows is looked for literally too,
 * and in descriptions.
 */
function answers(entry: Entry, known: boolean, vocabulary: OccupationVocabulary, segmenter: Segmenter): Alternative[] {
  const alternatives: Alternative[] = [];
  const same = otherNames(entry.word, vocabulary);
  for (const term of new Set([entry.word, ...entry.terms])) {
    const fit = term === entry.word ? FIT.title : same.has(term) ? FIT.sameTrade : FIT.widerTrade;
    alternatives.push({ terms: wordTerms(term, FIELD.title, segmenter), fit });
    // A source often files a posting under the word it was found by: worth less than the title's own words.
    alternatives.push({ terms: wordTerms(term, FIELD.occupation, segmenter), fit: Math.min(fit, FIT.occupation) });
    if (!same.has(term)) continue;
    alternatives.push({ terms: [FIELD.tag + normaliseText(term)], fit: FIT.tag });
    alternatives.push({ terms: wordTerms(term, FIELD.tag, segmenter), fit: FIT.tag });
  }
  alternatives.push(...apart(entry, vocabulary, segmenter));
  if (!known) {
    alternatives.push({ terms: wordTerms(entry.word, FIELD.titlePair, segmenter), fit: FIT.literalTitle });
    alternatives.push({ terms: wordTerms(entry.word, FIELD.description, segmenter), fit: FIT.description });
  }
  return usable(alternatives);
}

/** Ways to answer a word that ends in a trade (物理老师) by titles that name trade and rest apart, or the trade otherwise (高中物理教师). */
function apart({ word, terms: known }: Entry, vocabulary: OccupationVocabulary, segmenter: Segmenter): Alternative[] {
  const alternatives: Alternative[] = [];
  for (const trade of new Set([...partsOf(word, segmenter), ...known])) {
    const rest = word.slice(0, word.length - trade.length);
    if (!word.endsWith(trade) || rest.length < 2) continue;
    if (!known.includes(trade) && !isKnown({ word: trade, ...vocabulary.expand(trade) })) continue;
    for (const name of otherNames(trade, vocabulary)) {
      const terms = [...wordTerms(rest, FIELD.titlePair, segmenter), ...wordTerms(name, FIELD.title, segmenter)];
      alternatives.push({ terms, fit: name === trade ? FIT.apart : FIT.sameTrade });
    }
  }
  return alternatives;
}

function usable(alternatives: Alternative[]): Alternative[] {
  return alternatives
    .filter((alternative) => alternative.terms.length > 0)
    .sort((first, second) => second.fit - first.fit);
}

/** The fit of a posting given as its set of terms, 0 when it does not answer; the index finds the same from its lists. */
export function textFit(question: QuestionWords, terms: ReadonlySet<string>): number {
  return joinFits(
    question.words.map(
      (alternatives) =>
        alternatives.find((alternative) => alternative.terms.every((term) => terms.has(term)))?.fit ?? 0,
    ),
    question.ask,
  );
}

/** One fit of the fits of all words, 0 where a word was not answered. */
export function joinFits(fits: readonly number[], ask: QuestionWords['ask']): number {
  if (ask === 'any') return Math.max(0, ...fits);
  if (ask === 'every' && fits.includes(0)) return 0;
  return fits.reduce((sum, fit) => sum + partOfFit(fit, fits.length), 0);
}

/** What one of so many words adds to the fit; at least 1 when it was answered at all. */
export function partOfFit(fit: number, words: number): number {
  return Math.ceil(fit / words);
}
