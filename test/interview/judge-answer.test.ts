import { describe, expect, it } from 'vitest';
import { judgeAnswer, type OwnFacts } from '../../src/interview/judge-answer.ts';

const none: OwnFacts = { certificates: [], skills: [] };
const codes = (code: string, answer: string, own = none) => judgeAnswer({ code, data: {} }, answer, own);

describe('an answer in an interview', () => {
  it('is praised for figures and true stories, quoting them', () => {
    const remarks = codes('hard_moment', '在物业干了五年，有一次水管爆了，我先关总阀再报修，半小时弄好了');
    expect(remarks).toContainEqual({ code: 'has_figure', good: true, quote: '五年' });
    expect(remarks).toContainEqual({ code: 'has_example', good: true, quote: '有一次水管爆了' });
    expect(remarks.every(({ good }) => good)).toBe(true);
  });

  it.each([
    ['hard_moment', '都挺好的没什么特别难的事情，我都能干下来', 'tell_example'],
    ['experience', '我在小区里看过大门，也巡过逻，还管过停车', 'tell_figure'],
    ['introduce', '我想来', 'too_short'],
    ['introduce', '话'.repeat(400), 'too_long'],
    ['introduce', '不知道', 'say_something'],
    ['hard_moment', '以前那个老板特别黑心，天天让我们加班', 'complains'],
    ['pay', '嗯，那个，工资的话，然后就是看你们给多少吧，反正五六千', 'fillers'],
  ])('at %s, “%.12s” is advised: %s', (question, answer, code) => {
    expect(
      codes(question, answer)
        .filter(({ good }) => !good)
        .map((remark) => remark.code),
    ).toContain(code);
  });

  it('praises what was done, asks a proof of what everybody claims, and takes 一家 for no figure', () => {
    const remarks = codes('introduce', '我以前在上一家菜市场卖过菜，搬货没问题，能吃苦');
    expect(remarks).toContainEqual({ code: 'has_work', good: true, quote: '卖过菜' });
    expect(remarks).toContainEqual({ code: 'prove', good: false, quote: '没问题' });
    expect(remarks.map(({ code }) => code)).not.toContain('has_figure');
  });

  it('says how fast a spoken answer was, quoting it, and nothing of the pace of a typed one', () => {
    const answer = '我在物业干了五年保安，白班夜班都上过，也会用对讲机';
    const pace = (spokenMs?: number) =>
      judgeAnswer({ code: 'introduce', data: {} }, answer, none, spokenMs === undefined ? {} : { spokenMs })
        .filter(({ code }) => /fast|slow|pace/.test(code))
        .map(({ code, quote, count }) => ({ code, quote, count }));
    const quote = '我在物业干了五年保安，白班夜班都…';
    expect(pace()).toEqual([]);
    expect(pace(3000)).toEqual([{ code: 'too_fast', quote, count: 460 }]);
    expect(pace(7000)).toEqual([{ code: 'good_pace', quote, count: 197 }]);
    expect(pace(20_000)).toEqual([{ code: 'too_slow', quote, count: 69 }]);
  });

  it('says nothing of the pace of three words', () => {
    expect(judgeAnswer({ code: 'pay', data: {} }, '五千就行', none, { spokenMs: 300 }).map(({ code }) => code)).toEqual(
      ['too_short'],
    );
  });

  it('quotes the answer in everything it advises on it', () => {
    for (const [code, answer] of [
      ['hard_moment', '都挺好的没什么特别难的事情，我都能干下来'],
      ['experience', '我在小区里看过大门，也巡过逻，还管过停车'],
      ['introduce', '话'.repeat(400)],
    ] as const)
      for (const { quote } of codes(code, answer)) expect(answer).toContain(quote!.replace(/…$/, ''));
  });

  it('reminds of a certificate that was not mentioned, once it is the person’s', () => {
    const own = { certificates: ['焊工证'], skills: [] };
    expect(codes('introduce', '我做了十五年电焊，什么活都接过', own)).toContainEqual({
      code: 'mention',
      good: false,
      quote: '焊工证',
    });
    expect(codes('introduce', '我做了十五年电焊，有焊工证，什么活都接过', own).map(({ code }) => code)).not.toContain(
      'mention',
    );
  });
});
