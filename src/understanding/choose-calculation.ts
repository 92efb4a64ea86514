import type { CalculationKind, SumWords } from '../lexicon/lexicon-schema.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import type { TopicScore } from './score-topics.ts';

/** Which sum is meant when a sentence touches several: its strongest topic, unless deciding words say otherwise. */
export function chooseCalculation(
  text: string,
  topics: readonly TopicScore[],
  sums: SumWords,
): CalculationKind | undefined {
  const kinds = topics.flatMap(({ topic }) => topic.calculation ?? []).filter((kind) => !isRuledOut(kind, text, sums));
  return kinds.length === 0 ? undefined : (decidedCalculation(text, sums) ?? kinds[0]);
}

/** The sum that certain words call for, whatever else is spoken of. */
export function decidedCalculation(text: string, { deciding }: SumWords): CalculationKind | undefined {
  return firstOf(text, deciding);
}

/** The sum that is described without its name: 今年一天假没休，折成钱怎么算. */
export function describedCalculation(text: string, sums: SumWords): CalculationKind | undefined {
  const kind = firstOf(text, sums.deciding) ?? firstOf(text, sums.described);
  return kind === undefined || isRuledOut(kind, text, sums) ? undefined : kind;
}

function isRuledOut(kind: CalculationKind, text: string, { never }: SumWords): boolean {
  return never.some((line) => line.kind === kind && line.words.test(text));
}

/** The sums that are wanted at once, or none (补偿和年假一起算). */
export function calculationsTogether(text: string, { together }: SumWords): readonly CalculationKind[] {
  if (!together.words.test(text)) return [];
  const named = together.named.filter(({ words }) => words.test(text)).map(({ kind }) => kind);
  return named.length > 1 ? named : [];
}

function firstOf(text: string, lines: SumWords['deciding']): CalculationKind | undefined {
  return lines.find(({ words, unless }) => words.test(text) && !unless.test(text))?.kind;
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
