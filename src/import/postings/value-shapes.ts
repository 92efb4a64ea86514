import { toHalfWidth } from './clean-text.ts';
import { parseDate } from './parse-date.ts';
import type { Field } from './posting-row.ts';
import { splitMixed } from './split-mixed.ts';

/** What a cell's own text says it is, whatever its heading claims. */
export type Shape = Extract<
  Field,
  | 'pay'
  | 'place'
  | 'education'
  | 'experience'
  | 'companySize'
  | 'companyNature'
  | 'headcount'
  | 'postedAt'
  | 'url'
  | 'employer'
  | 'employmentType'
  | 'personal'
  | 'description'
  | 'tags'
  | 'industry'
>;

const PAY_RANGE =
  /^[¥￥]?\s*\d+(?:\.\d+)?\s*[kKwW千万]?\s*(?:元|块)?(?:\/[年月天日时])?\s*[-~～—–至到]\s*[¥￥]?\d+(?:\.\d+)?\s*[kKwW千万]?/u;
const PAY = [
  /^(?:薪资|工资|月薪)?面[议谈]$|^电议$|^计件(?:制|工资)?$|^negotiable$/iu,
  /\d\s*(?:[kKwW千万]|元|块).{0,6}(?:\/|每|一)\s*(?:小?时|天|日|月|年|件|h)|\d{2}薪|[¥￥]\s*\d/u,
  /^\d+(?:\.\d+)?\s*[-~～—–至到]\s*\d+(?:\.\d+)?\s*[kKwW千万]/u,
  /^\d+(?:\.\d+)?\s*[kKwW千万](?:元)?(?:\s*[-~～—–至到]|\s*(?:及?以[上下]|起|左右|\+)?$)/u,
  /^[1-9]\d{3,5}\s*(?:元|\+|以上|以下|左右)?$|^\d{3,6}\s*[-~～—–至到]\s*\d{3,6}(?:元|块|元?[/每].*|左右|不等)?$/u,
  /^(?:月薪|年薪|日薪|时薪|底薪|工资|薪资|综合|保底)\s*[:：]?\s*\d/u,
];
const EDUCATION =
  /^(?:学历)?(?:不限|不限学历|无要求)?(?:学历不限)?$|^(?:统招|全日制|统招全日制)?(?:小学|初中|高中|中专|中技|技校|职高|大专|专科|高职|本科|大学|学士|硕士|研究生|博士|mba)(?:[/、或,及]?(?:小学|初中|高中|中专|中技|技校|职高|大专|专科|高职|本科))*(?:学历|学位)?(?:及?以[上下])?(?:学历)?$|^(?:bachelor|master|associate|high school|doctor|phd|postgraduate)(?:'s)?(?: degree)?$/iu;
const EXPERIENCE =
  /^(?:经验)?不限$|^经验不限$|^无(?:需|须)?(?:工作)?经验$|^应届(?:毕业)?生?$|^(?:\d{1,2}|[一二三四五六七八九十]+)(?:\s*[-~至到]\s*(?:\d{1,2}|[一二三四五六七八九十]+))?\s*年(?:及?以[上下内])?(?:工作)?(?:经验|经历)?(?:及?以[上下])?$|^\d{1,2}\s*\+?\s*(?:-\s*\d{1,2})?\s*(?:years?|yrs?)|^no experience|^entry level/iu;
const COMPANY_SIZE =
  /^(?:少于|不足)\s*\d+\s*人$|^\d+\s*[-~至到]\s*\d{2,6}\s*人$|^\d{2,6}\s*人\s*(?:以[上下]|左右)$|^\d{4,6}\s*人$/u;
const COMPANY_NATURE =
  /^(?:民营|国企|国有|央企|私营|私企|合资|中外合资|独资|外资|外商独资|外企代表处|上市公司|已上市|股份制|股份制企业|事业单位|政府机关|国家机关|非营利组织|创业公司|集体|个体|社会团体|律师事务所|港澳台|代表处|学校)[\u4e00-\u9fff（）()/]{0,8}$/u;
const HEADCOUNT = /^(?:招聘?|需)?\s*\d{1,4}(?:\s*[-~至到]\s*\d{1,4})?\s*(?:人|名|位)$|^若干(?:人|名)?$/u;
const URL_SHAPE = /^(?:https?:)?\/\/\S+$|^www\.\S+$/iu;
const EMPLOYER =
  /(?:公司|集团|厂|店|中心|学校|医院|酒店|宾馆|饭店|餐厅|银行|事务所|工作室|研究院|研究所|合作社|经营部|门市部|商行|商场|超市|幼儿园|大学|学院|中学|小学|协会|联盟|企业|股份|控股|有限合伙|分公司|办事处|服务部|餐馆|茶楼|农场|物业|委员会|管理局|人社局|俱乐部|基金会|co\.?,?\s?ltd\.?|inc\.?|llc|corporation|company|gmbh)(?:[（(][^）)]*[）)])?$/iu;
const EMPLOYMENT =
  /^(?:全职|兼职|实习|日结|临时工?|正式工?|劳务派遣|暑假工|寒假工|小时工|全职\/兼职|full[_\s-]?time|part[_\s-]?time|intern(?:ship)?|contractor|temporary)$/iu;
const PERSONAL =
  /^(?:\+?86[-\s]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}$|^\(?0\d{2,3}\)?[-\s]?\d{7,8}$|^[\w.+-]+@[\w-]+\.[\w.]+$|^[\u4e00-\u9fff](?:先生|女士|小姐|经理|老师|总)$/u;
const PLACE =
  /^(?:[\u4e00-\u9fff]{2,6}(?:省|自治区))?\s*[-·]?\s*[\u4e00-\u9fff]{2,8}(?:(?<![超夜菜门城股上])市|州|地区|盟)(?:\s*[-·\s]?\s*[\u4e00-\u9fff]{1,10}(?:区|县|市|旗))?$|^[\u4e00-\u9fff]{2,7}\s*[-·]\s*[\u4e00-\u9fff]{1,10}(?:区|县|市|旗|园区|开发区)$|^远程办公$/u;
const BIG_CITY =
  /^(?:北京|上海|天津|重庆|广州|深圳|成都|武汉|南京|杭州|西安|苏州|郑州|长沙|沈阳|青岛|宁波|东莞|无锡|佛山|合肥|大连|福州|厦门|哈尔滨|济南|温州|南宁|长春|泉州|石家庄|贵阳|常州|南通|嘉兴|太原|徐州|南昌|金华|惠州|珠海|中山|台州|烟台|兰州|绍兴|海口|扬州|昆明|洛阳|乌鲁木齐|呼和浩特|银川|西宁|拉萨|绵阳|遵义|开封|商丘|周口|信阳|南阳|新乡|安阳|驻马店|许昌|平顶山|焦作|濮阳|漯河|三门峡|鹤壁)$/u;
const INDUSTRY =
  /^(?:教育|互联网|计算机|电子|房地产|金融|贸易|快速消费品|医疗|制药|建筑|批发|餐饮|酒店|制造|机械|物流|交通|服装|广告|通信|汽车|家具|环保|农业|能源|化工|保险|会计|文化|娱乐|物业|美容|家政|零售|旅游)[\u4e00-\u9fff（）()、,，\s]{0,12}(?:\/[\u4e00-\u9fff（）()、,，]{1,14})+|^(?:计算机软件|计算机硬件|餐饮业|制造业|服务业|建筑业|金融业|房地产业?|批发\/零售)$/u;

/** Words that may stand around figures of pay; anything else makes the text more than pay. */
const PAY_WORDS =
  /人民币|综合|底薪|保底|无责|月薪|年薪|日薪|时薪|月入|到手|税[前后]|工资|薪资|薪|元|块钱?|千|万|每|月|年|天|日|小时|时|周|件|单|班|以上|以下|及|起|左右|不等|面议|提成|奖金|绩效|加|包吃住?|包住|五险一金?|日结|月结|周结|至|到|一|cny|rmb|month|year|hour|day|per|usd/giu;

/** True when a text is about pay and nothing else: 底薪5000 is, 底薪5000金融客服 is not. */
export function isOnlyPay(text: string): boolean {
  return (
    isPayText(text) && (text.replace(PAY_WORDS, '').match(/[\p{Script=Han}]|[a-jl-vx-z]{2,}/giu) ?? []).length <= 1
  );
}

export function isPayText(text: string): boolean {
  return (
    PAY.some((pattern) => pattern.test(text)) ||
    (PAY_RANGE.test(text) && /\d{3}|[kw千万元块]/iu.test(text) && !/人|年|岁|天前/u.test(text))
  );
}

/** A six-digit code of a district or city (GB/T 2260); round thousands are pay. */
export function isRegionCode(text: string): boolean {
  return (
    /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?:0[1-9]|[1-6]\d|70|90)\d{2}$/u.test(text) && !text.endsWith('000')
  );
}

/** Exclusive shapes first: the first that fits a cell is what the cell is. */
const SHAPES: readonly (readonly [Shape, (text: string) => boolean])[] = [
  ['url', (text) => URL_SHAPE.test(text)],
  ['companySize', (text) => COMPANY_SIZE.test(text)],
  ['headcount', (text) => HEADCOUNT.test(text)],
  ['personal', (text) => PERSONAL.test(text)],
  ['experience', (text) => EXPERIENCE.test(text) && !/^不限$/u.test(text)],
  ['education', (text) => EDUCATION.test(text) && !/^不限$|^无要求$/u.test(text)],
  ['companyNature', (text) => COMPANY_NATURE.test(text)],
  ['employmentType', (text) => EMPLOYMENT.test(text)],
  [
    'postedAt',
    (text) =>
      /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^(?:今天|昨天|前天|\d+天前|刚刚)(?:发布|更新|$)|^\d{2}-\d{2}$|^\d{1,2}-\d{1,2}发布$|^(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{1,4}/iu.test(
        text,
      ) && parseDate(text, '2026-01-01') !== undefined,
  ],
  ['place', (text) => isRegionCode(text)],
  ['pay', (text) => text.length <= 30 && isOnlyPay(text)],
  ['place', (text) => text.length <= 20 && (PLACE.test(text) || BIG_CITY.test(text))],
  ['industry', (text) => text.length <= 40 && INDUSTRY.test(text)],
  ['employer', (text) => text.length <= 60 && text.length >= 4 && EMPLOYER.test(text)],
  ['tags', (text) => text.length <= 300 && (text.match(/[\n,，|、;；]/gu) ?? []).length >= 2 && !/[。:：]/u.test(text)],
  ['description', (text) => text.length > 60 || (text.length > 25 && /[。；:：]|职责|要求|负责/u.test(text))],
];

export function shapeOf(value: string): Shape | undefined {
  const text = toHalfWidth(value)
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '');
  if (text === '') return undefined;
  return SHAPES.find(([, fits]) => fits(text))?.[0];
}

export interface ColumnProfile {
  filled: number;
  filledShare: number;
  /** Share of the filled cells with each shape. */
  shares: Partial<Record<Shape, number>>;
  /** Share of the filled cells that list things of several shapes. */
  mixed: number;
  /** Share of the filled cells that are different from each other. */
  distinct: number;
  numeric: number;
  /** True when the cells only count the rows: 1, 2, 3. */
  counts: boolean;
  meanLength: number;
}

export function profileColumn(values: readonly string[]): ColumnProfile {
  const filled = values.filter((value) => value !== '');
  const counts: Partial<Record<Shape, number>> = {};
  let numeric = 0;
  let mixed = 0;
  let length = 0;
  for (const value of filled) {
    const shape = shapeOf(value);
    if (shape !== undefined) counts[shape] = (counts[shape] ?? 0) + 1;
    if (/^-?\d+(?:\.\d+)?$/u.test(value)) numeric += 1;
    if (value.length <= 60 && splitMixed(value).filter((part) => MIXED.has(shapeOf(part))).length >= 2) mixed += 1;
    length += value.length;
  }
  const total = Math.max(filled.length, 1);
  const first = Number(filled[0]);
  return {
    filled: filled.length,
    filledShare: filled.length / Math.max(values.length, 1),
    shares: Object.fromEntries(Object.entries(counts).map(([shape, count]) => [shape, count / total])),
    mixed: mixed / total,
    distinct: new Set(filled).size / total,
    numeric: numeric / total,
    counts:
      (first === 0 || first === 1) &&
      filled.length > 1 &&
      filled.every((value, index) => Number(value) === first + index),
    meanLength: length / total,
  };
}

const MIXED: ReadonlySet<Shape | undefined> = new Set<Shape>([
  'experience',
  'education',
  'headcount',
  'place',
  'employmentType',
  'companySize',
  'pay',
]);
