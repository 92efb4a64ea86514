import { describe, expect, it } from 'vitest';
import { loadLegalLexicon } from '../../src/retrieval/load-legal-lexicon.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
const { contradicts, beyond } = await loadLegalLexicon(knowledge);

describe('what a question takes for so', () => {
  it.each([
    ['试工几天不用付工钱，对吧', '试工也要付工钱，按约定的算。'],
    ['临时工没有工伤待遇，对不对', '临时工也有工伤待遇，由单位付。'],
    ['怀孕了老板可以开除我，真的假的', '怀孕的，单位不得开除，合同延到哺乳期满。'],
    ['奖金不算工资，是这样吗', '奖金算工资的一部分。'],
    ['培训费必须自己掏，对吧', '岗前培训由单位安排，个人不用自己掏。'],
  ])('is contradicted by a rule that says the contrary: %s', (question, ruling) => {
    expect(beyond.asksToConfirm(question)).toBe(true);
    expect(contradicts(question, ruling)).toBe(true);
  });

  it.each([
    ['试工几天也要付工钱，对吧', '试工也要付工钱，按约定的算。'],
    ['试工几天不用付工钱，对吧', '上班要带身份证。'],
    ['不满一年不用安排年假，对吧', '满一年的要安排年假。'],
    ['能不能不付工钱', '每月都要付工钱。'],
    ['不用提前通知，对吧', '不用提前通知，当天就能走。'],
  ])('is not contradicted by what says the same, speaks of other things or of a condition: %s', (question, ruling) => {
    expect(contradicts(question, ruling)).toBe(false);
  });

  it('is not asked to be confirmed where a question is open', () => {
    for (const open of ['试用期要不要交社保', '对方不给钱怎么办', '工资什么时候发']) {
      expect(beyond.asksToConfirm(open)).toBe(false);
    }
  });
});
