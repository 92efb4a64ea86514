import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { NamesFile, nameReaderOf } from '../../src/lexicon/names.ts';
import { readLexiconFile } from '../../src/lexicon/read-lexicon-file.ts';
import type { ReadNameAnswer } from '../../src/words/name-answer.ts';

const names = fileURLToPath(new URL('../../knowledge/lexicon/names.yaml', import.meta.url));
let readNameAnswer: ReadNameAnswer;
beforeAll(async () => {
  readNameAnswer = nameReaderOf(await readLexiconFile(names, NamesFile));
});

describe('a name that was asked for', () => {
  it.each([
    ['吴大厨 13400006666', '吴大厨'],
    ['张卫国电话13911112222', '张卫国'],
    ['就叫张姐吧', '张姐'],
    ['我叫扎西', '扎西'],
    ['艾力·买买提', '艾力·买买提'],
    ['就写凤霞', '凤霞'],
    ['欧阳小红', '欧阳小红'],
    ['蔚子琪', '蔚子琪'],
  ])('is found in “%s”', (said, name) => {
    expect(readNameAnswer(said)).toBe(name);
  });

  it.each([
    ...['确定', '嗯', '行行行', '好的', '可以可以', '没问题', '把第一个撤了', '看第四个', '帮我留着'],
    ...['你先别急', '应该可以', '马上', '方便的话你先说', '跟上一家一样就行', '罗罗嗦嗦的', '任何都行', '那现在做'],
  ])('is not found in “%s”', (said) => {
    expect(readNameAnswer(said)).toBeUndefined();
  });
});
