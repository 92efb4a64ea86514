import type { NumberMention } from './numbers.ts';

export interface PayMention {
  start: number;
  end: number;
  min?: number;
  max?: number;
  unit: 'hour' | 'day' | 'month' | 'year';
}

const HOUR = '(?:一个?(?:小时|钟头|钟)|每(?:个)?(?:小时|钟头)|时薪|/h|/小时|/时|an hour|per hour|hourly|/hour)';
const DAY =
  '(?:一天|一个?班(?!车)|每(?:个)?班(?!车)|每天|一日|每日|/天|/日|日结|日薪|天薪|按天(?:结|算|给|发)?|一天一结|天结|一个工|一天到晚|一晚上?|一宿|一夜|每晚|a day|per day|daily|/day)';
const MONTH = '(?:一?个月|每(?:个)?月|月薪|月工资|月收入|/月|一月|a month|per month|monthly|/month)';
const YEAR =
  '(?:(?<![十百])一年|每年|年薪|年收入|(?<![\\d一二两三四五六七八九十几多来半])年|/年|a year|per year|annually|annual|yearly|/year)';
const MONEY = '(?:元|块钱|块|圆|rmb|yuan|cny)';
const LEAST = '(?:以上|往上|起步|起薪|起|打底|保底|朝上|\\+|or more|and up|or above|at least)';
const MOST = '(?:以下|以内|往下|封顶|之内|or less|or below|at most)';
const LEAST_BEFORE =
  '(?:不低于|不少于|不(?:能|可以?|要|会)(?:低于|少于|少过|低过)|别(?:低于|少于|少过|低过)|少不了|低于|少于|至少|最少|最低|起码|高于|超过|大于|过|上|保底|达到|不小于|别低于|底薪|要有|at least|over|above|more than|minimum(?: of)?|min|no less than|not less than)';
const MOST_BEFORE = '(?:不超过|不高于|最多|最高|不多于|小于|below|under|less than|up to|at most|maximum|no more than)';
const WAGE =
  '(?:工资|薪资|薪水|薪酬|月薪|收入|待遇|报酬|年薪|日薪|时薪|底薪|到手|能拿|挣|赚|开|给|pay(?:ing|s)?|salary|wage|earn|money|make)';
const NOT_MONEY =
  /^(?!个人(?:社保|公积金|缴|交|每月|要|得|部分|的))(?:\s)?(?:个)?(?:岁|周岁|人|名|位|公里|里(?:路|地)?|km|kilomet|米|分钟|点(?!的)|号|次|个月(?!\d)|(?:个)?(?:小时|钟头)|年(?!薪)|周|层|楼|路|斤|公斤|寸|个人|家|份|条|级|届|minutes?|years?|km|th\b|st\b|nd\b|%|％|倍|折|险|休|班|倒|期)/iu;

/**
 * Pay wished, from the numbers of a text. A number is pay when it is said to be (月薪, 块, 一天) or when it is
 * a round sum that nothing else explains. A bare sum is the least that is wanted.
 * @param paidDaily whether pay by the day is wished for (日结的，两百以上)
 */
export function recognisePay(text: string, numbers: readonly NumberMention[], paidDaily = false): PayMention[] {
  const mentions: PayMention[] = [];
  for (const number of numbers) {
    const before = text.slice(Math.max(0, number.start - 12), number.start);
    const after = text.slice(number.end, number.end + 14);
    if (NOT_MONEY.test(after) || notWished(text, number)) continue;
    const unit = unitOf(before, after, number);
    const money = new RegExp(`^\\s*(?:多|来|几)?${MONEY}`, 'iu').test(after) || /[￥¥$]\s*$/u.test(before);
    const wage = new RegExp(
      `${WAGE}(?:在|有|是|要|得|能|到|为|至少|大概|差不多|最少|最低|不低于|of|is|:|：|\\s|个|超过|高于|起码|over|above|at least|about|around)*$`,
      'iu',
    ).test(before);
    const bounded = new RegExp(`^\\s*(?:多|来)?${MONEY}?(?:钱)?\\s*(?:${LEAST}|${MOST}|左右|上下|出头)`, 'iu').test(
      after,
    );
    const boundedBefore = new RegExp(`(?:${LEAST_BEFORE}|${MOST_BEFORE})\\s*$`, 'iu').test(before);
    const enough = number.low >= 1000 && number.low < 200_000;
    const isPay =
      money ||
      wage ||
      unit !== undefined ||
      ((bounded || boundedBefore) && (enough || (paidDaily && ofADay(number.low)))) ||
      REFUSED_BELOW.test(after) ||
      (number.scaled && number.low >= 800) ||
      (enough && number.low % 100 === 0 && !/\d$/u.test(before));
    if (!isPay || number.low < 5) continue;
    const period = unit ?? guessUnit(number.low);
    const most =
      new RegExp(`(?<!不)${MOST_BEFORE}\\s*$`, 'iu').test(before) ||
      new RegExp(`^\\s*(?:多|来)?${MONEY}?(?:钱)?\\s*${MOST}`, 'iu').test(after);
    const mention: PayMention = { start: number.start, end: number.end, unit: period };
    // 两百五以下就不去 names the least, not the most.
    const refused = most && REFUSED_BELOW.test(after);
    if (most && !number.explicitRange && !refused) mention.max = number.high;
    else {
      mention.min = number.low;
      if (number.explicitRange) mention.max = number.high;
    }
    mentions.push(mention);
  }
  return mentions;
}

/** 以前一个月才三千, 还四千房贷, 一周一千二: what was earned or must be paid, and weeks, which no wish is counted in. */
const OF_ANOTHER_TIME =
  /(?:以前|之前|从前|原来|过去|原先|现在|目前|如今|上一?(?:家|份|个)|前一?(?:家|份|个)|当初|老(?:厂|单位|东家))(?![^,，。]*(?:想|要|找|求|能不能))[^,，。]{0,10}$/u;
/** 现在四千也干 is what will do. */
const PUT_UP_WITH = /^(?:块|元|块钱)?(?:一个月)?(?:也|就)(?:干|做|行|成|中|可以|去|愿意|够)/u;
const OWED_BEFORE = /(?:还|供|交|付|欠|花|存|寄|贷了?|借了?)[^,，。找想]{0,4}$/u;
const OWED_AFTER = /^[^,，。找想]{0,4}(?:房贷|车贷|房租|贷款|生活费|学费|外债|债|欠款|利息|押金|中介费|培训费)/u;
/** 房贷一个月九千八, 房租两千. */
const OWED_NAMED =
  /(?:房贷|车贷|贷款|月供|房租|租金|学费|生活费|外债|彩礼|医药费|押金|中介费|培训费)(?:每个?月|一个?月|都|要|就|是|还|得|交|有)*[^,，。找想\d]{0,2}$/u;
const WEEK_BEFORE = /(?:一周|每周|周结|周薪|一个?星期|每个?星期|一个?礼拜)[^,，。]{0,3}$/u;
const WEEK_AFTER = /^[多来]?(?:块钱?|元)?(?:一周|每周|\/周|一个?星期|一个?礼拜)/u;

function notWished(text: string, { start, end }: NumberMention): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 10);
  return (
    (OF_ANOTHER_TIME.test(before) && !PUT_UP_WITH.test(after)) ||
    (OWED_BEFORE.test(before) && OWED_AFTER.test(after)) ||
    OWED_NAMED.test(before) ||
    WEEK_BEFORE.test(before) ||
    WEEK_AFTER.test(after)
  );
}

const REFUSED_BELOW =
  /^[^,，。]{0,8}(?:以下|往下|以内)[^,，。]{0,4}(?:不去|不干|不做|不要|不考虑|免谈|不想|不接|不谈|不看|不聊|算了|[别莫勿](?:给|推|找|谈|来|说|提|联系))/u;

function unitOf(before: string, after: string, number: NumberMention): PayMention['unit'] | undefined {
  const follows = (unit: string) =>
    new RegExp(`^\\s*(?:多|来|几)?${MONEY}?(?:钱)?\\s*(?:${LEAST}|左右|上下)?\\s*[,，]?(?:一)?${unit}`, 'iu').test(
      after,
    );
  const leads = (unit: string) =>
    new RegExp(
      `${unit}(?:(?:能|可以)?(?:跑|做|干|卖|送|拉|接)(?:出|到|得|个|上)?|能|要|得|给|有|挣|拿|赚|开|是|至少|最少|最低|不低于|不少于|大概|差不多|起码|工资|薪资|收入|到手|可以|在|就|也|最好|${LEAST_BEFORE}|,|，|\\s|:|：|超过|of|at least|over)*$`,
      'iu',
    ).test(before);
  if (follows(HOUR) || leads(HOUR)) return 'hour';
  if (follows(MONTH) || leads(MONTH)) return 'month';
  if (follows(DAY) || leads(DAY)) return 'day';
  if ((follows('(?:一年|每年|/年|a year|per year|annually|yearly)') || leads(YEAR)) && number.low >= 10_000)
    return 'year';
  return undefined;
}

function ofADay(sum: number): boolean {
  return sum >= LEAST_A_DAY && sum < MOST_A_DAY;
}

const LEAST_A_DAY = 80;
const MOST_A_DAY = 1000;

/** Nobody earns 20 yuan a month or 8000 an hour: a bare sum tells its own unit. */
function guessUnit(sum: number): PayMention['unit'] {
  if (sum < 80) return 'hour';
  if (sum < 800) return 'day';
  return sum >= 80_000 ? 'year' : 'month';
}
