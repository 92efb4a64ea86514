import type { JobPlace } from '../../contract/job.ts';
import { toHalfWidth } from './clean-text.ts';

/** The cells of a row that say where the work is. */
export interface PlaceCells {
  province?: string;
  city?: string;
  district?: string;
  /** One cell for the whole: 南京·鼓楼区, 江苏省南京市鼓楼区, 远程办公. */
  place?: string;
  /** Business area or station: 新街口, 南大. */
  area?: string;
  address?: string;
  lat?: string;
  lon?: string;
  /** The job's title; a city in its brackets counts when no cell names a place. */
  title?: string;
  /** What the posting says; a city named in full in its beginning counts when nothing else names a place. */
  text?: string;
}

/** Knows official places; without one only the written form is split. */
export interface PlaceNames {
  city(name: string): string | undefined;
  district(name: string, city?: string): { city: string; district: string }[];
  isProvince(name: string): boolean;
  /** The city or district of a six-digit code. */
  byCode(code: string): { city: string; district?: string } | undefined;
  /** The city and district that Latin letters spell. */
  romanised(text: string, city?: string): { city: string; district?: string } | undefined;
  /** The place a title names in running text: 成都高新区保安. */
  inTitle(title: string): { city: string; district?: string } | undefined;
  /** Where a business area or landmark is that only one city has, or one of the city given. */
  spot(name: string, city?: string): { city: string; district?: string | undefined } | undefined;
  /** Cities and districts named with their suffix in running text, inside a city where one is given. */
  scan(text: string, city?: string): { city?: string | undefined; district?: string | undefined }[];
}

/** A rest longer than this is an address, not one or two names. */
const LONGEST_BARE_PLACE = 12;

const NOWHERE =
  /^(?:远程(?:办公|工作)?|居家(?:办公)?|在家办公|线上|全国(?:各地|范围)?|异地招聘|不限|就近(?:分配|安排)|面议|待定|remote|其他|海外|国外)$/iu;
const ADDRESS_LABEL = /^(?:上班|工作|公司|单位|企业|详细|面试)?(?:地址|地点)\s*[:：]\s*/u;
const SEPARATOR = /\s*[·・•|｜/／,，、;；>→]\s*|\s+|(?<=[\u4e00-\u9fff])\s*[-－—–]+\s*(?=[\u4e00-\u9fff])/u;
const PROVINCE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?/u;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆|香港|澳门)(?:市)?/u;
const FULL_CITY = /^([\u4e00-\u9fff]{2,10}?(?:市|自治州|地区|盟))/u;
const FULL_DISTRICT =
  /^([\u4e00-\u9fff]{1,12}?(?:新区|开发区|高新区|园区|示范区|自治县|自治旗|林区|特区|区|县|市|旗))/u;

/** City without its suffix; 南京市 → 南京, 恩施土家族苗族自治州 stays readable as 恩施. */
export function bareCity(name: string): string {
  return name.length > 2 ? name.replace(/(?<=[\u4e00-\u9fff]{2})(?:市|地区|盟)$/u, '') : name;
}

export function parsePlace(given: PlaceCells, names?: PlaceNames): JobPlace {
  const cells = names === undefined ? given : withoutLetters(withoutCodes(given, names), names);
  const [first, ...others] = names === undefined ? [] : citiesListed(cells, names);
  if (first !== undefined && others.length > 0)
    return { city: first, address: cells.address || cells.place || cells.city!, ...readPoint(cells.lat, cells.lon) };
  const written = splitWritten(cells);
  const place = readAddress(cells, written.rest);
  const known: Resolved = names === undefined ? written : resolve(written, cells, place, names);
  const address = place ?? known.extra;
  return {
    city: known.city,
    ...(known.district ? { district: known.district } : {}),
    ...(address ? { address } : {}),
    ...readPoint(cells.lat, cells.lon),
  };
}

const BETWEEN_CITIES = /\s*[|｜/／,，、;；]\s*/u;

/** 上海/苏州/杭州, 成都、重庆: the cities of a cell that lists some. */
function citiesListed(cells: PlaceCells, names: PlaceNames): string[] {
  const parts = toHalfWidth(cells.place || cells.city || '').split(BETWEEN_CITIES);
  if (parts.length < 2 || (PROVINCE.exec(parts[0]!)?.[0] === parts[0] && !MUNICIPALITY.test(parts[0]!))) return [];
  const cities = parts.map((part) => names.city(bareCity(part.split(/[\s·・•-]/u)[0]!)) ?? '');
  return cities.includes('') ? [] : [...new Set(cities)];
}

const CODE = /^\d{6}(?:\.0|0{3}|\d{6})?$/u;
const CODED = ['district', 'city', 'province', 'place', 'area'] as const;

/** Codes of divisions, those of streets and villages by their first six digits, are put into words. */
function withoutCodes(cells: PlaceCells, names: PlaceNames): PlaceCells {
  const coded = CODED.filter((cell) => CODE.test(cells[cell] ?? ''));
  if (coded.length === 0) return cells;
  const read = coded.map((cell) => names.byCode(cells[cell]!.slice(0, 6)));
  const best = read.find((place) => place?.district !== undefined) ?? read.find((place) => place !== undefined);
  const rest = Object.fromEntries(Object.entries(cells).filter(([cell]) => !(coded as string[]).includes(cell)));
  return { ...best, ...rest };
}

const STREET = /\d|\b(?:road|rd|street|st|avenue|lane|building|lu|jie)\b/iu;

/** Places written in Latin letters are put into words; what names a street besides stays as the address. */
function withoutLetters(cells: PlaceCells, names: PlaceNames): PlaceCells {
  const city = cells.city === undefined ? undefined : (names.romanised(cells.city)?.city ?? cells.city);
  const read = names.romanised(cells.district ?? cells.place ?? '', city) ?? names.romanised(cells.city ?? '');
  if (read === undefined) return cells;
  const { district: _district, ...rest } = cells;
  const district =
    read.district ?? (cells.district !== undefined && cells.place === undefined ? cells.district : undefined);
  return {
    ...rest,
    city: read.city,
    ...(district === undefined ? {} : { district }),
    ...(cells.address === undefined && STREET.test(cells.place ?? '') ? { address: cells.place } : {}),
    place: '',
  };
}

interface Written {
  city: string;
  district?: string | undefined;
  rest?: string | undefined;
}

function splitWritten(cells: PlaceCells): Written {
  const own = splitPlace(cells.place ?? '');
  // 成都·高新区 and 成都市武侯区 are also written where only a district should be.
  const inDistrict = !cells.city && cells.district ? splitPlace(cells.district) : undefined;
  if (inDistrict?.city && inDistrict.district) return { ...inDistrict, rest: own.rest ?? inDistrict.rest };
  const city = cells.city && cells.city !== '市辖区' ? splitPlace(cells.city) : own;
  const district = [cells.district, city.district, own.district].find((name) => name && name !== '市辖区');
  return {
    city: city.city || own.city || (MUNICIPALITY.test(cells.province ?? '') ? bareCity(cells.province!) : ''),
    district,
    rest: own.rest ?? city.rest,
  };
}

/** Splits one written place; of several cities the first counts and the whole stays as the address. */
function splitPlace(source: string): Written {
  const text = toHalfWidth(source)
    .replace(ADDRESS_LABEL, '')
    .replace(/^中国\s*[-·]?\s*/u, '')
    .replace(/^([\u4e00-\u9fff]{2,6})[(（]([\u4e00-\u9fff]{2,8})[)）]$/u, '$1 $2')
    .trim();
  if (text === '') return { city: '' };
  if (NOWHERE.test(text)) return { city: '', rest: text };
  const parts = text.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length === 1) return splitJoined(parts[0]!);
  const [first, second, ...others] = parts as [string, string | undefined, ...string[]];
  if (isListOfCities(text, parts)) return { ...splitJoined(first), rest: text };
  if (isProvince(first) && second !== undefined) {
    const joined = splitJoined(second);
    if (MUNICIPALITY.test(first) && !MUNICIPALITY.test(second))
      return { city: bareCity(first), district: second, rest: others.join(' ') || undefined };
    const district = joined.district ?? others.shift();
    return { city: joined.city, district, rest: others.join(' ') || joined.rest };
  }
  const city = splitJoined(first);
  if (second !== undefined && city.district === undefined && looksLikeDistrict(second)) {
    const district = FULL_DISTRICT.exec(second)?.[1] ?? second;
    const tail = second.slice(district.length);
    return { city: city.city, district, rest: [tail, ...others].filter(Boolean).join(' ') || undefined };
  }
  return {
    city: city.city,
    district: city.district,
    rest: others.length > 0 || second !== undefined ? text : city.rest,
  };
}

function isListOfCities(text: string, parts: readonly string[]): boolean {
  if (parts.slice(1).some((part) => MUNICIPALITY.test(part))) return true;
  return (
    /[/／,，、;；]/u.test(text) && !isProvince(parts[0]!) && !parts.slice(1).some((part) => FULL_DISTRICT.test(part))
  );
}

function isProvince(text: string): boolean {
  return PROVINCE.exec(text)?.[0] === text || MUNICIPALITY.exec(text)?.[0] === text;
}

function looksLikeDistrict(text: string): boolean {
  return text.length <= 14 && (FULL_DISTRICT.test(text) || text.length <= 4);
}

/** 江苏省南京市鼓楼区中山路1号 written without separators. */
function splitJoined(text: string): Written {
  let rest = text;
  const province = PROVINCE.exec(rest)?.[0];
  if (province !== undefined && !MUNICIPALITY.test(province)) {
    if (rest === '吉林' || rest === '吉林市') return { city: '吉林' };
    if (rest === province) return { city: '', rest: text };
    if (province.length < rest.length) rest = rest.slice(province.length);
  }
  const municipality = MUNICIPALITY.exec(rest)?.[0];
  if (municipality !== undefined) {
    const tail = rest.slice(municipality.length).replace(/^(?:市辖区|北京市|上海市|天津市|重庆市)/u, '');
    const district = FULL_DISTRICT.exec(tail)?.[1];
    return { city: bareCity(municipality), district, rest: tail.slice(district?.length ?? 0) || undefined };
  }
  const city = FULL_CITY.exec(rest)?.[1];
  if (city !== undefined) {
    const tail = rest.slice(city.length).replace(/^市辖区/u, '');
    const district = FULL_DISTRICT.exec(tail)?.[1];
    return { city: bareCity(city), district, rest: tail.slice(district?.length ?? 0) || undefined };
  }
  const district = FULL_DISTRICT.exec(rest)?.[1];
  if (district !== undefined && !district.endsWith('市')) {
    return { city: '', district, rest: rest.slice(district.length) || undefined };
  }
  if (/^(?:[\u4e00-\u9fff]{2,7}|[a-z][a-z' ]{2,20})$/iu.test(rest)) return { city: bareCity(rest) };
  return { city: '', rest: text };
}

function readAddress(cells: PlaceCells, rest: string | undefined): string | undefined {
  const address = toHalfWidth(cells.address ?? '')
    .replace(ADDRESS_LABEL, '')
    .trim();
  if (address !== '') return address;
  const area = (cells.area ?? '').trim();
  return area !== '' ? area : rest || undefined;
}

/** Puts the official names in place of the written ones, and finds the city of a district that only one city has. */
function resolve(written: Written, cells: PlaceCells, address: string | undefined, names: PlaceNames): Resolved {
  const city = written.city === '' ? '' : (names.city(written.city) ?? '');
  if (city === '' && written.city !== '') {
    const unit = onlyOne(names.district(written.city));
    if (unit !== undefined) return { ...unit, extra: written.district };
    if (names.isProvince(written.city)) return resolve({ ...written, city: '' }, cells, address, names);
    const spot = names.spot(written.city);
    return spot === undefined ? { city: '', extra: cells.place ?? cells.city } : { ...spot, extra: written.city };
  }
  const within = city === '' ? undefined : city;
  if (written.district !== undefined) {
    const unit = onlyOne(names.district(written.district, within));
    if (unit !== undefined) return unit;
    const joined = city === '' ? cityBefore(written.district, names) : undefined;
    if (joined !== undefined) return resolve({ ...written, ...joined }, cells, address, names);
    if (city !== '' || !names.isProvince(written.district)) return { city, district: written.district };
  }
  if (city !== '' && written.rest !== undefined && written.rest.length <= LONGEST_BARE_PLACE) {
    const parts = written.rest.split(SEPARATOR).filter((part) => part.length >= 2 && names.city(part) !== city);
    const units = parts.map((part) => onlyOne(names.district(part, city))).filter((unit) => unit !== undefined);
    const [unit, another] = units;
    if (unit !== undefined && another === undefined) return unit;
  }
  const found = names.scan([cells.place, written.rest, address].filter(Boolean).join(' '), within);
  const cities = new Set(found.map((place) => place.city).filter((name) => name !== undefined));
  const deduced = city === '' && cities.size === 1 ? [...cities][0]! : city;
  const districts = new Set(
    found
      .filter((place) => place.city === deduced)
      .map((place) => place.district)
      .filter((name) => name !== undefined),
  );
  if (deduced === '') return address === undefined ? placeInWords(cells, names) : { city: '' };
  if (districts.size === 1) return { city: deduced, district: [...districts][0] };
  return { city: deduced, district: cells.area ? names.spot(cells.area, deduced)?.district : undefined };
}

/** 长沙高新区: the city without its 市 before a part of it. */
function cityBefore(name: string, names: PlaceNames): { city: string; district: string } | undefined {
  for (let length = LONGEST_CITY; length >= 2; length -= 1) {
    if (name.length - length < 2) continue;
    const city = names.city(name.slice(0, length));
    if (city !== undefined) return { city, district: name.slice(length) };
  }
  return undefined;
}

const LONGEST_CITY = 4;

/** 银行客服（昆明）, 成都高新区保安 */
function placeInWords(cells: PlaceCells, names: PlaceNames): Resolved {
  const title = cells.title ?? '';
  const bracketed = [...title.matchAll(/[（(【[]([\u4e00-\u9fff]{2,4})[)）】\]]/gu)].map((match) =>
    names.city(match[1]!),
  );
  const cities = new Set(bracketed.filter((city) => city !== undefined));
  if (cities.size === 1) return { city: [...cities][0]! };
  return names.inTitle(title) ?? placeInText(cells.text ?? '', names);
}

const TEXT_SEARCHED = 300;

/** 地址：成都市金牛区示例路 somewhere in the text, when it is the only place that the beginning names. */
function placeInText(text: string, names: PlaceNames): Resolved {
  const found = names.scan(text.slice(0, TEXT_SEARCHED));
  const cities = new Set(found.map((place) => place.city).filter((city) => city !== undefined));
  if (cities.size !== 1) return { city: '' };
  const districts = new Set(found.map((place) => place.district).filter((district) => district !== undefined));
  return { city: [...cities][0]!, district: districts.size === 1 ? [...districts][0] : undefined };
}

interface Resolved {
  city: string;
  district?: string | undefined;
  /** A part of a county-level unit that was written where its district would be. */
  extra?: string | undefined;
}

function onlyOne(units: readonly { city: string; district: string }[]): { city: string; district: string } | undefined {
  return units.length === 1 ? units[0] : undefined;
}

function readPoint(latText: string | undefined, lonText: string | undefined): { lat?: number; lon?: number } {
  const pair = /^\s*(-?\d+(?:\.\d+)?)\s*[,，;\s]\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(latText ?? '');
  let lat = pair === null ? Number.parseFloat(latText ?? '') : Number(pair[1]);
  let lon = pair === null ? Number.parseFloat(lonText ?? '') : Number(pair[2]);
  if (lat > 70 && lat < 140 && lon > 0 && lon < 60) [lat, lon] = [lon, lat];
  return lat > 3 && lat < 54 && lon > 73 && lon < 136 ? { lat, lon } : {};
}
