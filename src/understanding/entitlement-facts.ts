import type { CalculationKind } from '../lexicon/lexicon-schema.ts';

/**
 * Facts of one's own from which entitlements are calculated, as `inputs` of `calculate_entitlement`.
 * Money is yuan, dates are ISO 8601, durations carry their unit in the name.
 */
export interface EntitlementFacts {
  /** First day of work for this employer. */
  startDate?: string;
  /** Last day of work for this employer. */
  endDate?: string;
  /** Years worked for this employer (3.5 for three and a half). */
  years?: number;
  /** Years worked in all, for annual leave and the medical period. */
  totalYears?: number;
  /** Wage of a month before tax. */
  monthlyWage?: number;
  hourlyWage?: number;
  dailyWage?: number;
  dismissalReason?: DismissalReason;
  overtimeHours?: { weekday?: number; restDay?: number; holiday?: number };
  overtimeDays?: { restDay?: number; holiday?: number };
  /** Days of annual leave not taken. */
  unusedDays?: number;
  contractSigned?: boolean;
  /** Months worked without a written contract. */
  monthsWithoutContract?: number;
  /** Length of the contract in months. */
  contractMonths?: number;
  /** Length of the probation in months. */
  probationMonths?: number;
  birthDate?: string;
  birthYear?: number;
  age?: number;
  gender?: 'female' | 'male';
  /** Which statutory age a woman has: 50 for workers, 55 for cadres. */
  position?: 'worker' | 'cadre';
  /** Years of contributions to the insurance in question. */
  contributionYears?: number;
  contributionMonths?: number;
  contributionBase?: number;
  region?: string;
  /** Children born at once. */
  babies?: number;
  difficultBirth?: boolean;
  miscarriageWeeks?: number;
  pregnancyEvent?: 'birth' | 'miscarriage';
  /** What a dispute is about, where it bears on the time limit. */
  claim?: 'wage_arrears';
  /** 1 to 10. */
  disabilityGrade?: number;
  injuryDate?: string;
  /** Day the dispute arose or the person learnt of it. */
  disputeDate?: string;
  /** Months of wages owed. */
  monthsOwed?: number;
  amountOwed?: number;
}

export type DismissalReason =
  | 'employer_without_cause'
  | 'employer_layoff'
  | 'employer_unlawful'
  | 'contract_expired'
  | 'employer_closed'
  | 'employee_resigned'
  | 'employee_forced'
  | 'mutual_agreement'
  | 'employee_misconduct'
  | 'illness'
  | 'incompetent';

/** Which facts each calculation takes as its `inputs`. */
export const ENTITLEMENT_INPUTS: Record<CalculationKind, readonly (keyof EntitlementFacts)[]> = {
  severance: ['startDate', 'endDate', 'years', 'monthlyWage', 'dismissalReason', 'region'],
  overtime_pay: ['monthlyWage', 'hourlyWage', 'dailyWage', 'overtimeHours', 'overtimeDays'],
  annual_leave: ['totalYears', 'startDate'],
  unused_leave_pay: ['monthlyWage', 'dailyWage', 'unusedDays', 'totalYears'],
  double_wage: ['startDate', 'endDate', 'monthsWithoutContract', 'years', 'monthlyWage', 'contractSigned'],
  probation_limit: ['contractMonths', 'probationMonths'],
  unemployment_benefit: ['contributionYears', 'contributionMonths', 'region', 'dismissalReason'],
  maternity_leave: ['pregnancyEvent', 'region', 'babies', 'difficultBirth', 'miscarriageWeeks', 'gender'],
  medical_period: ['totalYears', 'years', 'startDate'],
  retirement_age: ['birthDate', 'birthYear', 'age', 'gender', 'position'],
  arbitration_deadline: ['claim', 'disputeDate', 'endDate'],
  work_injury: ['disabilityGrade', 'monthlyWage', 'region', 'injuryDate'],
  minimum_wage: ['region'],
  social_insurance_contribution: ['contributionBase', 'monthlyWage', 'region'],
  injury_claim_deadline: ['injuryDate'],
  pension_contribution_years: ['contributionYears', 'birthDate', 'birthYear', 'age', 'gender', 'position'],
};

export function inputsFor(kind: CalculationKind, facts: EntitlementFacts): Record<string, unknown> {
  return Object.fromEntries(
    ENTITLEMENT_INPUTS[kind].flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  );
}
