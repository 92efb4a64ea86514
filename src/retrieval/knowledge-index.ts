import type { Passage, PassageKind, StoredPassage } from '../contract/passage.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { type ArticleReference, findArticleReferences } from './article-reference.ts';
import { roleFactor } from './article-role.ts';
import { createEligibility } from './eligibility.ts';
import { foldDuplicates } from './fold-duplicates.ts';
import { type IndexedPassage, indexedEntry, indexedStatute } from './indexed-passage.ts';
import { KeywordIndex } from './keyword-index.ts';
import type { LegalLexicon } from './legal-lexicon.ts';
import { normaliseText } from './normalise-text.ts';
import type { PackEntry } from './pack-entry.ts';
import { PassageShelf } from './passage-shelf.ts';
import { plainRegions, type RegionLookup } from './region-lookup.ts';
import { findRepeals, isWhollyRepealed, type Repeal, withoutRepealed } from './repeals.ts';
import { tokenise } from './tokenise.ts';

export interface KnowledgeQuery {
  query: string;
  /** How many passages at most. */
  k: number;
  /** Where the person is; without it only what holds in the whole country, unless the query names a place. */
  region?: string;
  kind?: PassageKind;
  /** The day the law is asked of, ISO; today when left out. */
  on?: string;
  /** Also what is no longer, or not yet, in force on that day. */
  includeRepealed?: boolean;
}

export interface KnowledgeIndexOptions {
  segmenter: Segmenter;
  lexicon: LegalLexicon;
  /** Today in China, ISO. */
  today: () => string;
  regions?: RegionLookup;
  signals?: Partial<RetrievalSignals>;
}

/** What may speak for a passage; the evaluation switches them off one by one. */
export interface RetrievalSignals {
  words: boolean;
  lexicon: boolean;
  bridge: boolean;
}

type StatuteField = 'title' | 'text';
type EntryField = 'title' | 'terms' | 'questions' | 'text';

const STATUTE_FIELDS = { title: { weight: 0.6, usualLength: 6 }, text: { weight: 1, usualLength: 90 } };
const ENTRY_FIELDS = {
  title: { weight: 1.5, usualLength: 8 },
  terms: { weight: 1.2, usualLength: 20 },
  questions: { weight: 1.4, usualLength: 110 },
  text: { weight: 0.5, usualLength: 220 },
};

const WORD_SHARE = 0.55;
const BIGRAM_SHARE = 0.45;
/** A statutory phrase found through the lexicon counts this much of a word that was said. */
const EXPANSION_WEIGHT = 0.8;
const LOCAL_RULE_FACTOR = 1.15;
const NAMED_LAW_FACTOR = 1.8;
const OTHER_PEOPLES_STATUTE_FACTOR = 0.6;

export class KnowledgeIndex {
  readonly #options: KnowledgeIndexOptions;
  readonly #signals: RetrievalSignals;
  readonly #regions: RegionLookup;
  readonly #shelf = new PassageShelf();
  readonly #statuteWords = new KeywordIndex<StatuteField>(STATUTE_FIELDS);
  readonly #statuteBigrams = new KeywordIndex<StatuteField>(STATUTE_FIELDS);
  readonly #entryWords = new KeywordIndex<EntryField>(ENTRY_FIELDS);
  readonly #entryBigrams = new KeywordIndex<EntryField>(ENTRY_FIELDS);
  readonly #repeals = new Map<string, Repeal[]>();
  #names: ReadonlyMap<string, string> | undefined;
  #repealsOfArticle: ReadonlyMap<string, Repeal[]> | undefined;

  constructor(options: KnowledgeIndexOptions) {
    this.#options = options;
    this.#signals = { words: true, lexicon: true, bridge: true, ...options.signals };
    this.#regions =
      options.regions ?? plainRegions(() => new Set([...this.#shelf.entries()].map(([, item]) => item.passage.region)));
  }

  get size(): number {
    return this.#shelf.size;
  }

  upsert(passages: Iterable<StoredPassage>): void {
    for (const passage of passages) this.#put(indexedStatute(passage));
  }

  upsertEntries(entries: Iterable<PackEntry>): void {
    for (const entry of entries) if (entry.status !== 'lapsed') this.#put(indexedEntry(entry));
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const slot = this.#shelf.take(id);
      if (slot === undefined) continue;
      this.#dropFromKeywords(slot);
      this.#repeals.delete(id);
    }
    this.#forgetDerived();
  }

  get(id: string): StoredPassage | undefined {
    const slot = this.#shelf.slotOf(id);
    return slot === undefined ? undefined : this.#shelf.at(slot)!.passage;
  }

  async search(request: KnowledgeQuery): Promise<Passage[]> {
    const text = normaliseText(request.query);
    const references = findArticleReferences(text, { names: this.#statuteNames() });
    const named = new Set(references.map(({ law }) => law));
    const on = request.on ?? this.#options.today();
    const eligible = createEligibility({ ...request, on, named }, this.#regions);
    const scores = this.#score(text);
    if (this.#signals.lexicon) this.#weigh(scores, text, named, eligible.regions);
    const accepts = (item: IndexedPassage) =>
      eligible.accepts(item) &&
      (request.includeRepealed === true || !isWhollyRepealed(this.#repealsOf(item.passage), on));
    const pinned = this.#pinned(references, accepts);
    const ranked = this.#rank(scores, accepts, pinned);
    return foldDuplicates(ranked, request.k, (slot) => this.#shelf.at(slot)!.passage).map(({ slot, score }) => {
      const { passage } = this.#shelf.at(slot)!;
      return { ...withoutRepealed(passage, this.#repealsOf(passage), on), score };
    });
  }

  #put(item: IndexedPassage): void {
    const slot = this.#shelf.put(item);
    this.#dropFromKeywords(slot);
    const { segmenter } = this.#options;
    const title = tokenise(item.passage.title, segmenter);
    const body = tokenise(item.passage.text, segmenter);
    if (item.questions.length === 0) {
      this.#statuteWords.add(slot, { title: title.words, text: body.words });
      this.#statuteBigrams.add(slot, { title: title.bigrams, text: body.bigrams });
    } else {
      const terms = tokenise(item.terms.join('\n'), segmenter);
      const questions = tokenise(item.questions.join('\n'), segmenter);
      this.#entryWords.add(slot, {
        title: title.words,
        terms: terms.words,
        questions: questions.words,
        text: body.words,
      });
      this.#entryBigrams.add(slot, {
        title: title.bigrams,
        terms: terms.bigrams,
        questions: questions.bigrams,
        text: body.bigrams,
      });
    }
    const repeals = findRepeals(item.passage);
    if (repeals.length > 0) this.#repeals.set(item.passage.id, repeals);
    else this.#repeals.delete(item.passage.id);
    this.#forgetDerived();
  }

  #dropFromKeywords(slot: number): void {
    for (const index of [this.#statuteWords, this.#statuteBigrams, this.#entryWords, this.#entryBigrams])
      index.remove(slot);
  }

  #forgetDerived(): void {
    this.#names = undefined;
    this.#repealsOfArticle = undefined;
  }

  #repealsOf({ title, article }: StoredPassage): Repeal[] {
    if (this.#repealsOfArticle === undefined) {
      const byArticle = new Map<string, Repeal[]>();
      for (const repeal of [...this.#repeals.values()].flat()) {
        const law = this.#statuteNames().get(normaliseText(repeal.law)) ?? repeal.law;
        const key = `${law}\u0000${repeal.article}`;
        byArticle.set(key, [...(byArticle.get(key) ?? []), repeal]);
      }
      this.#repealsOfArticle = byArticle;
    }
    return this.#repealsOfArticle.get(`${title}\u0000${article}`) ?? [];
  }

  #statuteNames(): ReadonlyMap<string, string> {
    if (this.#names) return this.#names;
    const names = new Map<string, string>();
    for (const title of this.#shelf.titles()) names.set(normaliseText(title), title);
    for (const { name, also } of this.#options.lexicon.statutes) {
      for (const other of also) names.set(normaliseText(other), name);
    }
    this.#names = names;
    return names;
  }

  #score(text: string): Float64Array {
    const { segmenter, lexicon } = this.#options;
    const said = tokenise(text, segmenter);
    const words = weigh(said.words, 1);
    const bigrams = weigh(said.bigrams, 1);
    if (this.#signals.lexicon) {
      for (const phrase of lexicon.expand(text)) {
        const tokens = tokenise(phrase, segmenter);
        weigh(tokens.words, EXPANSION_WEIGHT, words);
        weigh(tokens.bigrams, EXPANSION_WEIGHT, bigrams);
      }
    }
    const statutes = this.#mix(this.#statuteWords, this.#statuteBigrams, words, bigrams);
    if (!this.#signals.bridge) return statutes;
    const entries = this.#mix(this.#entryWords, this.#entryBigrams, words, bigrams);
    return this.#bridge(statutes, entries);
  }

  /** Both kinds of token together, the best document scoring 1. */
  #mix<F extends string>(
    wordIndex: KeywordIndex<F>,
    bigramIndex: KeywordIndex<F>,
    words: ReadonlyMap<string, number>,
    bigrams: ReadonlyMap<string, number>,
  ): Float64Array {
    const byBigram = new Float64Array(this.#shelf.capacity);
    bigramIndex.score(bigrams, byBigram);
    normalise(byBigram);
    if (!this.#signals.words) return byBigram;
    const byWord = new Float64Array(this.#shelf.capacity);
    wordIndex.score(words, byWord);
    normalise(byWord);
    for (let slot = 0; slot < byWord.length; slot += 1) {
      byWord[slot] = WORD_SHARE * byWord[slot]! + BIGRAM_SHARE * byBigram[slot]!;
    }
    return byWord;
  }

  /** An entry of the pack lifts the articles it rests on, the first the most. */
  #bridge(statutes: Float64Array, entries: Float64Array): Float64Array {
    const lifted = new Float64Array(statutes.length);
    for (const [slot, { cites }] of this.#shelf.entries()) {
      const score = entries[slot]!;
      if (score <= 0.2) continue;
      cites.forEach(({ law, article }, position) => {
        for (const cited of this.#shelf.slotsOfArticle(law, article)) {
          lifted[cited] = Math.max(lifted[cited]!, score * 0.9 ** position);
        }
      });
    }
    return statutes.map((score, slot) => Math.max(entries[slot]! * 0.95, 0.5 * score + 0.7 * lifted[slot]!));
  }

  /** What is known of a statute before any question: its reach, the role of the article, and where it holds. */
  #weigh(scores: Float64Array, text: string, named: ReadonlySet<string>, regions: ReadonlySet<string>): void {
    const factors = new Map<string, number>();
    for (const [slot, { passage }] of this.#shelf.entries()) {
      if (scores[slot] === 0) continue;
      let factor = factors.get(passage.title);
      if (factor === undefined) {
        factor = named.has(passage.title) ? NAMED_LAW_FACTOR : this.#statuteFactor(passage.title, text);
        factors.set(passage.title, factor);
      }
      scores[slot]! *= factor * roleFactor(passage) * (regions.has(passage.region) ? LOCAL_RULE_FACTOR : 1);
    }
  }

  #statuteFactor(title: string, text: string): number {
    const note = this.#options.lexicon.statute(title);
    if (note === undefined) return 1;
    const applies = note.when.length === 0 || note.when.some((word) => text.includes(word));
    return note.weight * (applies ? 1 : OTHER_PEOPLES_STATUTE_FACTOR);
  }

  /** The articles a question names itself, in its order. */
  #pinned(references: ArticleReference[], accepts: (item: IndexedPassage) => boolean): number[] {
    const slots: number[] = [];
    for (const { law, article } of references) {
      if (article === undefined) continue;
      for (const slot of this.#shelf.slotsOfArticle(law, article)) {
        if (!slots.includes(slot) && accepts(this.#shelf.at(slot)!)) slots.push(slot);
      }
    }
    return slots;
  }

  #rank(
    scores: Float64Array,
    accepts: (item: IndexedPassage) => boolean,
    pinned: number[],
  ): { slot: number; score: number }[] {
    const ranked: { slot: number; score: number }[] = [];
    let best = 0;
    for (const [slot, item] of this.#shelf.entries()) {
      const score = scores[slot]!;
      if (score <= 0 || pinned.includes(slot) || !accepts(item)) continue;
      ranked.push({ slot, score });
      if (score > best) best = score;
    }
    ranked.sort((a, b) => b.score - a.score || a.slot - b.slot);
    return [
      ...pinned.map((slot) => ({ slot, score: 1 })),
      ...ranked
        .slice(0, 400)
        .map(({ slot, score }) => ({ slot, score: (score / best) * (pinned.length > 0 ? 0.9 : 1) })),
    ];
  }
}

function weigh(tokens: readonly string[], weight: number, into = new Map<string, number>()): Map<string, number> {
  for (const token of tokens) into.set(token, Math.max(into.get(token) ?? 0, weight));
  return into;
}

function normalise(scores: Float64Array): void {
  let best = 0;
  for (const score of scores) if (score > best) best = score;
  if (best === 0) return;
  for (let slot = 0; slot < scores.length; slot += 1) scores[slot]! /= best;
}
