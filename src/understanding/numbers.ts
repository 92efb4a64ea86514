import { CHINESE_DIGITS, CHINESE_UNITS, chineseNumber, NUMERAL_CHARACTERS } from '../words/chinese-number.ts';

/** A quantity in running text; a range has two ends (四五千 is 4000 to 5000, 三千多 has only a low one). */
export interface NumberMention {
  start: number;
  end: number;
  text: string;
  low: number;
  high: number;
  /** True for 5000到8000 and 5-8千, not for 四五千. */
  explicitRange: boolean;
  /** True when a k, 千 or 万 was said, which in talk of work means money. */
  scaled: boolean;
}

const SCALES: Readonly<Record<string, number>> = { ...CHINESE_UNITS, k: 1000, w: 10_000 };

const ATOM = String.raw`(?:\d[\d,]*(?:\.\d+)?(?:\s?(?:[kKwW](?![a-zA-Z])|[十百千万亿]+)(?:[\d一二两三四五六七八九](?=[^\d一二两三四五六七八九十百千万年月号点岁]|$))?)?|[${NUMERAL_CHARACTERS}]+(?:[kKwW](?![a-zA-Z])|半)?)`;
const RANGE = new RegExp(
  `(${ATOM})\\s*(?:元|块|块钱|年|岁|天|公里|km|小时)?\\s*(?:[-~—–－～]{1,2}|到|至|to)\\s*(${ATOM})|(${ATOM})`,
  'giu',
);

/** 负六千, 交了-6年; neither a range (8-10) nor a date, a telephone or a mark of a list. */
const MINUS = /(?:负|零下)$|(?:^|[^\d\s到至~\-.a-z])-$/iu;

/** Whether what stands before a numeral makes it less than nothing. */
export function isNegative(before: string): boolean {
  return MINUS.test(before);
}

/** The value of one numeral: 6000, 6k, 1.2万, 六千五, 一万二, 三十五. */
export function parseNumber(source: string): number | undefined {
  const text = source.replace(/[,\s]/gu, '').toLowerCase();
  const half = text.endsWith('半');
  const body = half ? text.slice(0, -1) : text;
  if (body === '') return half ? 0.5 : undefined;
  const plain = /^\d+(?:\.\d+)?$/u.exec(body);
  if (plain !== null) return Number(body) + (half ? 0.5 : 0);
  const mixed = /^(\d+(?:\.\d+)?)([十百千万亿kw]+)([\d一二两三四五六七八九])?$/u.exec(body);
  if (mixed !== null) {
    const scale = [...mixed[2]!].reduce((product, unit) => product * SCALES[unit]!, 1);
    const rest = mixed[3] === undefined ? 0 : (CHINESE_DIGITS[mixed[3]] ?? Number(mixed[3])) * (scale / 10);
    return round(Number(mixed[1]) * scale + rest + (half ? scale / 2 : 0));
  }
  const spoken = /^([^kw]+)([kw])$/u.exec(body);
  if (spoken !== null) {
    const count = parseNumeral(spoken[1]!);
    return count === undefined ? undefined : round((count + (half ? 0.5 : 0)) * SCALES[spoken[2]!]!);
  }
  const value = parseNumeral(body);
  if (value === undefined || !half) return value;
  const lastUnit = SCALES[body.at(-1)!];
  return lastUnit === undefined || lastUnit === 10 ? value + 0.5 : value + lastUnit / 2;
}

/** 上千, 过万: a unit that nothing counts is one of them. */
function parseNumeral(text: string): number | undefined {
  return chineseNumber(/^[百千万亿]/u.test(text) ? `一${text}` : text);
}

/** 四五千, 七八百, 两三万, 三四十: two neighbouring digits before one unit. */
function parseApproximate(text: string): { low: number; high: number } | undefined {
  const match =
    /^([一二两三四五六七八九]?[十百千万]+)?([一二两三四五六七八九])([一二两三四五六七八九])([十百千万]*)$/u.exec(text);
  if (match === null) return undefined;
  const [, lead, first, second, units] = match;
  const low = CHINESE_DIGITS[first!]!;
  const high = CHINESE_DIGITS[second!]!;
  if (high - low !== 1 && !(low === 3 && high === 5)) return undefined;
  if (units === '' && lead === undefined) return { low, high };
  const scale = [...units!].reduce((product, unit) => product * SCALES[unit]!, 1);
  if (lead === undefined) return { low: low * scale, high: high * scale };
  const base = parseNumeral(lead);
  if (base === undefined) return undefined;
  // 三千二三 counts on in hundreds, 十五六万 in tens of thousands.
  const step = SCALES[lead.at(-1)!]! / 10;
  return { low: (base + low * step) * scale, high: (base + high * step) * scale };
}

export function scanNumbers(text: string): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (const match of text.matchAll(RANGE)) {
    const start = match.index;
    const end = start + match[0].length;
    const scaled = /[kKwW千万]/u.test(match[0]);
    const [, first, second, whole] = match;
    if (whole !== undefined) {
      // 两百一天 is two hundred a day, not two hundred and ten days.
      const perUnit =
        (/^.*(?:[百千万][二三四五六七八九半]?|十[二三四五六七八九])一$/u.test(whole) &&
          /^(?:天|个|小时|钟头|年|月|日|周|次|单|趟|晚)/u.test(text.slice(end))) ||
        // 二十一小时 is twenty an hour where work is talked of; 三十一天 is a month.
        (/^[^一]+十一$/u.test(whole) && /^(?:个?小时|个?钟头?)(?!.{0,2}(?:加班|班))/u.test(text.slice(end)));
      const single = perUnit ? whole.slice(0, -1) : whole;
      // 年薪12万 is twelve times ten thousand; 12万 elsewhere may be how 一两万 was taken down.
      const ofYear = /年(?:薪|收入|终)?[^,，。\d]{0,4}$/u.test(text.slice(0, start));
      const digitPair = ofYear ? null : /^(\d)(\d)([十百千万]|k|w)$/iu.exec(single);
      if (/^[百千万亿][十百千万亿]*$/u.test(single) && !/[上过破成近]$/u.test(text.slice(0, start))) continue;
      const approximate = parseApproximate(single) ?? pairOfDigits(digitPair);
      const value = approximate === undefined ? parseNumber(single) : undefined;
      if (approximate === undefined && value === undefined) continue;
      const low = approximate?.low ?? value!;
      mentions.push({
        start,
        end: perUnit ? end - 1 : end,
        text: single,
        low,
        high: approximate?.high ?? low,
        explicitRange: false,
        scaled,
      });
      continue;
    }
    const high = parseApproximate(second!)?.high ?? parseNumber(second!);
    const low = parseApproximate(first!)?.low ?? parseNumber(first!);
    if (low === undefined || high === undefined) continue;
    mentions.push({ start, end, text: match[0], ...spread(low, high, first!, second!), explicitRange: true, scaled });
  }
  return mentions;
}

/** 56千 is how a recogniser writes 五六千. */
function pairOfDigits(match: RegExpExecArray | null): { low: number; high: number } | undefined {
  if (match === null || Number(match[2]) - Number(match[1]) !== 1) return undefined;
  const scale = SCALES[match[3]!.toLowerCase()]!;
  return { low: Number(match[1]) * scale, high: Number(match[2]) * scale };
}

/** 5-8千 and 三到五千 name the unit once; 8千-1.2万 twice. */
function spread(low: number, high: number, first: string, second: string): { low: number; high: number } {
  const unit = /[kKwW千万百]$/u.exec(second)?.[0]?.toLowerCase();
  const named = /[kKwW千万百]/u.test(first);
  if (unit !== undefined && !named && low < 100 && low * SCALES[unit]! <= high)
    return { low: low * SCALES[unit]!, high };
  return { low, high };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
