/** The sums and terms that `calculate_entitlement` knows, as the contract names them. */
export const ENTITLEMENT_KINDS = [
  'severance',
  'overtime_pay',
  'annual_leave',
  'unused_leave_pay',
  'double_wage',
  'probation_limit',
  'unemployment_benefit',
  'maternity_leave',
  'medical_period',
  'retirement_age',
  'arbitration_deadline',
  'work_injury',
  'minimum_wage',
  'social_insurance_contribution',
  'injury_claim_deadline',
  'pension_contribution_years',
] as const;

export type EntitlementKind = (typeof ENTITLEMENT_KINDS)[number];
