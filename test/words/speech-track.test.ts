import { describe, expect, it } from 'vitest';
import { Viseme } from '../../src/contract/speech.ts';
import { speechTrack } from '../../src/words/speech-track.ts';

const mouths = (text: string) =>
  speechTrack(text).syllables.map(({ onset, viseme }) => (onset === undefined ? viseme : `${onset}+${viseme}`));

describe('the mouths of a text', () => {
  it.each([
    ['妈怕', ['closed+a', 'closed+a']],
    ['飞', ['f+e']],
    ['女居雨', ['v', 'v', 'i+v']],
    ['路出', ['u', 'u']],
    ['我多', ['u+o', 'u+o']],
    ['家亮', ['i+a', 'i+a']],
    ['天烟', ['i+e', 'i+e']],
    ['一西', ['i', 'i']],
    ['手口', ['o', 'o']],
  ])('%s', (text, expected) => {
    expect(mouths(text)).toEqual(expected);
  });

  it('reads a character as its neighbours have it said', () => {
    expect(mouths('银行').at(-1)).toBe('a');
    expect(mouths('行走')[0]).toBe('i');
  });

  it('rests at pauses, longer at the end of a sentence', () => {
    const { syllables } = speechTrack('好，好。');
    const [, comma, , stop] = syllables;
    expect([comma?.viseme, stop?.viseme]).toEqual(['rest', 'rest']);
    expect(stop?.weight).toBeGreaterThan(comma?.weight ?? 0);
  });

  it('loses no character of any text, in order', () => {
    for (const text of ['月薪6000元，包吃住。', 'APP和CEO', '', '你好\n世界 ok', '𠮷野家😀', "It's fine, isn't it?"]) {
      const { syllables } = speechTrack(text);
      expect(syllables.map((syllable) => syllable.text).join('')).toBe(text);
      expect(syllables.every(({ viseme }) => Viseme.safeParse(viseme).success)).toBe(true);
    }
  });
});
