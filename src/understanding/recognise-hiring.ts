import type { Circumstances } from './circumstances.ts';
import type { NumberMention } from './numbers.ts';

const EMPLOYER =
  /我(?:们)?(?:是|这|的|开)?[^,，。]{0,8}(?:企业|公司|单位|厂|店|饭馆|个体户|老板)[^。]{0,14}(?:招(?!聘会)|雇|聘用|吸纳|稳岗|扩岗)|我(?:们)?(?:的|这|家|开的?)?[^,，。]{0,4}(?:企业|公司|单位|厂|店|饭馆|作坊|农场|合作社)(?:里|上|子)?[^,，。]{0,6}(?:用|安排|收|留|要|来)了?[^,，。]{0,6}(?:残疾|退伍|退役|毕业生|大学生|下岗|失业|困难|大龄|贫困|脱贫)|(?<!(?:有|哪家|哪个|什么|找)[^,，。]{0,3})(?:企业|公司|单位|厂里)(?:招用|招|雇|吸纳)(?:了|用)?[^。]{0,10}(?:补|减|奖|政策|返还)|(?:作为|我是)(?:一家)?(?:用人单位|企业主|雇主)|稳岗返还|扩岗补助|残保金|我(?:们)?(?:是|这|这边)?(?:个|一?家)?(?:小微|小)?(?:企业|公司|单位|厂|店)(?:的|方)?[,，]?(?:我们)?(?:还)?(?:能|可以)(?:领|享受|拿|申请|申领|有)[^。]{0,6}(?:补贴|补助|优惠|政策|减免|返还)/u;

/** 我招了一个下岗工人，有什么补贴: whoever hires one person and asks what that brings need not say that they are a firm. */
const HIRES_ONE =
  /(?:^|[,，。])(?:(?:我|我们|俺|咱|咱们)?(?:店里|厂里|家)?|(?!有|哪|什么|找|啥)(?:我|我们|俺|咱)?(?:家|的|开的)?[\u4e00-\u9fff]?(?:店|厂|馆|公司|单位|作坊)(?:里|子)?)(?:想|要|准备|打算|刚|新|又)?(?:招|雇|聘)(?:用)?(?:了|过|到|来)?[一二两三四五几\d]{0,3}(?:个|名|位)[^?？。]{0,30}(?:补贴|补助|减税|免税|减免|少交|少缴|奖励|优惠|政策|好处|给钱|给点钱|补钱)/u;

const HIRES: readonly [string, RegExp][] = [
  ['graduate', /毕业生|应届|大学生|(?:今年|去年|前年|刚)[^,，。]{0,4}毕业|毕业(?:不到)?(?:一|1|两|2|半)年/u],
  ['hard_to_employ', /就业困难|困难人员|4050/u],
  ['veteran', /退役|退伍|复员|当过兵/u],
  ['poverty_monitored', /脱贫|监测对象|贫困/u],
  [
    'long_unemployed',
    /(?<!没|不|未)(?:登记)?失业[^,，。不没]{0,4}(?:半年|(?:[6-9]|1\d|[六七八九十]|十[一二])个?(?:多)?月|[一两二三四五六七八九十几好多]{1,2}年|\d年)/u,
  ],
  ['youth', /失业青年|16.{0,3}24/u],
  ['disabled', /残疾|聋哑|聋人|哑巴|盲人|肢残|坐轮椅|(?:听|视)力障碍|智力障碍/u],
  ['older', /大龄|上了?(?:岁数|年纪)|(?:五|六)十(?:多|来|几)岁|快(?:五|六)十/u],
  ['unemployed', /下岗|失业(?!半年|青年|保险|金|登记)|被裁/u],
];

/** From these ages on most provinces count a person without work as hard to employ. */
const OLDER_MAN = 50;
const OLDER_WOMAN = 40;

/** Whether an employer speaks, of itself or of whom it hires. */
export function isEmployer(text: string): boolean {
  return EMPLOYER.test(text) || HIRES_ONE.test(text);
}

/** Whom an employer hires and how, once it is known that an employer speaks. */
export function recogniseHiring(text: string, numbers: readonly NumberMention[]): Circumstances {
  const told: Record<string, boolean | number | readonly string[]> = {};
  const hires = HIRES.filter(([, words]) => words.test(text)).map(([code]) => code);
  const older = /女|妇|大姐|阿姨/u.test(text) ? OLDER_WOMAN : OLDER_MAN;
  if (
    numbers.some(
      ({ low, end }) => low >= older && /^\s?(?:多|来)?(?:岁|的(?=女|男|下岗|失业|大))/u.test(text.slice(end, end + 4)),
    )
  )
    hires.push('older');
  if (hires.length > 0) told.hires = [...new Set(hires)];
  if (/小微|小企业|微型|小公司|小店|小厂|个体户/u.test(text)) told.smallBusiness = true;
  const contract = YEARS_OF_CONTRACT.exec(text) ?? CONTRACT_OF_YEARS.exec(text);
  if (contract !== null) told.yearContract = contract[1] !== '半';
  else if (MONTHS_OF_CONTRACT.test(text)) told.yearContract = false;
  else if (NO_CONTRACT.test(text)) told.yearContract = false;
  if (NOT_INSURED.test(text)) told.paysInsurance = false;
  else if (INSURED.test(text)) told.paysInsurance = true;
  if (SHORT_OF_HALF_A_YEAR.test(text)) told.hireUnemployedHalfYear = false;
  else if (HALF_A_YEAR.test(text)) told.hireUnemployedHalfYear = true;
  if (/(?:没|未|没有|还没)[^,，。]{0,4}认定/u.test(text)) told.hireRecognised = false;
  else if (/认定(?:了|过|为)|(?:已经?|都)认定/u.test(text)) told.hireRecognised = true;
  const staff = numbers.find(
    (number) =>
      /^\s?(?:多|来)?(?:个|名|号)?(?:人|职工|员工)/u.test(text.slice(number.end, number.end + 4)) &&
      !HIRING.test(text.slice(Math.max(0, number.start - 4), number.start)),
  );
  if (staff !== undefined) told.employees = staff.low;
  return told;
}

const SHORT_OF_HALF_A_YEAR = /(?:没|不|未)(?:有)?(?:到|满|够)[^,，。]{0,3}(?:半年|6个月|六个月)/u;
const HALF_A_YEAR =
  /(?:失业|登记)[^,，。]{0,6}(?:满|有|超过|够)?(?:半年|(?:[6-9]|1\d|[六七八九十]|十[一二])个?(?:多)?月|[一两二三四五]年|\d年|好几年)|(?:满|超过|够|过)(?:了)?(?:半年|6个月|六个月)/u;
const HIRING = /招|雇|聘|用了|安排了|来了/u;
const YEARS_OF_CONTRACT = /(?:签|合同)[^,，。]{0,6}([一1两二2三3四五5十半])年/u;
const CONTRACT_OF_YEARS = /([一1两二2三3四五5十半])年(?:期)?的?(?:劳动)?合同/u;
const MONTHS_OF_CONTRACT = /(?:签|合同)[^,，。]{0,6}(?:[一两二三四五六七八九3-9]|10|11)个月/u;
const NO_CONTRACT = /(?:没|未|没有)(?:给|跟|和)?[^,，。]{0,3}签[^,，。]{0,4}合同/u;
const INSURED =
  /(?:交|缴|上|买|办)(?:了|着|齐|的|过)?(?:有)?(?:社保|[三五]险|保险)|(?:社保|[三五]险|保险)[^,，。没不未]{0,4}(?:交|缴|上|买|办)/u;
const NOT_INSURED =
  /(?:没|不|未)(?:给)?[^,，。]{0,4}(?:交|缴|上|买)[^,，。]{0,4}(?:社保|[三五]险|保险)|(?:社保|[三五]险|保险)[^,，。]{0,4}(?:没|不|未)[^,，。]{0,3}(?:交|缴|上|买)/u;
/** Words about the person who is hired, by an employer who has named them before. */
const OF_THE_HIRED = /招|雇|聘|[他她]|那人|这人|人家|这个人|那个人|对方|这些人|他们/u;

/** What an employer adds while a verdict waits: only what it says of hiring or of the hired names whom (招了一个残疾人, 他是退伍的). */
export function tellsOfHiring(text: string, numbers: readonly NumberMention[]): Circumstances {
  const { hires, ...told } = recogniseHiring(text, numbers);
  return hires !== undefined && OF_THE_HIRED.test(text) ? { ...told, hires } : told;
}
