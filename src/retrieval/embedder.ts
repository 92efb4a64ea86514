/** Turns texts into unit vectors; texts of like meaning lie close. The model's name tells vectors of one from another's. */
export interface Embedder {
  readonly model: string;
  /** Whether confidence was calibrated on this kind of model's cosines. */
  readonly calibrated: boolean;
  /** One vector a text, in order; undefined for a text it knows nothing of. */
  embed(texts: readonly string[]): Promise<(Float32Array | undefined)[]>;
}
