import { describe, expect, it } from 'vitest';
import { ScreenedExpression } from '../../src/words/screened-expression.ts';

/** Used often enough to be taken apart. */
function used(sources: readonly string[], flags: 'u' | 'iu' | 'gu' | 'giu', around?: (any: string) => string) {
  const expression = new ScreenedExpression(sources, flags, around);
  if (!flags.includes('g')) for (let use = 0; use < 3; use += 1) expression.test('');
  else for (let use = 0; use < 3; use += 1) ''.replace(expression, '');
  return expression;
}

const SOURCES = [
  ['不要|别给', '夜班'],
  ['(?:月薪|工资)(?:.{0,3})高'],
  ['^你好$', '早上好'],
  ['[一二三]个月'],
  ['\\d+公里'],
  ['(?<=我)要|(?<!不)想'],
  ['looking for', '[a-d]照'],
  ['sick', 'KPI'],
  ['(?:)', '工伤'],
  ['[^,，]{3}吗'],
  ['(?=上班)上'],
  ['é'],
  [],
];
const TEXTS = [
  '',
  '我不要夜班',
  '工资给高点',
  '月薪特别特别特别高',
  '你好',
  '早上好啊',
  '三个月没发',
  '3公里以内',
  '三公里以内',
  '我要找活',
  '不想去',
  'LOOKING FOR a job',
  'B照',
  'ſick leave',
  'K\u212API \u212API',
  '算工伤吗',
  '上班远',
  'É',
  '𠮷野家',
];

describe('a screened expression', () => {
  it.each(SOURCES.flatMap((sources) => TEXTS.map((text) => [sources, text] as const)))(
    '%j finds in “%s” what the plain one finds',
    (sources, text) => {
      const source = sources.length === 0 ? '(?!)' : sources.map((each) => `(?:${each})`).join('|');
      expect(used(sources, 'iu').test(text)).toBe(new RegExp(source, 'iu').test(text));
      expect(used(sources, 'u').exec(text)).toEqual(new RegExp(source, 'u').exec(text));
      expect([...text.matchAll(used(sources, 'giu'))]).toEqual([...text.matchAll(new RegExp(source, 'giu'))]);
      expect(text.replace(used(sources, 'gu'), '<$&>')).toBe(text.replace(new RegExp(source, 'gu'), '<$&>'));
      const whole = used(sources, 'iu', (any) => `^(?:${any})$`);
      expect(whole.test(text)).toBe(new RegExp(`^(?:${source})$`, 'iu').test(text));
    },
  );

  it('keeps texts apart that follow one another', () => {
    const night = used(['夜班'], 'iu');
    expect(['我上夜班', '夜里上班', '夜班'].map((text) => night.test(text))).toEqual([true, false, true]);
  });
});
