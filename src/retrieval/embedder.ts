/** Turns texts into unit vectors; texts of like meaning lie close. The model's name tells vectors of one from another's. */
export interface Embedder {
  readonly model: string;
  /** One vector a text, in order; undefined for a text it knows nothing of. */
  embed(texts: readonly string[]): Promise<(Float32Array | undefined)[]>;
}
