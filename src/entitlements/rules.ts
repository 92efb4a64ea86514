import type { EntitlementKind } from '../contract/entitlement-inputs.ts';
import type { Rule } from './rule.ts';
import { annualLeave } from './rules/annual-leave.ts';
import { arbitrationDeadline } from './rules/arbitration-deadline.ts';
import { doubleWage } from './rules/double-wage.ts';
import { injuryClaimDeadline } from './rules/injury-claim-deadline.ts';
import { maternityLeave } from './rules/maternity-leave.ts';
import { medicalPeriod } from './rules/medical-period.ts';
import { minimumWage } from './rules/minimum-wage.ts';
import { overtimePay } from './rules/overtime-pay.ts';
import { pensionContributionYears } from './rules/pension-contribution-years.ts';
import { probationLimit } from './rules/probation-limit.ts';
import { retirementAge } from './rules/retirement-age.ts';
import { severance } from './rules/severance.ts';
import { socialInsuranceContribution } from './rules/social-insurance-contribution.ts';
import { unemploymentBenefit } from './rules/unemployment-benefit.ts';
import { unusedLeavePay } from './rules/unused-leave-pay.ts';
import { workInjury } from './rules/work-injury.ts';

/** Every rule by its kind. */
export const RULES: Readonly<Record<EntitlementKind, Rule>> = {
  severance,
  overtime_pay: overtimePay,
  annual_leave: annualLeave,
  unused_leave_pay: unusedLeavePay,
  double_wage: doubleWage,
  probation_limit: probationLimit,
  unemployment_benefit: unemploymentBenefit,
  maternity_leave: maternityLeave,
  medical_period: medicalPeriod,
  retirement_age: retirementAge,
  arbitration_deadline: arbitrationDeadline,
  work_injury: workInjury,
  minimum_wage: minimumWage,
  social_insurance_contribution: socialInsuranceContribution,
  injury_claim_deadline: injuryClaimDeadline,
  pension_contribution_years: pensionContributionYears,
};
