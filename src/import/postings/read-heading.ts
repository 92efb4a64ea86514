import { toHalfWidth } from './clean-text.ts';
import type { PayHint } from './parse-pay.ts';
import { headingsFromPinyin } from './pinyin-headings.ts';
import type { Field } from './posting-row.ts';

/** A heading's likely fields, best first; 1 is a heading that means nothing else, less is a guess. */
export interface HeadingGuess {
  field: Field;
  weight: number;
}

const HEADINGS: readonly (readonly [Field, number, RegExp])[] = [
  [
    'personal',
    1,
    /联系人|联系电话|联系方式|联系手机|电话|手机|微信|wechat|qq|邮箱|邮件|e?mail|phone|mobile|tel|contact|负责人|法人|招聘者|发布人|hrname|recruiter|身份证|publisher/u,
  ],
  [
    'payMin',
    1,
    /(?:最低|最小|起始|下限|起薪|min).{0,4}(?:薪|工资|salary|pay|wage|月收入)|(?:薪|工资|收入|报酬|待遇|salary|pay|wage|money|remuneration|compensation|reward).{0,8}(?:最低|最小|下限|起|从|min|from|low(?:er|est)?|start)(?!\w*max)|^(?:minsalary|salarymin|salaryfrom|minvalue|basesalaryminvalue|basesalaryvalueminvalue)$/u,
  ],
  [
    'payMax',
    1,
    /(?:最高|最大|上限|max).{0,4}(?:薪|工资|salary|pay|wage|月收入)|(?:薪|工资|收入|报酬|待遇|salary|pay|wage|money|remuneration|compensation|reward).{0,8}(?:最高|最大|上限|止|至|max|to|high(?:er|est)?|upper|end)$|^(?:maxsalary|salarymax|salaryto|maxvalue)$/u,
  ],
  [
    'payUnit',
    1,
    /(?:薪|工资|收入|报酬|待遇|结算|salary|pay|wage|money|remuneration|compensation|reward|rate).{0,4}(?:单位|类型|方式|周期|unit(?:text)?|type|period|cycle|per)$|计薪方式|^unit(?:text)?$/u,
  ],
  ['payMonths', 1, /(?:薪资|发薪|薪酬)?月数|几薪|salarymonths?|monthsperyear/u],
  [
    'companySize',
    1,
    /(?:公司|企业|单位)?(?:规模|人员规模|员工数|员工人数)|companysize|businessperson|scale|employees?count|staffsize/u,
  ],
  ['companyNature', 1, /(?:公司|企业|单位|经济)?(?:性质|类型)$|companynature|companytype|ownership|企业类别/u],
  [
    'companyInfo',
    1,
    /(?:公司|企业|单位|商家|雇主)(?:信息|介绍|简介|描述|概况|说明)|company(?:info|intro|desc|profile|about)\w*/u,
  ],
  [
    'companyUrl',
    1,
    /(?:公司|企业|单位).{0,2}(?:链接|网址|主页|官网|url|网站)|company(?:url|link|href|website)|brandurl/u,
  ],
  ['industry', 1, /行业|主营|领域|经营范围|industry|businesstype|companyfield|sector/u],
  [
    'headcount',
    1,
    /(?:招聘|需求|招工|用工|拟招|计划|岗位|缺工)?(?:人数|名额|数量)|(?:招聘|需求|招工|用工|缺工|拟招)数|headcount|openings|vacanc(?:y|ies)(?:num|count)?|recruitnum|totaljobopenings|hirenum|^人数$|^需求$/u,
  ],
  [
    'url',
    1,
    /^(?:职位|岗位|详情|招聘|原文|来源|页面|信息)?(?:链接|网址|地址url|url|link|href)$|(?:job|position|detail|source|page|post)(?:url|link|href)|^(?:url|link|href)$/u,
  ],
  [
    'id',
    1,
    /^(?:职位|岗位|招聘|信息|记录|发布)?(?:编号|编码|id|代码)$|^(?:job|position|post|posting|vacancy|record|external)?(?:id|no|code|number)$|(?:job|position|post)(?:id|no)$|^(?:uuid|guid|identifier|identifiervalue)$|招聘编号/u,
  ],
  ['validThrough', 1, /截止|有效期|到期|失效|结束(?:日期|时间)|validthrough|deadline|expir|enddate|closingdate/u],
  [
    'postedAt',
    1,
    /发布(?!单位|企业|公司|机构|者)|更新(?:日期|时间)|刷新|登记(?:日期|时间)|录入(?:日期|时间)|开始日期|dateposted|posted|publish|createdat|createtime|pubdate|updatetime|updatedat|^(?:日期|时间|date|time|since)$/u,
  ],
  [
    'employmentType',
    1,
    /(?:工作|用工|岗位|职位|招聘|就业|雇佣)(?:性质|类型|形式|方式)$|employmenttype|^employment$|jobtype|worktype|jobnature|全职|positiontype/u,
  ],
  ['shift', 1, /班次|班制|工作时间|上班时间|工作时段|作息|workhours|workinghours|shift|schedule/u],
  ['education', 1, /学历|文化程度|教育程度|受教育|edu(?:cation)?|degree|educationrequirements/u],
  ['experience', 1, /经验|工作年限|年限|工龄|资历|experience|workyears?|businessyear|seniority|workexp/u],
  [
    'benefits',
    1,
    /福利|包吃|包住|吃住|食宿|住宿|伙食|五险|社保|公积金|双休|班车|welfare|benefits?|perks|jobbenefits|advantage|jobwelf|treatment/u,
  ],
  [
    'pay',
    1,
    /薪|工资|收入|报酬|待遇|salary|wage|pay(?!ment)|money|remuneration|compensation|howmuch|earnings|^(?:hourly|daily|weekly|monthly)?rate$/u,
  ],
  [
    'lat',
    1,
    /^(?:纬度|lat|latitude|geolat|y坐标)$|latitude$|^坐标$|经纬度|^(?:lnglat|latlng|coordinates?|location_?point)$/u,
  ],
  ['lon', 1, /^(?:经度|lng|lon|long|longitude|geolon|x坐标)$|longitude$/u],
  ['district', 1, /^(?:工作|所在|所属)?(?:区县?|县区|区域|行政区|县市区|区\/县)(?:名称)?$|district|county/u],
  ['province', 1, /^(?:工作|所在)?(?:省|省份|省市|省\/直辖市)$|province|addressregion$/u],
  [
    'city',
    1,
    /^(?:工作|所在|所属)?(?:市|城市|地市|市区|地级市)(?:名称)?$|^(?:work|job)?city(?:name)?$|addresslocality$/u,
  ],
  ['area', 1, /商圈|商区|街道|附近|地铁|镇街|bizarea|businessarea|businessdistrict|area|zone|subway|station/u],
  [
    'address',
    1,
    /(?:where|location|place|地点|地区)(?:detail|详情|详细)|(?:工作|上班|公司|单位|企业|详细|面试|通讯|办公|联系)?(?:地址|位置|详址)|address|streetaddress/u,
  ],
  [
    'place',
    1,
    /地点|工作地|地区|就业地|所在地|用工地|workarea|jobarea|location|workplace|position$|place|region|^where$/u,
  ],
  [
    'category',
    1,
    /(?:职位|岗位|职业|工作)(?:类别|种类|分类|大类|小类|职能)|^(?:工种|职业|职能|类别|分类|专业工种)$|职能|category|jobfunction|occupation|profession|function/u,
  ],
  ['tags', 1, /标签|label|lable|关键词|关键字|亮点|技能|特色|tags?$|labels?$|keywords?|skills?|highlights?/u],
  [
    'employer',
    1,
    /(?:公司|企业|单位|机构|商家|商户|雇主|店铺|厂|用工主体|用人主体|用人单位|招聘单位|用工单位|厂家|工厂|门店|招聘方|学校)(?:基本)?(?:信息)?(?:全称|简称|名称|名)?$|^(?:company|employer|business|corp|corporation|enterprise|org|organi[sz]ation|firm|brand|hiringorgani[sz]ation|shop|store|client|agency)(?:info)?(?:full)?(?:name)?$|employername|companyfullname/u,
  ],
  [
    'title',
    1,
    /^(?:招聘|招工|招募|需求|急聘|急招|空缺|应聘|用工|在招)?(?:职位|岗位|职务|工种|工作|岗位工种)(?:基本)?(?:信息)?(?:名称|名|标题)?$|^(?:标题|招聘标题|名称|岗位及工种)$|^(?:job|position|post|vacancy)?(?:title|name)$|^(?:job|position|role|post|vacancy|title)$|招聘(?:岗位|职位|工种)|(?:岗位|职位)名称|^(?:岗位|职位|工种)(?:及|和|与|[/、])(?:待遇|薪资|工资|薪酬|地点)$/u,
  ],
  [
    'description',
    1,
    /描述|职责|要求|内容|详情|说明|介绍|简介|条件|备注|信息|desc|detail|deatil|duty|duties|requirements?|responsibilit|content|remark|qualification|jd$/u,
  ],
];

/** What a heading may mean; of `where.cityName` the last part alone tells nearly as much as the whole. */
export function guessHeading(heading: string): HeadingGuess[] {
  const known = GUESSES.get(heading);
  if (known !== undefined) return known;
  const spelt = headingsFromPinyin(normaliseHeading(heading)).flatMap(guessName);
  const parts = heading.split('.').filter((part) => part.trim() !== '');
  const last = parts.length > 1 ? guessName(parts.at(-1)!) : [];
  const best = new Map<Field, number>();
  const weigh = (guesses: readonly HeadingGuess[], factor: number) => {
    for (const { field, weight } of guesses) best.set(field, Math.max(best.get(field) ?? 0, weight * factor));
  };
  weigh(guessName(heading), 1);
  weigh(last, LAST_PART);
  weigh(spelt, SPELT);
  const guesses = [...best].map(([field, weight]) => ({ field, weight })).sort((a, b) => b.weight - a.weight);
  const part = guesses.some(({ field }) => field.startsWith('pay') && field !== 'pay');
  const kept = part ? guesses.filter(({ field }) => field !== 'pay') : guesses;
  if (GUESSES.size < MOST_REMEMBERED) GUESSES.set(heading, kept);
  return kept;
}

const LAST_PART = 0.9;
const SPELT = 0.9;
const GUESSES = new Map<string, HeadingGuess[]>();
const MOST_REMEMBERED = 5000;

function guessName(heading: string): HeadingGuess[] {
  const name = normaliseHeading(heading);
  if (name === '') return [];
  const guesses: HeadingGuess[] = [];
  for (const [field, weight, pattern] of HEADINGS) {
    const match = pattern.exec(name);
    if (match === null) continue;
    const coverage = match[0].length / name.length;
    const late = guesses.length > 0 ? 0.15 : 0;
    guesses.push({ field, weight: Math.max(weight * (0.45 + 0.55 * coverage) - late, 0.1) });
  }
  return guesses;
}

/** 月薪（千元/月）, job_title and 职位 * are 月薪, jobtitle and 职位. */
export function normaliseHeading(heading: string): string {
  return toHalfWidth(heading)
    .toLowerCase()
    .replace(/[(（【[][^)）】\]]*[)）】\]]/gu, '')
    .replace(/[\s_\-*:：.#"'“”?？]+/gu, '')
    .trim();
}

/** Unit and scale that a pay heading states: 月薪(K), 年薪（万元）, 日薪, 工资(元/小时). */
export function payHint(heading: string): PayHint {
  const text = toHalfWidth(heading).toLowerCase();
  const hint: PayHint = {};
  if (/时薪|小时|hour/u.test(text)) hint.unit = 'hour';
  else if (/日薪|\/天|\/日|每天|每日|daily/u.test(text)) hint.unit = 'day';
  else if (/年薪|\/年|每年|annual|year/u.test(text)) hint.unit = 'year';
  else if (/月薪|月工资|月收入|\/月|每月|month/u.test(text)) hint.unit = 'month';
  if (/万元?(?:\)|\/|$)/u.test(text)) hint.scale = 10_000;
  else if (/千元?(?:\)|\/|$)|\(k[)/]|[\s_(]k\)?$/u.test(text)) hint.scale = 1000;
  return hint;
}
