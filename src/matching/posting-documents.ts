import type { Posting } from '../contract/job.ts';

const BLOCK_BYTES = 4 << 20;
const HEAD_BYTES = 120;

/** Whole postings as UTF-8 JSON in large blocks outside the engine's heap, one a row. */
export class PostingDocuments {
  readonly #blocks: Buffer[] = [];
  #used = BLOCK_BYTES;
  /** Block and offset in one number, and the length, a row. */
  #starts = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param text the posting as JSON. */
  append(text: string): void {
    const size = Buffer.byteLength(text);
    if (this.#used + size > BLOCK_BYTES) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, size)));
      this.#used = 0;
    }
    if (this.#length === this.#starts.length) this.#grow();
    this.#starts[this.#length] = (this.#blocks.length - 1) * BLOCK_BYTES + this.#used;
    this.#lengths[this.#length] = size;
    this.#length += 1;
    this.#blocks.at(-1)!.write(text, this.#used);
    this.#used += size;
  }

  get(row: number): Posting {
    return JSON.parse(this.text(row)) as Posting;
  }

  /** The posting's id, read from the head of its text when it stands there. */
  id(row: number): string {
    const start = this.#starts[row]!;
    const offset = start % BLOCK_BYTES;
    const block = this.#blocks[Math.floor(start / BLOCK_BYTES)]!;
    const head = block.toString('utf8', offset, offset + Math.min(this.#lengths[row]!, HEAD_BYTES));
    return /^\{"id":"([^"\\]*)"/u.exec(head)?.[1] ?? this.get(row).id;
  }

  text(row: number): string {
    const start = this.#starts[row]!;
    const offset = start % BLOCK_BYTES;
    return this.#blocks[Math.floor(start / BLOCK_BYTES)]!.toString('utf8', offset, offset + this.#lengths[row]!);
  }

  /** The parts a snapshot keeps, in the order `restore` takes them. */
  parts(): { numbers: Uint8Array[]; blocks: Uint8Array[]; used: number } {
    const starts = this.#starts.slice(0, this.#length);
    const lengths = this.#lengths.slice(0, this.#length);
    const numbers = [new Uint8Array(starts.buffer), new Uint8Array(lengths.buffer)];
    return { numbers, blocks: [...this.#blocks], used: this.#used };
  }

  /** @param numbers each in a buffer of its own. */
  static restore(numbers: readonly Uint8Array<ArrayBuffer>[], blocks: readonly Uint8Array[], used: number) {
    const documents = new PostingDocuments();
    documents.#starts = new Float64Array(numbers[0]!.buffer);
    documents.#lengths = new Uint32Array(numbers[1]!.buffer);
    documents.#length = documents.#lengths.length;
    documents.#blocks.push(...blocks.map((block) => Buffer.from(block.buffer, block.byteOffset, block.byteLength)));
    documents.#used = used;
    return documents;
  }

  get byteLength(): number {
    return this.#blocks.reduce((bytes, block) => bytes + block.length, 0) + this.#starts.length * 12;
  }

  #grow(): void {
    const starts = new Float64Array(Math.max(1024, this.#length * 2));
    starts.set(this.#starts);
    this.#starts = starts;
    const lengths = new Uint32Array(Math.max(1024, this.#length * 2));
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}
