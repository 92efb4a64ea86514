import { describe, expect, it } from 'vitest';
import { withoutSlips } from '../../src/resume/without-slips.ts';

describe('a slip put right within an answer', () => {
  it('takes what was said before it along', () => {
    expect(withoutSlips('开叉车，不，开铲车，装载机那个')).toBe('开铲车，装载机那个');
    expect(withoutSlips('面点师，不对，是面点学徒')).toBe('面点学徒');
    expect(withoutSlips('我在保定，错了，石家庄')).toBe('石家庄');
    expect(withoutSlips('初中，说错了，应该是高中')).toBe('高中');
  });

  it('puts the part right that was said to be wrong', () => {
    expect(withoutSlips('在示例沙场开铲车开了六年，不是六年，七年了')).toBe('在示例沙场开铲车开了七年');
    expect(withoutSlips('干了三年保安，不是三年，是五年')).toBe('干了五年保安');
  });

  it('leaves alone what takes nothing back', () => {
    for (const text of ['不是我干的，是我哥', '做过保安，不过时间不长', '没有，不会', '厨师，不是面点的那种'])
      expect(withoutSlips(text), text).toBe(text);
  });
});
