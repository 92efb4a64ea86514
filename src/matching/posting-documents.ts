import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Posting } from '../contract/job.ts';

/** Postings are packed together so many at a time: more would pack tighter and open slower. */
const POSTINGS_A_PACK = 8;
const BLOCK_BYTES = 4 << 20;
/** Who looks again, or goes on from a list, meets the same postings: about ten lists of them stay unpacked. */
const OPEN_PACKS = 100;

/** Whole postings as JSON, packed in large blocks outside the engine's heap, one a row; the latest few unpacked. */
export class PostingDocuments {
  readonly #blocks: Buffer[] = [];
  #used = BLOCK_BYTES;
  /** Where each pack lies: block and offset in one number, and its length. */
  #starts = new Float64Array(256);
  #lengths = new Uint32Array(256);
  #packs = 0;
  #latest: string[] = [];
  /** Packs opened of late, the longest unused first. */
  readonly #opened = new Map<number, Buffer>();

  get length(): number {
    return this.#packs * POSTINGS_A_PACK + this.#latest.length;
  }

  /** @param text the posting as JSON on one line. */
  append(text: string): void {
    this.#latest.push(text);
    if (this.#latest.length < POSTINGS_A_PACK) return;
    this.#pack(deflateRawSync(this.#latest.join('\n'), { level: 1 }));
    this.#latest = [];
  }

  get(row: number): Posting {
    return JSON.parse(this.text(row)) as Posting;
  }

  text(row: number): string {
    const pack = Math.floor(row / POSTINGS_A_PACK);
    const position = row % POSTINGS_A_PACK;
    const text = pack < this.#packs ? lineOf(this.#open(pack), position) : this.#latest[position];
    if (row < 0 || row >= this.length || text === undefined)
      throw new RangeError(`row ${row}: there are ${this.length}`);
    return text;
  }

  get byteLength(): number {
    return this.#blocks.reduce((bytes, block) => bytes + block.length, 0) + this.#starts.length * 12;
  }

  /** The parts a snapshot keeps, in the order `restore` takes them. */
  parts(): { numbers: Uint8Array[]; blocks: Uint8Array[]; used: number; latest: string[] } {
    const starts = this.#starts.slice(0, this.#packs);
    const lengths = this.#lengths.slice(0, this.#packs);
    const numbers = [new Uint8Array(starts.buffer), new Uint8Array(lengths.buffer)];
    return { numbers, blocks: [...this.#blocks], used: this.#used, latest: [...this.#latest] };
  }

  /** @param numbers each in a buffer of its own. */
  static restore(
    numbers: readonly Uint8Array<ArrayBuffer>[],
    blocks: readonly Uint8Array[],
    used: number,
    latest: readonly string[],
  ): PostingDocuments {
    const documents = new PostingDocuments();
    documents.#starts = new Float64Array(numbers[0]!.buffer);
    documents.#lengths = new Uint32Array(numbers[1]!.buffer);
    documents.#packs = documents.#lengths.length;
    documents.#blocks.push(...blocks.map((block) => Buffer.from(block.buffer, block.byteOffset, block.byteLength)));
    documents.#used = used;
    documents.#latest = [...latest];
    return documents;
  }

  #open(pack: number): Buffer {
    const known = this.#opened.get(pack);
    if (known !== undefined) {
      this.#opened.delete(pack);
      this.#opened.set(pack, known);
      return known;
    }
    const start = this.#starts[pack]!;
    const offset = start % BLOCK_BYTES;
    const packed = this.#blocks[Math.floor(start / BLOCK_BYTES)]!.subarray(offset, offset + this.#lengths[pack]!);
    const bytes = inflateRawSync(packed);
    if (this.#opened.size >= OPEN_PACKS) this.#opened.delete(this.#opened.keys().next().value!);
    this.#opened.set(pack, bytes);
    return bytes;
  }

  #pack(packed: Buffer): void {
    if (packed.length > BLOCK_BYTES) throw new RangeError(`a pack of ${packed.length} bytes, at most ${BLOCK_BYTES}`);
    if (this.#used + packed.length > BLOCK_BYTES) {
      this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
      this.#used = 0;
    }
    if (this.#packs === this.#starts.length) this.#grow();
    this.#starts[this.#packs] = (this.#blocks.length - 1) * BLOCK_BYTES + this.#used;
    this.#lengths[this.#packs] = packed.length;
    this.#packs += 1;
    packed.copy(this.#blocks.at(-1)!, this.#used);
    this.#used += packed.length;
  }

  #grow(): void {
    const starts = new Float64Array(Math.max(256, this.#packs * 2));
    starts.set(this.#starts);
    this.#starts = starts;
    const lengths = new Uint32Array(starts.length);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}

const LINE_END = 0x0a;

/** Only the line wanted is made a string: that costs more than unpacking all of them. */
function lineOf(bytes: Buffer, position: number): string {
  let start = 0;
  for (let line = 0; line < position; line += 1) start = bytes.indexOf(LINE_END, start) + 1;
  const end = bytes.indexOf(LINE_END, start);
  return bytes.toString('utf8', start, end === -1 ? bytes.length : end);
}
