import type { TownsFile } from './gazetteer-data.ts';

/** A town, township or street office: the lowest level of the national divisions. */
export interface Town {
  /** 狮山镇 */
  name: string;
  city: string;
  /** Absent where a city is parted into towns at once (东莞, 仙桃). */
  district?: string;
}

export interface WithinDivision {
  city?: string;
  district?: string;
}

/** What the names end with and people leave off; the whole name first. */
const ENDINGS = ['', '镇', '街道', '乡', '地区', '苏木'];
const LONGEST = 10;

interface District {
  city: string;
  district?: string;
  /** Names parted by spaces, with one at either end. */
  names: string;
}

/**
 * Towns by their names, with and without their endings (狮山镇, 狮山). A city's are gathered when somebody first speaks of
 * it, the names of the whole country when one is first looked for without a city.
 */
export class Towns {
  readonly #districts: District[] = [];
  readonly #ofCity = new Map<string, ReadonlyMap<string, readonly Town[]>>();
  #names: ReadonlySet<string> | undefined;

  constructor({ towns }: TownsFile) {
    for (const [owner, names] of Object.entries(towns)) {
      const [city, district] = owner.split('/') as [string, string | undefined];
      this.#districts.push({ city, ...(district === undefined ? {} : { district }), names: ` ${names} ` });
    }
  }

  find(name: string, { city, district }: WithinDivision = {}): readonly Town[] {
    const towns = (city === undefined ? this.#anywhere(name) : this.#within(city).get(name)) ?? [];
    return district === undefined ? towns : towns.filter((town) => town.district === district);
  }

  /** The longest name of a town that begins at a place of the text. */
  at(text: string, start: number, within: WithinDivision): { text: string; towns: readonly Town[] } | undefined {
    for (let length = Math.min(LONGEST, text.length - start); length >= 2; length -= 1) {
      const name = text.slice(start, start + length);
      const towns = this.find(name, within);
      if (towns.length > 0) return { text: name, towns };
    }
    return undefined;
  }

  #anywhere(name: string): readonly Town[] | undefined {
    this.#names ??= new Set(this.#districts.flatMap(({ names }) => names.trim().split(' ')));
    const names = this.#names;
    // 老乡 and 返乡 end like towns and are none.
    if (!ENDINGS.some((ending) => names.has(name + ending))) return undefined;
    const holding = this.#districts.filter((district) => district.names.includes(` ${name}`));
    return townsByName(holding).get(name);
  }

  #within(city: string): ReadonlyMap<string, readonly Town[]> {
    const known = this.#ofCity.get(city);
    if (known !== undefined) return known;
    const towns = townsByName(this.#districts.filter((district) => district.city === city));
    this.#ofCity.set(city, towns);
    return towns;
  }
}

/** Each district has a town of a name once, the one that ends shortest. */
function townsByName(districts: readonly District[]): ReadonlyMap<string, readonly Town[]> {
  const found = new Map<string, Town[]>();
  for (const { city, district, names } of districts) {
    const of = district === undefined ? { city } : { city, district };
    const ofDistrict = new Map<string, Town>();
    const all = names.trim().split(' ');
    for (const ending of ENDINGS) {
      for (const name of all) {
        const short = name.endsWith(ending) ? name.slice(0, name.length - ending.length) : '';
        if (short.length >= 2 && !ofDistrict.has(short)) ofDistrict.set(short, { name, ...of });
      }
    }
    for (const [name, town] of ofDistrict) {
      const towns = found.get(name);
      if (towns === undefined) found.set(name, [town]);
      else towns.push(town);
    }
  }
  return found;
}
