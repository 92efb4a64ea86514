import type { CalculationKind } from '../lexicon/lexicon-schema.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import type { TopicScore } from './score-topics.ts';

/** Which sum is meant when a sentence touches several: its strongest topic, unless these words say otherwise. */
const DECIDING: readonly { kind: CalculationKind; words: RegExp; unless?: RegExp }[] = [
  {
    kind: 'arbitration_deadline',
    words:
      /仲裁.{0,14}(?:最晚|最迟|截止|时效|期限|哪天|来得及|过期|之前|晚不晚|晚了)|(?:最晚|最迟|截止|时效|还能不能|还能|来得及).{0,12}仲裁/u,
  },
  {
    kind: 'injury_claim_deadline',
    words: /工伤.{0,14}(?:最晚|最迟|截止|期限|哪天|来得及|多久内|过期|晚不晚|晚了)|(?:最晚|最迟|来得及).{0,12}工伤/u,
  },
  {
    kind: 'injury_claim_deadline',
    words: /受(?:的|了)?伤.{0,12}(?:最晚|最迟|哪天|来得及|晚不晚|多久内)/u,
  },
  {
    kind: 'work_injury',
    words: /(?:[一二三四五六七八九十]|\d{1,2})级.*(?:赔|补助|多少|拿)|工亡/u,
    unless: /技能|技师|证书|职称|高级|中级|初级/u,
  },
  {
    kind: 'severance',
    words: /(?:辞退|开除|解雇|裁|解除|炒).*(?:赔|补偿|n\s?\+\s?1|2n|多少钱)|(?:赔偿金|经济补偿|补偿金|n\s?\+\s?1|2n)/iu,
    unless:
      /失业金|失业保险|加班费|双倍工资|二倍工资|两倍工资|年假|年休假|工伤|伤残|工亡|试用期.{0,8}(?:超|长|干满|个月)/u,
  },
  {
    kind: 'annual_leave',
    words: /(?:年假|年休假).*(?:几天|多少天)|(?:几天|多少天).*(?:年假|年休假)|(?:还剩|剩下?|还有)(?:几|多少)天/u,
    unless: /钱|补|赔|折现|三倍|300|没休[^完]?.*(?:多少(?!天)|给)|没休\d|产假|医疗期/u,
  },
  {
    kind: 'unused_leave_pay',
    words: /(?:年假|年休假|annual leave|vacation).*(?:钱|补|赔|折(?!算)|三倍|300|how much|换)|unused/iu,
    unless: /辞退|开除|被裁|几天年假(?!没)/u,
  },
  { kind: 'unemployment_benefit', words: /失业(?:保险|金|险).*(?:领|拿|发)|(?:领|拿).*失业(?:保险|金|险)/u },
  {
    kind: 'work_injury',
    words:
      /(?:伤残|鉴定|评残|评上|评了|评为|[一二三四五六七八九十\d]级).{0,16}(?:赔|补助金|补偿)|[一二三四五六七八九十\d]级(?:伤残|工伤)/u,
    unless: /辞退|开除|裁/u,
  },
  {
    kind: 'injury_claim_deadline',
    words:
      /(?:受伤|受的伤|伤了|工伤).{0,20}(?:最晚|最迟|截止|期限|过期|超期|来得及|多久(?:之|以)?内|几天(?:之|以)?内)/u,
    unless: /仲裁/u,
  },
  {
    kind: 'unused_leave_pay',
    words:
      /(?:没|未)(?:有)?(?:休|请)(?:完|的|掉|上|到)?.{0,12}(?:钱|折|算|补|多少|赔|给)|年假.{0,8}(?:折|换)(?:成|算)?(?:钱|现|工资)/u,
  },
  {
    kind: 'pension_contribution_years',
    words:
      /(?:养老|社保|退休).*(?:还差(?:几|多少)|还(?:要|得)(?:再)?(?:交|缴)(?:几|多少|多久)|(?:交|缴)(?:满|够)(?:几|多少)年|够不够)/u,
    unless: /基数|比例|扣多少/u,
  },
  {
    kind: 'severance',
    words:
      /(?:到期|期满)[^。]{0,10}(?:不续|没续|不再续|没有续)|(?:公司|单位|厂里?|老板)不(?:给|跟|和|再)?(?:我|俺)?续签/u,
    unless: /[双二两]倍|没签|失业金|失业保险|试用|工伤|年假|年休假|加班/u,
  },
  {
    kind: 'double_wage',
    words: /(?:没|未|不)(?:有|给|跟|和)?(?:我|俺)?(?:签|订).{0,6}(?:合同|协议)|(?:双|两|二)倍工资/u,
    unless: /辞退|开除|裁|解除|不让(?:我)?(?:来|干)|加班|节假日|周末|年假/u,
  },
];

export function chooseCalculation(text: string, topics: readonly TopicScore[]): CalculationKind | undefined {
  const kinds = topics.flatMap(({ topic }) => topic.calculation ?? []);
  return kinds.length === 0 ? undefined : (decidedCalculation(text) ?? kinds[0]);
}

/** The sum that certain words call for, whatever else is spoken of. */
export function decidedCalculation(text: string): CalculationKind | undefined {
  return DECIDING.find(({ words, unless }) => words.test(text) && unless?.test(text) !== true)?.kind;
}

/** Facts that only one sum takes. */
const TELLING: readonly (readonly [keyof EntitlementFacts, CalculationKind])[] = [
  ['disabilityGrade', 'work_injury'],
  ['unusedDays', 'unused_leave_pay'],
  ['overtimeHours', 'overtime_pay'],
  ['overtimeDays', 'overtime_pay'],
  ['injuryDate', 'injury_claim_deadline'],
];

/** The sum that a told fact belongs to, whatever was spoken of before. */
export function calculationFor(facts: EntitlementFacts): CalculationKind | undefined {
  return TELLING.find(([name]) => facts[name] !== undefined)?.[1];
}
