const SHARDS = 64;

/**
 * A map from strings to numbers in many small maps, so that none ever grows so large that moving it to a wider one
 * would hold up everything else.
 */
export class StringNumbers {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, number>());

  get(key: string): number | undefined {
    return this.#shards[shardOf(key)]!.get(key);
  }

  set(key: string, value: number): void {
    this.#shards[shardOf(key)]!.set(key, value);
  }

  delete(key: string): void {
    this.#shards[shardOf(key)]!.delete(key);
  }

  /** The entries, one small map at a time. */
  *parts(): Generator<Iterable<[string, number]>> {
    for (const shard of this.#shards) yield shard;
  }

  get size(): number {
    return this.#shards.reduce((sum, shard) => sum + shard.size, 0);
  }
}

function shardOf(key: string): number {
  const length = key.length;
  if (length === 0) return 0;
  const last = key.charCodeAt(length - 1);
  return (last * 31 + key.charCodeAt(length >> 1) * 7 + length) & (SHARDS - 1);
}
