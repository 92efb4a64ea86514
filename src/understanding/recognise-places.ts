import { pinyin } from 'pinyin-pro';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/patterns.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Place, PlaceMention } from '../places/place.ts';
import type { Town } from '../places/towns.ts';

export interface PlaceReading {
  province?: string;
  city?: string;
  district?: string;
  place?: string;
  /** Further cities of a list (广州和深圳). */
  otherCities: string[];
  /** Further districts of the same city (番禺或者南沙). */
  otherDistricts: string[];
  ambiguous?: { name: string; choices: { city: string; district: string }[] };
  spans: { start: number; end: number }[];
  /** 附近 stands by a named place, so it does not mean near the person. */
  nearNamedPlace: boolean;
}

export type RecognisePlaces = (text: string, knownCity?: string) => PlaceReading;

/** Cities that are parted into towns, whose names people say without the city. */
const CITIES_OF_TOWNS = ['东莞', '中山'];

/** Reads where something is wanted: divisions, functional areas, streets and what a person calls a place. */
export function createPlaceRecogniser(gazetteer: Gazetteer, lexicon: Lexicon): RecognisePlaces {
  const ordinary = new Set(lexicon.places.ordinaryWords);
  const often = new Set(lexicon.places.oftenDistricts);
  const endings = [...lexicon.places.streetEndings].sort((a, b) => b.length - a.length).join('|');
  const near = lexicon.places.nearWords.join('|');
  const roads = [...lexicon.places.roadEndings].sort((a, b) => b.length - a.length).join('|');
  const street = new RegExp(`^(?:[东西南北中]|[一二三四五六七八九十\\d]+)?(?:${roads})(?!城|[上下]班|上)`, 'u');
  const livesBefore = endingWith(lexicon.places.livesBefore);
  const goalBefore = endingWith(lexicon.places.goalBefore);
  const direction = anyOf(lexicon.places.directions);
  const leaves = anyOf(lexicon.places.leaves);
  const neverInNames = anyOf(lexicon.places.neverInNames);
  const goalAfter = new RegExp(`^(?:${anyOf(lexicon.places.goalAfter).source})`, 'u');
  const large = new Map(lexicon.places.largeCities.map((city, rank) => [city, rank]));
  const isRoad = anyOf(lexicon.places.roads);
  const beforePlace = anyOf(lexicon.places.before);
  const behindPlace = anyOf(lexicon.places.behind);
  const onTheWay = anyOf(lexicon.places.onTheWay).source;
  const names = new Set(lexicon.places.namedByEnding);
  const notAPlace = anyOf(lexicon.places.notAPlace);
  const noName = anyOf(lexicon.places.noName);
  const genericPlace = anyOf(lexicon.places.genericPlace);
  const smallPlace = new RegExp(
    `(?:离|距离?)([\\u4e00-\\u9fffA-Za-z0-9]{2,10}?)(?=${onTheWay})|(?:在|去|到|离|靠近|靠|挨着|住在|住|来|距离?)([\\u4e00-\\u9fffA-Za-z0-9]{2,10}?)(?:(?:${near})|(?:比较|很|要)?近|不远)|([\\u4e00-\\u9fff]{1,6}(?:${endings}))|([\\u4e00-\\u9fff]{2,6})(?:${near})`,
    'gu',
  );

  const towns = new Map(
    CITIES_OF_TOWNS.flatMap((city) =>
      gazetteer
        .districtsOf(city)
        .flatMap((name) => [[name, city] as const, [name.replace(/(?:镇|街道)$/u, ''), city] as const]),
    ),
  );

  let districtSounds: Map<string, Place[]> | undefined;

  return (text, cityBefore) => {
    const reading: PlaceReading = { otherCities: [], otherDistricts: [], spans: [], nearNamedPlace: false };
    const found = gazetteer
      .scan(text)
      .map((mention) => withoutStation(mention, text))
      .flatMap((mention) => districtOfCity(mention, text));
    const mentions = found.filter((mention) => credible(mention, text, cityBefore));
    const streets = mentions.filter((mention) => street.test(text.slice(mention.end)));
    const divisions = mentions.filter((mention) => !streets.includes(mention));
    const named = divisions.filter((mention) => !negated(text, mention.start, mention.end));
    const home = homeAmong(named, text);
    const said = named.filter((mention) => !home.includes(mention));
    const knownCity = cityOf(home) ?? cityBefore;

    for (const mention of said) {
      const district =
        often.has(mention.text) && !said.some((other) => other !== mention && other.places[0]?.level !== 'district');
      const city = district ? undefined : mention.places.find((place) => place.level === 'city');
      const province = mention.places.find((place) => place.level === 'province');
      const lesser = mention.places.filter((place) => !['province', 'city'].includes(place.level));
      if (city !== undefined && !(reading.city !== undefined && lesser.some((place) => place.city === reading.city))) {
        if (province !== undefined && province.name !== city.name && !/市$/u.test(mention.text)) {
          reading.province ??= province.name;
        } else if (
          reading.city !== undefined &&
          reading.city !== city.name &&
          /(?:和|或者?|跟|与|、|还有|还是)$/u.test(text.slice(0, mention.start))
        ) {
          reading.otherCities.push(city.name);
        } else {
          reading.city = city.name;
          reading.district = undefined;
        }
        reading.spans.push(mention);
      } else if (province !== undefined) {
        reading.province = province.name;
        reading.spans.push(mention);
      }
    }
    // 新乡火车站 is in 新乡 and 天河客运站 in 广州; 上海路 may be anywhere.
    reading.city ??= streets
      .filter((mention) => !isRoad.test(text.slice(mention.end)))
      .flatMap(({ places }) => {
        const districts = places.filter(({ level }) => level === 'district');
        return places.find(({ level }) => level === 'city')?.name ?? only(districts)?.city ?? [];
      })[0];
    reading.city ??= cityOfLandmark(said);
    for (const mention of said) {
      if (reading.spans.includes(mention)) continue;
      const lesser = mention.places.filter((place) => !['province', 'city'].includes(place.level));
      takeDistrict(reading, mention, lesser, text, knownCity);
    }
    if (/[a-z]{3}/iu.test(text)) readRomanised(text, reading);
    readTowns(text, reading, said, knownCity);
    // Where one lives is no place one looks in, unless nothing else is named.
    readSmallPlaces(home.length > 0 ? withoutSpans(text, home) : text, reading, knownCity);
    return reading;
  };

  /** 重庆西永 names no station 重庆西. */
  function withoutStation(mention: PlaceMention, text: string): PlaceMention {
    const { start, end, places } = mention;
    // 浙江大学生 studies, wherever that is.
    if (COLLEGE.test(mention.text) && STUDENT.test(text.slice(end))) {
      const [within] = gazetteer.scan(mention.text.replace(COLLEGE, ''));
      return within?.start === 0 ? { ...within, start, end: start + within.text.length } : mention;
    }
    if (!/[东西南北]$/u.test(mention.text) || places.some(({ level }) => level !== 'landmark')) return mention;
    if (behindPlace.test(text.slice(end)) || /^(?:站|高铁|火车)/u.test(text.slice(end))) return mention;
    const city = gazetteer.scan(text.slice(start, end - 1))[0];
    return city === undefined || city.start > 0 ? mention : { ...city, start, end: start + city.text.length };
  }

  /** 青岛市北区 is the city and its 市北区. */
  function districtOfCity(mention: PlaceMention, text: string): PlaceMention[] {
    const city = mention.places.find(({ level }) => level === 'city')?.name;
    if (city === undefined) return [mention];
    const start = mention.text.endsWith('市') ? mention.end - 1 : mention.end;
    const name = /^市[北南中]区?/u.exec(text.slice(start))?.[0];
    const places = name === undefined ? [] : gazetteer.find(name.length === 2 ? `${name}区` : name, { city });
    if (places.length === 0) return [mention];
    const end = start + name!.length;
    return [
      { ...mention, end: start, text: text.slice(mention.start, start) },
      { start, end, text: text.slice(start, end), places, bare: false },
    ];
  }

  /** 家住大兴，想在丰台找: where one lives, when where one wants to work is named besides. */
  function homeAmong(named: readonly PlaceMention[], text: string): PlaceMention[] {
    const home: PlaceMention[] = [];
    let goal = false;
    for (const mention of named) {
      const before = text.slice(0, mention.start);
      const goesOn = home.at(-1) !== undefined && /^[市的省]?$/u.test(text.slice(home.at(-1)!.end, mention.start));
      const clauseStart = Math.max(...[...',，。；;'].map((border) => before.lastIndexOf(border))) + 1;
      const clause = text.slice(clauseStart).split(/[,，。；;]/u)[0]!;
      if (goesOn || livesBefore.test(before) || (leaves.test(clause) && !goalAfter.test(text.slice(mention.end))))
        home.push(mention);
      else if (goalBefore.test(before) || goalAfter.test(text.slice(mention.end))) goal = true;
    }
    return goal ? home : [];
  }

  function cityOf(home: readonly PlaceMention[]): string | undefined {
    const cities = new Set(
      home.flatMap(({ places }) => places.flatMap(({ level, city, name }) => (level === 'city' ? name : (city ?? [])))),
    );
    return cities.size === 1 ? [...cities][0] : undefined;
  }

  /** 佛山南海狮山, 昆山，花桥那边, 淮口镇: towns behind what they lie in, or by their whole names. */
  function readTowns(text: string, reading: PlaceReading, said: readonly PlaceMention[], knownCity?: string) {
    const free = (start: number, end: number) => !reading.spans.some((span) => start < span.end && span.start < end);
    for (const { end, places } of said) {
      const from = end + (/^[市区县的,，\s]*/u.exec(text.slice(end))?.[0].length ?? 0);
      const city = reading.city ?? knownCity;
      const behind = places.some((place) => place.city !== undefined && place.city === city);
      if (city === undefined || !behind || reading.place !== undefined) continue;
      const { district } = reading;
      const town =
        gazetteer.towns.at(text, from, { city, ...(district === undefined ? {} : { district }) }) ??
        gazetteer.towns.at(text, from, { city });
      if (town === undefined) continue;
      const until = from + town.text.length;
      // 东莞长安注塑技术员: a trade may follow without a word between.
      const beforeTrade = from === end && lexicon.occupations.scan(text.slice(until))[0]?.start === 0;
      const whole = beforeTrade || TOWN_ENDING.test(town.text) || TOWN_ENDS.test(text.slice(until));
      const everyday = ordinary.has(town.text) && !(from === end && CITIES_OF_TOWNS.includes(city));
      if (!whole || !free(from, until) || everyday || street.test(text.slice(until))) continue;
      const ending = /^(?:镇|街道|乡)/u.exec(text.slice(until))?.[0] ?? '';
      take(town.text + ending, from, town.towns);
    }
    for (const match of text.matchAll(TOWN_WHOLE)) {
      const end = match.index + match[0].length;
      for (let start = match.index; start <= end - 3; start += 1) {
        const city = reading.city ?? knownCity;
        const name = text.slice(start, end);
        const towns = gazetteer.towns.find(name, city === undefined ? {} : { city });
        if (towns.length === 0 || !free(start, end)) continue;
        take(name, start, towns);
        break;
      }
    }

    function take(name: string, start: number, towns: readonly Town[]) {
      reading.place ??= name;
      reading.spans.push({ start, end: start + name.length });
      const [one, ...others] = towns;
      if (others.length > 0 || one === undefined) return;
      reading.city ??= one.city;
      if (one.district !== undefined) reading.district ??= one.district;
    }
  }

  function credible(mention: PlaceMention, text: string, knownCity: string | undefined): boolean {
    const before = text.slice(Math.max(0, mention.start - 5), mention.start);
    const after = text.slice(mention.end, mention.end + 4);
    if (mention.text.length === 1) return false;
    if (/^(?:话|人|菜|货|银行|大学(?!生|城)|口音|户口|籍)/u.test(after) && !/(?:在|去|到)$/u.test(before)) return false;
    if (!mention.bare && !ordinary.has(mention.text)) return true;
    // 看下龙泉驿: a quarter of the city one is in needs no 在 before it.
    const near = mention.places.some(({ level, city }) => level !== 'city' && city !== undefined && city === knownCity);
    if (near && !ordinary.has(mention.text) && mention.text.length > 2) return true;
    const alone = !direction.test(mention.text) && standsAlone(mention, text);
    if (mention.places.length > 0 && (follows(mention, text) || alone)) return true;
    const framed = beforePlace.test(before) && behindPlace.test(after);
    if (!ordinary.has(mention.text)) return framed || beforePlace.test(before) || gazetteer.scan(before).length > 0;
    if (framed && /^的/u.test(after) && lexicon.occupations.scan(text.slice(mention.end + 1))[0]?.start === 0)
      return true;
    return framed && /(?:在|去|到|来|离|住|换成|改成|搬到|市)$/u.test(before);
  }

  /** 朝阳区望京: the landmark tells which of the districts of one name is meant. */
  function cityOfLandmark(said: readonly PlaceMention[]): string | undefined {
    const cities = new Set(
      said.flatMap(({ places }) =>
        places.every(({ level }) => level === 'landmark') ? places.map(({ city }) => city) : [],
      ),
    );
    const districts = said.flatMap(({ places }) => places.filter(({ level }) => level === 'district'));
    return cities.size === 1 ? districts.find(({ city }) => city !== undefined && cities.has(city))?.city : undefined;
  }

  /** 深圳南山, 广东深圳南山: a district right behind its city. */
  function follows(mention: PlaceMention, text: string): boolean {
    const before = text.slice(Math.max(0, mention.start - 8), mention.start).replace(/[市的,，\s]$/u, '');
    const last = gazetteer.scan(before).at(-1);
    if (last === undefined || last.end !== before.length) return false;
    const cities = new Set(last.places.filter(({ level }) => level === 'city').map(({ city, name }) => city ?? name));
    return mention.places.some(({ level, city }) => level !== 'city' && city !== undefined && cities.has(city));
  }

  /** A district of a large city that is all a clause says (…，武昌). */
  function standsAlone(mention: PlaceMention, text: string): boolean {
    const alone =
      /(?:^|[,，。、])$/u.test(text.slice(0, mention.start)) &&
      /^(?:那边|这边|的|附近|那块|区)?(?:$|[,，。、?？!！])/u.test(text.slice(mention.end));
    return (
      alone && mention.places.some(({ level, city }) => level === 'district' && large.has(city!)) && text.length > 4
    );
  }

  function takeDistrict(
    reading: PlaceReading,
    mention: PlaceMention,
    places: readonly Place[],
    text: string,
    knownCity?: string,
  ) {
    const city = reading.city ?? knownCity;
    // 河北燕郊，想在通州: what does not lie in the province is somewhere else.
    const within = places.filter((place) => place.province === reading.province);
    const inProvince = reading.province === undefined || within.length === 0 ? places : within;
    const landmark = places.find((place) => place.level === 'landmark' && (city === undefined || place.city === city));
    const here = inProvince.filter((place) => city !== undefined && (place.city === city || place.city === undefined));
    const districts = inProvince
      .filter((place) => place.level === 'district')
      .sort((a, b) => (large.get(a.city!) ?? 99) - (large.get(b.city!) ?? 99));
    const area = inProvince.find((place) => place.level === 'area');
    const chosen =
      here.find((place) => place.level !== 'landmark') ??
      (reading.city === undefined ? (only(districts) ?? area ?? mainCity(districts)) : undefined);
    const otherwise = city === undefined ? districts : here.filter((place) => place.level !== 'landmark');
    if (landmark !== undefined && otherwise.length === 0) {
      const { district } = landmark;
      // 番禺市桥 names its district before the place in it.
      const within = (district ?? '').replace(/(?:新区|[区县市])$/u, '');
      const rest = mention.text.slice(within.length);
      const named = within.length > 1 && mention.text.startsWith(within) && rest.length > 1 && !street.test(rest);
      reading.place ??= named ? rest : withoutCity(mention.text, landmark.city);
      if (named) reading.district ??= district;
      reading.city ??= landmark.city;
      reading.spans.push(mention);
    } else if (chosen !== undefined) {
      // A town, or a known quarter, is less than a district.
      if (chosen.level === 'area' ? !/区$/u.test(chosen.name) : /(?:镇|乡|街道)$/u.test(chosen.district ?? ''))
        reading.place ??= mention.text;
      else if (
        reading.district !== undefined &&
        reading.district !== (chosen.district ?? chosen.name) &&
        (reading.city ?? chosen.city) === chosen.city
      ) {
        if (listed(text, mention.start, reading.spans)) reading.otherDistricts.push(chosen.district ?? chosen.name);
      } else reading.district ??= chosen.district ?? chosen.name;
      reading.city ??= chosen.city ?? undefined;
      reading.spans.push(mention);
    } else if (reading.city === undefined && districts.length > 1 && !isPartOfName(mention)) {
      reading.ambiguous = {
        name: mention.text,
        choices: districts.map((place) => ({ city: place.city!, district: place.district! })),
      };
      reading.spans.push(mention);
    }
  }

  /** 郑州富士康 is 富士康 in 郑州. */
  function withoutCity(name: string, city: string | undefined): string {
    const rest = city !== undefined && name.startsWith(city) ? name.slice(city.length) : name;
    return rest.length >= SHORTEST_PLACE && !street.test(rest) && !STATION_SIDE.test(rest) ? rest : name;
  }

  function mainCity(districts: readonly Place[]): Place | undefined {
    const candidates = districts.filter((place) => large.has(place.city!));
    return candidates.length === 1 && !often.has(candidates[0]!.name.slice(0, 2)) ? candidates[0] : undefined;
  }

  function readRomanised(text: string, reading: PlaceReading) {
    for (const match of text.matchAll(/\b([A-Z][a-z']+(?:[- ]?[a-z']+)?|[a-z]{4,})\b/gu)) {
      const city = gazetteer.cityByPinyin(match[1]!) ?? gazetteer.cityByPinyin(match[1]!.split(/[- ]/u)[0]!);
      if (city === undefined) continue;
      if (!/^[A-Z]/u.test(match[1]!) && !/(?:in|to|at|near|around|from) $/iu.test(text.slice(0, match.index))) continue;
      reading.city ??= city;
      reading.spans.push({ start: match.index, end: match.index + match[0].length });
    }
    if (reading.city === undefined) districtAlone(text, reading);
    if (reading.city === undefined) return;
    const names = new Map(
      gazetteer.districtsOf(reading.city).map((name) => [romanised(name.replace(/(?:新区|[区县市])$/u, '')), name]),
    );
    for (const match of text.matchAll(/\b([A-Z][a-z']+)(?: (?:district|county|new area))?\b/gu)) {
      const district = names.get(match[1]!.toLowerCase().replace(/[^a-z]/gu, ''));
      if (district === undefined || reading.spans.some((span) => span.start === match.index)) continue;
      reading.district ??= district;
      reading.spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }

  /** Kunshan, Shuangliu: a district that is known without its city. */
  function districtAlone(text: string, reading: PlaceReading) {
    for (const match of text.matchAll(/\b([A-Z][a-z']{4,})(?: (?:district|county))?\b/gu)) {
      districtSounds ??= soundsOfDistricts();
      const places = districtSounds.get(match[1]!.toLowerCase().replace(/[^a-z]/gu, '')) ?? [];
      const place = only(places) ?? mainCity(places);
      if (place === undefined) continue;
      reading.city = place.city;
      reading.district = place.name;
      reading.spans.push({ start: match.index, end: match.index + match[0].length });
      return;
    }
  }

  function soundsOfDistricts(): Map<string, Place[]> {
    const sounds = new Map<string, Place[]>();
    for (const name of new Set(gazetteer.divisionNames())) {
      const places = gazetteer.find(name).filter(({ level }) => level === 'district');
      if (places.length === 0) continue;
      const sound = romanised(name);
      const known = sounds.get(sound) ?? [];
      sounds.set(sound, [...known, ...places.filter(({ id }) => known.every((other) => other.id !== id))]);
    }
    return sounds;
  }

  function readSmallPlaces(text: string, reading: PlaceReading, knownCity?: string) {
    // What is already read as a division is no part of the name of something smaller.
    const rest = withoutSpans(text, reading.spans);
    for (const match of rest.matchAll(smallPlace)) {
      const raw = match[1] ?? match[2] ?? match[3] ?? match[4]!;
      const name = tidy(raw);
      const start = match.index + match[0].indexOf(raw) + (raw.length - name.length);
      if (!speaksOfPlace(name, match[3] !== undefined) || WENT_THERE.test(rest.slice(start + name.length))) continue;
      const nearby = match[3] === undefined || new RegExp(`^(?:${near})`, 'u').test(text.slice(start + name.length));
      const overlaps = reading.spans.some((span) => span.start < start + name.length && start < span.end);
      if (overlaps) {
        if (nearby) reading.nearNamedPlace = true;
        continue;
      }
      const known = gazetteer.find(name, { city: reading.city ?? knownCity })[0];
      reading.place ??= name;
      if (known?.level === 'landmark') reading.city ??= known.city;
      else if (reading.city === undefined && knownCity === undefined) reading.city = towns.get(name);
      reading.spans.push({ start, end: start + name.length });
      if (nearby) reading.nearNamedPlace = true;
    }
  }

  /** Cuts verbs and divisions from the front of what a pattern caught (我想在成都春熙路 → 春熙路). */
  function tidy(raw: string): string {
    let name = raw.replace(
      /^.*(?:在|去|到|进|回|离|靠近|住|看看|找|想|要|有|个|份|的|是|和|或者|来|给我|换成|不对|那|这|从|就|附近|坐|距离)(?=[\u4e00-\u9fff]{2})/u,
      '',
    );
    for (const mention of gazetteer.scan(name)) {
      const rest = name.slice(mention.end);
      if (mention.start === 0 && rest.length >= 2 && !street.test(rest)) name = rest;
      break;
    }
    return name;
  }

  function speaksOfPlace(name: string, bySuffix: boolean): boolean {
    if (name.length < 2 || notAPlace.test(name) || neverInNames.test(name)) return false;
    if (lexicon.occupations.find(name) !== undefined) return false;
    if (bySuffix && !names.has(name) && new RegExp(`^(?:${endings})$`, 'u').test(name)) return false;
    return !genericPlace.test(name) && !(bySuffix && noName.test(name));
  }

  function isPartOfName(mention: PlaceMention): boolean {
    return mention.text.length < 2;
  }
}

function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + '|'.repeat(end - start) + left.slice(end), text);
}

/** 中医学院毕业的 tells a school, and no place. */
const WENT_THERE = /^生(?![产活])|^(?:的)?(?:毕业|肄业|读|念|学的|出来的|大[一二三四]|在读)/u;
const COLLEGE = /大学$/u;
const STUDENT = /^生(?![产活])/u;
const SHORTEST_PLACE = 3;
/** 武汉站 and 上海虹桥站 are called by the city. */
const STATION_SIDE = /站$/u;
const TOWN_ENDING = /(?:街道|地区|苏木|镇|乡)$/u;
/** What a name of a town is followed by that has lost its ending. */
const TOWN_ENDS =
  /^(?:镇|街道|乡|的|这边|那边|这块|那块|那儿|那里|附近|周边|一带|里|上|找|上班|打工|工作|做|干|有|也|都|招|行|可以|或|和|、|[,，。；;？?！!\s]|$)/u;
const TOWN_WHOLE = /[\u4e00-\u9fff]{1,7}?(?:镇|街道|乡)(?!上|里|下|村|亲|愁|音)/gu;

/** 番禺或者南沙, 翔安集美都可以 */
function listed(text: string, start: number, spans: readonly { start: number; end: number }[]): boolean {
  const before = spans.filter((span) => span.end <= start).sort((a, b) => b.end - a.end)[0];
  const between = text.slice(before?.end ?? 0, start);
  return /^(?:区|县|市)?(?:的|那边|这边)?[,，]?(?:和|或者?是?|跟|与|、|还有|以及|要么|要不)?(?:者)?$/u.test(between);
}

function endingWith(sources: readonly string[]): RegExp {
  return new RegExp(`(?:${anyOf(sources).source})$`, 'u');
}

function only(places: readonly Place[]): Place | undefined {
  return new Set(places.map((place) => place.city)).size === 1 ? places[0] : undefined;
}

function negated(text: string, start: number, end: number): boolean {
  // 从苏州回去 is where one leaves.
  if (/从$/u.test(text.slice(0, start)) && /^(?:那边|这边)?(?:市|省)?(?:回|过来|搬|调|辞)/u.test(text.slice(end)))
    return true;
  return /(?:不是|不去|不想去|不要|别去|除了|不在|不考虑)$/u.test(text.slice(Math.max(0, start - 4), start));
}

function romanised(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array' }).join('').replace(/ü/gu, 'v');
}
