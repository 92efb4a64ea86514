import { pinyin } from 'pinyin-pro';
import { remembering } from '../words/remembering.ts';

/** Pairs of initials and finals that speakers and recognisers confuse. */
export const blurred = remembering(blur, { entries: 1000, longest: 8 });

function blur(syllable: string): string {
  return syllable
    .replace(/^zh/u, 'z')
    .replace(/^ch/u, 'c')
    .replace(/^sh/u, 's')
    .replace(/^n(?=[aeiouvü])/u, 'l')
    .replace(/ng$/u, 'n')
    .replace(/^hu(?=a)/u, 'f')
    .replace(/^hui$/u, 'fei')
    .replace(/^hun$/u, 'fen')
    .replace(/^hu$/u, 'fu');
}

const known = new Map<string, readonly string[]>();

/** Every way a character is read, without tones. */
export function readingsOf(character: string): readonly string[] {
  const seen = known.get(character);
  if (seen !== undefined) return seen;
  const readings = /[\u3400-\u9fff]/u.test(character)
    ? [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }))]
    : [];
  known.set(character, readings);
  return readings;
}

/** How a word is read, one syllable a character. */
export function readingOf(word: string): string[] {
  return pinyin(word, { toneType: 'none', type: 'array' });
}
