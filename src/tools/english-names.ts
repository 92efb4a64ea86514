import type { Occupations } from '../lexicon/occupations.ts';
import { capitalised, type EnglishNames } from '../narration/english-names.ts';
import type { Gazetteer } from '../places/gazetteer.ts';

/** What postings and searches are told with in English: the lexicon's English words for trades, the official spelling of cities. */
export function englishNames(occupations: Occupations, gazetteer: Gazetteer): EnglishNames {
  return {
    trade(words) {
      const whole = occupations.find(words)?.occupation.english[0];
      if (whole !== undefined) return whole;
      const found = occupations.scan(words).filter(({ value }) => value.occupation.english.length > 0);
      const [longest] = [...found].sort((one, other) => other.text.length - one.text.length);
      return longest?.value.occupation.english[0];
    },
    city(name) {
      const letters = gazetteer.pinyinOfCity(name);
      return letters === undefined ? undefined : capitalised(letters);
    },
  };
}
