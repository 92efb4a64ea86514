import type { CalculationKind } from '../lexicon/lexicon-schema.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import { type NumberMention, parseNumber } from './numbers.ts';

type WageField =
  | 'localAverageMonthlyWage'
  | 'localMinimumWage'
  | 'contributionBaseLow'
  | 'contributionBaseHigh'
  | 'contributionBase'
  | 'probationWage'
  | 'overtimePayIncluded'
  | 'allowancesIncluded'
  | 'pieceRate'
  | 'yearlyBonus'
  | 'lastMonthWage'
  | 'hourlyWage'
  | 'dailyWage'
  | 'amountOwed'
  | 'monthlyWage';

/** What a sum of money is, by the words before or behind it; the first that fits. */
const KINDS: readonly { field: WageField; before?: RegExp; after?: RegExp; least?: number; most?: number }[] = [
  {
    field: 'localAverageMonthlyWage',
    before:
      /(?:社平(?:月)?(?:工资)?|社会平均(?:月)?工资|(?:当地|本地|本市|全市|全省|城市|市里|这边|职工|统筹(?:地)?区)[^,，。\d]{0,8}平均(?:月)?工资|三倍社平)[^,，。\d]{0,4}$/u,
    least: 500,
  },
  {
    field: 'localMinimumWage',
    before: /(?:当地|本地|我们这|这边|这里|县里|市里)[^,，。\d]{0,4}最低(?:月|小时)?工资(?:标准)?[^,，。\d]{0,3}$/u,
  },
  { field: 'contributionBaseLow', before: /(?:下限|最低基数|最低缴费基数)[^,，。\d]{0,3}$/u, least: 500 },
  { field: 'contributionBaseHigh', before: /(?:上限|最高基数|最高缴费基数)[^,，。\d]{0,3}$/u, least: 500 },
  { field: 'contributionBase', before: /基数[^,，。]{0,6}$/u, least: 1000 },
  { field: 'lastMonthWage', before: /(?:上个?月|最后一个?月)(?:的)?(?:工资|发|拿)(?:是|了|到手)?$/u, least: 300 },
  {
    field: 'yearlyBonus',
    before: /(?:年终(?:奖金?)?|年底(?:奖金?|双薪)|全年奖金?|十三薪|13薪)[^,，。\d]{0,4}$/u,
    least: 100,
  },
  { field: 'yearlyBonus', after: /^(?:元|块|块钱)?(?:的)?(?:年终奖|年底奖|全年奖)/u, least: 100 },
  { field: 'pieceRate', before: /(?:一件|每件|一个件|计件单价|单价)[^,，。\d]{0,3}$/u, most: 1000 },
  {
    field: 'pieceRate',
    before: /(?:一|每)(?:个|只|双|套|条|箱|袋|把|台)(?:给|是|才|只|算|挣|就)(?:我)?$/u,
    most: 100,
  },
  { field: 'pieceRate', after: /^(?:元|块|块钱|毛)?(?:一|每)件/u, most: 1000 },
  {
    field: 'overtimePayIncluded',
    before: /(?:里面?|里头|其中|包括|含|包含)[^,，。]{0,4}加班(?:费|工资|钱)[^,，。\d]{0,3}$/u,
  },
  { field: 'overtimePayIncluded', before: /加班(?:费|工资|钱|的)(?:占|就?有|就?是)了?$/u },
  { field: 'overtimePayIncluded', after: /^(?:元|块|块钱)?(?:的)?(?:是)?加班(?:费|工资|钱|的)/u, most: 20_000 },
  // 最低工资规定第十二条 takes out the allowances of these conditions, and no others.
  {
    field: 'allowancesIncluded',
    after:
      /^(?:元|块|块钱)?(?:的)?(?:是)?(?:(?:夜班|中班|高温|低温|井下|有毒有害)(?:的)?(?:津贴|补贴|补助费?)|津贴|补助费)/u,
    most: 20_000,
  },
  {
    field: 'allowancesIncluded',
    before:
      /(?:夜班|中班|高温|低温|井下|有毒有害)(?:的)?(?:津贴|补贴|补助|费)费?(?:占|就?有|就?是)?了?[^,，。\d]{0,2}$/u,
    most: 20_000,
  },
  {
    field: 'probationWage',
    before: /试用期?(?:的时候|期间|里)?(?:工资|月薪|每月|一个月|给|发|拿|只给|是)*[^,，。\d月年]{0,3}$/u,
    least: 300,
  },
  {
    field: 'hourlyWage',
    before: /(?:时薪|一(?:个)?小时|每(?:个)?小时|小时工资|一个钟头?|每个钟)[^,，。\d]{0,4}$/u,
    most: 500,
  },
  {
    field: 'hourlyWage',
    after: /^(?:(?:元|块钱|块)(?:一|每|\/)?|一|每|\/)(?:个)?(?:小时|钟头|钟)|^\s?(?:yuan )?(?:an|per) hour/iu,
    most: 500,
  },
  {
    field: 'dailyWage',
    before: /(?:日薪|一天|每天|日工资|一个工)(?:给|是|开|挣|拿|能)?[^,，。\d早晚上下中]{0,2}$/u,
    least: 20,
    most: 5000,
  },
  { field: 'dailyWage', after: /^(?:元|块|块钱)?(?:一|每|\/)天|^\s?(?:yuan )?(?:a|per) day/iu, most: 5000 },
];

const COUNTED_ELSE = /^\s?(?:年|个|天|岁|小时|钟|倍|号|月|周|日|分|次|人|级|%|％|件|家|点)/u;
const MONEY = /^\s?(?:多|来)?(?:元|块|圆|yuan|rmb)/iu;
const OWED = /(?:欠|拖欠|差)(?:了|着|我|我们)*[^,，。]{0,4}$/u;
const NAMED_WAGE =
  /(?:月薪|月工资|工资|薪水|薪资|薪酬|底薪|基本工资|月收入|收入|转正(?:后)?(?:工资)?|salary|wages?)(?:只|才|大概|差不多|就|是|为|有|给|发|开|拿|每月|一个月|税前|税后|平均|到手|of|is|[:：\s])*$/iu;
const SPOKEN_WAGE = /(?:到手|每个?月|一个?月|平均|月均|税前|税后|挣|拿|开|给我|发|paid|earn|pay|make)[^,，。]{0,6}$/iu;
const BY_MONTH = /^\s?(?:元|块|块钱|多)*(?:一|每|的)?(?:个)?(?:月|工资)|^\s?(?:yuan )?(?:a|per) month/iu;
/** What a year brings, told instead of a month. */
const BY_YEAR =
  /(?:年薪|年收入|全年(?:总)?(?:收入|工资)|(?:一|每)年(?:下来|到头)?(?:总共|一共|大概|差不多|能|到手|税前)*(?:挣|拿|赚|收入|工资|有|开|发))[^,，。\d]{0,4}$/u;
const MONTHS_A_YEAR = 12;
/** Which of several wages is meant: the average of all that was paid, then what is due, any, and what is left of it. */
const AVERAGE = /(?:平均|月均|加起来|总共|合计)[^,，。\d]{0,4}$/u;
const DUE = /(?:税前|应发|扣之前|实际(?:每月|一个月|每个月)?(?:发|拿|给|领|开)(?:的|是|了|到手)?)[^,，。\d]{0,4}$/u;
const LEFT =
  /(?:到手|实发|税后|扣完|扣掉|合同(?:上|里)?(?:写|约定|签|定)(?:的)?(?:是)?(?:月薪|工资|基本工资)?)[^,，。]{0,8}$/u;
/** Pay beside the basic wage: 底薪3500提成2500. */
const BASIC = /(?:底薪|基本工资|基础工资|保底)(?:是|有|才|只)?$/u;
const BASIC_BEHIND = /^(?:元|块钱?)?(?:的)?(?:底薪|基本工资|基础工资|保底)/u;
const BESIDE =
  /(?:提成|绩效(?:工资|奖金?)?|奖金|加班(?:费|工资)(?=[^,，。\d]{0,3}(?:一共|大概|差不多|大约|约|统共|能到|平均))|全勤奖?|岗位(?:工资|津贴)|满勤)(?:平均|大概|差不多|大约|约|一共|统共|能到|每月|一个月|有|是|能拿|拿)*[^,，。\d]{0,3}$/u;
/** 工资五千六加提成大概七千: what the parts come to. */
const ADDED_UP =
  /加(?:上)?[^,，。加]{0,8}(?:大概|差不多|大约|约|一共|统共|能到|能拿|到手|也就)(?:是|有|每月|一个月|能)*[^,，。\d]{0,2}$/u;
/** 提成加起来六千, and what the wage already holds (六千，其中提成两千). */
const TOGETHER = /(?:加起来|总共|合计|一共|统共)[^,，。\d]{0,4}$/u;
const PART_OF_IT = /(?:其中|包括|包含|含|里面?|里头|算上)[^,，。]{0,3}(?:提成|绩效|全勤|岗位|满勤)[^,，。]{0,8}$/u;
/** The sums whose wage is all that is paid in a month. */
const OF_ALL_PAY: ReadonlySet<CalculationKind | undefined> = new Set<CalculationKind>([
  'severance',
  'work_injury',
  'unused_leave_pay',
  'minimum_wage',
]);

const WITHHELD =
  /(?:(?:扣|交)(?:了|掉|去|的)?(?:社保|五险(?:一金)?|保险|公积金|个税|税)|(?:社保|五险(?:一金)?|保险|公积金|个税)[^,，。\d]{0,4}(?:扣|交)(?:了|掉|去)?)[^,，。\d]{0,3}$/u;
/** 一天三百，一个月干二十四天. */
const DAYS_A_MONTH =
  /(?:一个?月|每个?月)(?:大概|差不多|能|平均)?(?:干|做|上|出工|出勤)?(?:个)?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[到、-](\d{1,2}|[一二三四五六七八九十]{1,3}))?(?:来|多)?天/u;
const LONGEST_MONTH = 31;
const AFTER_PROBATION =
  /(?:转正|试用(?:期)?(?:过|满|完|结束)(?:了)?)(?:以?后|之后)?(?:的)?(?:工资|月薪|每月|一个月|给|发|拿|是|能拿|开)*[^,，。\d月年]{0,2}$/u;
const OFFERED =
  /^(?:元|块钱?|多)?(?:让|叫|要)我?[^,，。]{0,4}签|^(?:元|块钱?|多)?[^,，。\d]{0,3}(?:私了|了结|了事|了断|封口|打发|息事)/u;
const OFFERED_BEFORE = /(?:私了|一次性(?:给|赔|补)|(?:只)?(?:肯|答应|愿意?)(?:给|赔|出))[^,，。\d]{0,4}$/u;
const CHANGE = /(?:[降减扣涨]|少|压低|提高|加)(?:薪水?|工资|待遇)?(?:了|掉|我|给|发|到手)?$/u;

/** 两块五, 三块8: what stands behind the unit are tenths of it. */
function tenths(after: string): number {
  const said = /^块([1-9一二三四五六七八九])(?![\d十百千万个小天件月])/u.exec(after)?.[1];
  return said === undefined ? 0 : parseNumber(said)! / 10;
}

/** 六毛, 五分: what a number of these is in yuan. */
function partOfYuan(after: string): number {
  if (/^毛(?!巾|衣)/u.test(after)) return 1 / 10;
  return /^分钱/u.test(after) ? 1 / 100 : 1;
}

/** 头两个月四千，后三个月五千: pay told for one stretch after the other. */
const STRETCH =
  /(?:前|头|先|开始|后|后面|后来|剩下|最后|接着|末)(?:的)?([一二两俩三四五六七八九十\d]{1,2})个月(?:的?工资|都|每月|一个?月|是|发|拿|给|开|挣|按)*([\d.]+[kw千万]?|[一二两三四五六七八九十百千万]{2,6})/gu;

/** The average of the months, as 实施条例第二十七条 wants it; nothing unless two stretches at least are told. */
function averageOfStretches(text: string): number | undefined {
  const stretches = [...text.matchAll(STRETCH)].map(([, months, pay]) => ({
    months: parseNumber(months!) ?? 0,
    pay: parseNumber(pay!) ?? 0,
  }));
  const months = stretches.reduce((sum, stretch) => sum + stretch.months, 0);
  if (stretches.length < 2 || months === 0 || stretches.some(({ pay }) => pay < LEAST_PAY)) return undefined;
  return Math.round((stretches.reduce((sum, each) => sum + each.months * each.pay, 0) / months) * 100) / 100;
}

const LEAST_PAY = 500;
const CLOSEST = 3;

function closeness(before: string): number {
  if (AVERAGE.test(before)) return CLOSEST;
  return DUE.test(before) ? 2 : LEFT.test(before) ? 0 : 1;
}

/** Sums of money of one's own and of the place, each for what it is. */
export function readWages(
  text: string,
  numbers: readonly NumberMention[],
  facts: EntitlementFacts,
  calculation?: CalculationKind,
): void {
  let rank = -1;
  let basic: number | undefined;
  let beside = 0;
  let withheld = 0;
  for (const number of numbers) {
    const before = text.slice(Math.max(0, number.start - 16), number.start);
    const after = text.slice(number.end, number.end + 10);
    const value = number.low * partOfYuan(after) + tenths(after);
    const told = before;
    if (WITHHELD.test(told) && number.low >= 10 && number.low < 5000) {
      withheld += value;
      continue;
    }
    // 少一千, 扣三百 tell a change, and no wage; 六十万私了 tells an offer.
    if (CHANGE.test(told) || OFFERED.test(after) || OFFERED_BEFORE.test(told)) continue;
    if (calculation === 'probation_limit' && AFTER_PROBATION.test(told) && number.low >= LEAST_PAY) {
      // 工资五千，转正六千: what was told before is the pay in probation.
      if (facts.monthlyWage !== undefined) facts.probationWage ??= facts.monthlyWage;
      facts.monthlyWage = value;
      continue;
    }
    const kind = KINDS.find(
      (one) =>
        (one.before?.test(told) || one.after?.test(after)) &&
        number.low >= (one.least ?? 0) &&
        number.low <= (one.most ?? Number.POSITIVE_INFINITY),
    );
    if (number.low >= 1000 && BY_YEAR.test(told)) {
      facts.monthlyWage ??= Math.round((value / MONTHS_A_YEAR) * 100) / 100;
      rank = CLOSEST;
      continue;
    }
    if (
      BESIDE.test(told) &&
      (!TOGETHER.test(told) || ADDED_UP.test(told)) &&
      number.low >= 100 &&
      (!COUNTED_ELSE.test(after) || MONEY.test(after))
    ) {
      // 底薪三千加提成平均六千 is six thousand in all; 底薪四千提成平均两千 adds to it.
      const inAll = (AVERAGE.test(told) || ADDED_UP.test(told)) && basic !== undefined && value > basic;
      if (inAll) {
        facts.monthlyWage = value;
        rank = CLOSEST;
        basic = undefined;
      } else if (!PART_OF_IT.test(told)) beside += value;
      continue;
    }
    if (kind !== undefined && (kind.after !== undefined || !COUNTED_ELSE.test(after) || MONEY.test(after))) {
      facts[kind.field] ??= value;
      continue;
    }
    if (number.low === 1 && /^个?月/u.test(after)) continue;
    if (COUNTED_ELSE.test(after) && !/^\s?(?:元|块|一)/u.test(after) && !BY_MONTH.test(after)) continue;
    const money = MONEY.test(after);
    if (OWED.test(told) && (money || number.low >= 500)) {
      facts.amountOwed = value;
      continue;
    }
    const named = NAMED_WAGE.test(told);
    const spoken = named || SPOKEN_WAGE.test(told) || BY_MONTH.test(after);
    const plain =
      (money && number.low >= 1000) ||
      (number.scaled && number.low >= 1000) ||
      (number.low >= 1500 && number.low <= 100_000 && number.low % 50 === 0 && calculation !== undefined);
    if (!(named && number.low >= 1) && !((spoken || plain) && number.low >= 800)) continue;
    const close = closeness(told);
    if (facts.monthlyWage !== undefined && !(OF_ALL_PAY.has(calculation) && close > rank)) continue;
    facts.monthlyWage = value;
    rank = close;
    basic = BASIC.test(told) || BASIC_BEHIND.test(after) || (named && !AVERAGE.test(told)) ? value : undefined;
  }
  // 到手四千一，社保扣三百八: what is due holds what was withheld.
  if (withheld > 0 && rank === 0 && facts.monthlyWage !== undefined) facts.monthlyWage += withheld;
  const workdays = DAYS_A_MONTH.exec(text);
  if (
    facts.monthlyWage === undefined &&
    facts.dailyWage !== undefined &&
    workdays !== null &&
    OF_ALL_PAY.has(calculation)
  ) {
    const days = [workdays[1], workdays[2]].flatMap((said) => (said === undefined ? [] : (parseNumber(said) ?? [])));
    const average = days.reduce((sum, each) => sum + each, 0) / days.length;
    if (average > 0 && average <= LONGEST_MONTH) facts.monthlyWage = Math.round(facts.dailyWage * average * 100) / 100;
  }
  if (beside > 0 && OF_ALL_PAY.has(calculation)) {
    // 底薪加提成平均六千 names both and tells their sum.
    if (basic !== undefined) facts.monthlyWage = basic + beside;
    else facts.monthlyWage ??= beside;
  }
  const averaged = averageOfStretches(text);
  if (averaged !== undefined && OF_ALL_PAY.has(calculation)) facts.monthlyWage = averaged;
  // The only wage that was told is the one that is meant.
  if (facts.monthlyWage === undefined && facts.lastMonthWage !== undefined) {
    facts.monthlyWage = facts.lastMonthWage;
    delete facts.lastMonthWage;
  }
}
