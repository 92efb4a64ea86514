/** A small number for each row, cleared in the time it took to set. */
export class RowMarks {
  #values = new Uint8Array(0);
  #touched = new Uint32Array(1024);
  #count = 0;

  /** Makes room for rows below `rows`. */
  reserve(rows: number): void {
    if (rows <= this.#values.length) return;
    this.clear();
    this.#values = new Uint8Array(Math.ceil(rows * 1.25));
  }

  at(row: number): number {
    return this.#values[row]!;
  }

  /** All marks, one a row. */
  get values(): Uint8Array {
    return this.#values;
  }

  /** Keeps the greater of the mark there and `value`, which is 1 to 255. */
  raise(rows: Uint32Array, value: number): void {
    if (this.#count + rows.length > this.#touched.length) this.#widen(rows.length);
    const values = this.#values;
    const touched = this.#touched;
    let count = this.#count;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]!;
      const mark = values[row]!;
      if (mark >= value) continue;
      if (mark === 0) {
        touched[count] = row;
        count += 1;
      }
      values[row] = value;
    }
    this.#count = count;
  }

  /** Adds to a row's mark; the sum must not pass 255. */
  add(row: number, value: number): void {
    if (this.#values[row] === 0) {
      if (this.#count === this.#touched.length) this.#widen(1);
      this.#touched[this.#count] = row;
      this.#count += 1;
    }
    this.#values[row]! += value;
  }

  /** Takes a row's mark away; the row stays among `rows`. */
  erase(row: number): void {
    this.#values[row] = 0;
  }

  /** The marked rows, in the order they were marked; a view. */
  get rows(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }

  clear(): void {
    for (let index = 0; index < this.#count; index += 1) this.#values[this.#touched[index]!] = 0;
    this.#count = 0;
  }

  #widen(more: number): void {
    const wider = new Uint32Array((this.#count + more) * 2);
    wider.set(this.#touched);
    this.#touched = wider;
  }
}
