import type { Circumstances } from './circumstances.ts';
import type { NumberMention } from './numbers.ts';
import { isEmployer, recogniseHiring } from './recognise-hiring.ts';

const HARDSHIPS: readonly [string, RegExp][] = [
  ['disabled', /残疾|聋哑|聋人|哑巴|盲人|肢残|坐轮椅/u],
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
      /应届|毕业学年|毕业年度|大四|(?:大专|高职)(?:的)?(?:三年级|大三)|(?:今年|刚刚?|明年)(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月|夏天|年中|上半年)?(?:份)?(?:就|才|从|要|该)?(?:在)?(?:大学|本科|大专|专科|高职|技校|技师学院|研究生|硕士|学校)?(?:里)?(?:刚|就)?毕业/u,
    unless: /(?:初中|高中|小学)[^,，。]{0,3}毕业/u,
  },
  {
    fact: 'graduate',
    value: 'within_two_years',
    words:
      /(?:去年|前年)(?:才|刚|从)?(?:大学|本科|大专|专科|高职|技校|研究生|硕士|学校)?毕业|(?:毕业|离校)[^,，。]{0,3}(?:一|1|两|2|半)年(?:半)?(?!以上|多了)/u,
    unless: /(?:还有|再过|还差|差)[^,，。]{0,6}(?:才)?毕业|两年(?:半|多)/u,
  },
  {
    fact: 'graduate',
    value: 'none',
    words: /没(?:上|读|念)过大学|(?:初中|高中|小学)(?:毕业|文化|学历)/u,
    unless: /今年|刚|应届|没考上|没升学|大专|本科|大学毕业/u,
  },
  {
    fact: 'graduate',
    value: 'none',
    words: /大[一二](?:学生|的|[,，。]|$)|(?:还有|再过)(?:两|2|三|3)年[^,，。]{0,3}毕业/u,
  },
  {
    fact: 'hardToEmploy',
    value: false,
    words:
      /(?:没|未|没有)(?:被)?(?:认定|办|登记)[^,，。]{0,4}(?:就业)?困难|^(?:还|我)?(?:没|未|没有)(?:去|被|办|做)?(?:过)?认定(?:过|呢)?(?:[,，。!！]|$)/u,
  },
  {
    fact: 'hardToEmploy',
    value: true,
    words:
      /(?:认定(?:了|为|过)?|登记(?:了|为|过)|办(?:了|过)|是|属于)[^,，。没不]{0,6}(?:就业困难|困难人员)|(?:就业困难|困难人员)[^,，。没不]{0,4}(?:认定|登记|办)(?:了|过|好|下来)|^(?:已经|都)?认定(?:了|过|过了)(?:[,，。!！]|$)|4050/u,
    unless: /怎么|咋|如何|去哪|哪里|(?:能|可以)[^,，。]{0,3}(?:认定|登记|办|算|申请就业困难)/u,
  },
  {
    fact: 'registeredUnemployed',
    value: false,
    words:
      /(?:没|未|还没|没有)[^,，。]{0,3}(?:失业登记|登记失业)|^(?:还|我)?(?:没|没有|未)(?:去|办|做)?(?:过)?登(?:记)?(?:过|呢)?[。.!！]*$/u,
  },
  {
    fact: 'registeredUnemployed',
    value: true,
    words:
      /(?:办|做|登记)(?:了|过|好了?)?失业登记|登记失业|失业登记(?:也|都|已经)?(?:办|做|登)?(?:好|过|完)?了|失业[^。]{0,20}[,，](?:也|都|已经)?登记(?:了|过|好)/u,
  },
  {
    fact: 'paysOwnInsurance',
    value: true,
    words:
      /(?:社保|养老|医保|保险)[^,，。]{0,4}(?:自己|个人)(?:在)?(?:交|缴)|(?:自己|个人|以个人身份)(?:在)?(?:交|缴)(?:的|着|了)?(?:社保|养老|医保|保险|职工)/u,
  },
  {
    fact: 'drawsUnemploymentBenefit',
    value: true,
    words: /(?:正在?|在|还在|现在|眼下)领(?:着|取)?失业|失业(?:保险)?金[^,，。]{0,4}(?:快)?领(?:完|满|到头|光)/u,
  },
  {
    fact: 'ruralContractWorker',
    value: true,
    words:
      /(?:单位|公司|厂里?|老板|工地)(?:替|帮|给|单方)?[^,，。]{0,6}(?:交|缴)[^。]{0,14}(?:我|本人|自己|个人)(?:自己|个人|本人|这边)?(?:那份|那块)?(?:一分)?(?:没|未)(?:有)?(?:交|缴)|农民合同(?:制)?工/u,
  },
  {
    fact: 'contractOver',
    value: true,
    words: /合同(?:到期|期满|满了|到了)[^。]{0,6}(?:没|不|未)(?:再)?续|合同[^,，。]{0,4}(?:提前)?解除了?/u,
  },
  {
    fact: 'firstBusiness',
    value: true,
    words: /(?:第一次|头(?:一)?回|首次|头一次)[^,，。]{0,4}(?:创业|开店|办|做(?:个体|生意|老板)|当老板|开公司|开)/u,
  },
  {
    fact: 'certificate',
    value: true,
    words: /(?:拿|考|取得|领)(?:到|下来?|了|过)+[^,，。没]{0,6}证(?!明)|证(?:书)?(?:拿|考|下|发)(?:到|来|下来)?了/u,
    unless: /残疾证|身份证|毕业证|健康证|没(?:有)?(?:拿|考)/u,
  },
  {
    fact: 'givesBirth',
    value: true,
    words: /(?:怀孕|怀着|怀了|快生|要生|待产|预产期|刚生|生了|剖[腹宫]产|顺产|流产|小产|下个?月生|我生)/u,
    unless: /生意|生病|学生|陌生|产假结束/u,
  },
  {
    fact: 'maternityInsured',
    value: true,
    words:
      /(?:交|缴|上|买|参加)(?:着|了|的|过|有)?[^,，。没]{0,6}(?:生育)(?:保险|险)|(?:生育)(?:保险|险)(?:单位|公司)?(?:也|都|一直)?(?:在)?(?:交|缴|上|买)(?:着|了|过|的)/u,
    unless: /没(?:有)?(?:给)?(?:我)?(?:交|缴|上|买)/u,
  },
  // Whoever is laid off did not leave of their own will.
  { fact: 'involuntary', value: true, words: /下了?岗/u },
  { fact: 'veteran', value: true, words: /退役|退伍|当(?:过|了)[^,，。]{0,5}兵|复员|部队(?:回来|下来|转业)/u },
  {
    fact: 'platformWorker',
    value: true,
    words:
      /外卖|骑手|网约车|(?:跑|开|做)(?:滴滴|货拉拉|闪送|顺风车|曹操)|闪送|货拉拉|在(?:美团|饿了么|滴滴|达达|曹操|高德)[^,，。]{0,4}(?:接单|跑|送|开)|(?:美团|饿了么)[^,，。]{0,4}(?:骑|送|跑)|(?:送|跑)(?:美团|饿了么)/u,
  },
  { fact: 'ruralWorker', value: true, words: /农民工|农村户口|农民合同|(?:从)?农村(?:出来|来)/u },
  { fact: 'situation', value: 'student', words: /在校|还在(?:上学|读书)/u },
  // The last state counts: 干了十五年刚下岗 has no work, whatever stands before it.
  {
    fact: 'situation',
    value: 'unemployed',
    words:
      /(?:刚|才|今年|去年|上个?月|这个?月|现在|前不久|最近|已经|又|就)[^,，。]{0,8}(?:下了?岗|失(?:了)?业(?!保险|金|登记|补)|被[^,，。]{0,6}(?:裁|辞|开除|炒|优化))|从[^,，。]{0,6}(?:厂|单位|公司|店)(?:里|子)?(?:下来|出来|退下来)/u,
    unless: /(?:以前|之前|那年|那时)[^,，。]{0,8}(?:下岗|失业|被)[^。]*(?:现在|目前|如今)[^,，。]{0,4}(?:在|做|干|开)/u,
  },
  {
    fact: 'situation',
    value: 'self_employed',
    words:
      /自己(?:在)?(?:开|做|摆|办|搞)(?:了|着)?[^,，。]{0,4}(?:店|生意|公司|摊|铺|馆|个体)|(?:做|办|当|是)(?:了)?个?个体|个体户|刚(?:开|创)(?:了)?(?:个|家)?(?:店|业|公司)/u,
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

const MONTHS_A_YEAR = 12;

/** 还差八个月退休, 离退休还有半年. */
function yearsToRetirement(text: string, numbers: readonly NumberMention[]): number | undefined {
  if (/(?:离|距(?:离)?)(?:法定)?退休[^,，。]{0,6}(?:半年|不到(?:一|1)年|不足(?:一|1)年)/u.test(text)) return HALF;
  for (const { start, end, low } of numbers) {
    const after = text.slice(end, end + 14);
    const before = text.slice(Math.max(0, start - 12), start);
    const unit = /^\s?(?:个)?(月|年)(半)?/u.exec(after);
    if (unit === null) continue;
    const ahead =
      /(?:还|就|只)?(?:差|有|剩)[^,，。]{0,2}$/u.test(before) &&
      /^\s?个?[月年]半?(?:就|才|到|便)?(?:能|要|该|到)?退休/u.test(after);
    if (!ahead && !/(?:离|距(?:离)?)(?:法定)?退休[^,，。交缴]{0,6}$/u.test(before)) continue;
    return unit[1] === '月' ? low / MONTHS_A_YEAR : low + (unit[2] === undefined ? 0 : HALF);
  }
  return undefined;
}

const HALF = 0.5;

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
      /(?:失业(?!保险|险|金)|下岗|没工作|待业)(?:了|有|已经|登记)*[^,，。险金]{0,3}$/u.test(
        text.slice(0, number.start),
      ),
  );
  const left = yearsToRetirement(text, numbers);
  if (left !== undefined) told.yearsToRetirement = left;
  const running = numbers.find(
    (number) =>
      /^\s?(?:多)?(?:个)?(?:月|年)/u.test(text.slice(number.end, number.end + 4)) &&
      /(?:营业|经营|开业|开店|开了|干了|做了)(?:快|已经|刚|才)?(?:满|够|了|有)*$/u.test(text.slice(0, number.start)),
  );
  if (running !== undefined && told.situation === 'self_employed')
    told.businessMonths =
      running.low * (/^\s?多?年/u.test(text.slice(running.end, running.end + 3)) ? MONTHS_A_YEAR : 1);
  if (span !== undefined && told.registeredUnemployed !== false) {
    const years = /^\s?多?年/u.test(text.slice(span.end, span.end + 3));
    told.unemployedMonths = years ? span.low * 12 : span.low;
  }
  return told;
}
