import type { Gazetteer } from '../../places/gazetteer.ts';
import type { PlaceNames } from './parse-place.ts';

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
