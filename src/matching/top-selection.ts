export interface SelectedRow {
  row: number;
  key: number;
  score: number;
}

/** Keeps the best of many rows: by key, then by score, then the earlier row. */
export class TopSelection {
  readonly #size: number;
  readonly #rows: Uint32Array;
  readonly #keys: Float64Array;
  readonly #scores: Float64Array;
  #length = 0;

  constructor(size: number) {
    this.#size = size;
    this.#rows = new Uint32Array(size);
    this.#keys = new Float64Array(size);
    this.#scores = new Float64Array(size);
  }

  /** Whether a row with a key below `key` has no chance any more. */
  refuses(key: number): boolean {
    return this.#length === this.#size && (this.#size === 0 || key < this.#keys[0]!);
  }

  /** The key that has to be reached; undefined while there is room for any. */
  get least(): number | undefined {
    return this.#length < this.#size ? undefined : (this.#keys[0] ?? Number.POSITIVE_INFINITY);
  }

  offer(row: number, key: number, score: number): void {
    if (this.#length < this.#size) {
      this.#rise(this.#length, row, key, score);
      this.#length += 1;
    } else if (this.#size > 0 && this.#isWorse(0, row, key, score)) {
      this.#sink(row, key, score);
    }
  }

  /** Best first. */
  sorted(): SelectedRow[] {
    const entries = Array.from({ length: this.#length }, (_, index) => ({
      row: this.#rows[index]!,
      key: this.#keys[index]!,
      score: this.#scores[index]!,
    }));
    return entries.sort((one, other) => other.key - one.key || other.score - one.score || one.row - other.row);
  }

  /** Whether the entry at `index` comes after the one given. */
  #isWorse(index: number, row: number, key: number, score: number): boolean {
    const own = this.#keys[index]!;
    if (own !== key) return own < key;
    const ownScore = this.#scores[index]!;
    return ownScore === score ? this.#rows[index]! > row : ownScore < score;
  }

  #rise(from: number, row: number, key: number, score: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.#isWorse(parent, row, key, score)) break;
      this.#copy(parent, index);
      index = parent;
    }
    this.#put(index, row, key, score);
  }

  #sink(row: number, key: number, score: number): void {
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= this.#length) break;
      const right = child + 1;
      if (right < this.#length && this.#isWorse(right, this.#rows[child]!, this.#keys[child]!, this.#scores[child]!)) {
        child = right;
      }
      if (!this.#isWorse(child, row, key, score)) break;
      this.#copy(child, index);
      index = child;
    }
    this.#put(index, row, key, score);
  }

  #copy(from: number, to: number): void {
    this.#put(to, this.#rows[from]!, this.#keys[from]!, this.#scores[from]!);
  }

  #put(index: number, row: number, key: number, score: number): void {
    this.#rows[index] = row;
    this.#keys[index] = key;
    this.#scores[index] = score;
  }
}
