import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/patterns.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { PlaceMention } from '../places/place.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { readingsOf } from './sounds.ts';

const SHORTEST = 2;
const LONGEST = 4;
const HAN = /^[\u3400-\u9fff]+$/u;
const DISTRICT = /^[区县]/u;
const ENDINGS = ['区', '县'];
const ENDING = /(?:新区|[区县市])$/u;

/**
 * 闵航的, 五候区, 上海蒲东: what is no word, stands where only a place can stand and sounds like one and only one place, is
 * that place. Behind a city the places of that city are meant.
 */
export function createPlaceSoundRepair(
  { places, occupations }: Lexicon,
  gazetteer: Gazetteer,
  segmenter: Segmenter,
): (text: string) => string {
  const everywhere = bySound([
    ...places.largeCities,
    ...places.largeCities.flatMap((city) => shortNames(gazetteer.districtsOf(city))),
  ]);
  const ofCity = new Map<string, Map<string, Set<string>>>();
  const opens = new RegExp(`(?:^|[,，。、;；\\s]|${anyOf(places.soundBefore).source})$`, 'u');
  const closes = new RegExp(`^(?:[,，。、;；!！?？\\s]|$|${anyOf(places.soundAfter).source})`, 'u');

  return (text) => {
    if (text.length < SHORTEST) return text;
    const mentions = gazetteer.scan(text);
    const city = mentions.flatMap((mention) => mention.places.filter(({ level }) => level === 'city'))[0]?.name;
    for (let start = 0; start + SHORTEST <= text.length; start += 1) {
      const behind = mentions.some(({ end, places: [first] }) => end === start && first?.level !== 'landmark');
      if (mentions.some((mention) => start >= mention.start && start < mention.end && liesIn(mention, city))) continue;
      if (!behind && !opens.test(text.slice(0, start))) continue;
      for (let end = Math.min(start + LONGEST, text.length); end - start >= SHORTEST; end -= 1) {
        const named = DISTRICT.test(text.slice(end));
        if (!named && !closes.test(text.slice(end))) continue;
        const heard = text.slice(start, end);
        if (!meansNothing(heard, named, city)) continue;
        const place = placeOf(heard, city);
        if (place === undefined) continue;
        return text.slice(0, start) + place + text.slice(end);
      }
    }
    return text;
  };

  /** 深圳保安区: what the city has no district of is none, whatever else it means. */
  function meansNothing(heard: string, named: boolean, city: string | undefined): boolean {
    if (!HAN.test(heard)) return false;
    const within = city === undefined ? {} : { city };
    if (named) return ENDINGS.every((ending) => gazetteer.find(heard + ending, within).length === 0);
    if (gazetteer.find(heard).length > 0 || occupations.scan(heard).length > 0) return false;
    return segmenter.cutByDictionary(heard).length > 1;
  }

  function placeOf(heard: string, city: string | undefined): string | undefined {
    const within = city === undefined ? everywhere : placesOf(city);
    const sounds = soundsOf(heard);
    const found = new Set(sounds.flatMap((sound) => [...(within.get(sound) ?? [])]));
    return found.size === 1 ? [...found][0] : undefined;
  }

  function placesOf(city: string): Map<string, Set<string>> {
    const known = ofCity.get(city);
    if (known !== undefined) return known;
    const made = bySound(shortNames(gazetteer.districtsOf(city)));
    ofCity.set(city, made);
    return made;
  }
}

/** 武汉红山区: a district of that name elsewhere is not meant. */
function liesIn({ places }: PlaceMention, city: string | undefined): boolean {
  return city === undefined || places.some((place) => place.level !== 'district' || place.city === city);
}

function shortNames(names: readonly string[]): string[] {
  return names.map((name) => name.replace(ENDING, '')).filter((name) => name.length >= SHORTEST);
}

function bySound(names: readonly string[]): Map<string, Set<string>> {
  const sounds = new Map<string, Set<string>>();
  for (const name of names) {
    for (const sound of soundsOf(name)) sounds.set(sound, (sounds.get(sound) ?? new Set()).add(name));
  }
  return sounds;
}

/** Every way a word can be read. */
function soundsOf(word: string): string[] {
  return [...word].reduce<string[]>(
    (found, character) => found.flatMap((sound) => readingsOf(character).map((reading) => `${sound} ${reading}`)),
    [''],
  );
}
