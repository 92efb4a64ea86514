import type { PostingFacts } from './posting-facts.ts';

const FIRST_CAPACITY = 1024;

const COLUMN_TYPES = {
  payMin: Float64Array,
  payMax: Float64Array,
  lat: Float64Array,
  lon: Float64Array,
  approximate: Uint8Array,
  city: Uint32Array,
  district: Uint32Array,
  employer: Uint32Array,
  employmentType: Uint8Array,
  educationRank: Uint8Array,
  experienceYears: Float32Array,
  certificates: Uint32Array,
  benefits: Uint8Array,
  shifts: Uint8Array,
  postedDay: Uint16Array,
  validDay: Uint16Array,
  trust: Uint8Array,
  standing: Uint8Array,
  titleLength: Uint8Array,
  payGroup: Uint32Array,
  source: Uint16Array,
} as const;

export type ColumnName = keyof typeof COLUMN_TYPES;
export const COLUMN_NAMES = Object.keys(COLUMN_TYPES) as ColumnName[];
type Column = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/** One typed array a fact, one place in each a row. */
export class PostingColumns {
  payMin = new Float64Array(FIRST_CAPACITY);
  payMax = new Float64Array(FIRST_CAPACITY);
  lat = new Float64Array(FIRST_CAPACITY);
  lon = new Float64Array(FIRST_CAPACITY);
  approximate = new Uint8Array(FIRST_CAPACITY);
  city = new Uint32Array(FIRST_CAPACITY);
  district = new Uint32Array(FIRST_CAPACITY);
  employer = new Uint32Array(FIRST_CAPACITY);
  employmentType = new Uint8Array(FIRST_CAPACITY);
  educationRank = new Uint8Array(FIRST_CAPACITY);
  experienceYears = new Float32Array(FIRST_CAPACITY);
  certificates = new Uint32Array(FIRST_CAPACITY);
  benefits = new Uint8Array(FIRST_CAPACITY);
  shifts = new Uint8Array(FIRST_CAPACITY);
  postedDay = new Uint16Array(FIRST_CAPACITY);
  validDay = new Uint16Array(FIRST_CAPACITY);
  trust = new Uint8Array(FIRST_CAPACITY);
  standing = new Uint8Array(FIRST_CAPACITY);
  titleLength = new Uint8Array(FIRST_CAPACITY);
  payGroup = new Uint32Array(FIRST_CAPACITY);
  source = new Uint16Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a row and returns its number. */
  append(facts: PostingFacts): number {
    const ordinal = this.#length;
    for (const name of COLUMN_NAMES) {
      if (ordinal >= this[name].length) this.#widen(name);
      this[name][ordinal] = facts[name];
    }
    this.#length += 1;
    return ordinal;
  }

  get byteLength(): number {
    return COLUMN_NAMES.reduce((bytes, name) => bytes + this[name].byteLength, 0);
  }

  /** The bytes of a column up to the last row, for a snapshot. */
  bytes(name: ColumnName): Uint8Array {
    const column = this[name];
    return new Uint8Array(column.buffer, column.byteOffset, this.#length * column.BYTES_PER_ELEMENT);
  }

  /**
   * Takes a column's bytes back from a snapshot, with some room to grow in, more for one column than for another.
   */
  restore(name: ColumnName, bytes: Uint8Array<ArrayBuffer>): void {
    const type = COLUMN_TYPES[name];
    const kept = new type(bytes.buffer);
    const room = 1.1 + COLUMN_NAMES.indexOf(name) / COLUMN_NAMES.length;
    const column = new type(Math.max(FIRST_CAPACITY, Math.ceil(kept.length * room)));
    column.set(kept);
    this.#set(name, column);
    this.#length = kept.length;
  }

  /** Columns double at different lengths, so that no one posting pays for widening them all. */
  #widen(name: ColumnName): void {
    const first = this.#length === FIRST_CAPACITY ? COLUMN_NAMES.indexOf(name) / COLUMN_NAMES.length : 0;
    const wider = new COLUMN_TYPES[name](Math.ceil(this[name].length * 2 ** (1 + first)));
    wider.set(this[name]);
    this.#set(name, wider);
  }

  #set(name: ColumnName, column: Column): void {
    (this as Record<ColumnName, Column>)[name] = column;
  }
}

/** The facts of whichever row it is pointed at, read as they are asked for. */
export class RowFacts implements PostingFacts {
  row = 0;
  readonly #columns: PostingColumns;

  constructor(columns: PostingColumns) {
    this.#columns = columns;
  }

  get payMin(): number {
    return this.#columns.payMin[this.row]!;
  }
  get payMax(): number {
    return this.#columns.payMax[this.row]!;
  }
  get lat(): number {
    return this.#columns.lat[this.row]!;
  }
  get lon(): number {
    return this.#columns.lon[this.row]!;
  }
  get approximate(): number {
    return this.#columns.approximate[this.row]!;
  }
  get city(): number {
    return this.#columns.city[this.row]!;
  }
  get district(): number {
    return this.#columns.district[this.row]!;
  }
  get employer(): number {
    return this.#columns.employer[this.row]!;
  }
  get employmentType(): number {
    return this.#columns.employmentType[this.row]!;
  }
  get educationRank(): number {
    return this.#columns.educationRank[this.row]!;
  }
  get experienceYears(): number {
    return this.#columns.experienceYears[this.row]!;
  }
  get benefits(): number {
    return this.#columns.benefits[this.row]!;
  }
  get shifts(): number {
    return this.#columns.shifts[this.row]!;
  }
  get postedDay(): number {
    return this.#columns.postedDay[this.row]!;
  }
  get validDay(): number {
    return this.#columns.validDay[this.row]!;
  }
  get trust(): number {
    return this.#columns.trust[this.row]!;
  }
  get standing(): number {
    return this.#columns.standing[this.row]!;
  }
  get titleLength(): number {
    return this.#columns.titleLength[this.row]!;
  }
  get payGroup(): number {
    return this.#columns.payGroup[this.row]!;
  }
  get source(): number {
    return this.#columns.source[this.row]!;
  }
  get certificates(): number {
    return this.#columns.certificates[this.row]!;
  }
}
