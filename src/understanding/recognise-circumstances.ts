import type { Circumstances } from './circumstances.ts';
import type { NumberMention } from './numbers.ts';
import { isEmployer, recogniseHiring } from './recognise-hiring.ts';

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
  {
    fact: 'graduate',
    value: 'final_year',
    words:
      /应届|毕业学年|毕业年度|(?:今年|刚刚?|明年)(?:就|才|从)?(?:在)?(?:大学|本科|大专|专科|高职|技校|技师学院|研究生|硕士|学校)?(?:里)?(?:刚|就)?毕业/u,
    unless: /(?:初中|高中|小学)[^,，。]{0,3}毕业/u,
  },
  {
    fact: 'graduate',
    value: 'within_two_years',
    words:
      /(?:去年|前年)(?:才|刚|从)?(?:大学|本科|大专|专科|高职|技校|研究生|硕士|学校)?毕业|(?:毕业|离校)[^,，。]{0,3}(?:一|1|两|2|半)年(?!以上|多了)/u,
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
    words:
      /下岗|失业(?!保险|金|登记|补)|没(?:有)?(?:找(?:到|着))?(?:工作|单位|活儿?)|没上班|不上班|找不(?:到|着)(?:工作|活)|(?:正)?在找(?:工作|活)|(?:在家|家里)(?:闲|待|呆|歇)着|闲在家|待业|被(?:公司|单位|厂里?|老板)?(?:裁|辞|开除|炒)|没活干/u,
  },
];

/** 没有低保 speaks of a hardship, whatever was asked. */
export function namesHardship(text: string): boolean {
  return HARDSHIPS.some(([, words]) => words.test(text));
}

const DENIED = /(?:没有?|不是|不算|不属于|也不|无|未|都不|没吃|没办)[^,，。]{0,4}$/u;

function isDenied(text: string, words: RegExp): boolean {
  const at = text.search(words);
  return DENIED.test(text.slice(0, at));
}

/** Read from words alone; a fact that is told twice is the one told first in the order above. */
export function recogniseCircumstances(text: string, numbers: readonly NumberMention[]): Circumstances {
  const told: Record<string, boolean | number | string | readonly string[]> = {};
  if (isEmployer(text)) return { audience: 'employer', ...recogniseHiring(text, numbers) };
  for (const { fact, value, words, unless } of SAYS) {
    if (told[fact] === undefined && words.test(text) && unless?.test(text) !== true) told[fact] = value;
  }
  const named = HARDSHIPS.filter(([, words]) => words.test(text)).map(([code, words]) => ({ code, words }));
  // 没有低保，也不是残疾人 names them to say no.
  const hardships = named.filter(({ words }) => !isDenied(text, words)).map(({ code }) => code);
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
