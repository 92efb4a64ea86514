import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { readingOf } from './sounds.ts';

/** Words that are written in several syllables apart (zhao gong zuo). */
const MOST_TOKENS = 5;
/** Below this share of syllables that make words the text is English, or nothing. */
const ENOUGH = 0.75;

/**
 * Chinese written in Latin letters without tones (chengdu shuangliu cangguanyuan 5000 yishang) in characters, when nearly
 * all of it makes words of the domain; everything else stays as it is.
 */
export function createRomanisedReader({ noise, occupations, places, topicWords }: Lexicon, gazetteer: Gazetteer) {
  const english = new Set(noise.english);
  let words: ReadonlyMap<string, string> | undefined;

  return (text: string): string => {
    if (/[\u3400-\u9fff]/u.test(text)) return text;
    const tokens = text.match(/[a-z]+|[^a-z\s]+/giu) ?? [];
    const letters = tokens.filter((token) => /^[a-z]/iu.test(token));
    if (letters.length < 2 || letters.some((token) => english.has(token.toLowerCase()))) return text;
    words ??= gather();
    const written: string[] = [];
    let known = 0;
    for (let index = 0; index < tokens.length; ) {
      const length = longestAt(tokens, index, words);
      if (length === 0) {
        written.push(tokens[index]!);
        index += 1;
        continue;
      }
      written.push(words.get(joined(tokens, index, length))!);
      known += length;
      index += length;
    }
    return known / letters.length >= ENOUGH ? written.join(' ') : text;
  };

  /** Common words first; a sound that several words have is the first of them. */
  function gather(): Map<string, string> {
    const found = new Map<string, string>(Object.entries(noise.romanised));
    const add = (word: string, written = word) => {
      if (!/^[\u3400-\u9fff]{2,6}$/u.test(word)) return;
      const sound = readingOf(word).join('').replaceAll('ü', 'v');
      if (!found.has(sound)) found.set(sound, written);
    };
    for (const city of places.largeCities) add(city);
    for (const word of noise.soundTargets) add(word);
    for (const { name } of occupations.entries) add(name);
    for (const { adWords, spoken } of occupations.entries) for (const word of [...adWords, ...spoken]) add(word);
    for (const phrase of topicWords.phrases) add(phrase);
    for (const stem of occupations.stems) add(stem);
    for (const name of gazetteer.divisionNames()) add(name);
    return found;
  }
}

function longestAt(tokens: readonly string[], index: number, words: ReadonlyMap<string, string>): number {
  for (let length = Math.min(MOST_TOKENS, tokens.length - index); length >= 1; length -= 1) {
    if (words.has(joined(tokens, index, length))) return length;
  }
  return 0;
}

function joined(tokens: readonly string[], index: number, length: number): string {
  return tokens
    .slice(index, index + length)
    .join('')
    .toLowerCase();
}
