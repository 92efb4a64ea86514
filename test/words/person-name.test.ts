import { describe, expect, it } from 'vitest';
import { readPersonName } from '../../src/words/person-name.ts';

describe('a name', () => {
  it.each([
    ['示例甲', '示例甲'],
    ['我叫示例甲。', '示例甲'],
    ['我的名字是示例甲，四十三', '示例甲'],
    ['示例甲 13800000000', '示例甲'],
    ['阿卜杜拉·示例', '阿卜杜拉·示例'],
    ['My name is Example Person', 'Example Person'],
  ])('is found in “%s”', (said, name) => {
    expect(readPersonName(said)).toBe(name);
  });

  it.each(['为什么要名字', '不想说', '13800000000', '', '甲', '这个岗位怎么样'])('is not found in “%s”', (said) => {
    expect(readPersonName(said)).toBeUndefined();
  });
});
