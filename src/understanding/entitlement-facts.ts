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

/** Which facts each calculation can use. */
const FACTS_OF: Record<CalculationKind, readonly (keyof EntitlementFacts)[]> = {
  severance: ['startDate', 'endDate', 'years', 'monthlyWage', 'dismissalReason', 'region'],
  overtime_pay: ['monthlyWage', 'hourlyWage', 'dailyWage', 'overtimeHours', 'overtimeDays'],
  annual_leave: ['totalYears', 'startDate'],
  unused_leave_pay: ['monthlyWage', 'dailyWage', 'unusedDays', 'totalYears', 'startDate', 'endDate'],
  double_wage: ['startDate', 'endDate', 'monthsWithoutContract', 'years', 'monthlyWage'],
  probation_limit: ['contractMonths', 'probationMonths', 'monthlyWage'],
  unemployment_benefit: ['contributionYears', 'contributionMonths', 'region', 'dismissalReason'],
  maternity_leave: ['region', 'babies', 'difficultBirth', 'miscarriageWeeks'],
  medical_period: ['totalYears', 'years'],
  retirement_age: ['birthDate', 'gender', 'position', 'contributionYears'],
  arbitration_deadline: ['disputeDate', 'endDate', 'monthsOwed', 'amountOwed'],
  work_injury: ['disabilityGrade', 'monthlyWage', 'region', 'injuryDate'],
  minimum_wage: ['region', 'monthlyWage', 'hourlyWage'],
  social_insurance_contribution: ['contributionBase', 'monthlyWage', 'region'],
  injury_claim_deadline: ['injuryDate'],
  pension_contribution_years: ['contributionYears', 'contributionMonths', 'birthDate', 'gender', 'position'],
};

/** What the calculators call a reason for leaving; a reason that decides nothing by itself is asked for. */
const REASON_CODES: Partial<Record<DismissalReason, string>> = {
  employer_layoff: 'layoff',
  employer_unlawful: 'unlawful_dismissal',
  employer_closed: 'employer_closed',
  employee_resigned: 'resigned',
  employee_forced: 'forced_resignation',
  employee_misconduct: 'serious_misconduct',
  illness: 'illness_after_medical_period',
  incompetent: 'incompetent',
};
const WEEKS_A_MONTH = 4;

/** The facts a calculation can use, under the names and codes its inputs have. `today` is `YYYY-MM-DD`. */
export function inputsFor(kind: CalculationKind, facts: EntitlementFacts, today: string): Record<string, unknown> {
  const usable = new Set<string>(FACTS_OF[kind]);
  const { dismissalReason, totalYears, position, miscarriageWeeks, disputeDate, contributionBase, ...same } = facts;
  const { monthsWithoutContract, monthsOwed, amountOwed, ...plain } = same;
  const worked = monthsWithoutContract ?? (facts.years === undefined ? undefined : facts.years * 12);
  const named: Record<string, { from: keyof EntitlementFacts; value: unknown }> = {
    dismissalReason: { from: 'dismissalReason', value: dismissalReason && REASON_CODES[dismissalReason] },
    totalWorkYears: { from: 'totalYears', value: totalYears },
    originalRetirementAge: { from: 'position', value: position && (position === 'worker' ? 50 : 55) },
    pregnancyEvent: { from: 'miscarriageWeeks', value: miscarriageWeeks && 'miscarriage' },
    pregnancyMonths: { from: 'miscarriageWeeks', value: miscarriageWeeks && miscarriageWeeks / WEEKS_A_MONTH },
    eventDate: { from: 'disputeDate', value: disputeDate },
    claim: { from: 'monthsOwed', value: (monthsOwed ?? amountOwed) === undefined ? undefined : 'wage_arrears' },
    ...(contributionBase === undefined ? {} : { monthlyWage: { from: 'contributionBase', value: contributionBase } }),
    ...(kind === 'double_wage' && worked !== undefined && facts.startDate === undefined
      ? { startDate: { from: 'years', value: monthsBefore(facts.endDate ?? today, worked) } }
      : {}),
  };
  const given = Object.entries(plain).filter(
    ([name]) => usable.has(name) && !(kind === 'double_wage' && name === 'years'),
  );
  const renamed = Object.entries(named).filter(([, { from, value }]) => usable.has(from) && value !== undefined);
  return Object.fromEntries([...given, ...renamed.map(([name, { value }]) => [name, value])]);
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - Math.round(months));
  return date.toISOString().slice(0, 10);
}
