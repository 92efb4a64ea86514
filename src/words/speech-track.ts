import { pinyin } from 'pinyin-pro';
import type { SpeechTrack, Viseme } from '../contract/speech.ts';

type Syllable = SpeechTrack['syllables'][number];

/** Shares of time next to a Chinese syllable; voices differ, and the page corrects itself while they speak. */
const PAUSES: Record<string, number> = {
  '。': 2.2,
  '！': 2.2,
  '？': 2.2,
  '!': 2.2,
  '?': 2.2,
  '\n': 2.2,
  '；': 1.6,
  ';': 1.6,
};
const SHORT_PAUSE = 1.1;
const DIGIT = 1.1;
const LATIN_SYLLABLE = 0.75;

const LABIALS = new Set(['b', 'p', 'm']);
const ROUNDED_FINAL = /^(ü|iu$)/;
const DIGIT_MOUTHS: Viseme[] = ['i', 'i', 'e', 'a', 'i', 'u', 'o', 'i', 'a', 'o'];

/** The mouth for a text said in Chinese, character by character; what is not Chinese gets a likely mouth. */
export function speechTrack(text: string): SpeechTrack {
  const syllables: Syllable[] = [];
  let latin = '';
  const endWord = () => {
    syllables.push(...latinSyllables(latin));
    latin = '';
  };
  for (const { origin, initial, final, isZh } of pinyin(text, { type: 'all', toneType: 'none' })) {
    if (/^[a-z']$/i.test(origin)) {
      latin += origin;
      continue;
    }
    endWord();
    syllables.push(isZh && final !== '' ? chineseSyllable(origin, initial, final) : otherSyllable(origin));
  }
  endWord();
  return { text, syllables };
}

function chineseSyllable(text: string, initial: string, final: string): Syllable {
  const palatal = ['j', 'q', 'x', 'y'].includes(initial);
  const sound = palatal && /^u(e|an|n)?$/.test(final) ? final.replace('u', 'ü') : final;
  const onset = LABIALS.has(initial) ? 'closed' : initial === 'f' ? 'f' : glide(initial, sound);
  const viseme = vowel(initial, sound);
  return { text, ...(onset === undefined || onset === viseme ? {} : { onset }), viseme, weight: 1 };
}

/** The lips of a medial (niang, guai, xue) or of y and w, before the vowel proper. */
function glide(initial: string, final: string): Viseme | undefined {
  if (initial === 'w' || /^u./.test(final)) return 'u';
  if (ROUNDED_FINAL.test(final) && final.length > 1) return 'v';
  if (initial === 'y' || /^i[aeo]/.test(final)) return 'i';
  return undefined;
}

/** The vowel a final is held on. `ian` and `yan` are said with e, `üan` with a. */
function vowel(initial: string, final: string): Viseme {
  if (/^ian$/.test(final) || (initial === 'y' && final === 'an')) return 'e';
  if (final.includes('a')) return 'a';
  if (final.includes('o') || final === 'iu') return 'o';
  if (/e|ê|ui/.test(final)) return 'e';
  if (final.includes('ü')) return 'v';
  if (/^u$/.test(final)) return initial === 'y' ? 'v' : 'u';
  if (final === 'un') return 'e';
  if (final.includes('i')) return 'i';
  return final.includes('u') ? 'u' : 'e';
}

function otherSyllable(text: string): Syllable {
  if (/^\d$/.test(text)) return { text, viseme: DIGIT_MOUTHS[Number(text)] ?? 'e', weight: DIGIT };
  if (/^\s$/.test(text) && text !== '\n') return { text, viseme: 'rest', weight: 0.2 };
  if (/^[\p{P}\p{S}\n]$/u.test(text)) return { text, viseme: 'rest', weight: PAUSES[text] ?? SHORT_PAUSE };
  return { text, viseme: 'e', weight: 1 };
}

/** One syllable a group of vowels; a silent final e is not told apart. */
function latinSyllables(word: string): Syllable[] {
  if (word === '') return [];
  const groups = word.match(/[^aeiouy]*[aeiouy]+(?:[^aeiouy]+$)?/gi) ?? [word];
  return groups.map((text) => {
    const letter = /[aeiouy]/i.exec(text)?.[0]?.toLowerCase() ?? 'e';
    const onset = /^[bpm]/i.test(text) ? 'closed' : /^[fv]/i.test(text) ? 'f' : undefined;
    const viseme = (letter === 'y' ? 'i' : letter) as Viseme;
    return { text, ...(onset ? { onset } : {}), viseme, weight: LATIN_SYLLABLE };
  });
}
