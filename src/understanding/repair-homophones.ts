import { pinyin } from 'pinyin-pro';
import type { NoiseFile } from '../lexicon/lexicon-schema.ts';
import type { Segmenter } from '../words/segmenter.ts';

export type RepairHomophones = (text: string) => string;

/** Pairs of initials and finals that speakers and recognisers confuse. */
function soundOf(syllable: string): string {
  return syllable
    .replace(/^zh/u, 'z')
    .replace(/^ch/u, 'c')
    .replace(/^sh/u, 's')
    .replace(/^n(?=[aeiouv])/u, 'l')
    .replace(/ng$/u, 'n')
    .replace(/^hu(?=a)/u, 'f')
    .replace(/^hui$/u, 'fei')
    .replace(/^hun$/u, 'fen')
    .replace(/^hu$/u, 'fu');
}

/**
 * Puts back words of the domain that a speech recogniser heard as others of the same sound (事业保险金, 工商认定).
 * A window is replaced only when it sounds like a longer domain word, differs from it in writing, and is not itself
 * made of ordinary words that stand on their own.
 * @param further words of the domain beside the file's: occupations, places
 */
export function createHomophoneRepair(
  noise: NoiseFile,
  segmenter: Segmenter,
  further: readonly string[] = [],
): RepairHomophones {
  const targets = new Map<string, string>();
  const words = [...noise.soundTargets, ...further].filter((word) => /^[\u3400-\u9fff]{2,8}$/u.test(word));
  const written = new Set(words);
  const exceptions = new Set(noise.soundExceptions);
  let longest = 0;
  for (const word of words) {
    const key = soundKey(word);
    if (!targets.has(key)) targets.set(key, word);
    longest = Math.max(longest, word.length);
  }

  return (text) => {
    if (!/[\u3400-\u9fff]{2}/u.test(text)) return text;
    const characters = [...text];
    const sounds = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' });
    if (sounds.length !== characters.length) return text;
    const keys = sounds.map(soundOf);
    const boundaries = wordBoundaries(segmenter.cutByDictionary(text));
    let repaired = text;
    for (let start = 0; start < characters.length - 1; start += 1) {
      for (let length = Math.min(longest, characters.length - start); length >= 2; length -= 1) {
        const heard = characters.slice(start, start + length).join('');
        const target = targets.get(keys.slice(start, start + length).join(' '));
        if (target === undefined) continue;
        if (heard !== target && mayReplace(heard, target, start, length, boundaries)) {
          repaired = repaired.slice(0, start) + target + repaired.slice(start + length);
        }
        start += length - 1;
        break;
      }
    }
    return repaired;
  };

  /** 想当保安去 holds 保安, which 宝安区 would destroy. */
  function holdsAnother(heard: string, target: string): boolean {
    for (let start = 0; start + 2 <= heard.length; start += 1) {
      const word = heard.slice(start, start + 2);
      if (written.has(word) && !target.includes(word)) return true;
    }
    return false;
  }

  function mayReplace(heard: string, target: string, start: number, length: number, boundaries: Set<number>): boolean {
    if (written.has(heard) || exceptions.has(heard)) return false;
    if (!/^[\u3400-\u9fff]+$/u.test(heard)) return false;
    if (holdsAnother(heard, target)) return false;
    if (length < 5 && [...heard].some((character, index) => character !== target[index] && EVERYDAY.has(character)))
      return false;
    const same = [...heard].filter((character, index) => character === target[index]).length;
    if (!boundaries.has(start) || !boundaries.has(start + length)) return length >= 4 && same >= 2;
    const words = segmenter.cutByDictionary(heard).length;
    // Two syllables alone are too little evidence against a word that is written as it should be.
    if (length === 2) return words === 2 && same >= 1;
    return words > 1 && (same >= 1 || length >= 4);
  }
}

/** Characters that stand by themselves in any sentence: one of them is no mishearing. */
const EVERYDAY = new Set(
  '的了是在有不我你他她它会要能可就都也去来到给交老太教人这那和与跟没被把让对从想说看做大小上下多少好又再还才只过吗呢吧啊么得地着怎什谁哪几个开干找问钱发',
);

function soundKey(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array' }).map(soundOf).join(' ');
}

function wordBoundaries(words: readonly string[]): Set<number> {
  const boundaries = new Set([0]);
  let position = 0;
  for (const word of words) {
    position += [...word].length;
    boundaries.add(position);
  }
  return boundaries;
}
