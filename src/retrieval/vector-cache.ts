import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Embedder } from './embedder.ts';
import { readSnapshot, SnapshotMismatchError, writeSnapshot } from './snapshot-file.ts';

const KIND = 'vectors';
const Details = z.object({ model: z.string(), dimensions: z.number().int(), keys: z.array(z.string()) });

/** An embedder that remembers what it was asked before, by the content's hash; another model's vectors are never used. */
export class CachedEmbedder implements Embedder {
  readonly model: string;
  readonly calibrated: boolean;
  readonly #embedder: Embedder;
  readonly #vectors = new Map<string, Float32Array>();
  readonly #asked = new Set<string>();
  #changed = false;

  constructor(embedder: Embedder) {
    this.#embedder = embedder;
    this.model = embedder.model;
    this.calibrated = embedder.calibrated;
  }

  async embed(texts: readonly string[]): Promise<(Float32Array | undefined)[]> {
    const keys = texts.map(keyOf);
    const missing = new Map(keys.map((key, index) => [key, texts[index]!]));
    for (const key of keys) if (this.#vectors.has(key)) missing.delete(key);
    if (missing.size > 0) {
      const made = await this.#embedder.embed([...missing.values()]);
      [...missing.keys()].forEach((key, index) => {
        const vector = made[index];
        if (vector !== undefined) this.#vectors.set(key, vector);
      });
      this.#changed = true;
    }
    for (const key of keys) this.#asked.add(key);
    return keys.map((key) => this.#vectors.get(key));
  }

  /** @throws SnapshotMismatchError when the file is damaged or of another model. */
  async load(file: string): Promise<void> {
    const snapshot = await readSnapshot(file, KIND);
    if (snapshot === undefined) return;
    const { model, dimensions, keys } = Details.parse(snapshot.details);
    if (model !== this.model) throw new SnapshotMismatchError(file, 'model', model, this.model);
    const [all] = snapshot.parts;
    keys.forEach((key, index) => {
      this.#vectors.set(key, all!.subarray(index * dimensions, (index + 1) * dimensions));
    });
  }

  /** Keeps what was asked for since it was made; what nobody asks for any more is let go. */
  async save(file: string): Promise<void> {
    if (!this.#changed) return;
    const kept = [...this.#asked].filter((key) => this.#vectors.has(key));
    const dimensions = kept.length > 0 ? this.#vectors.get(kept[0]!)!.length : 0;
    const all = new Float32Array(kept.length * dimensions);
    kept.forEach((key, index) => {
      all.set(this.#vectors.get(key)!, index * dimensions);
    });
    await writeSnapshot(file, KIND, { details: { model: this.model, dimensions, keys: kept }, parts: [all] });
    this.#changed = false;
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
