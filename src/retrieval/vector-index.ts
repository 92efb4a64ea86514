import hnswlib from 'hnswlib-node';

const LINKS = 16;
const BUILD_BREADTH = 80;
/** Never less than the neighbours asked for, which is what the graph itself sees to. */
const SEARCH_BREADTH = 60;
const FIRST_CAPACITY = 1024;
const SEED = 100;

export interface Neighbour {
  slot: number;
  /** Cosine, 1 for the same direction. */
  similarity: number;
}

/** Nearest neighbours among unit vectors by slot, in hnswlib's graph. Adding or removing one leaves the rest as they are. */
export class VectorIndex {
  readonly dimensions: number;
  readonly #graph: InstanceType<typeof hnswlib.HierarchicalNSW>;
  readonly #labelOf = new Map<number, number>();
  /** By label; -1 when what had it is gone. */
  readonly #slotOf: number[] = [];

  constructor(dimensions: number, capacity = FIRST_CAPACITY) {
    this.dimensions = dimensions;
    this.#graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    this.#graph.initIndex({
      maxElements: Math.max(capacity, 16),
      m: LINKS,
      efConstruction: BUILD_BREADTH,
      randomSeed: SEED,
    });
    this.#graph.setEf(SEARCH_BREADTH);
  }

  get size(): number {
    return this.#labelOf.size;
  }

  has(slot: number): boolean {
    return this.#labelOf.has(slot);
  }

  set(slot: number, vector: Float32Array): void {
    this.delete(slot);
    if (this.#slotOf.length >= this.#graph.getMaxElements()) this.#graph.resizeIndex(this.#graph.getMaxElements() * 2);
    const label = this.#slotOf.length;
    this.#graph.addPoint(Array.from(vector), label);
    this.#labelOf.set(slot, label);
    this.#slotOf.push(slot);
  }

  delete(slot: number): void {
    const label = this.#labelOf.get(slot);
    if (label === undefined) return;
    this.#graph.markDelete(label);
    this.#labelOf.delete(slot);
    this.#slotOf[label] = -1;
  }

  nearest(vector: Float32Array, k: number, accepts: (slot: number) => boolean): Neighbour[] {
    const count = Math.min(k, this.size);
    if (count === 0) return [];
    const slotOf = this.#slotOf;
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(vector), count, (label) => {
      const slot = slotOf[label]!;
      return slot >= 0 && accepts(slot);
    });
    return neighbors.map((label, index) => ({ slot: slotOf[label]!, similarity: 1 - distances[index]! }));
  }
}
