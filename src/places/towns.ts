import type { TownsFile } from './gazetteer-data.ts';

/** A town, township or street office: the lowest level of the national divisions. */
export interface Town {
  /** 狮山镇 */
  name: string;
  city: string;
  /** Absent where a city is parted into towns at once (东莞, 仙桃). */
  district?: string;
}

const ENDING = /(?:街道|地区|苏木|镇|乡)$/u;
const LONGEST = 10;

/** Towns by their names, with and without their endings (狮山镇, 狮山). */
export class Towns {
  readonly #names: string[] = [];
  readonly #owners: string[] = [];
  /** Rows of a name; one number where only one town bears it. */
  readonly #rows = new Map<string, number | number[]>();

  constructor({ towns }: TownsFile) {
    for (const [owner, names] of Object.entries(towns)) {
      for (const name of names.split(' ')) {
        const row = this.#names.push(name) - 1;
        this.#owners.push(owner);
        this.#note(name, row);
        const bare = name.replace(ENDING, '');
        if (bare !== name && bare.length >= 2) this.#note(bare, row);
      }
    }
  }

  find(name: string, within: { city?: string; district?: string } = {}): Town[] {
    const rows = this.#rows.get(name);
    if (rows === undefined) return [];
    return (typeof rows === 'number' ? [rows] : rows)
      .map((row) => this.#town(row))
      .filter(
        ({ city, district }) =>
          (within.city === undefined || city === within.city) &&
          (within.district === undefined || district === within.district),
      );
  }

  /** The longest name of a town that begins at a place of the text. */
  at(
    text: string,
    start: number,
    within: { city?: string; district?: string } = {},
  ): { text: string; towns: Town[] } | undefined {
    for (let length = LONGEST; length >= 2; length -= 1) {
      const name = text.slice(start, start + length);
      if (name.length < length) continue;
      const towns = this.find(name, within);
      if (towns.length > 0) return { text: name, towns };
    }
    return undefined;
  }

  #note(name: string, row: number): void {
    const rows = this.#rows.get(name);
    if (rows === undefined) this.#rows.set(name, row);
    else if (typeof rows === 'number') this.#rows.set(name, [rows, row]);
    else rows.push(row);
  }

  #town(row: number): Town {
    const [city, district] = this.#owners[row]!.split('/') as [string, string | undefined];
    return { name: this.#names[row]!, city, ...(district === undefined ? {} : { district }) };
  }
}
