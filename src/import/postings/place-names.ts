import type { Gazetteer } from '../../places/gazetteer.ts';
import type { PlaceNames } from './parse-place.ts';
import { romanisedPlaces } from './romanised-places.ts';

const SUFFIXED = /(?:[市区县旗镇盟]|地区|自治州)$/u;

/** The gazetteer as the postings' parser needs it. */
export function placeNames(gazetteer: Gazetteer): PlaceNames {
  const cityOf = (name: string): string | undefined => {
    if (/^[a-z' ]+$/iu.test(name)) return gazetteer.cityByPinyin(name.replace(/\bcity\b/iu, ''));
    const places = gazetteer.find(name);
    const city = places.find((place) => place.level === 'city');
    if (city !== undefined) {
      // 海南 is the province before it is the prefecture in Qinghai; 北京 and 吉林 are cities of their own province.
      const province = places.find((place) => place.level === 'province');
      return province === undefined || province.name === city.province ? city.name : undefined;
    }
    const bare = name.replace(/(?:自治州|地区|州|盟|市)$/u, '');
    return bare !== name && bare.length >= 2 ? gazetteer.city(bare) : undefined;
  };
  const districtsOf = (name: string, city: string | undefined) => {
    const units = gazetteer.district(name, city);
    if (units.length > 0) return units;
    const area = gazetteer
      .find(name, city === undefined ? {} : { city })
      .find((place) => place.level === 'area' && (place.city === undefined || place.city === city));
    if (area !== undefined && city !== undefined) return [{ city, district: area.name }];
    return city === undefined ? [] : renamed(gazetteer, name, city);
  };
  return {
    city: remembered(cityOf),
    district: remembered(districtsOf),
    isProvince: (name) => gazetteer.find(name)[0]?.level === 'province',
    spot(name, city) {
      const places = gazetteer
        .find(name, city === undefined ? {} : { city })
        .filter((place) => place.city !== undefined && (city === undefined || place.city === city));
      const spots = new Map(places.map((place) => [`${place.city}/${place.district}`, place]));
      const [place] = spots.values();
      return spots.size === 1 && place?.city !== undefined ? { city: place.city, district: place.district } : undefined;
    },
    romanised: remembered(romanisedPlaces(gazetteer)),
    byCode: (code) => gazetteer.byCode(code),
    inTitle: (title) => placeInRunningText(gazetteer, title),
    scan(text, city) {
      const written = gazetteer.scan(text).filter((mention) => !mention.bare && SUFFIXED.test(mention.text));
      return written
        .flatMap((mention) => {
          const places = mention.places.filter((place) => place.level === 'city' || place.level === 'district');
          const within = city === undefined ? places : places.filter((place) => place.city === city);
          return city === undefined && new Set(within.map((place) => place.city)).size > 1 ? [] : within;
        })
        .map(({ city: of, district }) => ({ city: of, district }));
    },
  };
}

/** Counties that became districts or cities, and development zones that became districts (双流县, 龙华新区). */
function renamed(gazetteer: Gazetteer, name: string, city: string): { city: string; district: string }[] {
  const stem = name.replace(/(?:新区|县|市)$/u, '');
  if (stem === name || stem.length < 2) return [];
  const today = [`${stem}区`, `${stem}市`];
  const district = gazetteer.districtsOf(city).find((official) => today.includes(official));
  return district === undefined ? [] : [{ city, district }];
}

/** What may follow the name of a city that is part of another name: 南京大排档, 重庆小面, 北京路. */
const OTHER_NAME =
  /^(?:路|街|大道|大学|学院|银行|大?排档|烤鸭|小面|火锅|菜|小吃|拉面|牛肉|味|老|风味|特色|热干面|公司|集团|现代|大众|同仁堂|有限|话|户口|籍)/u;
/** 招聘, 急聘, brackets and signs may stand before the place a title begins with. */
const BEFORE_PLACE = /^(?:[^\p{L}\p{N}]|招聘?工?|诚聘|急聘|急招|高薪|直招|急|招募|现招)*$/u;

/** A city a title begins with, stands alone in or names with its district; a district that only one city has. */
function placeInRunningText(gazetteer: Gazetteer, title: string): { city: string; district?: string } | undefined {
  const mentions = gazetteer
    .scan(title)
    .filter(
      ({ bare, end, places, text }) =>
        (!bare || isCountyCity(places)) && (/[市区县旗]$/u.test(text) || !OTHER_NAME.test(title.slice(end))),
    );
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    const city = mention.places.find(({ level }) => level === 'city')?.city;
    const first = BEFORE_PLACE.test(title.slice(0, mention.start));
    const [district, another] = mention.places.filter(({ level }) => level === 'district');
    if (city !== undefined) {
      const within = next?.start === mention.end ? next.places : [];
      const part = within.find((place) => place.district !== undefined && (place.city ?? city) === city)?.district;
      const alone = !/[\p{L}\p{N}]/u.test(title[mention.end] ?? ' ');
      if (part !== undefined || alone || first) return { city, ...(part === undefined ? {} : { district: part }) };
    } else if (district?.city !== undefined && another === undefined && (!mention.bare || first)) {
      return { city: district.city, ...(district.district === undefined ? {} : { district: district.district }) };
    }
  }
  return undefined;
}

/** 昆山 and 义乌 are said like cities. */
function isCountyCity(places: readonly { officialName: string }[]): boolean {
  return places.length === 1 && places[0]!.officialName.endsWith('市');
}

/** The same few names come in row after row; beyond so many different ones nothing more is kept. */
const MOST_REMEMBERED = 20_000;

function remembered<Arguments extends (string | undefined)[], Result>(
  lookUp: (...names: Arguments) => Result,
): (...names: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...names) => {
    const key = names.join('\n');
    if (known.has(key)) return known.get(key) as Result;
    const result = lookUp(...names);
    if (known.size < MOST_REMEMBERED) known.set(key, result);
    return result;
  };
}
