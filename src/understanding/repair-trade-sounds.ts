import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf } from '../lexicon/patterns.ts';
import { blurred, readingsOf } from './sounds.ts';

/**
 * 想当个四季, 报捷，就是扫楼道的: an everyday word where only a trade can stand, and which sounds like one of the commonest
 * trades. What is a trade, a place or a wish as it stands is left alone.
 */
export function createTradeSoundRepair({ noise, occupations }: Lexicon): (text: string) => string {
  const { words, before, after, alone, never } = noise.tradeSounds;
  const bySound = new Map<string, string>();
  for (const word of words) for (const sound of soundsOf(word)) if (!bySound.has(sound)) bySound.set(sound, word);
  const left = new Set(never);
  const slot = new RegExp(
    `(?<=${anyOf(before).source})([\\u4e00-\\u9fff]{2})(?=${anyOf(after).source})|^([\\u4e00-\\u9fff]{2})(?=${anyOf(alone).source})`,
    'gu',
  );

  return (text) =>
    text.replace(slot, (said) => {
      if (left.has(said) || occupations.scan(said).length > 0) return said;
      const heard = soundsOf(said).find((sound) => bySound.has(sound));
      return heard === undefined ? said : bySound.get(heard)!;
    });
}

function soundsOf(word: string): string[] {
  return [...word].reduce<string[]>(
    (sounds, character) =>
      sounds.flatMap((sound) => readingsOf(character).map((reading) => `${sound} ${blurred(reading)}`)),
    [''],
  );
}
