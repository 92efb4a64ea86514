import { type SparseRows, truncatedSvd } from './truncated-svd.ts';

/** What a latent semantic model has learned: a vector and a weight for every token worth knowing. */
export interface LatentSemanticParameters {
  rank: number;
  tokens: string[];
  /** How telling each token is. */
  rarity: Float32Array;
  /** tokens × rank, row by row. */
  vectors: Float32Array;
}

const SEED = 20240229;
/** How far strong, common directions are held back: coordinates are divided by their singular value to this power. */
const FLATTENING = 0.4;

/**
 * Latent semantic analysis: texts that use the same words in the same company come to lie together, though they share
 * none themselves. A text that was not learned from is placed by its tokens alone, so adding one changes no other.
 */
export class LatentSemanticModel {
  readonly parameters: LatentSemanticParameters;
  readonly #position: ReadonlyMap<string, number>;

  constructor(parameters: LatentSemanticParameters) {
    this.parameters = parameters;
    this.#position = new Map(parameters.tokens.map((token, index) => [token, index]));
  }

  static async train(
    texts: readonly (readonly string[])[],
    rank: number,
    breathe?: () => Promise<void>,
  ): Promise<LatentSemanticModel> {
    const holding = new Map<string, number>();
    for (const tokens of texts) for (const token of new Set(tokens)) holding.set(token, (holding.get(token) ?? 0) + 1);
    const tokens = [...holding]
      .filter(([, count]) => count >= 2 && count <= texts.length * 0.5)
      .map(([token]) => token);
    const rarity = Float32Array.from(tokens, (token) => Math.log(1 + texts.length / holding.get(token)!));
    const draft = new LatentSemanticModel({ rank: 0, tokens, rarity, vectors: new Float32Array(0) });
    const { vectors, values, rank: reached } = await truncatedSvd(draft.#matrix(texts), rank, SEED, breathe);
    for (let position = 0; position < tokens.length; position += 1) {
      for (let index = 0; index < reached; index += 1) {
        vectors[position * reached + index]! *= values[index]! > 1e-9 ? values[index]! ** -FLATTENING : 0;
      }
    }
    return new LatentSemanticModel({ rank: reached, tokens, rarity, vectors });
  }

  /** A unit vector; undefined when no token is known. `weights` count a token more or less than once. */
  embed(weights: ReadonlyMap<string, number>): Float32Array | undefined {
    const { rank, rarity, vectors } = this.parameters;
    const sum = new Float32Array(rank);
    for (const [token, weight] of weights) {
      const position = this.#position.get(token);
      if (position === undefined) continue;
      const factor = Math.log(1 + weight) * rarity[position]!;
      const start = position * rank;
      for (let index = 0; index < rank; index += 1) sum[index]! += factor * vectors[start + index]!;
    }
    let norm = 0;
    for (const value of sum) norm += value * value;
    if (norm < 1e-12) return undefined;
    const scale = 1 / Math.sqrt(norm);
    for (let index = 0; index < rank; index += 1) sum[index]! *= scale;
    return sum;
  }

  #matrix(texts: readonly (readonly string[])[]): SparseRows {
    const rows = texts.map((tokens) => this.#row(tokens));
    const starts = new Uint32Array(rows.length + 1);
    rows.forEach((row, index) => {
      starts[index + 1] = starts[index]! + row.length;
    });
    const columns = new Uint32Array(starts.at(-1)!);
    const values = new Float32Array(starts.at(-1)!);
    rows.forEach((row, index) => {
      row.forEach(([column, value], offset) => {
        columns[starts[index]! + offset] = column;
        values[starts[index]! + offset] = value;
      });
    });
    return { rows: rows.length, columnCount: this.parameters.tokens.length, starts, columns, values };
  }

  #row(tokens: readonly string[]): [column: number, value: number][] {
    const row = [...countTokens(tokens)].flatMap(([token, count]): [number, number][] => {
      const position = this.#position.get(token);
      return position === undefined ? [] : [[position, Math.log(1 + count) * this.parameters.rarity[position]!]];
    });
    const norm = Math.sqrt(row.reduce((sum, [, value]) => sum + value * value, 0));
    return row.map(([column, value]) => [column, value / (norm || 1)]);
  }
}

export function countTokens(tokens: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
