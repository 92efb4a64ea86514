import type { Benefit, EmploymentType, Shift } from '../../contract/job.ts';

/** What a posting says of its benefits, kind of work and working time, read from words. */

const NEGATION = /(?:不(?:含|提供|包含|负责|交|缴|用)?|无|没有?|非|未|暂不)(?:提供|缴纳|购买)?$/u;

const BENEFITS = vocabulary<Benefit>([
  [
    'housing',
    /包(?:食|吃)(?:包)?(?:住|宿)|包(?:住|宿)|(?:免费|提供)(?:食宿|住宿|住|宿舍)|食宿(?!自理)|宿舍|住宿(?!补|自理|费)|管吃管住|管住/u,
  ],
  [
    'meals',
    /包(?:吃|食|餐|伙食|三餐|[一两]餐|中餐|午餐|工作餐)|管(?:吃|饭|[一两三]餐)|食宿(?!自理)|工作餐|(?:免费|提供)(?:[一二两三]|早|午|晚|中|工作|员工)?(?:餐|食)|餐(?:饮)?补|饭补|伙食补|午餐补|食堂/u,
  ],
  ['social_insurance', /[三四五六]险|社保|社会保险|养老保险|五金一险|七险/u],
  ['housing_fund', /[一二两]金|公积金/u],
  ['weekends_off', /双休(?!日加班)|做五休二|上五休二|五天工作制|五天八小时|5天8小时|周末休息|周六日休|周六周日休/u],
  ['transport', /班车|交通补|车补|交补|通勤补|上下班接送|车费补|路费报销|报销路费/u],
]);
/** 单双休 alternates, so it does not promise free weekends. */
const NOT_EVERY_WEEKEND = /单双休|单、双休|大小周|单休|双休轮|隔周双休/u;

export function readBenefits(texts: readonly string[]): Benefit[] {
  const found = new Set<Benefit>();
  for (const text of texts) {
    for (const benefit of BENEFITS.said(text, NEGATION)) {
      if (benefit !== 'weekends_off' || !NOT_EVERY_WEEKEND.test(text)) found.add(benefit);
    }
  }
  return BENEFITS.order.filter((benefit) => found.has(benefit));
}

const TYPE_COLUMN: readonly (readonly [EmploymentType, RegExp])[] = [
  ['daily', /日结|临时|零工|短工|day\s?labou?r|daily|per_diem|temporary/iu],
  ['seasonal', /季节|暑[期假]|寒[期假]|假期工|seasonal/iu],
  ['internship', /实习|见习|intern/iu],
  ['part_time', /兼职|非全|小时工|钟点|part[\s_-]?time/iu],
  ['full_time', /全职|正式|full[\s_-]?time|contractor|劳务派遣|外包|合同/iu],
];

/** A column of its own names the kind; 全职/兼职 together leaves the full-time reading. */
export function employmentTypeFromColumn(text: string): EmploymentType | undefined {
  const named = TYPE_COLUMN.filter(([, pattern]) => pattern.test(text)).map(([type]) => type);
  return named.includes('full_time') ? 'full_time' : named[0];
}

/** Words that offer the kind as a side possibility (可实习, 接受兼职) do not make the job one. */
const SIDE_OFFER = /(?:可|接受|招收|欢迎|提供|开具?|优秀|毕业|有|无|不招|非|不是|谢绝|勿扰|拒绝|或|\/)$/u;
const AFTER_OFFER = /^(?:证明|经验|经历|转正|期|导师|可|勿扰|均可|也可|亦可|优先|基地)/u;

const DAILY = /日结|当日结|当天结|临时工|短期工|日清/gu;
const SEASONAL = /暑[期假]工|寒[期假]工|假期工|暑[期假]兼职|季节工|季节性/gu;
const INTERNSHIP = /实习/gu;
const PART_TIME = /兼职|小时工|钟点工/gu;

/** Reads the kind of work off the title, the pay and the tags; the description only where it is plain about 日结. */
export function employmentTypeFromText(
  title: string,
  payText: string,
  tags: readonly string[],
  description: string,
): EmploymentType {
  const brief = [title, payText, ...tags].join('\n');
  if (meant(brief, DAILY)) return 'daily';
  if (meant(brief, SEASONAL)) return 'seasonal';
  if (meant(title, INTERNSHIP)) return 'internship';
  if (!title.includes('全职') && meant(brief, PART_TIME)) return 'part_time';
  if (/工资日结|薪资日结|日结工资|当日结清|当天结清|一天一结/u.test(description)) return 'daily';
  return 'full_time';
}

function meant(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_NEGATION), match.index);
    const after = text.slice(pattern.lastIndex, pattern.lastIndex + LONGEST_NEGATION);
    if (!SIDE_OFFER.test(before) && !AFTER_OFFER.test(after)) return true;
  }
  return false;
}

const SHIFTS = vocabulary<Shift>([
  ['day', /(?<!常)白班|长白班|常白班|行政班|正常班|朝九晚[五六]|朝8晚[56]|早九晚[五六]|9:00-1[78]:[03]0/u],
  ['night', /夜班|晚夜班|通宵|大夜/u],
  ['rotating', /[两二三]班(?:倒|制|轮)|倒班|轮班|翻班|四班三运转|四班三倒|早[班、和]*晚班?(?:轮|倒)|轮流上班/u],
  ['morning', /早班|上午班/u],
  ['evening', /(?<!早)晚班|中班/u],
  ['weekend', /周末兼职|周末班|周六日(?:上班|兼职)|仅周末|只上周末/u],
]);

const NO_SHIFT = /(?:不(?:用|需要?|必)?(?:上|倒|值)?|无(?:需|须)?(?:上|倒)?|没有?|免|非|不存在)$/u;

export function readShifts(texts: readonly string[]): Shift[] {
  const found = new Set<Shift>();
  for (const text of texts) for (const shift of SHIFTS.said(text, NO_SHIFT)) found.add(shift);
  return SHIFTS.order.filter((shift) => found.has(shift));
}

interface Vocabulary<Thing> {
  order: readonly Thing[];
  /** What a text says there is, leaving out what it says there is not. */
  said(text: string, negation: RegExp): Thing[];
}

const LONGEST_NEGATION = 5;

/** All words are looked for in one pass, because descriptions are long and there are many of them. */
function vocabulary<Thing>(words: readonly (readonly [Thing, RegExp])[]): Vocabulary<Thing> {
  const any = new RegExp(words.map(([, pattern]) => pattern.source).join('|'), 'gu');
  return {
    order: words.map(([thing]) => thing),
    said(text, negation) {
      const things: Thing[] = [];
      any.lastIndex = 0;
      for (let match = any.exec(text); match !== null; match = any.exec(text)) {
        if (negation.test(text.slice(Math.max(0, match.index - LONGEST_NEGATION), match.index))) continue;
        for (const [thing, pattern] of words) if (pattern.test(match[0])) things.push(thing);
      }
      return things;
    },
  };
}
