import { firstNumber } from './spoken-number.ts';

export type MeasureUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'yuan' | 'percent' | 'other';

export interface MeasuredNumber {
  value: number;
  unit?: MeasureUnit;
}

/** Units as they are written behind a number; the longest that fits is meant. */
const UNITS: readonly [string, MeasureUnit][] = [
  ['元人民币', 'yuan'],
  ['块钱', 'yuan'],
  ['人民币', 'yuan'],
  ['元整', 'yuan'],
  ['元', 'yuan'],
  ['块', 'yuan'],
  ['yuan', 'yuan'],
  ['rmb', 'yuan'],
  ['cny', 'yuan'],
  ['个小时', 'hour'],
  ['小时', 'hour'],
  ['个钟头', 'hour'],
  ['钟头', 'hour'],
  ['hours', 'hour'],
  ['hour', 'hour'],
  ['个月', 'month'],
  ['月', 'month'],
  ['months', 'month'],
  ['month', 'month'],
  ['个星期', 'week'],
  ['星期', 'week'],
  ['周', 'week'],
  ['weeks', 'week'],
  ['week', 'week'],
  ['周年', 'year'],
  ['年', 'year'],
  ['years', 'year'],
  ['year', 'year'],
  ['天', 'day'],
  ['日', 'day'],
  ['days', 'day'],
  ['day', 'day'],
  ['%', 'percent'],
  ['级', 'other'],
  ['岁', 'other'],
  ['周岁', 'other'],
  ['件', 'other'],
  ['个', 'other'],
  ['胎', 'other'],
];
/** 每月6500元, 6500元/月, 月薪: what a sum is paid for is the field's business. */
const PER = /^每(?:个)?(?:月|天|日|小时|年)|[/每](?:一)?(?:个)?(?:月|天|日|小时|年|month|day|hour)$/giu;
const HALF = '半';
const SIGN = /^[-−负]/u;
/** 两三千 names a range, not a number. */
const RANGE = /[一二两三四五六七八九]{2}[十百千万]/u;

/** A number that is all of what was written, with its unit: 6,500元, 1.2万, 三年半, 3年6个月, -200. Undefined for anything else. */
export function measuredNumber(text: string): MeasuredNumber | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[,，\s¥￥]/gu, '')
    .toLowerCase()
    .replaceAll(PER, '');
  const negative = SIGN.test(plain);
  const said = negative ? plain.slice(1) : plain;
  if (RANGE.test(said)) return undefined;
  const found = said.startsWith(HALF) ? { value: 0, start: 0, end: 0 } : firstNumber(said);
  if (found === undefined || found.start !== 0 || !Number.isFinite(found.value)) return undefined;
  const measured = withUnit(found.value, said.slice(found.end));
  if (measured === undefined) return undefined;
  return negative ? { ...measured, value: -measured.value } : measured;
}

function withUnit(value: number, rest: string): MeasuredNumber | undefined {
  if (rest === '') return { value };
  if (rest === HALF) return { value: value + 0.5 };
  const halved = rest.startsWith(HALF) || rest.startsWith(`个${HALF}`);
  const behind = halved ? rest.slice(rest.indexOf(HALF) + 1) : rest;
  const unit = UNITS.filter(([word]) => behind.startsWith(word)).sort(
    (one, other) => other[0].length - one[0].length,
  )[0];
  if (unit === undefined) return undefined;
  const [word, name] = unit;
  const tail = behind.slice(word.length);
  const whole = value + (halved || tail === HALF ? 0.5 : 0);
  if (tail === '' || tail === HALF) return { value: whole, unit: name };
  const more = name === 'year' ? measuredNumber(tail.replace(/^[零又]/u, '')) : undefined;
  return more?.unit === 'month' ? { value: whole * 12 + more.value, unit: 'month' } : undefined;
}
