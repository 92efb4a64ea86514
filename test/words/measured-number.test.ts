import { expect, test } from 'vitest';
import { measuredNumber } from '../../src/words/measured-number.ts';

test.each([
  ['6500', { value: 6500 }],
  ['6,500 元', { value: 6500, unit: 'yuan' }],
  ['1.2万', { value: 12_000 }],
  ['六千五', { value: 6500 }],
  ['负200', { value: -200 }],
  ['三年半', { value: 3.5, unit: 'year' }],
  ['一个半月', { value: 1.5, unit: 'month' }],
  ['半年', { value: 0.5, unit: 'year' }],
  ['3年6个月', { value: 42, unit: 'month' }],
  ['12小时', { value: 12, unit: 'hour' }],
  ['７级', { value: 7, unit: 'other' }],
])('%s is a number with its unit', (text, measured) => {
  expect(measuredNumber(text)).toEqual(measured);
});

test.each(['', '很多', '3月5日', '两三千', '5千左右', '2019-03', '6000元5天'])('%s is no single number', (text) => {
  expect(measuredNumber(text)).toBeUndefined();
});
