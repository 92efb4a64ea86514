import type { NumberMention } from './numbers.ts';

/** What a person tells of themselves, or an employer of itself, on which programmes turn; by the names of those facts. */
export type Circumstances = Readonly<Record<string, boolean | number | string | readonly string[]>>;

const EMPLOYER =
  /我(?:们)?(?:是|这|的|开)?[^,，。]{0,8}(?:企业|公司|单位|厂|店|个体户|老板)[^。]{0,14}(?:招|雇|吸纳|稳岗|扩岗)|(?<!(?:有|哪家|哪个|什么|找)[^,，。]{0,3})(?:企业|公司|单位|厂里)(?:招用|招|雇|吸纳)(?:了|用)?[^。]{0,10}(?:补|减|奖|政策|返还)|(?:作为|我是)(?:一家)?(?:用人单位|企业主|雇主)|稳岗返还|扩岗补助|残保金|我(?:们)?(?:是|这|这边)?(?:个|一?家)?(?:小微|小)?(?:企业|公司|单位|厂|店)(?:的|方)?[,，]?(?:我们)?(?:还)?(?:能|可以)(?:领|享受|拿|申请|申领|有)[^。]{0,6}(?:补贴|补助|优惠|政策|减免|返还)/u;

/** 我招了一个下岗工人，有什么补贴: whoever hires one person and asks what that brings need not say that they are a firm. */
const HIRES_ONE =
  /(?:^|[,，。])(?:我|我们|俺|咱|咱们)?(?:店里|厂里|家)?(?:想|要|准备|打算|刚|新|又)?(?:招|雇|聘)(?:用)?(?:了|过|到|来)?[一二两三四五几\d]{0,3}(?:个|名|位)[^?？。]{0,30}(?:补贴|补助|减税|免税|减免|少交|少缴|奖励|优惠|政策|好处)/u;

const HIRES: readonly [string, RegExp][] = [
  ['graduate', /毕业生|应届|大学生/u],
  ['hard_to_employ', /就业困难|困难人员|4050|大龄/u],
  ['veteran', /退役|退伍/u],
  ['poverty_monitored', /脱贫|监测对象|贫困/u],
  ['long_unemployed', /失业半年|登记失业(?:半年|6个月|六个月)/u],
  ['youth', /失业青年|16.{0,3}24/u],
  ['disabled', /残疾/u],
  ['unemployed', /下岗|失业(?!半年|青年|保险|金)|被裁/u],
];

/** From these ages on most provinces count a person without work as hard to employ. */
const OLDER_MAN = 50;
const OLDER_WOMAN = 40;

const HARDSHIPS: readonly [string, RegExp][] = [
  ['disabled', /残疾/u],
  ['low_income', /低保/u],
  ['zero_employment', /零就业/u],
  ['destitute', /特困/u],
  ['poverty_monitored', /监测(?:户|对象)|脱贫(?:户|人口)|返贫/u],
  ['lost_land', /失地|征地|土地被征/u],
  ['student_loan', /助学贷款/u],
];

const SAYS: readonly { fact: string; value: boolean | string; words: RegExp; unless?: RegExp }[] = [
  { fact: 'graduate', value: 'final_year', words: /应届|毕业学年|毕业年度|今年(?:刚)?毕业|明年(?:就)?毕业/u },
  {
    fact: 'graduate',
    value: 'within_two_years',
    words: /(?:去年|前年|刚)毕业|(?:毕业|离校)[^,，。]{0,3}(?:一|1|两|2|半)年/u,
  },
  { fact: 'hardToEmploy', value: false, words: /(?:没|未|没有)(?:被)?(?:认定|办)[^,，。]{0,4}(?:就业)?困难/u },
  { fact: 'hardToEmploy', value: true, words: /(?:认定(?:了|为|过)?|是|属于)[^,，。]{0,4}(?:就业困难|困难人员)|4050/u },
  {
    fact: 'registeredUnemployed',
    value: false,
    words:
      /(?:没|未|还没|没有)[^,，。]{0,3}(?:失业登记|登记失业)|^(?:还|我)?(?:没|没有|未)(?:去|办|做)?(?:过)?登(?:记)?(?:过|呢)?[。.!！]*$/u,
  },
  {
    fact: 'registeredUnemployed',
    value: true,
    words: /(?:办|做|登记)(?:了|过)?失业登记|登记失业|失业登记(?:办|做)?了/u,
  },
  {
    fact: 'paysOwnInsurance',
    value: true,
    words:
      /(?:社保|养老|医保|保险)[^,，。]{0,4}(?:自己|个人)(?:在)?(?:交|缴)|(?:自己|个人|以个人身份)(?:在)?(?:交|缴)(?:的|着|了)?(?:社保|养老|医保|保险|职工)/u,
  },
  { fact: 'drawsUnemploymentBenefit', value: true, words: /(?:正在|在|还在|现在)领(?:着)?失业/u },
  // Whoever is laid off did not leave of their own will.
  { fact: 'involuntary', value: true, words: /下了?岗/u },
  { fact: 'veteran', value: true, words: /退役|退伍|当(?:过|了)[^,，。]{0,5}兵|复员|部队(?:回来|下来|转业)/u },
  { fact: 'platformWorker', value: true, words: /外卖|骑手|网约车|跑滴滴|闪送|货拉拉/u },
  { fact: 'ruralWorker', value: true, words: /农民工|农村户口|(?:从)?农村(?:出来|来)/u },
  { fact: 'situation', value: 'student', words: /在校|还在(?:上学|读书)/u },
  {
    fact: 'situation',
    value: 'self_employed',
    words: /自己(?:开|做)(?:了)?(?:个|家)?(?:店|生意|公司)|个体户|刚(?:开|创)(?:了)?(?:个|家)?(?:店|业|公司)/u,
  },
  { fact: 'situation', value: 'flexible', words: /灵活就业|打零工|零工|外卖|骑手|网约车|自由职业/u },
  {
    fact: 'situation',
    value: 'employed',
    words: /(?:在|还在)(?:公司|单位|厂|工厂)(?:里)?(?:上班|干|工作)|在职/u,
    unless: /以前|之前|被|离|辞/u,
  },
  {
    fact: 'situation',
    value: 'unemployed',
    words: /下岗|失业(?!保险|金|登记|补)|没(?:有)?(?:工作|单位)|待业|被(?:公司|单位|厂)?(?:裁|辞退|开除)|没活干/u,
  },
];

/** Whom an employer hires and how, once it is known that an employer speaks. */
export function recogniseHiring(text: string, numbers: readonly NumberMention[]): Circumstances {
  const told: Record<string, boolean | number | readonly string[]> = {};
  const hires = HIRES.filter(([, words]) => words.test(text)).map(([code]) => code);
  const older = /女|妇|大姐|阿姨/u.test(text) ? OLDER_WOMAN : OLDER_MAN;
  if (numbers.some(({ low, end }) => low >= older && /^\s?(?:多)?岁/u.test(text.slice(end, end + 3))))
    hires.push('older');
  if (hires.length > 0) told.hires = hires;
  if (/小微|小企业|微型|小公司|小店|小厂/u.test(text)) told.smallBusiness = true;
  if (/(?:签|合同)[^,，。]{0,6}(?:一|1|两|2|三|3)年/u.test(text)) told.yearContract = true;
  if (
    /(?:交|缴|上)(?:了|着)?(?:社保|[三五]险|保险)|(?:社保|[三五]险|保险)[^,，。]{0,4}(?:交|缴|上)(?!不)/u.test(text) &&
    !/(?:没|不|未)(?:给)?[^,，。]{0,3}(?:交|缴|上)/u.test(text)
  )
    told.paysInsurance = true;
  const staff = numbers.find((number) =>
    /^\s?(?:个|名|来)?(?:人|职工|员工)/u.test(text.slice(number.end, number.end + 4)),
  );
  if (staff !== undefined) told.employees = staff.low;
  return told;
}

/** What an employer adds while a verdict waits: only what it says of hiring names whom (招了一个残疾人). */
export function tellsOfHiring(text: string, numbers: readonly NumberMention[]): Circumstances {
  const { hires, employees, ...told } = recogniseHiring(text, numbers);
  if (/招|雇|聘/u.test(text)) return hires === undefined ? told : { ...told, hires };
  return employees === undefined ? told : { ...told, employees };
}

/** Read from words alone; a fact that is told twice is the one told first in the order above. */
export function recogniseCircumstances(text: string, numbers: readonly NumberMention[]): Circumstances {
  const told: Record<string, boolean | number | string | readonly string[]> = {};
  if (EMPLOYER.test(text) || HIRES_ONE.test(text)) {
    return { audience: 'employer', ...recogniseHiring(text, numbers) };
  }
  for (const { fact, value, words, unless } of SAYS) {
    if (told[fact] === undefined && words.test(text) && unless?.test(text) !== true) told[fact] = value;
  }
  const hardships = HARDSHIPS.filter(([, words]) => words.test(text)).map(([code]) => code);
  if (hardships.length > 0) told.hardships = hardships;
  // Whoever is out of work and pays for themselves is insured as working flexibly.
  if (told.paysOwnInsurance === true && told.situation === 'unemployed') told.situation = 'flexible';
  const span = numbers.find(
    (number) =>
      /^\s?(?:多)?(?:个)?(?:月|年)/u.test(text.slice(number.end, number.end + 4)) &&
      /(?:失业|下岗|没工作|待业)(?:了|有|已经|登记)*[^,，。]{0,3}$/u.test(text.slice(0, number.start)),
  );
  if (span !== undefined && told.registeredUnemployed !== false) {
    const years = /^\s?多?年/u.test(text.slice(span.end, span.end + 3));
    told.unemployedMonths = years ? span.low * 12 : span.low;
  }
  return told;
}
