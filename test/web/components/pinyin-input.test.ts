import { describe, expect, it } from 'vitest';
import { goingRateOf } from '../../../src/web/components/going-rate-data.ts';
import { resumeCardOf } from '../../../src/web/components/resume-card-data.ts';
import { bearingDegrees, directionIndex, ringShare } from '../../../src/web/kiosk/bearing.ts';
import { candidatesFor, withCharacter } from '../../../src/web/kiosk/pinyin-input.ts';

const table = { ni: '你 泥', n: '嗯', hao: '好 号', xi: '西', xian: '先 线', an: '安' };

describe('writing by pinyin', () => {
  it('turns the first syllable into a character and goes on with the rest', () => {
    const first = candidatesFor('找nihao', table);
    expect(first).toEqual({ pinyin: 'ni', characters: ['你', '泥'] });
    const text = withCharacter('找nihao', first!, '你');
    expect(text).toBe('找你hao');
    expect(candidatesFor(text, table)?.characters).toEqual(['好', '号']);
  });

  it('takes the longest syllable that begins there', () => {
    expect(candidatesFor('xian', table)?.pinyin).toBe('xian');
    expect(candidatesFor('好', table)).toBeUndefined();
    expect(candidatesFor('zzz', table)).toBeUndefined();
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
