import type { CalculationKind, SumWords } from '../lexicon/lexicon-schema.ts';
import { decidedCalculation } from './choose-calculation.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';

/** Whether what a sum of money is made of has been told: how much, how long or how often, and what for. */
export function toldInFull(kind: CalculationKind, facts: EntitlementFacts): boolean {
  const { monthlyWage, dailyWage, hourlyWage, years, startDate } = facts;
  const served = years !== undefined || startDate !== undefined;
  const paid = monthlyWage !== undefined || dailyWage !== undefined || hourlyWage !== undefined;
  switch (kind) {
    case 'severance':
      return facts.dismissalReason !== undefined && served && monthlyWage !== undefined;
    case 'overtime_pay':
      return (
        (paid || facts.pieceRate !== undefined) &&
        [facts.overtimeHours, facts.overtimeDays, facts.pieces, facts.actualHours, facts.hoursPerDay].some(
          (worked) => worked !== undefined,
        )
      );
    case 'unused_leave_pay':
      return (monthlyWage ?? dailyWage) !== undefined && (facts.unusedDays ?? facts.totalYears) !== undefined;
    case 'double_wage':
      return (
        monthlyWage !== undefined &&
        (facts.contractSigned !== undefined || facts.contractDate !== undefined) &&
        (startDate ?? facts.monthsWithoutContract) !== undefined
      );
    default:
      return false;
  }
}

/** Sums that a word said in passing names (不给交社保, 生了病), and that a parting told in full leaves behind. */
const SAID_IN_PASSING: ReadonlySet<CalculationKind | undefined> = new Set<CalculationKind | undefined>([
  undefined,
  'social_insurance_contribution',
  'medical_period',
  'double_wage',
  'minimum_wage',
]);

/** The sum meant, once the facts are known: how one left, for how long one worked and for how much are those of severance. */
export function sumOfFacts(
  text: string,
  chosen: CalculationKind | undefined,
  facts: EntitlementFacts,
  sums: SumWords,
): CalculationKind | undefined {
  if (!SAID_IN_PASSING.has(chosen) || decidedCalculation(text, sums) !== undefined) return chosen;
  return toldInFull('severance', facts) ? 'severance' : chosen;
}
