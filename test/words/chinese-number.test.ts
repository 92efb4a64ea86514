import { expect, test } from 'vitest';
import { chineseNumber } from '../../src/words/chinese-number.ts';

test.each([
  ['十五', 15],
  ['二十', 20],
  ['一百二十', 120],
  ['一百零五', 105],
  ['三千五', 3500],
  ['一万二', 12_000],
  ['一万零二', 10_002],
  ['一万二千', 12_000],
  ['三十五万二', 352_000],
  ['两亿三千万', 230_000_000],
  ['二〇二六', 2026],
  ['七', 7],
])('%s is said for %d', (numeral, value) => {
  expect(chineseNumber(numeral)).toBe(value);
});

test('a statute means five by a last five', () => {
  expect(chineseNumber('五千五', 'written')).toBe(5005);
  expect(chineseNumber('一百零五', 'written')).toBe(105);
});

test.each(['', '千', '万', '百五', '四五千', '三块'])('%s is no number', (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});
