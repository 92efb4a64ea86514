import type { Segmenter } from '../words/segmenter.ts';
import { CitedSlots } from './cited-slots.ts';
import type { EligibleSlots } from './eligible-slots.ts';
import { type IndexedPassage, isEntry } from './indexed-passage.ts';
import { KeywordChannel, queryTokens } from './keyword-channel.ts';
import type { LegalLexicon } from './legal-lexicon.ts';
import type { PassageShelf } from './passage-shelf.ts';
import type { PassageVectors } from './passage-vectors.ts';
import type { RetrievalSignals, RetrievalWeights } from './retrieval-weights.ts';
import { createTokeniser, type Tokeniser, type TokenSets } from './tokenise.ts';
import type { Neighbour } from './vector-index.ts';

/** How strongly anything at all speaks to a question, whatever it is; confidence is made from it. */
export interface Evidence {
  /** Share of what the question could score that the best reached: among statutes, among entries. */
  statuteStrength: number;
  entryStrength: number;
  /** Cosine of the nearest vector: among statutes, among entries; undefined without vectors of the embedded model. */
  statuteCloseness: number | undefined;
  entryCloseness: number | undefined;
  /** Words in it that are about work, and words that are about other matters. */
  workWords: number;
  otherWords: number;
}

/** A question as it is sought. */
export interface SoughtQuestion {
  text: string;
  expansions: readonly string[];
  near: { texts: readonly Neighbour[]; entries: readonly Neighbour[] };
}

export const STATUTE_FIELDS = { title: { weight: 0.6, usualLength: 6 }, text: { weight: 1, usualLength: 60 } };
export const ENTRY_FIELDS = {
  title: { weight: 3, usualLength: 8 },
  terms: { weight: 3, usualLength: 20 },
  questions: { weight: 1.4, usualLength: 110 },
  text: { weight: 0.5, usualLength: 220 },
};
const NEIGHBOURS = 100;

interface ScorerOptions {
  shelf: PassageShelf;
  segmenter: Segmenter;
  lexicon: LegalLexicon;
  signals: RetrievalSignals;
  weights: RetrievalWeights;
  onProblem: (problem: unknown) => void;
}

/** Scores passages for a question by words, by vectors, and by what the pack's entries cite. */
export class KnowledgeScorer {
  readonly #options: ScorerOptions;
  readonly #tokenise: Tokeniser;
  readonly #statutes: KeywordChannel<keyof typeof STATUTE_FIELDS>;
  readonly #entries: KeywordChannel<keyof typeof ENTRY_FIELDS>;
  readonly #cited: CitedSlots;
  #vectors: PassageVectors | undefined;
  /** Good until the entries change. */
  #covering: { text: string; coverage: (held: TokenSets) => number } | undefined;
  /** Scores by slot, written over by every search; entries and texts stand in slots of their own. */
  #scores = new Float64Array(0);
  #entryScores = new Float64Array(0);
  #spare = new Float64Array(0);

  constructor(options: ScorerOptions) {
    this.#options = options;
    this.#tokenise = createTokeniser(options.segmenter);
    this.#statutes = new KeywordChannel(STATUTE_FIELDS, options.segmenter);
    this.#entries = new KeywordChannel(ENTRY_FIELDS, options.segmenter);
    this.#cited = new CitedSlots(options.shelf);
  }

  add(slot: number, item: IndexedPassage): void {
    this.remove(slot);
    const { passage, terms, questions } = item;
    const { title, text } = passage;
    if (isEntry(item))
      this.#entries.add(slot, { title, text, terms: terms.join('\n'), questions: questions.join('\n') });
    else this.#statutes.add(slot, { title, text });
  }

  remove(slot: number): void {
    this.#statutes.remove(slot);
    this.#entries.remove(slot);
    this.#covering = undefined;
  }

  useVectors(vectors: PassageVectors): void {
    this.#vectors = vectors;
  }

  /** What has to be waited for: the vectors of the question. Statutes are sought in their own words too. */
  async seek(text: string, { accepted }: EligibleSlots): Promise<SoughtQuestion> {
    const { lexicon, signals, onProblem } = this.#options;
    const expansions = signals.lexicon ? lexicon.expand(text) : [];
    const sought: SoughtQuestion = { text, expansions, near: { texts: [], entries: [] } };
    if (!signals.vectors || this.#vectors === undefined) return sought;
    const accepts = (slot: number) => accepted[slot] === 1;
    try {
      const [entries = [], texts = []] = await this.#vectors.nearest(
        [
          { side: 'entries', text, accepts },
          { side: 'texts', text: [text, ...expansions].join('\n'), accepts },
        ],
        NEIGHBOURS,
      );
      return { ...sought, near: { texts, entries } };
    } catch (problem) {
      onProblem(problem);
      return sought;
    }
  }

  /** @returns scores by slot, of the eligible ones only, good until the next call; texts with what entries lend them. */
  score(
    { text, expansions, near }: SoughtQuestion,
    eligible: EligibleSlots,
  ): { scores: Float64Array; evidence: Evidence } {
    const { lexicon, signals, weights, shelf } = this.#options;
    this.#makeRoom(shelf.capacity);
    const said = this.#tokenise(text);
    const added = expansions.map(this.#tokenise);
    const wordShare = signals.words ? weights.wordShare : 0;
    const [scores, entryScores, spare] = [this.#scores, this.#entryScores, this.#spare];
    const statuteStrength = this.#statutes.score(
      queryTokens(said, added, weights.expansion),
      eligible.texts,
      wordShare,
      { scores, spare },
    );
    const entryStrength = this.#entries.score(
      queryTokens(said, added, weights.entryExpansion),
      eligible.entries,
      wordShare,
      { scores: entryScores, spare },
    );
    addCloseness(scores, near.texts, weights.closeness, weights.closenessFloor);
    addCloseness(entryScores, near.entries, weights.entryCloseness, 0);
    for (const slot of eligible.entries) scores[slot] = signals.bridge ? entryScores[slot]! : 0;
    if (signals.bridge) this.#bridge(scores, eligible);
    const subjects = lexicon.subjects(text);
    const calibrated = this.#vectors?.calibrated ?? false;
    const evidence = {
      statuteStrength,
      entryStrength,
      statuteCloseness: calibrated ? near.texts[0]?.similarity : undefined,
      entryCloseness: calibrated ? near.entries[0]?.similarity : undefined,
      workWords: subjects.work,
      otherWords: subjects.elsewhere,
    };
    return { scores, evidence };
  }

  /** The share of a question, by the rarity of its words, that texts have in them; the same with vectors and without. */
  covered(text: string, by: readonly string[]): number {
    // Part by part, for the parts come up with other questions again.
    const parts = by.map(this.#tokenise);
    const held = { words: parts.flatMap(({ words }) => words), bigrams: parts.flatMap(({ bigrams }) => bigrams) };
    return this.#coverageOf(text)(held);
  }

  /** One question is held against many texts on end. */
  #coverageOf(text: string): (held: TokenSets) => number {
    if (this.#covering?.text !== text) {
      const tokens = queryTokens(this.#tokenise(text), [], 0);
      this.#covering = { text, coverage: this.#entries.coverage(tokens, this.#options.weights.wordShare) };
    }
    return this.#covering.coverage;
  }

  /** How far each text, a sentence or two, bears on a question: by its words, and by its vector where vectors cost nothing. */
  async bearing(text: string, sentences: readonly string[]): Promise<number[]> {
    const { lexicon, signals, weights } = this.#options;
    const expansions = signals.lexicon ? lexicon.expand(text) : [];
    const tokens = queryTokens(this.#tokenise(text), expansions.map(this.#tokenise), BEARING_EXPANSION);
    const coverage = this.#entries.coverage(tokens, weights.wordShare);
    const byWords = sentences.map((sentence) => coverage(this.#tokenise(sentence)));
    const closeness = await this.#vectors?.closeness(text, sentences);
    return byWords.map((words, index) => words + BEARING_CLOSENESS * Math.max(0, closeness?.[index] ?? 0));
  }

  /**
   * An entry of the pack lifts the articles it rests on, the first the most. Entries rest on national law, so a local
   * rule is lifted by the best entry as far as it is itself like the question.
   */
  #bridge(scores: Float64Array, { texts, entries, local }: EligibleSlots): void {
    const { weights } = this.#options;
    const lifted = this.#spare.fill(0);
    let bestEntry = 0;
    for (const slot of entries) {
      const score = scores[slot]!;
      if (score < LEAST_LENDING) continue;
      if (score > bestEntry) bestEntry = score;
      let lent = score;
      for (const slots of this.#cited.by(slot)) {
        for (const cited of slots) if (lent > lifted[cited]!) lifted[cited] = lent;
        lent *= weights.bridgeDecay;
      }
    }
    for (const slot of texts) {
      const own = scores[slot]!;
      scores[slot] = weights.ownScore * own + weights.bridge * (local[slot] === 1 ? own * bestEntry : lifted[slot]!);
    }
  }

  #makeRoom(capacity: number): void {
    if (this.#scores.length >= capacity) return;
    const room = Math.ceil(capacity * ROOM_TO_GROW);
    this.#scores = new Float64Array(room);
    this.#entryScores = new Float64Array(room);
    this.#spare = new Float64Array(room);
  }
}

const BEARING_EXPANSION = 0.5;
const BEARING_CLOSENESS = 0.5;
/** An entry less like the question than this lends nothing. */
const LEAST_LENDING = 0.2;
const ROOM_TO_GROW = 1.25;

function addCloseness(scores: Float64Array, near: readonly Neighbour[], weight: number, floor: number): void {
  for (const { slot, similarity } of near) scores[slot]! += (weight * Math.max(0, similarity - floor)) / (1 - floor);
}
