import { expect, test } from 'vitest';
import { moneyAsSaid } from '../../src/narration/spoken-money.ts';

test.each([
  ['应给52,000元。', '应给五万二千元。'],
  ['1,034.48元', '一千零三十四元四角八分'],
  ['27.7元每小时', '二十七元七角每小时'],
  ['300.05元', '三百元零五分'],
  ['2,000元', '两千元'],
  ['1,130,040元', '一百一十三万零四十元'],
  ['最晚2027年10月31日', '最晚2027年10月31日'],
])('%s is said %s', (written, said) => {
  expect(moneyAsSaid(written)).toBe(said);
});
