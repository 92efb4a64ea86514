import { describe, expect, it } from 'vitest';
import { MOUTHS } from '../../../src/web/figure/mouth-shapes.ts';
import { LipSync, likelyTrack } from '../../../src/web/voice/lip-sync.ts';
import { spokenParts } from '../../../src/web/voice/spoken-parts.ts';
import { speechTrack } from '../../../src/words/speech-track.ts';

const syllables = [
  { text: '妈', onset: 'closed', viseme: 'a', weight: 1 },
  { text: '路', viseme: 'u', weight: 1 },
  { text: '，', viseme: 'rest', weight: 1 },
  { text: '一', viseme: 'i', weight: 1 },
] as const;

describe('mouths in time', () => {
  it('follow a sound of known length', () => {
    const lips = new LipSync([...syllables], 1);
    expect(lips.mouthAt(0)).toBeUndefined();
    lips.lasts(4000);
    lips.begin(100);
    expect(lips.mouthAt(150)).toEqual(MOUTHS.closed);
    expect(lips.mouthAt(700)).toEqual(MOUTHS.a);
    expect(lips.mouthAt(1400)).toEqual(MOUTHS.u);
    expect(lips.mouthAt(3500)).toEqual(MOUTHS.i);
    expect(lips.mouthAt(4200)).toEqual(MOUTHS.rest);
  });

  it('jump to where the voice says it is', () => {
    const lips = new LipSync([...syllables], 1);
    lips.begin(0);
    lips.reached(3, 90);
    expect(lips.mouthAt(91)).toEqual(MOUTHS.i);
  });

  it('are slower for a slower voice', () => {
    const slow = new LipSync([...syllables], 0.5);
    slow.begin(0);
    expect(slow.mouthAt(300)).toEqual(MOUTHS.a);
  });
});

describe('the parts of a speech', () => {
  it('are sentences, and lose no word', () => {
    const text = `您好！先带身份证，再去窗口。${'很长的一句话没有句号'.repeat(8)}，后面还有。`;
    const parts = spokenParts(speechTrack(text));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts[0]?.text).toBe('您好！');
    expect(spokenParts(likelyTrack('。！')).length).toBe(0);
  });
});
