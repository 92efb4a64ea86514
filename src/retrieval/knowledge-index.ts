import type { Passage, PassageKind, StoredPassage } from '../contract/passage.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { type ArticleReference, findArticleReferences } from './article-reference.ts';
import { roleFactor } from './article-role.ts';
import { createEligibility } from './eligibility.ts';
import type { Embedder } from './embedder.ts';
import { foldDuplicates } from './fold-duplicates.ts';
import { type IndexedPassage, indexedEntry, indexedStatute } from './indexed-passage.ts';
import { KeywordChannel, queryTokens } from './keyword-channel.ts';
import type { LegalLexicon } from './legal-lexicon.ts';
import { normaliseText } from './normalise-text.ts';
import type { PackEntry } from './pack-entry.ts';
import { PassageShelf } from './passage-shelf.ts';
import { plainRegions, type RegionLookup } from './region-lookup.ts';
import { findRepeals, isWhollyRepealed, type Repeal, withoutRepealed } from './repeals.ts';
import { DEFAULT_WEIGHTS, type RetrievalWeights } from './retrieval-weights.ts';
import { type Neighbour, VectorIndex } from './vector-index.ts';

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
  embedder?: Embedder;
  signals?: Partial<RetrievalSignals>;
  weights?: Partial<RetrievalWeights>;
}

/** What may speak for a passage; the evaluation switches them off one by one. */
export interface RetrievalSignals {
  words: boolean;
  lexicon: boolean;
  vectors: boolean;
  bridge: boolean;
}

const STATUTE_FIELDS = { title: { weight: 0.6, usualLength: 6 }, text: { weight: 1, usualLength: 90 } };
const ENTRY_FIELDS = {
  title: { weight: 1.5, usualLength: 8 },
  terms: { weight: 1.2, usualLength: 20 },
  questions: { weight: 1.4, usualLength: 110 },
  text: { weight: 0.5, usualLength: 220 },
};

const NEIGHBOURS = 120;

export class KnowledgeIndex {
  readonly #options: KnowledgeIndexOptions;
  readonly #signals: RetrievalSignals;
  readonly #weights: RetrievalWeights;
  readonly #regions: RegionLookup;
  readonly #shelf = new PassageShelf();
  readonly #statutes: KeywordChannel<keyof typeof STATUTE_FIELDS>;
  readonly #entries: KeywordChannel<keyof typeof ENTRY_FIELDS>;
  #embedder: Embedder | undefined;
  #vectors: VectorIndex | undefined;
  readonly #repeals = new Map<string, Repeal[]>();
  #names: ReadonlyMap<string, string> | undefined;
  #repealsOfArticle: ReadonlyMap<string, Repeal[]> | undefined;

  constructor(options: KnowledgeIndexOptions) {
    this.#options = options;
    this.#signals = { words: true, lexicon: true, vectors: true, bridge: true, ...options.signals };
    this.#weights = { ...DEFAULT_WEIGHTS, ...options.weights };
    this.#statutes = new KeywordChannel(STATUTE_FIELDS, options.segmenter);
    this.#entries = new KeywordChannel(ENTRY_FIELDS, options.segmenter);
    this.#embedder = options.embedder;
    this.#regions =
      options.regions ?? plainRegions(() => new Set([...this.#shelf.entries()].map(([, item]) => item.passage.region)));
  }

  get size(): number {
    return this.#shelf.size;
  }

  async upsert(passages: Iterable<StoredPassage>): Promise<void> {
    await this.#putAll([...passages].map(indexedStatute));
  }

  async upsertEntries(entries: Iterable<PackEntry>): Promise<void> {
    await this.#putAll([...entries].filter((entry) => entry.status !== 'lapsed').map(indexedEntry));
  }

  /** Uses another embedder from now on; every vector is made anew. */
  async useEmbedder(embedder: Embedder | undefined): Promise<void> {
    this.#embedder = embedder;
    this.#vectors = undefined;
    await this.#embed([...this.#shelf.entries()].map(([slot]) => slot));
  }

  async #putAll(items: IndexedPassage[]): Promise<void> {
    await this.#embed(items.map((item) => this.#put(item)));
  }

  async #embed(slots: number[]): Promise<void> {
    if (this.#embedder === undefined || slots.length === 0) return;
    const vectors = await this.#embedder.embed(slots.map((slot) => embeddedText(this.#shelf.at(slot)!)));
    slots.forEach((slot, index) => {
      const vector = vectors[index];
      if (vector === undefined) return;
      this.#vectors ??= new VectorIndex(vector.length, slots.length);
      this.#vectors.set(slot, vector);
    });
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const slot = this.#shelf.take(id);
      if (slot === undefined) continue;
      this.#drop(slot);
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
    const scores = await this.#score(text);
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

  #put(item: IndexedPassage): number {
    const slot = this.#shelf.put(item);
    this.#drop(slot);
    const { title, text } = item.passage;
    if (item.questions.length === 0) this.#statutes.add(slot, { title, text });
    else this.#entries.add(slot, { title, text, terms: item.terms.join('\n'), questions: item.questions.join('\n') });
    const repeals = findRepeals(item.passage);
    if (repeals.length > 0) this.#repeals.set(item.passage.id, repeals);
    else this.#repeals.delete(item.passage.id);
    this.#forgetDerived();
    return slot;
  }

  #drop(slot: number): void {
    this.#statutes.remove(slot);
    this.#entries.remove(slot);
    this.#vectors?.delete(slot);
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

  async #score(text: string): Promise<Float64Array> {
    const { segmenter, lexicon } = this.#options;
    const expansions = this.#signals.lexicon ? lexicon.expand(text) : [];
    const tokens = queryTokens(text, expansions, segmenter, this.#weights.expansion);
    const capacity = this.#shelf.capacity;
    const wordShare = this.#signals.words ? this.#weights.wordShare : 0;
    const statutes = this.#statutes.score(tokens, capacity, wordShare);
    const entries = this.#signals.bridge
      ? this.#entries.score(tokens, capacity, wordShare)
      : new Float64Array(capacity);
    for (const { slot, similarity } of await this.#neighbours([text, ...expansions].join('\n'))) {
      const closeness =
        (this.#weights.closeness * Math.max(0, similarity - this.#weights.closenessFloor)) /
        (1 - this.#weights.closenessFloor);
      const scores = this.#shelf.at(slot)!.questions.length === 0 ? statutes : entries;
      scores[slot]! += closeness;
    }
    return this.#signals.bridge ? this.#bridge(statutes, entries) : statutes;
  }

  async #neighbours(text: string): Promise<Neighbour[]> {
    if (!this.#signals.vectors || this.#embedder === undefined || this.#vectors === undefined) return [];
    const [vector] = await this.#embedder.embed([text]);
    return vector === undefined ? [] : this.#vectors.nearest(vector, NEIGHBOURS, () => true);
  }

  /** An entry of the pack lifts the articles it rests on, the first the most. */
  #bridge(statutes: Float64Array, entries: Float64Array): Float64Array {
    const lifted = new Float64Array(statutes.length);
    for (const [slot, { cites }] of this.#shelf.entries()) {
      const score = entries[slot]!;
      if (score <= 0.2) continue;
      cites.forEach(({ law, article }, position) => {
        for (const cited of this.#shelf.slotsOfArticle(law, article)) {
          lifted[cited] = Math.max(lifted[cited]!, score * this.#weights.bridgeDecay ** position);
        }
      });
    }
    const { entry, ownScore, bridge } = this.#weights;
    return statutes.map((score, slot) => Math.max(entries[slot]! * entry, ownScore * score + bridge * lifted[slot]!));
  }

  /** What is known of a statute before any question: its reach, the role of the article, and where it holds. */
  #weigh(scores: Float64Array, text: string, named: ReadonlySet<string>, regions: ReadonlySet<string>): void {
    const factors = new Map<string, number>();
    for (const [slot, { passage }] of this.#shelf.entries()) {
      if (scores[slot] === 0) continue;
      let factor = factors.get(passage.title);
      if (factor === undefined) {
        factor = named.has(passage.title) ? this.#weights.namedStatute : this.#statuteFactor(passage.title, text);
        factors.set(passage.title, factor);
      }
      scores[slot]! *= factor * roleFactor(passage) * (regions.has(passage.region) ? this.#weights.localRule : 1);
    }
  }

  #statuteFactor(title: string, text: string): number {
    const note = this.#options.lexicon.statute(title);
    if (note === undefined) return 1;
    const applies = note.when.length === 0 || note.when.some((word) => text.includes(word));
    return note.weight * (applies ? 1 : this.#weights.otherPeoplesStatute);
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

function embeddedText({ passage, terms, questions }: IndexedPassage): string {
  return [passage.title, passage.text, ...terms, ...questions].join('\n');
}
