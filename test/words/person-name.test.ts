import { describe, expect, it } from 'vitest';
import { readIntroducedName, readPersonName } from '../../src/words/person-name.ts';

describe('a name', () => {
  it.each([
    ['示例甲', '示例甲'],
    ['我叫示例甲。', '示例甲'],
    ['我的名字是示例甲，四十三', '示例甲'],
    ['示例甲 13800000000', '示例甲'],
    ['阿卜杜拉·示例', '阿卜杜拉·示例'],
    ['我叫示老三，大名示国强', '示国强'],
    ['我是例燕，姓示，示例燕', '示例燕'],
    ['嗯我姓示，示秀芝', '示秀芝'],
    ['别例军，别人的别', '别例军'],
    ['呃我叫这个示老根嗯五十四岁了', '示老根'],
    ['My name is Example Person', 'Example Person'],
  ])('is found in “%s”', (said, name) => {
    expect(readPersonName(said)).toBe(name);
  });

  it.each([
    '为什么要名字',
    '不想说',
    '13800000000',
    '',
    '甲',
    '别问了',
    '我有健康证',
    '这个岗位怎么样',
    '我带过七个娃',
    '去年示例师大毕业',
    '学的汉语言',
  ])('is not found in “%s”', (said) => {
    expect(readPersonName(said)).toBeUndefined();
  });

  it('is taken unasked only from who says that it is theirs', () => {
    expect(readIntroducedName('您好，我叫示例甲，做过三年')).toBe('示例甲');
    expect(readIntroducedName('我带过七个娃，最小的三天')).toBeUndefined();
    expect(readIntroducedName('踏实，肯干')).toBeUndefined();
  });
});
