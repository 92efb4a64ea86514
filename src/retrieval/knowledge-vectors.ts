import { join } from 'node:path';
import { z } from 'zod';
import type { Segmenter } from '../words/segmenter.ts';
import type { Embedder } from './embedder.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { LatentSemanticEmbedder } from './latent-semantic-embedder.ts';
import type { LegalLexicon } from './legal-lexicon.ts';
import { readSnapshot, SnapshotMismatchError, writeSnapshot } from './snapshot-file.ts';
import { trainingTexts } from './training-texts.ts';
import { CachedEmbedder } from './vector-cache.ts';

export interface KnowledgeVectorsOptions {
  index: KnowledgeIndex;
  segmenter: Segmenter;
  lexicon: LegalLexicon;
  /** Where vectors and the model are kept between starts; it is made when it is not there. */
  directory: string;
  /** The endpoint's embedder; without it the model is learned from the corpus itself. */
  endpoint?: Embedder;
  /** Told of what went wrong and was done without: a damaged file, an endpoint that does not answer. */
  onProblem: (problem: unknown) => void;
}

const MODEL_KIND = 'latent-semantic-model';
const ModelDetails = z.object({ rank: z.number().int(), tokens: z.array(z.string()), learnedFrom: z.number().int() });
/** The model is learned anew when the corpus has grown or shrunk by this share since. */
const STALE_SHARE = 0.2;

/** Keeps the index's vectors: learned or fetched once, kept on disk by content, renewed when they no longer fit. */
export class KnowledgeVectors {
  readonly #options: KnowledgeVectorsOptions;
  #cache: CachedEmbedder | undefined;
  #learnedFrom = 0;
  #underWay: Promise<void> | undefined;
  /** An embedder that could not be taken on yet; tried again with the next refresh. */
  #waiting: Embedder | undefined;

  constructor(options: KnowledgeVectorsOptions) {
    this.#options = options;
  }

  /** Takes up what an earlier run kept. Cheap; call it before the first search. */
  async restore(): Promise<void> {
    const { endpoint } = this.#options;
    const embedder = endpoint ?? (await this.#restoreModel());
    if (embedder !== undefined) await this.#use(embedder);
  }

  /** Brings the vectors up to the index as it is now. Calls while one is under way share it. */
  refresh(): Promise<void> {
    this.#underWay ??= this.#refresh().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async #refresh(): Promise<void> {
    const { index, endpoint } = this.#options;
    if (endpoint === undefined && this.#isStale()) await this.#use(await this.#learn());
    if (this.#waiting !== undefined) await this.#use(this.#waiting);
    try {
      await index.embedMissing();
      await this.#cache?.save(this.#file('vectors'));
    } catch (problem) {
      this.#options.onProblem(problem);
    }
  }

  #isStale(): boolean {
    const { size } = this.#options.index;
    return size > 0 && Math.abs(size - this.#learnedFrom) > this.#learnedFrom * STALE_SHARE;
  }

  async #use(embedder: Embedder): Promise<void> {
    const cache = new CachedEmbedder(embedder);
    try {
      await cache.load(this.#file('vectors'));
    } catch (problem) {
      this.#options.onProblem(problem);
    }
    this.#cache = cache;
    this.#waiting = embedder;
    try {
      await this.#options.index.useEmbedder(embedder, cache);
      this.#waiting = undefined;
    } catch (problem) {
      this.#options.onProblem(problem);
    }
  }

  async #learn(): Promise<LatentSemanticEmbedder> {
    const { index, lexicon, segmenter } = this.#options;
    const { size } = index;
    const embedder = await LatentSemanticEmbedder.train(trainingTexts(index, lexicon), segmenter, breathe);
    const { rank, tokens, rarity, vectors } = embedder.parameters;
    this.#learnedFrom = size;
    try {
      await writeSnapshot(this.#file('model'), MODEL_KIND, {
        details: { rank, tokens, learnedFrom: size },
        parts: [rarity, vectors],
      });
    } catch (problem) {
      this.#options.onProblem(problem);
    }
    return embedder;
  }

  async #restoreModel(): Promise<LatentSemanticEmbedder | undefined> {
    try {
      const snapshot = await readSnapshot(this.#file('model'), MODEL_KIND);
      if (snapshot === undefined) return undefined;
      const { rank, tokens, learnedFrom } = ModelDetails.parse(snapshot.details);
      const [rarity, vectors] = snapshot.parts;
      if (rarity?.length !== tokens.length || vectors?.length !== tokens.length * rank) {
        throw new SnapshotMismatchError(this.#file('model'), 'size', vectors?.length, tokens.length * rank);
      }
      this.#learnedFrom = learnedFrom;
      return new LatentSemanticEmbedder({ rank, tokens, rarity, vectors }, this.#options.segmenter);
    } catch (problem) {
      this.#options.onProblem(problem);
      return undefined;
    }
  }

  #file(name: string): string {
    return join(this.#options.directory, `${name}.snapshot`);
  }
}

/** Lets whatever else waits have its turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
