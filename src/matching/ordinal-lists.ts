/** Bytes of an arena block; an address is block number × this + offset. */
const BLOCK_BYTES = 1 << 20;
/** Sizes of the slices a list grows through; the last four bytes of each hold the address of the next. */
const SLICE_BYTES = [12, 20, 36, 68, 132, 260, 516, 1028, 2052, 4100, 8196, 16388];
const POINTER_BYTES = 4;

/**
 * Many ascending lists of row numbers in one arena of bytes. Each list is a chain of slices that grow, each row
 * number the distance from the one before in 7-bit groups: about one and a half bytes a row, appended in constant
 * time, never moved.
 */
export class OrdinalLists {
  #blocks: Uint8Array[] = [];
  #free = 0;
  #length = 0;
  // They double at different lengths, so that no one list pays for widening them all.
  #head = new Uint32Array(capacityOf(0));
  #position = new Uint32Array(capacityOf(1));
  #end = new Uint32Array(capacityOf(2));
  #last = new Uint32Array(capacityOf(3));
  #count = new Uint32Array(capacityOf(4));
  #level = new Uint8Array(capacityOf(5));

  /** Number of lists. */
  get length(): number {
    return this.#length;
  }

  /** Makes an empty list and returns its number. */
  create(): number {
    const list = this.#length;
    if (list === this.#head.length) this.#head = withRoom(this.#head, 2 * list);
    if (list === this.#position.length) this.#position = withRoom(this.#position, 2 * list);
    if (list === this.#end.length) this.#end = withRoom(this.#end, 2 * list);
    if (list === this.#last.length) this.#last = withRoom(this.#last, 2 * list);
    if (list === this.#count.length) this.#count = withRoom(this.#count, 2 * list);
    if (list === this.#level.length) this.#level = withRoom(this.#level, 2 * list);
    this.#length += 1;
    const address = this.#allocate(SLICE_BYTES[0]!);
    this.#head[list] = address;
    this.#position[list] = address;
    this.#end[list] = address + SLICE_BYTES[0]! - POINTER_BYTES;
    return list;
  }

  /** How many row numbers a list holds, those of withdrawn rows included. */
  count(list: number): number {
    return this.#count[list]!;
  }

  /** Adds a row number, which must be greater than every one the list holds. */
  append(list: number, ordinal: number): void {
    let delta = this.#count[list] === 0 ? ordinal : ordinal - this.#last[list]!;
    if (delta < 0 || (delta === 0 && this.#count[list] !== 0)) {
      throw new RangeError(`row numbers ascend: got ${ordinal} after ${this.#last[list]}`);
    }
    while (delta > 127) {
      this.#writeByte(list, (delta & 127) | 128);
      delta >>>= 7;
    }
    this.#writeByte(list, delta);
    this.#last[list] = ordinal;
    this.#count[list]! += 1;
  }

  /** Writes a list into `target` from index 0 and returns its length; `target` must have room for `count(list)`. */
  decode(list: number, target: Uint32Array): number {
    const count = this.#count[list]!;
    let address = this.#head[list]!;
    let level = 0;
    let block = this.#blocks[Math.floor(address / BLOCK_BYTES)]!;
    let offset = address % BLOCK_BYTES;
    let end = offset + SLICE_BYTES[0]! - POINTER_BYTES;
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      let delta = 0;
      let shift = 0;
      let byte: number;
      do {
        if (offset === end) {
          address =
            (block[offset]! | (block[offset + 1]! << 8) | (block[offset + 2]! << 16) | (block[offset + 3]! << 24)) >>>
            0;
          if (level < SLICE_BYTES.length - 1) level += 1;
          block = this.#blocks[Math.floor(address / BLOCK_BYTES)]!;
          offset = address % BLOCK_BYTES;
          end = offset + SLICE_BYTES[level]! - POINTER_BYTES;
        }
        byte = block[offset]!;
        offset += 1;
        delta |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      value += delta;
      target[index] = value;
    }
    return count;
  }

  /**
   * The parts a snapshot keeps, in the order `restore` takes them: the lists' own numbers copied as they stand, the
   * arena as it is. What is appended later lies beyond what these numbers speak of and does no harm.
   */
  parts(): { numbers: Uint8Array[]; blocks: Uint8Array[]; free: number } {
    const arrays = [this.#head, this.#position, this.#end, this.#last, this.#count, this.#level];
    const numbers = arrays.map((array) => {
      const kept = array.slice(0, this.#length);
      return new Uint8Array(kept.buffer, 0, kept.byteLength);
    });
    return { numbers, blocks: [...this.#blocks], free: this.#free };
  }

  /** @param numbers each in a buffer of its own. */
  static restore(numbers: readonly Uint8Array<ArrayBuffer>[], blocks: Uint8Array[], free: number): OrdinalLists {
    const lists = new OrdinalLists();
    const [head, position, end, last, count, level] = numbers;
    const length = level!.length;
    const room = (array: number) => Math.max(capacityOf(array), Math.ceil(length * (1.1 + array / ARRAYS)));
    lists.#head = withRoom(new Uint32Array(head!.buffer), room(0));
    lists.#position = withRoom(new Uint32Array(position!.buffer), room(1));
    lists.#end = withRoom(new Uint32Array(end!.buffer), room(2));
    lists.#last = withRoom(new Uint32Array(last!.buffer), room(3));
    lists.#count = withRoom(new Uint32Array(count!.buffer), room(4));
    lists.#level = withRoom(level!, room(5));
    lists.#length = length;
    lists.#blocks = blocks;
    lists.#free = free;
    return lists;
  }

  get byteLength(): number {
    const arrays = [this.#head, this.#position, this.#end, this.#last, this.#count, this.#level];
    return arrays.reduce((bytes, array) => bytes + array.byteLength, this.#blocks.length * BLOCK_BYTES);
  }

  #writeByte(list: number, byte: number): void {
    let position = this.#position[list]!;
    if (position === this.#end[list]) {
      const level = Math.min(this.#level[list]! + 1, SLICE_BYTES.length - 1);
      const next = this.#allocate(SLICE_BYTES[level]!);
      const block = this.#blocks[Math.floor(position / BLOCK_BYTES)]!;
      const offset = position % BLOCK_BYTES;
      for (let index = 0; index < POINTER_BYTES; index += 1) block[offset + index] = (next >>> (8 * index)) & 255;
      this.#level[list] = level;
      this.#end[list] = next + SLICE_BYTES[level]! - POINTER_BYTES;
      position = next;
    }
    this.#blocks[Math.floor(position / BLOCK_BYTES)]![position % BLOCK_BYTES] = byte;
    this.#position[list] = position + 1;
  }

  /** A slice never lies across two blocks. */
  #allocate(size: number): number {
    const left = this.#blocks.length * BLOCK_BYTES - this.#free;
    if (left < size) {
      this.#free = this.#blocks.length * BLOCK_BYTES;
      this.#blocks.push(new Uint8Array(BLOCK_BYTES));
    }
    const address = this.#free;
    this.#free += size;
    return address;
  }
}

const ARRAYS = 6;

function capacityOf(array: number): number {
  return Math.ceil(1024 * 2 ** (array / ARRAYS));
}

function withRoom<Kind extends Uint32Array | Uint8Array>(array: Kind, capacity: number): Kind {
  const wider = (array instanceof Uint8Array ? new Uint8Array(capacity) : new Uint32Array(capacity)) as Kind;
  wider.set(array);
  return wider;
}
