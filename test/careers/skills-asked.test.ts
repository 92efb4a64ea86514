import { describe, expect, it } from 'vitest';
import { skillsAsked } from '../../src/careers/skills-asked.ts';

describe('what postings ask', () => {
  const postings = [['登记来访', '巡逻楼道'], ['登记来访'], ['登记来访', '登记来访', '操作监控'], ['操作监控']];

  it('is counted once a posting, the most frequent first, and not from one posting alone', () => {
    expect(skillsAsked(postings, [])).toEqual([
      { skill: '登记来访', postings: 3 },
      { skill: '操作监控', postings: 2 },
    ]);
  });

  it('is shown by the person’s own words, whatever verb stands before the thing', () => {
    expect(skillsAsked(postings, ['会开车', '会用监控'])).toContainEqual({
      skill: '操作监控',
      postings: 2,
      shownBy: '会用监控',
    });
    expect(skillsAsked(postings, ['会做饭']).every(({ shownBy }) => shownBy === undefined)).toBe(true);
  });
});
