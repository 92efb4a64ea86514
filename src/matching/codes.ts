import { Benefit, Education, EmploymentType, Shift } from '../contract/job.ts';

/** Average working days and hours of a month: 21.75 and 174 (the labour ministry's method of converting pay). */
export const DAYS_A_MONTH = 21.75;
export const HOURS_A_MONTH = 174;

const MONTHS_A_UNIT = { hour: HOURS_A_MONTH, day: DAYS_A_MONTH, month: 1, year: 1 / 12 } as const;
export type WishedPayUnit = keyof typeof MONTHS_A_UNIT;

/** Yuan a month for an amount of yuan a `unit`. */
export function monthly(amount: number, unit: WishedPayUnit): number {
  return amount * MONTHS_A_UNIT[unit];
}

/** Yuan a `unit` for an amount of yuan a month. */
export function fromMonthly(amount: number, unit: WishedPayUnit): number {
  return amount / MONTHS_A_UNIT[unit];
}

export function employmentTypeCode(type: EmploymentType): number {
  return EmploymentType.options.indexOf(type);
}

/** 0 asks nothing. 中专, 技校 and 高中 stand on one step: who has one meets a posting that asks the other. */
export function educationRank(education: Education | undefined): number {
  if (education === undefined) return 0;
  const rank = Education.options.indexOf(education);
  return education === 'vocational' ? Education.options.indexOf('high_school') : rank;
}

export function benefitMask(benefits: readonly Benefit[]): number {
  return benefits.reduce((mask, benefit) => mask | (1 << Benefit.options.indexOf(benefit)), 0);
}

export function shiftMask(shifts: readonly Shift[]): number {
  return shifts.reduce((mask, shift) => mask | (1 << Shift.options.indexOf(shift)), 0);
}

/** Whole days since 1970-01-01 of an ISO date. */
export function dayNumber(isoDate: string): number {
  return Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000);
}
