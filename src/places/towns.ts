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

/** Towns by their names, with and without their endings (狮山镇, 狮山). Of a city nothing is indexed: its districts are few. */
export class Towns {
  readonly #districts: District[] = [];
  readonly #byCity = new Map<string, District[]>();
  /** Every name in the country, gathered when one is first looked for without a city. */
  #names: ReadonlySet<string> | undefined;

  constructor({ towns }: TownsFile) {
    for (const [owner, names] of Object.entries(towns)) {
      const [city, district] = owner.split('/') as [string, string | undefined];
      const entry = { city, ...(district === undefined ? {} : { district }), names: ` ${names} ` };
      this.#districts.push(entry);
      const ofCity = this.#byCity.get(city);
      if (ofCity === undefined) this.#byCity.set(city, [entry]);
      else ofCity.push(entry);
    }
  }

  find(name: string, { city, district }: WithinDivision = {}): Town[] {
    // 老乡 and 返乡 end like towns and are none.
    if (city === undefined && !ENDINGS.some((ending) => this.#everyName().has(name + ending))) return [];
    const candidates = city === undefined ? this.#districts : (this.#byCity.get(city) ?? []);
    return candidates
      .filter((each) => district === undefined || each.district === district)
      .flatMap((each) => {
        const ending = ENDINGS.find((end) => each.names.includes(` ${name}${end} `));
        if (ending === undefined || name.length < 2) return [];
        const place = each.district === undefined ? {} : { district: each.district };
        return [{ name: name + ending, city: each.city, ...place }];
      });
  }

  #everyName(): ReadonlySet<string> {
    this.#names ??= new Set(this.#districts.flatMap(({ names }) => names.trim().split(' ')));
    return this.#names;
  }

  /** The longest name of a town that begins at a place of the text. */
  at(text: string, start: number, within: WithinDivision): { text: string; towns: Town[] } | undefined {
    for (let length = LONGEST; length >= 2; length -= 1) {
      const name = text.slice(start, start + length);
      if (name.length < length || !/^[\u4e00-\u9fff]+$/u.test(name)) continue;
      const towns = this.find(name, within);
      if (towns.length > 0) return { text: name, towns };
    }
    return undefined;
  }
}
