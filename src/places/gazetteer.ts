import { districtAsSaid, withoutSuffix } from './division-name.ts';
import type { GazetteerData } from './gazetteer-data.ts';
import { NameIndex } from './name-index.ts';
import type { Place, PlaceMention } from './place.ts';
import { Towns } from './towns.ts';

export interface Surroundings {
  city?: string;
  province?: string;
}

export interface Coordinates {
  lat: number;
  lon: number;
  precision: 'landmark' | 'district' | 'city';
}

/** What the divisions of the country are called, and where they are. Pure: all names come in as data. */
export interface Gazetteer {
  /** Every place a name may mean, the larger first; 成都市武侯区 means the district. */
  find(name: string, within?: Surroundings): Place[];
  /** Names in running text, longest first at each position, never overlapping. */
  scan(text: string): PlaceMention[];
  /** 成都市, 成都 and 蓉城 are 成都. */
  city(name: string): string | undefined;
  district(name: string, city?: string): { city: string; district: string }[];
  /** The regions whose rules hold at a place, narrowest first: 郑州 → 郑州, 河南, 全国. */
  regions(name: string): string[];
  coordinates(query: { city?: string; district?: string; place?: string }): Coordinates | undefined;
  /** The city in which a point most likely lies: that of the nearest centre, if one is near. */
  cityNear(point: { lat: number; lon: number }): string | undefined;
  /** Cities by their romanised names (chengdu → 成都). */
  cityByPinyin(pinyin: string): string | undefined;
  /** 成都 → chengdu, 哈尔滨 → harbin. */
  pinyinOfCity(name: string): string | undefined;
  /** The city or district of a six-digit code (GB/T 2260), 510107. */
  byCode(code: string): { city: string; district?: string } | undefined;
  /** Cities of a province, in the order of the data (the capital first). */
  citiesOf(province: string): string[];
  /** Towns, townships and street offices. */
  readonly towns: Towns;
  /** Every name, with and without its ending, of every city and district. */
  divisionNames(): string[];
  /** Official names of a city's districts. */
  districtsOf(city: string): readonly string[];
}

const NATIONWIDE = '全国';
/** Degrees; a point farther from every centre that is known lies in none of their cities. */
const NEAR_DEGREES = 0.6;
const LEVEL_ORDER = { province: 0, city: 1, district: 2, area: 3, landmark: 4 } as const;

export function createGazetteer(data: GazetteerData): Gazetteer {
  const index = new NameIndex();
  const districts = new Map<string, string[]>();
  const pinyin = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const province of data.divisions.provinces) {
    index.add(provincePlace(province), [province.name, province.officialName, ...provinceForms(province.officialName)]);
    for (const city of province.cities) {
      const place: Place = {
        id: `city:${city.officialName}`,
        name: city.name,
        officialName: city.officialName,
        level: 'city',
        province: province.name,
        city: city.name,
      };
      const aliases = Object.keys(data.areas.aliases).filter((alias) => data.areas.aliases[alias] === city.name);
      index.add(place, [city.name, city.officialName, ...aliases]);
      districts.set(city.name, city.districts);
      if (!pinyin.has(city.pinyin)) pinyin.set(city.pinyin, city.name);
      spellings.set(city.name, city.pinyin);
      for (const officialName of city.districts) {
        const short = withoutSuffix(officialName);
        index.add(
          {
            id: `district:${city.name}:${officialName}`,
            name: officialName,
            officialName,
            level: 'district',
            province: province.name,
            city: city.name,
            district: officialName,
          },
          [officialName, ...districtAsSaid(officialName), ...(short === undefined ? [] : [short])],
        );
      }
    }
  }
  for (const area of data.areas.areas) {
    const names = [area.name, ...(area.aliases ?? [])];
    for (const city of area.cities ?? [undefined]) {
      const province = city === undefined ? undefined : index.places(city).find((place) => place.level === 'city');
      index.add(
        {
          id: `area:${city ?? ''}:${area.name}`,
          name: area.name,
          officialName: area.name,
          level: 'area',
          province: province?.province,
          city,
          district: area.name,
        },
        names,
      );
    }
  }
  for (const landmark of data.landmarks?.landmarks ?? []) {
    const { name, aliases = [], city, district, lat, lon } = landmark;
    const id = `landmark:${city}:${name}`;
    index.add({ id, name, officialName: name, level: 'landmark', city, district, lat, lon }, [name, ...aliases]);
  }
  index.freeze((first, second) => LEVEL_ORDER[first.level] - LEVEL_ORDER[second.level]);

  const centres = new Map(
    (data.centres?.centres ?? []).map((centre) => [`${centre.city}/${centre.district ?? ''}`, centre]),
  );

  function find(name: string, within: Surroundings = {}): Place[] {
    const direct = index.places(name);
    const places = direct.length > 0 ? direct : compound(name);
    return places.filter((place) => inside(place, within));
  }

  /** 四川省成都市武侯区: the last name, held inside the ones before it. */
  function compound(name: string): Place[] {
    const mentions = index.scan(name);
    if (mentions.length < 2 || mentions.reduce((length, mention) => length + mention.text.length, 0) < name.length) {
      return [];
    }
    return mentions.reduce<Place[]>(
      (outer, mention) =>
        outer.length === 0
          ? mention.places
          : mention.places.filter((place) =>
              outer.some((parent) =>
                parent.level === 'province' ? place.province === parent.name : place.city === parent.city,
              ),
            ),
      [],
    );
  }

  function cityOf(name: string): string | undefined {
    return find(name).find((place) => place.level === 'city')?.name;
  }

  return {
    find,
    scan: (text) => index.scan(text),
    city: cityOf,
    district(name, city) {
      const within = city === undefined ? {} : { city: cityOf(city) ?? city };
      return find(name, within).flatMap((place) =>
        place.level === 'district' && place.city !== undefined && place.district !== undefined
          ? [{ city: place.city, district: place.district }]
          : [],
      );
    },
    regions(name) {
      if (name === NATIONWIDE || name === '') return [NATIONWIDE];
      const places = find(name);
      const place = places[0];
      if (place === undefined) return [NATIONWIDE];
      if (place.level === 'province') {
        const city = places.find((other) => other.level === 'city' && other.name === place.name);
        return [...new Set([...(city === undefined ? [] : [city.name]), place.name, NATIONWIDE])];
      }
      const cities = new Set(places.map((other) => other.city));
      if (place.level !== 'city' && cities.size > 1) return [NATIONWIDE];
      return [...new Set([place.city, place.province, NATIONWIDE].filter((region) => region !== undefined))];
    },
    coordinates({ city: cityName, district, place }) {
      const city = cityName === undefined ? undefined : (cityOf(cityName) ?? cityName);
      if (place !== undefined) {
        const landmarks = find(place, city === undefined ? {} : { city }).filter((found) => found.lat !== undefined);
        const landmark = landmarks[0];
        if (
          landmark?.lat !== undefined &&
          landmark.lon !== undefined &&
          (city !== undefined || landmarks.length === 1)
        ) {
          return { lat: landmark.lat, lon: landmark.lon, precision: 'landmark' };
        }
      }
      if (district !== undefined) {
        const candidates = find(district, city === undefined ? {} : { city });
        const found = [...new Set(candidates.map((candidate) => `${candidate.city}/${candidate.district}`))]
          .map((key) => centres.get(key))
          .filter((centre) => centre !== undefined);
        const centre = found[0];
        if (centre !== undefined && found.length === 1)
          return { lat: centre.lat, lon: centre.lon, precision: 'district' };
      }
      const centre = city === undefined ? undefined : centres.get(`${city}/`);
      return centre === undefined ? undefined : { lat: centre.lat, lon: centre.lon, precision: 'city' };
    },
    cityNear({ lat, lon }) {
      const shrink = Math.cos((lat * Math.PI) / 180);
      let [nearest, least]: [string | undefined, number] = [undefined, NEAR_DEGREES];
      for (const centre of centres.values()) {
        const away = Math.hypot(centre.lat - lat, (centre.lon - lon) * shrink);
        if (away < least) [nearest, least] = [centre.city, away];
      }
      return nearest;
    },
    pinyinOfCity: (name) => spellings.get(name),
    cityByPinyin: (name) => pinyin.get(name.toLowerCase().replace(/[^a-z]/gu, '')),
    byCode(code) {
      const [own, district] = data.codes?.codes[code]?.split('/') ?? [];
      return own === undefined ? undefined : { city: own, ...(district === undefined ? {} : { district }) };
    },
    citiesOf: (name) =>
      (data.divisions.provinces.find((province) => province.name === name)?.cities ?? []).map((city) => city.name),
    towns: new Towns(data.towns ?? { version: 1, towns: {} }),
    divisionNames: () =>
      [...districts].flatMap(([city, names]) => [
        city,
        ...names.flatMap((name) => {
          const short = withoutSuffix(name);
          return short === undefined ? [name] : [name, short];
        }),
      ]),
    districtsOf: (city) => districts.get(cityOf(city) ?? city) ?? [],
  };
}

function provincePlace({ name, officialName }: { name: string; officialName: string }): Place {
  return { id: `province:${officialName}`, name, officialName, level: 'province', province: name };
}

/** 广西壮族自治区 is also said 广西自治区 and 广西省. */
function provinceForms(officialName: string): string[] {
  const match = /^(内蒙古|广西|西藏|宁夏|新疆)/u.exec(officialName);
  return match === null ? [] : [`${match[1]}自治区`, `${match[1]}省`];
}

function inside(place: Place, { city, province }: Surroundings): boolean {
  if (province !== undefined && place.province !== undefined && place.province !== province) return false;
  return city === undefined || place.city === undefined || place.city === city;
}

export type { Place, PlaceMention };
