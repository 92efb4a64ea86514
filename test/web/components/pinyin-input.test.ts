import { describe, expect, it } from 'vitest';
import { goingRateOf } from '../../../src/web/components/going-rate-data.ts';
import { resumeCardOf } from '../../../src/web/components/resume-card-data.ts';
import { bearingDegrees, directionIndex, ringShare } from '../../../src/web/kiosk/bearing.ts';
import { candidatesFor, typedLetters, withCandidate } from '../../../src/web/kiosk/pinyin-input.ts';
import { PinyinWords } from '../../../src/web/kiosk/pinyin-words.ts';

const table = { ni: '你 泥', n: '嗯', hao: '好 号', xi: '西', xian: '先 线', an: '安', le: '乐', ye: '叶' };
const words = new PinyinWords(
  [
    "shi'ye 失业q 事业k",
    "shi'ye'deng'ji 失业登记k",
    "deng'ji 登记p 等级i",
    "bao'an 保安n",
    "bao'jie 保洁n",
    'le 了r 乐f',
    "xi'an 西安j",
  ].join('\n'),
);
const textsFor = (letters: string) => candidatesFor(letters, table, words).map(({ text }) => text);

describe('writing by pinyin', () => {
  it('turns the first syllable into a character and goes on with the rest', () => {
    const [first] = candidatesFor(typedLetters('找nihao'), table);
    expect(first).toEqual({ text: '你', letters: 2 });
    const text = withCandidate('找nihao', first!);
    expect(text).toBe('找你hao');
    expect(candidatesFor(typedLetters(text), table).map((candidate) => candidate.text)).toEqual(['好', '号']);
  });

  it('offers the longest syllable that begins there before shorter ones', () => {
    expect(candidatesFor('xian', table).map(({ text }) => text)).toEqual(['先', '线', '西']);
    expect(candidatesFor(typedLetters('好'), table)).toEqual([]);
    expect(candidatesFor('zzz', table)).toEqual([]);
  });

  it('offers whole words first, the likeliest before the others', () => {
    expect(textsFor('shiye').slice(0, 2)).toEqual(['失业', '事业']);
    expect(textsFor('xian')[0]).toBe('西安');
  });

  it('puts a sentence together from words, and keeps its beginning to choose from', () => {
    const [sentence, ...others] = candidatesFor('shiyedengjile', table, words);
    expect(sentence).toEqual({ text: '失业登记了', letters: 13 });
    expect(others).toContainEqual({ text: '失业', letters: 5 });
    expect(withCandidate('我shiyedengjile', { text: '失业', letters: 5 })).toBe('我失业dengjile');
  });

  it('completes a word that has begun, and reads the first letters of its syllables', () => {
    expect(textsFor('shiyed')).toContain('失业登记');
    expect(textsFor('sydj')).toEqual(['失业登记']);
    expect(textsFor('b')).toEqual(['保安', '保洁']);
    expect(textsFor('baoj')[0]).toBe('保洁');
  });

  it('offers nothing twice', () => {
    for (const letters of ['le', 'shiye', 'xian'])
      expect(new Set(textsFor(letters)).size).toBe(textsFor(letters).length);
  });
});

describe('where a posting lies', () => {
  const here = { lat: 32.06, lon: 118.78 };
  it.each([
    [{ lat: 33, lon: 118.78 }, 0],
    [{ lat: 32.06, lon: 120 }, 2],
    [{ lat: 31, lon: 118.78 }, 4],
    [{ lat: 32.06, lon: 117 }, 6],
    [{ lat: 31.9, lon: 118.97 }, 3],
  ])('%o is direction %i', (there, direction) => {
    expect(directionIndex(bearingDegrees(here, there))).toBe(direction);
  });

  it('is drawn farther out the farther it is, and never outside', () => {
    expect(ringShare(3)).toBeLessThan(ringShare(10));
    expect(ringShare(500)).toBe(1);
  });
});

describe('what cards bring', () => {
  it('is drawn when it can be, and left out when not', () => {
    const job = { goingRate: { p25: 4000, p50: 4500, p75: 5200, count: 31 } };
    expect(goingRateOf(job)).toEqual(job.goingRate);
    expect(goingRateOf({})).toBeUndefined();
    expect(goingRateOf({ goingRate: { ...job.goingRate, p25: 9000 } })).toBeUndefined();
    expect(goingRateOf({ goingRate: { ...job.goingRate, p50: '4500' } })).toBeUndefined();
  });

  it('of a resume is its lines and what is missing', () => {
    const parts = [
      { label: '姓名', earned: true },
      { label: '电话', earned: false },
    ];
    const rewordings = [{ where: 'work', index: 0, before: '端盘子吧', after: '端盘子' }, { before: '只有一半' }, null];
    expect(resumeCardOf({ completeness: 40.4, lines: ['姓名：陈小满', 3], parts, rewordings })).toEqual({
      completeness: 40,
      finished: false,
      lines: ['姓名：陈小满'],
      missing: ['电话'],
      rewordings: [{ before: '端盘子吧', after: '端盘子' }],
    });
    expect(resumeCardOf({})).toEqual({ completeness: 0, finished: false, lines: [], missing: [], rewordings: [] });
  });
});
