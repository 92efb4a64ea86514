/** No string. */
export const NO_STRING = -1;

const SHARDS = 256;
const FIRST_SLOTS = 16;
/** UTF-16 units of an arena block; an address is block number × this + offset. */
const BLOCK_UNITS = 1 << 17;
const FIRST_CAPACITY = 1024;
const STRINGS_AT_ONCE = 4096;

export interface StringTableParts {
  numbers: Uint8Array<ArrayBuffer>[];
  blocks: Uint8Array<ArrayBuffer>[];
}

/**
 * Strings numbered in the order they come, outside the collector's sight: their characters in large blocks, the numbers
 * in many small tables of open addressing. A map of a million strings would have to be walked by every collection, and
 * moved at once whenever it grows.
 */
export class StringTable {
  #blocks: Uint16Array<ArrayBuffer>[] = [];
  #used = BLOCK_UNITS;
  #addresses = new Uint32Array(FIRST_CAPACITY);
  // Not as long, so that the two are not widened for one and the same string.
  #hashes = new Uint32Array(Math.ceil(FIRST_CAPACITY * 1.25));
  #size = 0;
  /** Each slot holds a number and one, or 0. */
  readonly #shards = Array.from({ length: SHARDS }, () => new Uint32Array(FIRST_SLOTS));
  readonly #held = new Uint32Array(SHARDS);

  get size(): number {
    return this.#size;
  }

  /** The string's number, or `NO_STRING`. */
  find(key: string): number {
    const hash = hashOf(key);
    const shard = this.#shards[hash & (SHARDS - 1)]!;
    const last = shard.length - 1;
    for (let slot = (hash >>> 8) & last; ; slot = (slot + 1) & last) {
      const number = shard[slot]! - 1;
      if (number === NO_STRING) return NO_STRING;
      if (this.#hashes[number] === hash && this.#is(number, key)) return number;
    }
  }

  /** The string's number, given now if it has none. */
  add(key: string): number {
    const known = this.find(key);
    if (known !== NO_STRING) return known;
    const number = this.#size;
    if (number >= this.#addresses.length) this.#addresses = widened(this.#addresses, number);
    if (number >= this.#hashes.length) this.#hashes = widened(this.#hashes, number);
    const hash = hashOf(key);
    this.#addresses[number] = this.#write(key);
    this.#hashes[number] = hash;
    this.#size += 1;
    this.#place(number);
    return number;
  }

  text(number: number): string {
    if (!(number >= 0 && number < this.#size)) throw new RangeError(`string ${number}: there are ${this.#size}`);
    const address = this.#addresses[number]!;
    const block = this.#blocks[Math.floor(address / BLOCK_UNITS)]!;
    const start = (address % BLOCK_UNITS) + LENGTH_UNITS;
    const end = start + lengthAt(block, start - LENGTH_UNITS);
    let text = '';
    for (let from = start; from < end; from += UNITS_AT_ONCE) {
      text += String.fromCharCode(...block.subarray(from, Math.min(end, from + UNITS_AT_ONCE)));
    }
    return text;
  }

  /** The parts a snapshot keeps, in the order `restore` takes them; what comes later lies beyond them. */
  parts(): StringTableParts {
    const numbers = [this.#addresses, this.#hashes].map((array) => bytesOf(array.subarray(0, this.#size)));
    return { numbers, blocks: this.#blocks.map(bytesOf) };
  }

  /**
   * Takes the parts back, each in a buffer of its own, a few thousand strings at a time; every string can be found once
   * it has come to its end. New strings go to new blocks.
   */
  *restore({ numbers, blocks }: StringTableParts): Generator<undefined> {
    const [addresses, hashes] = numbers.map(({ buffer }) => new Uint32Array(buffer));
    this.#addresses = addresses!;
    this.#hashes = hashes!;
    this.#blocks = blocks.map(({ buffer }) => new Uint16Array(buffer));
    while (this.#size < this.#hashes.length) {
      const number = this.#size;
      this.#size += 1;
      this.#place(number);
      if (this.#size % STRINGS_AT_ONCE === 0) yield;
    }
  }

  #is(number: number, key: string): boolean {
    const address = this.#addresses[number]!;
    const block = this.#blocks[Math.floor(address / BLOCK_UNITS)]!;
    const offset = address % BLOCK_UNITS;
    if (lengthAt(block, offset) !== key.length) return false;
    const start = offset + LENGTH_UNITS;
    for (let index = 0; index < key.length; index += 1) {
      if (block[start + index] !== key.charCodeAt(index)) return false;
    }
    return true;
  }

  /** A string never lies across two blocks; its length stands before it. One too long for any has a block of its own. */
  #write(key: string): number {
    const units = key.length + LENGTH_UNITS;
    if (this.#used + units > BLOCK_UNITS) {
      this.#blocks.push(new Uint16Array(Math.max(BLOCK_UNITS, units)));
      this.#used = 0;
    }
    const block = this.#blocks.at(-1)!;
    const offset = this.#used;
    block[offset] = key.length & 0xffff;
    block[offset + 1] = key.length >>> 16;
    const start = offset + LENGTH_UNITS;
    for (let index = 0; index < key.length; index += 1) block[start + index] = key.charCodeAt(index);
    this.#used += units;
    return (this.#blocks.length - 1) * BLOCK_UNITS + offset;
  }

  #place(number: number): void {
    const of = this.#hashes[number]! & (SHARDS - 1);
    this.#held[of]! += 1;
    if (this.#held[of]! * 3 > this.#shards[of]!.length * 2) this.#widen(of);
    this.#put(this.#shards[of]!, number);
  }

  #put(shard: Uint32Array, number: number): void {
    const last = shard.length - 1;
    let slot = (this.#hashes[number]! >>> 8) & last;
    while (shard[slot] !== 0) slot = (slot + 1) & last;
    shard[slot] = number + 1;
  }

  #widen(of: number): void {
    const wider = new Uint32Array(this.#shards[of]!.length * 2);
    for (const held of this.#shards[of]!) if (held !== 0) this.#put(wider, held - 1);
    this.#shards[of] = wider;
  }
}

function widened(array: Uint32Array<ArrayBuffer>, held: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(FIRST_CAPACITY, Math.ceil(held * 1.5)));
  wider.set(array);
  return wider;
}

/** Units that hold the length of a string, the lower half first. */
const LENGTH_UNITS = 2;
/** More characters are not made a string in one call. */
const UNITS_AT_ONCE = 4096;

function lengthAt(block: Uint16Array, offset: number): number {
  return block[offset]! | (block[offset + 1]! << 16);
}

/** FNV-1a over UTF-16 units, its bits mixed once more, for the low ones choose the shard. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function bytesOf(array: Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
