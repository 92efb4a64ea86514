import { describe, expect, it } from 'vitest';
import { CALL_LIMITS, isPermitted, nextPermitted } from '../../src/followup/call-rules.ts';
import { missingFor } from '../../src/followup/missing-facts.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { type CallWish, readCallWish } from '../../src/lexicon/read-call-wish.ts';
import { emptyResume } from '../../src/resume/resume-interview.ts';
import { examplePosting } from '../support/example-posting.ts';
import { knowledgeDirectory } from '../understanding/support.ts';

const RULES = {
  hours: [
    { from: 9, to: 12 },
    { from: 14, to: 20 },
  ],
  restDays: ['2026-11-24'],
  workDays: ['2026-11-28'],
  ...CALL_LIMITS,
};
/** A moment in China. */
const at = (text: string) => new Date(`${text}+08:00`);

describe('the hours of calls', () => {
  it('are those of the setting, on days that are working days', () => {
    expect(isPermitted(at('2026-11-23T09:00'), RULES)).toBe(true);
    expect(isPermitted(at('2026-11-23T08:59'), RULES)).toBe(false);
    expect(isPermitted(at('2026-11-23T12:00'), RULES)).toBe(false);
    expect(isPermitted(at('2026-11-23T19:59'), RULES)).toBe(true);
    expect(isPermitted(at('2026-11-23T20:00'), RULES)).toBe(false);
    expect(isPermitted(at('2026-11-22T10:00'), RULES), 'a Sunday').toBe(false);
    expect(isPermitted(at('2026-11-24T10:00'), RULES), 'a holiday').toBe(false);
    expect(isPermitted(at('2026-11-28T10:00'), RULES), 'a Saturday that is worked').toBe(true);
  });

  it('come next after the noon break, the night, the weekend and the holiday', () => {
    expect(nextPermitted(at('2026-11-23T12:30'), RULES)).toEqual(at('2026-11-23T14:00'));
    expect(nextPermitted(at('2026-11-20T21:00'), RULES)).toEqual(at('2026-11-23T09:00'));
    expect(nextPermitted(at('2026-11-23T23:30'), RULES)).toEqual(at('2026-11-25T09:00'));
    expect(nextPermitted(at('2026-11-23T10:00'), { ...RULES, hours: [] })).toBeUndefined();
  });
});

describe('what a person on the telephone wants', () => {
  it('is heard before anything else', async () => {
    const { cues } = await loadLexicon(knowledgeDirectory);
    const heard: [string, CallWish][] = [
      ['别再打了', 'never_again'],
      ['你们不要再给我打电话了', 'never_again'],
      ['再打我投诉你', 'never_again'],
      ['烦死了，别打来了', 'never_again'],
      ['打错了吧', 'wrong_person'],
      ['我不是本人', 'wrong_person'],
      ['我现在正忙', 'not_now'],
      ['晚点再打', 'not_now'],
      ['在开车呢', 'not_now'],
      ['方便，你说', 'yes'],
      ['喂，你好', 'yes'],
      ['初中毕业', undefined],
      ['打过三年螺丝', undefined],
      ['喂，哪位？', 'who'],
      ['你是做什么的', 'who'],
      ['你是真人吗', 'machine'],
      ['会用电脑', undefined],
      ['你怎么有我的号码', 'whence'],
      ['把我的号码删了', 'never_again'],
      ['我不找工作了，已经上班了', 'not_looking'],
      ['在示例厂上班三年', undefined],
      ['等一下，我问一下我老婆', 'moment'],
      ['不用了，谢谢', 'no'],
      ['没上过学', undefined],
      ['哦你说吧', 'yes'],
      ['哦，方便，你说', 'yes'],
      ['诶，好的，讲嘛', 'yes'],
      ['好吧，不过我没啥说的', undefined],
    ];
    for (const [text, wish] of heard) expect(readCallWish(text, cues).wish, text).toBe(wish);
  });
});

describe('what is missing for a posting', () => {
  it('is what the posting asks and the resume neither says nor has nothing to say to', () => {
    const posting = examplePosting({ education: 'high_school', experienceYears: 2, description: '需持健康证上岗' });
    expect(missingFor(posting, undefined)).toEqual(['work', 'education', 'certificates']);
    const resume = {
      ...emptyResume(),
      nothing: ['certificates'],
      document: { basics: {}, work: [{ position: '导购' }] },
    };
    expect(missingFor(posting, resume)).toEqual(['education']);
    expect(missingFor(examplePosting({ description: '带身份证来登记' }), undefined)).toEqual([]);
  });
});
