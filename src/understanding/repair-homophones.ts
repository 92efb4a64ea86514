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
    .replace(/ng$/u, 'n');
}

/**
 * Puts back words of the domain that a speech recogniser heard as others of the same sound (事业保险金, 工商认定).
 * A window is replaced only when it sounds like a longer domain word, differs from it in writing, and is not itself
 * made of ordinary words that stand on their own.
 */
export function createHomophoneRepair(noise: NoiseFile, segmenter: Segmenter): RepairHomophones {
  const targets = new Map<string, string>();
  const written = new Set(noise.soundTargets);
  const exceptions = new Set(noise.soundExceptions);
  let longest = 0;
  for (const word of noise.soundTargets) {
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
    const boundaries = wordBoundaries(segmenter.cut(text));
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

  function mayReplace(heard: string, target: string, start: number, length: number, boundaries: Set<number>): boolean {
    if (written.has(heard) || exceptions.has(heard)) return false;
    if (!/^[\u3400-\u9fff]+$/u.test(heard)) return false;
    const same = [...heard].filter((character, index) => character === target[index]).length;
    if (!boundaries.has(start) || !boundaries.has(start + length)) return length >= 4 && same >= 2;
    // Two syllables alone are too little evidence against a word that is written as it should be.
    if (length === 2) return segmenter.cut(heard).length === 2 && same >= 1;
    return same >= 1 || length >= 4;
  }
}

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
