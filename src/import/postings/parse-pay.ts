import type { Pay } from '../../contract/job.ts';
import { chineseNumeralsToFigures } from './chinese-number.ts';
import { toHalfWidth } from './clean-text.ts';

type Unit = Pay['unit'];

/** Why figures in a pay text were not taken over; the posting is kept as negotiable with its text. */
export type PayNote = 'pay_foreign_currency' | 'pay_absurd' | 'pay_unreadable' | 'pay_unit_unclear';

export interface ParsedPay {
  pay: Pay;
  note?: PayNote;
}

/** What a column's heading says about its figures: 月薪（千元） gives month and 1000. */
export interface PayHint {
  unit?: Unit;
  scale?: number;
}

/** Paid days of a month, and those days at eight hours each. */
const DAYS_A_MONTH = 21.75;
const HOURS_A_MONTH = 174;

/** Outside these bounds (yuan a unit) a figure is a slip, a joke or another unit. */
const PLAUSIBLE: Record<Exclude<Unit, 'piece'>, readonly [number, number]> = {
  hour: [3, 3000],
  day: [20, 20_000],
  month: [300, 500_000],
  year: [3600, 6_000_000],
};
const WIDEST_RATIO = 30;

const NEGOTIABLE_TEXT = '面议';
const FOREIGN =
  /\$|€|£|usd|eur|gbp|jpy|krw|hkd|hk\$|us\$|美元|美金|欧元|英镑|日元|日币|韩元|韩币|港币|港元|新币|台币|卢布|泰铢/iu;
const PER_WEEK = /(?:\/|每|一个?)(?:周|星期|礼拜|week)|周薪|周结?薪资/iu;
const UNIT_WORDS: readonly (readonly [Unit, RegExp])[] = [
  [
    'hour',
    /(?:\/|每|一个?|元|块)(?:个)?(?:小时|钟头|工时|hour|hr?\b|时(?!间|薪))|时薪|小时工资|按小时|hourly|perhour/iu,
  ],
  ['day', /(?:\/|每|一|元|块|按)(?:天|日|班(?!车)|工日|day|d\b)|日薪|天薪|日工资|perday|daily/iu],
  ['month', /(?:\/|每|一个?|元|块)(?:个)?(?:月|month|mon?\b)|月薪|月工资|月收入|月均|月入|月综合|permonth|monthly/iu],
  ['year', /(?:\/|每|一|元|块|万)(?:年|year|yr|y\b)|年薪|年收入|年入|年包|peryear|annual|yearly/iu],
];
const PER_PIECE =
  /(?:\/|每|元|块|一)(?:件|单(?!休)|个(?!月|小|人)|次|票|套|趟|场|课时|节(?!日)|只|双(?!休)|斤|吨|平|方|米|台|车|部)/u;
const PIECE_WORDS = /计件|按件|记件|论件/u;

const NUMBER = '(\\d+(?:\\.\\d+)?)(千万|k|千|w|万|百)?(?:元|块钱?)?';
const UP_TO = '(?:\\/?(?:小时|天|日|月|年))?(?:-|~|至|到|―|—|–|－)+';
const RANGE = new RegExp(`${NUMBER}${UP_TO}${NUMBER}`, 'iu');
const AT_MOST = new RegExp(
  `${NUMBER}(?:\\/[年月天日时]|每[年月天日])?(?:及?以[下内]|封顶)|(?:不超过|最高|至多|上限|<=?|≤)${NUMBER}`,
  'iu',
);
const AT_LEAST = new RegExp(
  `${NUMBER}(?:\\/(?:[年月天日时]|小时))?(?:及?以上|起(?!薪)|\\+|保底|底薪|往上|多(?:元|块)?$)|(?:不低于|最低|至少|起薪|底薪|保底|无责|>=?|≥)[:：为]?${NUMBER}`,
  'iu',
);
const ONE = new RegExp(NUMBER, 'iu');
const SCALES: Record<string, number> = { 百: 100, k: 1000, 千: 1000, w: 10_000, 万: 10_000, 千万: 10_000_000 };

/** Reads what a posting says of its pay. Figures are yuan a unit; what cannot be trusted is left as text. */
export function parsePay(source: string, hint: PayHint = {}): ParsedPay {
  const text = source.replace(/\s+/gu, ' ').trim();
  if (text === '') return { pay: negotiable(NEGOTIABLE_TEXT, hint.unit) };
  const months = readMonths(toHalfWidth(text));
  const plain = simplify(text);
  if (!/\d/u.test(plain)) {
    return { pay: { ...negotiable(text, PIECE_WORDS.test(plain) ? 'piece' : hint.unit) } };
  }
  const statement = chooseStatement(plain);
  const unit = readUnit(statement) ?? readUnit(plain);
  if (FOREIGN.test(plain)) return { pay: negotiable(text, known(unit) ?? hint.unit), note: 'pay_foreign_currency' };
  const range = readRange(statement, hint.scale ?? 1);
  if (range === undefined) return { pay: negotiable(text, known(unit) ?? hint.unit), note: 'pay_unreadable' };
  if (unit === 'week') return finish(scaleRange(range, 52 / 12), 'month', text, months);
  return decideUnit(range, unit ?? hint.unit ?? impliedUnit(range, plain), text, months);
}

/** Pay given as two columns of figures. */
export function payFromBounds(
  min: number | undefined,
  max: number | undefined,
  unitText: string,
  hint: PayHint,
): ParsedPay {
  const scale = hint.scale ?? 1;
  const low = min === undefined || min <= 0 ? undefined : min * scale;
  const high = max === undefined || max <= 0 ? undefined : max * scale;
  if (low === undefined && high === undefined) return { pay: negotiable(NEGOTIABLE_TEXT, hint.unit) };
  if (FOREIGN.test(unitText)) {
    return {
      pay: negotiable(`${[low, high].filter((value) => value !== undefined).join('-')} ${unitText}`, hint.unit),
      note: 'pay_foreign_currency',
    };
  }
  const unit = unitFromWord(unitText) ?? hint.unit;
  const per = `元${unit === undefined ? '' : UNIT_TEXT[unit]}`;
  const text =
    low === undefined
      ? `${high}${per}以下`
      : high === undefined
        ? `${low}${per}以上`
        : low === high
          ? `${low}${per}`
          : `${low}-${high}${per}`;
  return decideUnit({ min: low, max: high }, unit, text, undefined);
}

const UNIT_TEXT: Record<Unit, string> = { hour: '/小时', day: '/天', month: '/月', year: '/年', piece: '/件' };

/** A unit written as a bare word in a column of its own: 月, 元/天, MONTH, 年薪. */
export function unitFromWord(word: string): Unit | undefined {
  const plain = simplify(word);
  if (plain === '') return undefined;
  return known(readUnit(plain) ?? readUnit(`/${plain}`));
}

function known(unit: Unit | 'week' | undefined): Unit | undefined {
  return unit === 'week' ? undefined : unit;
}

/** Yuan a month for comparing across units; a piece rate has none. An open end takes the known end's figure. */
export function monthlyPay(pay: Pay): { min: number; max: number } | undefined {
  if (pay.unit === 'piece' || (pay.min === undefined && pay.max === undefined)) return undefined;
  const factor = { hour: HOURS_A_MONTH, day: DAYS_A_MONTH, month: 1, year: 1 / 12 }[pay.unit];
  const max = pay.max ?? pay.min!;
  return { min: Math.round((pay.min ?? 0) * factor), max: Math.round(max * factor) };
}

function simplify(text: string): string {
  return chineseNumeralsToFigures(
    toHalfWidth(text)
      .toLowerCase()
      .replace(/(\d)[,，](?=\d{3}(?!\d))/gu, '$1')
      .replace(/\s+/gu, '')
      .replace(/人民币|rmb|cny|¥|￥/gu, '')
      .replace(/[～∼〜]/gu, '~')
      .replace(/一(?=个?(?:小时|钟头|天|日|周|月|年|班|件|单))/gu, '/')
      .replace(/(?<=\d)一(?=\d)/gu, '-'),
  )
    .replace(/(?:[·•・*x×,，(（]|共|享)?(\d{2}(?:-\d{2})?)薪[)）]?/gu, '')
    .replace(/\d+(?:天|日|号|个月|次)(?:发薪|结算?|试用|双休|年假|以内)/gu, '');
}

function readMonths(text: string): number | undefined {
  const match = /(\d{2})(?:\.\d)?(?:-\d{2})?\s*(?:薪|个月薪|个月工资)/u.exec(text);
  const months = match === null ? undefined : Number(match[1]);
  return months !== undefined && months >= 12 && months <= 36 ? months : undefined;
}

/** Several statements in one text: what is paid after probation or all told counts, not the trial or the base. */
function chooseStatement(text: string): string {
  const told = /(?:月?综合|转正后?|到手|实发|月入|月收入|月均|平均).*\d.*/u.exec(text)?.[0];
  if (told !== undefined) return told;
  const clauses = text.split(/[,，;；。、|]|(?<=[)）])/u).filter((clause) => /\d/u.test(clause));
  if (clauses.length <= 1) return text;
  return (
    clauses.find((clause) => RANGE.test(clause)) ??
    clauses.find((clause) => !/试用|实习期|培训期|提成|奖|补|餐|房|全勤/u.test(clause)) ??
    text
  );
}

interface Range {
  min?: number | undefined;
  max?: number | undefined;
}

function readRange(text: string, scale: number): Range | undefined {
  const range = RANGE.exec(text);
  if (range !== null) return rangeOf(range[1]!, range[2], range[3]!, range[4], scale);
  const atMost = AT_MOST.exec(text);
  if (atMost !== null) return { max: figure(atMost[1] ?? atMost[3]!, atMost[2] ?? atMost[4], scale) };
  const atLeast = AT_LEAST.exec(text);
  if (atLeast !== null) return { min: figure(atLeast[1] ?? atLeast[3]!, atLeast[2] ?? atLeast[4], scale) };
  const one = ONE.exec(text);
  if (one === null) return undefined;
  const value = figure(one[1]!, one[2], scale);
  return { min: value, max: value };
}

/** In 5-9千 and 1-1.5万 the scale stands once for both ends; in 8000-1.2万 it does not. */
function rangeOf(
  low: string,
  lowScale: string | undefined,
  high: string,
  highScale: string | undefined,
  scale: number,
): Range {
  const max = figure(high, highScale, scale);
  let min = figure(low, lowScale, scale);
  if (lowScale === undefined && highScale !== undefined) {
    const scaled = figure(low, highScale, 1);
    if (scaled <= max) min = scaled;
    else if (highScale === '万' || highScale === 'w') {
      const inThousands = figure(low, '千', 1);
      if (min < 10 && inThousands < max) min = inThousands;
    }
  }
  if (lowScale !== undefined && highScale === undefined && max < 100) return { min, max: figure(high, lowScale, 1) };
  return min > max ? { min: max, max: min } : { min, max };
}

function figure(digits: string, scaleWord: string | undefined, scale: number): number {
  const factor = scaleWord === undefined ? scale : SCALES[scaleWord.toLowerCase()]!;
  return Math.round(Number(digits) * factor * 100) / 100;
}

function readUnit(text: string): Unit | 'week' | undefined {
  if (PER_WEEK.test(text)) return 'week';
  const found = UNIT_WORDS.find(([, pattern]) => pattern.test(text))?.[0];
  if (found !== undefined) return found;
  return PER_PIECE.test(text) ? 'piece' : undefined;
}

/** 计件 and 日结 say what a small figure is for. */
function impliedUnit(range: Range, text: string): Unit | undefined {
  if ((range.max ?? range.min!) >= 1000) return undefined;
  if (PIECE_WORDS.test(text)) return 'piece';
  return /日结|当天结|天结/u.test(text) ? 'day' : undefined;
}

/** Without a word for the unit, thousands are a month's pay; hundreds could be a day's or an hour's, so they stay text. */
function decideUnit(range: Range, unit: Unit | undefined, text: string, months: number | undefined): ParsedPay {
  if (unit !== undefined) return finish(range, unit, text, months);
  const top = range.max ?? range.min!;
  if (top >= 1000 && top < 200_000) return finish(range, 'month', text, months);
  if (top >= 200_000) return finish(range, 'year', text, months);
  return { pay: negotiable(text), note: 'pay_unit_unclear' };
}

function finish(range: Range, unit: Unit, text: string, months: number | undefined): ParsedPay {
  const { min, max } = range;
  if (unit !== 'piece') {
    const [lowest, highest] = PLAUSIBLE[unit];
    const outside = [min, max].some((value) => value !== undefined && (value < lowest || value > highest));
    const tooWide = min !== undefined && max !== undefined && max / min > WIDEST_RATIO;
    if (outside || tooWide) return { pay: negotiable(text, unit), note: 'pay_absurd' };
  }
  return {
    pay: {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      unit,
      ...(months === undefined ? {} : { months }),
      negotiable: false,
      text,
    },
  };
}

function scaleRange(range: Range, factor: number): Range {
  const scale = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * factor));
  return { min: scale(range.min), max: scale(range.max) };
}

function negotiable(text: string, unit: Unit = 'month'): Pay {
  return { unit, negotiable: true, text };
}
