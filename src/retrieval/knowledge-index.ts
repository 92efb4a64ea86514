import type { Passage, PassageKind, StoredPassage } from '../contract/passage.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { type ArticleReference, findArticleReferences } from './article-reference.ts';
import { BestSlots } from './best-slots.ts';
import { CONFIDENT, confidenceOf, confidenceOfKind } from './confidence.ts';
import { createEligibility } from './eligibility.ts';
import { type EligibleSlots, EligibleSlotsMemory } from './eligible-slots.ts';
import type { Embedder } from './embedder.ts';
import { foldDuplicates } from './fold-duplicates.ts';
import { type IndexedPassage, indexedEntry, indexedStatute, isEntry } from './indexed-passage.ts';
import { type Evidence, KnowledgeScorer, type SoughtQuestion } from './knowledge-scorer.ts';
import type { LegalLexicon } from './legal-lexicon.ts';
import { mergeRanking, type Ranked } from './merge-ranking.ts';
import { normaliseText } from './normalise-text.ts';
import type { PackEntry } from './pack-entry.ts';
import { PassageShelf } from './passage-shelf.ts';
import { PassageVectors } from './passage-vectors.ts';
import { plainRegions, type RegionLookup } from './region-lookup.ts';
import { RepealRegister, withoutRepealed } from './repeals.ts';
import { ALL_SIGNALS, DEFAULT_WEIGHTS, type RetrievalSignals, type RetrievalWeights } from './retrieval-weights.ts';

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
  weights?: Partial<RetrievalWeights>;
  /** Told when a question could not be embedded; it is then answered by words alone. */
  onProblem?: (problem: unknown) => void;
}

export interface Consultation {
  passages: Passage[];
  /** Entries of the pack of the kind asked for, best first; `fit` is the score against the best one's. */
  entries: { id: string; fit: number }[];
  evidence: Evidence;
}

interface ScoredQuestion {
  text: string;
  eligible: EligibleSlots;
  scores: Float64Array;
  evidence: Evidence;
}

/** What a ranking is cut from; deeper down nothing is worth showing. */
const DEPTH = 120;
/** How many passages are taken in before other work gets its turn. */
const BATCH = 64;
const FITTING_ENTRIES = 5;

/** Everything the assistant may cite, searchable in people's own words. */
export class KnowledgeIndex {
  readonly #options: KnowledgeIndexOptions;
  readonly #weights: RetrievalWeights;
  readonly #signals: RetrievalSignals;
  readonly #regions: RegionLookup;
  readonly #shelf = new PassageShelf();
  readonly #scorer: KnowledgeScorer;
  readonly #repeals = new RepealRegister();
  readonly #eligibleSlots = new EligibleSlotsMemory(this.#shelf);
  #vectors: PassageVectors | undefined;
  #names: ReadonlyMap<string, string> | undefined;
  /** The question scored last; its scores lie where the next one's will. */
  #last: ScoredQuestion | undefined;

  constructor(options: KnowledgeIndexOptions) {
    const { segmenter, lexicon } = options;
    this.#options = options;
    this.#signals = { ...ALL_SIGNALS, ...options.signals };
    this.#weights = { ...DEFAULT_WEIGHTS, ...options.weights };
    this.#regions = options.regions ?? plainRegions(() => this.#shelf.regions());
    this.#scorer = new KnowledgeScorer({
      shelf: this.#shelf,
      segmenter,
      lexicon,
      signals: this.#signals,
      weights: this.#weights,
      onProblem: options.onProblem ?? (() => {}),
    });
  }

  get size(): number {
    return this.#shelf.size;
  }

  /** Takes texts in, or takes in their new versions; nothing else is touched. */
  async upsert(passages: Iterable<StoredPassage>): Promise<void> {
    await this.#putAll([...passages].map(indexedStatute));
  }

  async upsertEntries(entries: Iterable<PackEntry>): Promise<void> {
    await this.#putAll([...entries].filter((entry) => entry.status !== 'lapsed').map(indexedEntry));
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const slot = this.#shelf.take(id);
      if (slot === undefined) continue;
      this.#scorer.remove(slot);
      this.#vectors?.delete(slot);
      this.#repeals.forget(id);
    }
    this.#names = undefined;
  }

  /**
   * Takes on an embedder, or another one; the vectors of the one before serve until all are made anew.
   * @param forPassages the same embedder with a memory, for texts that do not change.
   */
  async useEmbedder(embedder: Embedder, forPassages: Embedder = embedder): Promise<void> {
    const vectors = new PassageVectors(embedder, forPassages);
    await this.#embedMissing(vectors);
    this.#scorer.useVectors(vectors);
    this.#vectors = vectors;
    this.#last = undefined;
  }

  /** Makes the vectors that passages taken in since still lack. */
  async embedMissing(): Promise<void> {
    if (this.#vectors) await this.#embedMissing(this.#vectors);
  }

  async #embedMissing(vectors: PassageVectors): Promise<void> {
    const missing = [...this.#shelf.entries()].filter(([slot]) => !vectors.has(slot));
    for (let start = 0; start < missing.length; start += BATCH) {
      await vectors.add(missing.slice(start, start + BATCH), (slot, item) => this.#shelf.at(slot) === item);
      this.#last = undefined;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  items(): Iterable<IndexedPassage> {
    return [...this.#shelf.entries()].map(([, item]) => item);
  }

  get(id: string): StoredPassage | undefined {
    const slot = this.#shelf.slotOf(id);
    return slot === undefined ? undefined : this.#shelf.at(slot)!.passage;
  }

  /** The passage of an article, whatever its dates. */
  article(law: string, article: string): StoredPassage | undefined {
    for (const slot of this.#shelf.slotsOfArticle(law, article)) return this.#shelf.at(slot)!.passage;
    return undefined;
  }

  /** The laws and articles a text names, by the short names they are held under. */
  references(text: string): ArticleReference[] {
    return findArticleReferences(normaliseText(text), { names: this.#statuteNames() });
  }

  /** Whether the articles of a law have been taken in. */
  holds(law: string): boolean {
    return this.article(law, '第一条') !== undefined;
  }

  /** Whether the best of these answers the question at all. */
  isConfident(passages: readonly Pick<Passage, 'score'>[]): boolean {
    return (passages[0]?.score ?? 0) >= CONFIDENT;
  }

  /** How far each of some sentences bears on a question; comparable with each other only. */
  async bearing(query: string, sentences: readonly string[]): Promise<number[]> {
    return this.#scorer.bearing(normaliseText(query), sentences);
  }

  /** The share of a question's words, 0 to 1 and weighed by rarity, that a text has in it. */
  covered(query: string, by: readonly string[]): number {
    return this.#scorer.covered(normaliseText(query), by);
  }

  /** Best first. The first passage's score says how sure one may be that the question is answered at all. */
  async search(request: KnowledgeQuery): Promise<Passage[]> {
    return (await this.consult(request)).passages;
  }

  /** The same search with what an answer is composed from. */
  async consult(request: KnowledgeQuery): Promise<Consultation> {
    const text = normaliseText(request.query);
    const names = this.#statuteNames();
    const references = findArticleReferences(text, { names });
    const named = new Set(references.map(({ law }) => law));
    const on = request.on ?? this.#options.today();
    const eligibleNow = this.#eligible(request, on, named);
    const sought = this.#isLast(text, eligibleNow()) ? undefined : await this.#scorer.seek(text, eligibleNow());
    // From here on nothing is waited for: the scores lie where the next search writes its own.
    const eligible = eligibleNow();
    const { scores, evidence } = this.#score(text, sought, named, eligible);
    const pinned = this.#pinned(references, eligible, request.kind);
    const { ranking, share, entries } = this.#rank(scores, eligible, request.kind);
    const confidence = pinned.length > 0 ? 1 : confidenceOfKind(confidenceOf(evidence), share);
    const folded = foldDuplicates(pinned, ranking, request.k, (slot) => this.#shelf.at(slot)!.passage);
    const passages = folded.map((slot, rank) => {
      const { passage } = this.#shelf.at(slot)!;
      return { ...withoutRepealed(passage, this.#repeals.of(passage, names), on), score: confidence * fade(rank) };
    });
    const fitting = entries.slice(0, FITTING_ENTRIES).map(({ slot, score }) => ({
      id: this.#shelf.at(slot)!.passage.id,
      fit: score / entries[0]!.score,
    }));
    return { passages, entries: fitting, evidence };
  }

  /** One question is often asked twice on end, of one kind of passage and then of all. */
  #isLast(text: string, eligible: EligibleSlots): boolean {
    return this.#last?.text === text && this.#last.eligible === eligible;
  }

  #score(
    text: string,
    sought: SoughtQuestion | undefined,
    named: ReadonlySet<string>,
    eligible: EligibleSlots,
  ): ScoredQuestion {
    if (sought === undefined) return this.#last!;
    const { scores, evidence } = this.#scorer.score(sought, eligible);
    if (this.#signals.lexicon) this.#weigh(scores, text, named, eligible);
    this.#last = { text, eligible, scores, evidence };
    return this.#last;
  }

  /** What the question may see, as the shelf is whenever it is called. */
  #eligible(request: KnowledgeQuery, on: string, named: ReadonlySet<string>): () => EligibleSlots {
    const { accepts, regions } = createEligibility({ ...request, on, named }, this.#regions);
    const key = JSON.stringify([on, request.includeRepealed === true, [...regions], [...named]]);
    const accepting = () => {
      const repealed = request.includeRepealed ? () => false : this.#repeals.whollyRepealed(this.#statuteNames(), on);
      return (item: IndexedPassage) => accepts(item) && !repealed(item.passage);
    };
    return () => this.#eligibleSlots.of(key, accepting, regions);
  }

  async #putAll(items: IndexedPassage[]): Promise<void> {
    for (let start = 0; start < items.length; start += BATCH) {
      for (const item of items.slice(start, start + BATCH)) {
        const slot = this.#shelf.put(item);
        this.#scorer.add(slot, item);
        this.#vectors?.delete(slot);
        this.#repeals.learn(item.passage);
      }
      this.#names = undefined;
      await new Promise((resolve) => setImmediate(resolve));
    }
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

  /** What is known of a statute before any question: its reach, the role of the article, and where it holds. */
  #weigh(
    scores: Float64Array,
    text: string,
    named: ReadonlySet<string>,
    { texts, entries, local }: EligibleSlots,
  ): void {
    const factors = new Map<string, number>();
    const factorOf = (title: string): number => {
      let factor = factors.get(title);
      if (factor === undefined) {
        factor = named.has(title) ? this.#weights.namedStatute : this.#statuteFactor(title, text);
        factors.set(title, factor);
      }
      return factor;
    };
    for (const slots of [texts, entries]) {
      for (const slot of slots) {
        if (scores[slot] === 0) continue;
        const { passage, role } = this.#shelf.at(slot)!;
        scores[slot]! *= factorOf(passage.title) * role * (local[slot] === 1 ? this.#weights.localRule : 1);
      }
    }
  }

  #statuteFactor(title: string, text: string): number {
    const note = this.#options.lexicon.statute(title);
    if (note === undefined) return 1;
    const applies = note.when.length === 0 || note.when.some((word) => text.includes(word));
    return note.weight * (applies ? 1 : this.#weights.otherPeoplesStatute);
  }

  /** The articles a question names itself, in its order; a notice without articles is named whole. */
  #pinned(references: ArticleReference[], { accepted }: EligibleSlots, kind: PassageKind | undefined): number[] {
    const slots = new Set<number>();
    for (const { law, article } of references) {
      for (const slot of this.#shelf.slotsOfArticle(law, article)) {
        const item = this.#shelf.at(slot)!;
        if (accepted[slot] === 1 && !isEntry(item) && (kind === undefined || item.passage.kind === kind))
          slots.add(slot);
      }
    }
    return [...slots];
  }

  /** The ranking of one kind or all, and how the best of the kind compares with the best of any. */
  #rank(
    scores: Float64Array,
    { texts, entries }: EligibleSlots,
    kind: PassageKind | undefined,
  ): { ranking: number[]; share: number; entries: Ranked[] } {
    const kindOf = (slot: number) => this.#shelf.at(slot)!.passage.kind;
    const bestOf = (slots: Uint32Array): { best: Ranked[]; share: number } => {
      const kept = new BestSlots(DEPTH);
      let top = 0;
      for (const slot of slots) {
        const score = scores[slot]!;
        if (score <= 0) continue;
        if (score > top) top = score;
        if (kind === undefined || kindOf(slot) === kind) kept.offer(slot, score);
      }
      const best = kept.sorted();
      return { best, share: (best[0]?.score ?? 0) / (top || 1) };
    };
    const [ofTexts, ofEntries] = [bestOf(texts), bestOf(entries)];
    return {
      ranking: mergeRanking({ texts: ofTexts.best, entries: ofEntries.best, kindOf }),
      share: Math.max(ofTexts.share, ofEntries.share),
      entries: ofEntries.best,
    };
  }
}

/** Scores fall with the rank, for the two rankings that were merged share no scale. */
function fade(rank: number): number {
  return 1 / (1 + rank * 0.04);
}
