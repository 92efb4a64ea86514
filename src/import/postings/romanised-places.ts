import { pinyin } from 'pinyin-pro';
import type { Gazetteer } from '../../places/gazetteer.ts';

/** Place cells as files in English write them: Jiangning District, Nanjing; Foshan Nanhai; Yiwu. */
const LATIN = /^[\s\w',.()/-]*[a-z][\s\w',.()/-]*$/iu;
const KIND_OF_PLACE =
  /^(?:districts?|county|city|province|new|area|prefecture|town|china|prc|shi|qu|xian|sheng|zone)$/iu;
const MOST_WORDS = 3;

export type RomanisedPlaces = (text: string, city?: string) => { city: string; district?: string } | undefined;

/** Finds the city and district that letters spell; nothing when they spell none. */
export function romanisedPlaces(gazetteer: Gazetteer): RomanisedPlaces {
  let countyCities: Map<string, { city: string; district: string }[]> | undefined;
  const districtOf = (spelt: string, city: string) => {
    const found = gazetteer.districtsOf(city).filter((district) => spellingsOf(district).includes(spelt));
    return found.length === 1 ? found[0] : undefined;
  };
  return (text, given) => {
    if (!LATIN.test(text)) return undefined;
    const words = text.split(/[^a-z']+/iu).filter((word) => word !== '' && !KIND_OF_PLACE.test(word));
    const stretches = stretchesOf(words);
    const spelt = stretches.map((stretch) => gazetteer.cityByPinyin(stretch)).find((name) => name !== undefined);
    const city = (given === undefined || given === '' ? undefined : given) ?? spelt;
    if (city === undefined) {
      countyCities ??= namesOfCountyCities(gazetteer);
      const units = stretches.flatMap((stretch) => countyCities!.get(stretch) ?? []);
      return units.length === 1 ? units[0] : undefined;
    }
    const district = stretches.map((stretch) => districtOf(stretch, city)).find((name) => name !== undefined);
    if (district === undefined && spelt === undefined) return undefined;
    return { city, ...(district === undefined ? {} : { district }) };
  };
}

/** Up to three words that stand together are one name (Xi Hu, Xihu), the longest first. */
function stretchesOf(words: readonly string[]): string[] {
  const stretches: string[] = [];
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      stretches.push(lettersOf(words.slice(start, start + length).join('')));
    }
  }
  return stretches;
}

const SPELLINGS = new Map<string, string[]>();

function spellingsOf(district: string): string[] {
  let known = SPELLINGS.get(district);
  if (known === undefined) {
    const bare = district.replace(/(?:新区|自治县|区|县|市|旗)$/u, '');
    known = [bare.length < 2 ? district : bare, district].map((name) => lettersOf(pinyin(name, { toneType: 'none' })));
    SPELLINGS.set(district, known);
  }
  return known;
}

/** 义乌 and 昆山 are written without the city they belong to. */
function namesOfCountyCities(gazetteer: Gazetteer): Map<string, { city: string; district: string }[]> {
  const names = new Map<string, { city: string; district: string }[]>();
  for (const name of new Set(gazetteer.divisionNames())) {
    if (!name.endsWith('市')) continue;
    for (const unit of gazetteer.district(name)) {
      const [spelt] = spellingsOf(unit.district);
      const known = names.get(spelt!) ?? [];
      if (!known.some(({ district }) => district === unit.district)) names.set(spelt!, [...known, unit]);
    }
  }
  return names;
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/ü/gu, 'v')
    .replace(/[^a-z]/gu, '');
}
