import { type DismissalReason, ENTITLEMENT_INPUTS } from '../contract/entitlement-inputs.ts';
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
  /** First day of work with any employer (参加工作). */
  workingSince?: string;
  /** Years worked in all, for annual leave and the medical period. */
  totalYears?: number;
  /** Wage of a month before tax. */
  monthlyWage?: number;
  hourlyWage?: number;
  dailyWage?: number;
  dismissalReason?: DismissalReason;
  overtimeHours?: { weekday?: number; restDay?: number; holiday?: number };
  overtimeDays?: { weekday?: number; restDay?: number; holiday?: number };
  /** The kind of day that was named, with hours or without them (是周末加的). */
  overtimeKind?: 'weekday' | 'restDay' | 'holiday';
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
  /** Paid in another place; the years are joined. */
  contributionYearsElsewhere?: number;
  contributionBase?: number;
  region?: string;
  /** Children born at once. */
  babies?: number;
  difficultBirth?: boolean;
  miscarriageWeeks?: number;
  pregnancyEvent?: 'birth' | 'miscarriage';
  /** What a dispute is about, where it bears on the time limit. */
  claim?: 'wage_arrears' | 'other';
  /** Whether they still work there. */
  employed?: boolean;
  /** Last day on which the claim was raised. */
  interruptedOn?: string;
  /** As said; the calculation knows which grades there are. */
  disabilityGrade?: number;
  death?: boolean;
  severanceFormula?: 'n' | 'n_plus_1' | 'twice_n';
  noticeGiven?: boolean;
  partTime?: boolean;
  publicWelfarePost?: boolean;
  transferredFrom?: string;
  /** Average wage of the place, not one's own. */
  localAverageMonthlyWage?: number;
  localMinimumWage?: number;
  localMonthlyBenefit?: number;
  workSystem?: 'standard' | 'comprehensive' | 'irregular' | 'piece';
  cycle?: 'week' | 'month' | 'quarter' | 'year';
  actualHours?: number;
  hoursPerDay?: number;
  daysPerWeek?: number;
  /** Weeks over which a pattern of hours held. */
  weeks?: number;
  pieceRate?: number;
  pieces?: { weekday?: number; restDay?: number; holiday?: number };
  restDayCompensated?: boolean;
  /** Days of overtime for which time off was given, where they are counted. */
  daysCompensated?: number;
  /** How many times the wage of the overtime has been paid already. */
  timesPaid?: number;
  takenDays?: number;
  waivedInWriting?: boolean;
  longSchoolHoliday?: boolean;
  sickLeaveMonths?: number;
  /** Days of personal leave for which pay was not deducted. */
  paidPersonalLeaveDays?: number;
  contractDate?: string;
  /** Day on which arbitration is filed for, where it is told. */
  filingDate?: string;
  /** Day from which an open-ended contract was due. */
  openEndedDueDate?: string;
  /** Bonuses of a year on top of the monthly wage. */
  yearlyBonus?: number;
  lastMonthWage?: number;
  specialTrade?: boolean;
  refusedToSign?: boolean;
  contractTerm?: 'fixed' | 'open_ended' | 'task' | 'probation_only' | 'part_time';
  probationMonthsServed?: number;
  probationWage?: number;
  secondProbation?: boolean;
  unclaimedMonths?: number;
  pregnancyMonths?: number;
  provincialExtraDays?: number;
  overtimePayIncluded?: number;
  allowancesIncluded?: number;
  /** The worker's own rates, percent. */
  pensionRate?: number;
  medicalRate?: number;
  unemploymentRate?: number;
  contributionBaseLow?: number;
  contributionBaseHigh?: number;
  retirementDate?: string;
  /** Days of leave a year, when told with how many were taken. */
  totalLeaveDays?: number;
  injuryDate?: string;
  /** Day the dispute arose or the person learnt of it. */
  disputeDate?: string;
  /** Months of wages owed. */
  monthsOwed?: number;
  amountOwed?: number;
}

/** The facts of one sum, as its `inputs`. */
export function inputsFor(kind: CalculationKind, facts: EntitlementFacts): Record<string, unknown> {
  const given = facts as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    ENTITLEMENT_INPUTS[kind].flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}
