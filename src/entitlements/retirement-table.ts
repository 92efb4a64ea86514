import { monthNumber } from './calendar.ts';

/** The three groups of 国务院关于渐进式延迟法定退休年龄的办法 第一条, by the age that held before 2025. */
export type OriginalAge = 60 | 55 | 50;

/** Nobody whose original age fell before this month is touched. */
const REFORM_BEGIN = monthNumber('2025-01');

interface Group {
  /** One month later for every so many months. */
  step: number;
  mostMonths: number;
}

const GROUPS: Record<OriginalAge, Group> = {
  60: { step: 4, mostMonths: 36 },
  55: { step: 4, mostMonths: 36 },
  50: { step: 2, mostMonths: 60 },
};

/** Ages in months; months of the calendar as numbers (see `monthNumber`). */
export interface Retirement {
  ageMonths: number;
  delayMonths: number;
  month: number;
  /** Flexible retirement: at most three years earlier, never before the original age (第三条). */
  earliestMonth: number;
  earliestAgeMonths: number;
  /** At most three years later, with the employer's consent. */
  latestMonth: number;
  latestAgeMonths: number;
}

const FLEXIBLE_MONTHS = 36;

export function retirement(birthDate: string, originalAge: OriginalAge): Retirement {
  const birth = monthNumber(birthDate);
  const { step, mostMonths } = GROUPS[originalAge];
  const sinceReform = birth + originalAge * 12 - REFORM_BEGIN;
  const delayMonths = sinceReform < 0 ? 0 : Math.min(mostMonths, Math.floor(sinceReform / step) + 1);
  const ageMonths = originalAge * 12 + delayMonths;
  const earliestAgeMonths = Math.max(originalAge * 12, ageMonths - FLEXIBLE_MONTHS);
  const latestAgeMonths = ageMonths + FLEXIBLE_MONTHS;
  return {
    ageMonths,
    delayMonths,
    month: birth + ageMonths,
    earliestAgeMonths,
    earliestMonth: birth + earliestAgeMonths,
    latestAgeMonths,
    latestMonth: birth + latestAgeMonths,
  };
}

/** Years of contributions needed for a pension from that year on: 15, half a year more from 2030, 20 from 2039. */
export function minimumContributionYears(year: number): number {
  return 15 + Math.min(5, Math.max(0, year - 2029) * 0.5);
}
