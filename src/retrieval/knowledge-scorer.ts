import type { Segmenter } from '../words/segmenter.ts';
import type { IndexedPassage } from './indexed-passage.ts';
import { KeywordChannel, queryTokens } from './keyword-channel.ts';
import type { LegalLexicon } from './legal-lexicon.ts';
import type { PassageShelf } from './passage-shelf.ts';
import type { PassageVectors } from './passage-vectors.ts';
import type { RetrievalSignals, RetrievalWeights } from './retrieval-weights.ts';
import { tokenise } from './tokenise.ts';
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

export interface QuestionScores {
  /** By slot: articles and other texts with what entries lend them, entries with their own. */
  scores: Float64Array;
  evidence: Evidence;
}

const STATUTE_FIELDS = { title: { weight: 0.6, usualLength: 6 }, text: { weight: 1, usualLength: 60 } };
const ENTRY_FIELDS = {
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
  readonly #statutes: KeywordChannel<keyof typeof STATUTE_FIELDS>;
  readonly #entries: KeywordChannel<keyof typeof ENTRY_FIELDS>;
  #vectors: PassageVectors | undefined;

  constructor(options: ScorerOptions) {
    this.#options = options;
    this.#statutes = new KeywordChannel(STATUTE_FIELDS, options.segmenter);
    this.#entries = new KeywordChannel(ENTRY_FIELDS, options.segmenter);
  }

  add(slot: number, { passage, terms, questions }: IndexedPassage): void {
    this.remove(slot);
    const { title, text } = passage;
    if (questions.length === 0) this.#statutes.add(slot, { title, text });
    else this.#entries.add(slot, { title, text, terms: terms.join('\n'), questions: questions.join('\n') });
  }

  remove(slot: number): void {
    this.#statutes.remove(slot);
    this.#entries.remove(slot);
  }

  useVectors(vectors: PassageVectors): void {
    this.#vectors = vectors;
  }

  /**
   * @param accepted 1 at every slot that may be shown or lend its score.
   * @param regions whose rules count as local.
   */
  async score(text: string, accepted: Uint8Array, regions: ReadonlySet<string>): Promise<QuestionScores> {
    const { segmenter, lexicon, signals, weights } = this.#options;
    const expansions = signals.lexicon ? lexicon.expand(text) : [];
    const said = tokenise(text, segmenter);
    const added = expansions.map((phrase) => tokenise(phrase, segmenter));
    const wordShare = signals.words ? weights.wordShare : 0;
    const statutes = this.#statutes.score(queryTokens(said, added, weights.expansion), accepted, wordShare);
    const entries = this.#entries.score(queryTokens(said, added, weights.entryExpansion), accepted, wordShare);
    const near = await this.#near(text, expansions, accepted);
    addCloseness(statutes.scores, near.statutes, weights.closeness, weights.closenessFloor);
    addCloseness(entries.scores, near.entries, weights.entryCloseness, 0);
    const subjects = lexicon.subjects(text);
    const calibrated = this.#vectors?.calibrated ?? false;
    const evidence = {
      statuteStrength: statutes.strength,
      entryStrength: entries.strength,
      statuteCloseness: calibrated ? near.statutes[0]?.similarity : undefined,
      entryCloseness: calibrated ? near.entries[0]?.similarity : undefined,
      workWords: subjects.work,
      otherWords: subjects.elsewhere,
    };
    return {
      scores: signals.bridge ? this.#bridge(statutes.scores, entries.scores, accepted, regions) : statutes.scores,
      evidence,
    };
  }

  /** Statutes are sought in their own words too; entries hold people's words already. */
  async #near(
    text: string,
    expansions: readonly string[],
    accepted: Uint8Array,
  ): Promise<{ statutes: Neighbour[]; entries: Neighbour[] }> {
    const { shelf, signals, onProblem } = this.#options;
    const none = { statutes: [], entries: [] };
    if (!signals.vectors || this.#vectors === undefined) return none;
    const isEntry = (slot: number) => shelf.at(slot)!.questions.length > 0;
    try {
      const [entries, statutes] = await this.#vectors.nearest(
        [
          { text, accepts: (slot) => accepted[slot] === 1 && isEntry(slot) },
          { text: [text, ...expansions].join('\n'), accepts: (slot) => accepted[slot] === 1 && !isEntry(slot) },
        ],
        NEIGHBOURS,
      );
      return { statutes: statutes!, entries: entries! };
    } catch (problem) {
      onProblem(problem);
      return none;
    }
  }

  /**
   * An entry of the pack lifts the articles it rests on, the first the most. Entries rest on national law, so a local
   * rule is lifted by the best entry as far as it is itself like the question.
   */
  #bridge(
    statutes: Float64Array,
    entries: Float64Array,
    accepted: Uint8Array,
    regions: ReadonlySet<string>,
  ): Float64Array {
    const { shelf, weights } = this.#options;
    const lifted = new Float64Array(statutes.length);
    let bestEntry = 0;
    for (const [slot, { cites }] of shelf.entries()) {
      const score = entries[slot]!;
      if (score < LEAST_LENDING || accepted[slot] === 0) continue;
      if (score > bestEntry) bestEntry = score;
      cites.forEach(({ law, article }, position) => {
        for (const cited of shelf.slotsOfArticle(law, article)) {
          lifted[cited] = Math.max(lifted[cited]!, score * weights.bridgeDecay ** position);
        }
      });
    }
    const scores = new Float64Array(statutes.length);
    for (const [slot, { passage, questions }] of shelf.entries()) {
      const own = statutes[slot]!;
      const lent = regions.has(passage.region) ? own * bestEntry : lifted[slot]!;
      scores[slot] = questions.length > 0 ? entries[slot]! : weights.ownScore * own + weights.bridge * lent;
    }
    return scores;
  }
}

/** An entry less like the question than this lends nothing. */
const LEAST_LENDING = 0.2;

function addCloseness(scores: Float64Array, near: readonly Neighbour[], weight: number, floor: number): void {
  for (const { slot, similarity } of near) scores[slot]! += (weight * Math.max(0, similarity - floor)) / (1 - floor);
}
