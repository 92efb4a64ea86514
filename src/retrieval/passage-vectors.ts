import { ModelError } from '../errors.ts';
import type { Embedder } from './embedder.ts';
import { embeddedText, type IndexedPassage, isEntry } from './indexed-passage.ts';
import { type Neighbour, VectorIndex } from './vector-index.ts';

/** Statutes and other texts are sought apart from the pack's entries. */
export type PassageSide = 'texts' | 'entries';

export interface NearestQuery {
  side: PassageSide;
  text: string;
  accepts: (slot: number) => boolean;
}

/** The vectors of passages under one embedder, by slot. */
export class PassageVectors {
  readonly #embedder: Embedder;
  readonly #forPassages: Embedder;
  /** Slots whose text the embedder knows nothing of; asking again would not help. */
  readonly #blank = new Set<number>();
  readonly #sides: Partial<Record<PassageSide, VectorIndex>> = {};
  #dimensions: number | undefined;

  constructor(embedder: Embedder, forPassages: Embedder) {
    this.#embedder = embedder;
    this.#forPassages = forPassages;
  }

  get calibrated(): boolean {
    return this.#embedder.calibrated;
  }

  has(slot: number): boolean {
    return this.#blank.has(slot) || this.#indexes().some((index) => index.has(slot));
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
      const side = isEntry(item) ? 'entries' : 'texts';
      this.#dimensions ??= vector.length;
      this.#sides[side] ??= new VectorIndex(this.#dimensions);
      this.#sides[side].set(slot, this.#checked(vector));
    });
  }

  delete(slot: number): void {
    this.#blank.delete(slot);
    for (const index of this.#indexes()) index.delete(slot);
  }

  /** The k nearest to each text among the slots it accepts. */
  async nearest(queries: readonly NearestQuery[], k: number): Promise<Neighbour[][]> {
    if (this.#dimensions === undefined) return queries.map(() => []);
    const vectors = await this.#embedder.embed(queries.map(({ text }) => text));
    return queries.map(({ side, accepts }, position) => {
      const vector = vectors[position];
      return vector === undefined ? [] : (this.#sides[side]?.nearest(this.#checked(vector), k, accepts) ?? []);
    });
  }

  /** Cosines of a text with others; undefined with a model that is asked over the network. */
  async closeness(text: string, others: readonly string[]): Promise<(number | undefined)[] | undefined> {
    if (!this.#embedder.calibrated) return undefined;
    const [asked, ...vectors] = await this.#embedder.embed([text, ...others]);
    if (asked === undefined) return undefined;
    return vectors.map((vector) => vector && innerProduct(vector, asked));
  }

  #indexes(): VectorIndex[] {
    return Object.values(this.#sides);
  }

  #checked(vector: Float32Array): Float32Array {
    if (vector.length === this.#dimensions) return vector;
    throw new ModelError(
      'embedding_failed',
      `${this.#embedder.model}: got ${vector.length} dimensions, expected ${this.#dimensions}.`,
    );
  }
}

function innerProduct(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += one[index]! * other[index]!;
  return sum;
}
