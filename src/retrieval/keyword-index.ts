/** Text of one document by field, already cut into tokens. */
export type FieldTokens<Field extends string> = Partial<Record<Field, string[]>>;

export interface FieldSettings {
  /** How much a hit in this field counts. */
  weight: number;
  /** Length in tokens at which a field of this kind is ordinary; a constant, so that adding a document changes no other. */
  usualLength: number;
}

interface Postings {
  slots: number[];
  weights: number[];
}

/** How soon repeated hits stop adding (BM25's k1) and how much length matters (b). */
const SATURATION = 1.2;
const LENGTH_EFFECT = 0.45;

/** BM25F over documents numbered by slot: one inverted list a token, each entry the field-weighted frequency. */
export class KeywordIndex<Field extends string> {
  readonly #fields: Record<Field, FieldSettings>;
  readonly #postings = new Map<string, Postings>();
  readonly #tokensOf = new Map<number, string[]>();

  constructor(fields: Record<Field, FieldSettings>) {
    this.#fields = fields;
  }

  get size(): number {
    return this.#tokensOf.size;
  }

  add(slot: number, fields: FieldTokens<Field>): void {
    this.remove(slot);
    const frequencies = new Map<string, number>();
    for (const field of Object.keys(fields) as Field[]) {
      const tokens = fields[field] ?? [];
      const { weight, usualLength } = this.#fields[field];
      const share = weight / (1 - LENGTH_EFFECT + (LENGTH_EFFECT * tokens.length) / usualLength);
      for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + share);
    }
    for (const [token, frequency] of frequencies) {
      let postings = this.#postings.get(token);
      if (postings === undefined) {
        postings = { slots: [], weights: [] };
        this.#postings.set(token, postings);
      }
      postings.slots.push(slot);
      postings.weights.push(frequency / (frequency + SATURATION));
    }
    this.#tokensOf.set(slot, [...frequencies.keys()]);
  }

  remove(slot: number): void {
    for (const token of this.#tokensOf.get(slot) ?? []) {
      const postings = this.#postings.get(token)!;
      const position = postings.slots.indexOf(slot);
      postings.slots.splice(position, 1);
      postings.weights.splice(position, 1);
      if (postings.slots.length === 0) this.#postings.delete(token);
    }
    this.#tokensOf.delete(slot);
  }

  /**
   * Adds every document's score for the weighted tokens into `scores`, by slot.
   * @returns what a document would score that holds every token many times; tokens no document has count as the rarest.
   */
  score(tokens: ReadonlyMap<string, number>, scores: Float64Array): number {
    let possible = 0;
    for (const [token, weight] of tokens) {
      const postings = this.#postings.get(token);
      const gain = weight * this.#rarity(postings);
      possible += gain;
      if (postings === undefined) continue;
      const { slots, weights } = postings;
      for (let index = 0; index < slots.length; index += 1) scores[slots[index]!]! += gain * weights[index]!;
    }
    return possible;
  }

  /** How much of all that the weighted tokens could score a text has that is not in the index, 0 to 1. */
  coverage(tokens: ReadonlyMap<string, number>): (held: readonly string[]) => number {
    const shares = new Map<string, { gain: number; countedIn: number }>();
    let possible = 0;
    for (const [token, weight] of tokens) {
      const gain = weight * this.#rarity(this.#postings.get(token));
      possible += gain;
      shares.set(token, { gain, countedIn: 0 });
    }
    let text = 0;
    return (held) => {
      text += 1;
      let covered = 0;
      for (const token of held) {
        const share = shares.get(token);
        if (share === undefined || share.countedIn === text) continue;
        share.countedIn = text;
        covered += share.gain;
      }
      return possible > 0 ? covered / possible : 0;
    };
  }

  /** How telling a token is; one that no document has counts as the rarest. */
  #rarity(postings: Postings | undefined): number {
    const holding = postings?.slots.length ?? 0;
    return Math.log(1 + (this.size - holding + 0.5) / (holding + 0.5));
  }
}
