import address from 'virtual:pinyin-words';
import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js';
import { PinyinWords } from './pinyin-words.ts';

/** Characters by toneless pinyin, the commonest first, a space between. Its own file, loaded when first needed. */
export const pinyinCharacters = chinese.layoutCandidates;

let words: Promise<PinyinWords | undefined> | undefined;

/** The words, fetched once; undefined while they cannot be had, and asked for again the next time. */
export function pinyinWords(): Promise<PinyinWords | undefined> {
  words ??= fetchWords().catch(() => {
    words = undefined;
    return undefined;
  });
  return words;
}

async function fetchWords(): Promise<PinyinWords> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The words of the keyboard did not come: ${response.status}.`);
  return new PinyinWords(await response.text());
}
