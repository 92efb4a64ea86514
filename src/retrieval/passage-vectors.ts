import { ModelError } from '../errors.ts';
import type { Embedder } from './embedder.ts';
import { embeddedText, type IndexedPassage } from './indexed-passage.ts';
import { type Neighbour, VectorIndex } from './vector-index.ts';

/** The vectors of passages under one embedder, by slot. */
export class PassageVectors {
  readonly #embedder: Embedder;
  readonly #forPassages: Embedder;
  /** Slots whose text the embedder knows nothing of; asking again would not help. */
  readonly #blank = new Set<number>();
  #index: VectorIndex | undefined;

  constructor(embedder: Embedder, forPassages: Embedder) {
    this.#embedder = embedder;
    this.#forPassages = forPassages;
  }

  get calibrated(): boolean {
    return this.#embedder.calibrated;
  }

  has(slot: number): boolean {
    return this.#blank.has(slot) || (this.#index?.has(slot) ?? false);
  }

  /** @param isCurrent whether the slot still holds the item when its vector has come. */
  async add(
    items: readonly [slot: number, item: IndexedPassage][],
    isCurrent: (slot: number, item: IndexedPassage) => boolean,
  ): Promise<void> {
    const vectors = await this.#forPassages.embed(items.map(([, item]) => embeddedText(item)));
    items.forEach(([slot, item], position) => {
      if (!isCurrent(slot, item)) return;
      const vector = vectors[position];
      if (vector === undefined) {
        this.#blank.add(slot);
        return;
      }
      this.#index ??= new VectorIndex(vector.length);
      this.#index.set(slot, this.#checked(vector));
    });
  }

  delete(slot: number): void {
    this.#blank.delete(slot);
    this.#index?.delete(slot);
  }

  /** The k nearest to each text among the slots it accepts. */
  async nearest(
    queries: readonly { text: string; accepts: (slot: number) => boolean }[],
    k: number,
  ): Promise<Neighbour[][]> {
    const index = this.#index;
    if (index === undefined) return queries.map(() => []);
    const vectors = await this.#embedder.embed(queries.map(({ text }) => text));
    return queries.map(({ accepts }, position) => {
      const vector = vectors[position];
      return vector === undefined ? [] : index.nearest(this.#checked(vector), k, accepts);
    });
  }

  #checked(vector: Float32Array): Float32Array {
    const expected = this.#index!.dimensions;
    if (vector.length === expected) return vector;
    throw new ModelError(
      'embedding_failed',
      `${this.#embedder.model}: got ${vector.length} dimensions, expected ${expected}.`,
    );
  }
}
