import type { CalculationKind } from '../lexicon/lexicon-schema.ts';
import type { TopicScore } from './score-topics.ts';

/** Which sum is meant when a sentence touches several: its strongest topic, unless these words say otherwise. */
const DECIDING: readonly { kind: CalculationKind; words: RegExp; unless?: RegExp }[] = [
  { kind: 'unemployment_benefit', words: /失业(?:保险|金|险).*(?:领|拿|发)|(?:领|拿).*失业(?:保险|金|险)/u },
  {
    kind: 'pension_contribution_years',
    words:
      /(?:养老|社保|退休).*(?:还差(?:几|多少)|还(?:要|得)(?:再)?(?:交|缴)(?:几|多少|多久)|(?:交|缴)(?:满|够)(?:几|多少)年|够不够)/u,
    unless: /基数|比例|扣多少/u,
  },
  {
    kind: 'double_wage',
    words: /(?:没|未|不)(?:有|给|跟|和)?(?:我|俺)?(?:签|订).{0,6}(?:合同|协议)|(?:双|两|二)倍工资/u,
    unless: /辞退|开除|裁|解除|不让(?:我)?(?:来|干)|加班|节假日|周末|年假/u,
  },
];

export function chooseCalculation(text: string, topics: readonly TopicScore[]): CalculationKind | undefined {
  const kinds = topics.flatMap(({ topic }) => topic.calculation ?? []);
  if (kinds.length === 0) return undefined;
  const decided = DECIDING.find(({ words, unless }) => words.test(text) && unless?.test(text) !== true);
  return decided?.kind ?? kinds[0];
}
