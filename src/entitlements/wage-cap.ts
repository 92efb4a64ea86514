import { ask, type Remark } from './result.ts';

/**
 * Below this monthly wage three times the local average is not asked about: it would need a city whose average monthly
 * wage lies under a third of it, and the result says what it takes for granted.
 */
const ASK_FROM = 15_000;
/** Below this the cap is not worth a word: no city's average is so low. */
const SAY_FROM = 10_000;

export interface WageCap {
  /** Three times the local average monthly wage, if it is known. */
  cap?: number;
  assumptions: Remark[];
}

export function capMayBite(monthlyWage: number): boolean {
  return monthlyWage >= ASK_FROM;
}

/** Three times the local average monthly wage, asked for only where it may matter. */
export function wageCap(monthlyWage: number, average: number | 'unknown' | undefined): WageCap {
  if (typeof average === 'number') return { cap: average * 3, assumptions: [] };
  if (average === undefined && capMayBite(monthlyWage)) {
    ask('localAverageMonthlyWage', { data: { monthlyWage, third: Math.round(monthlyWage / 3) }, choices: ['unknown'] });
  }
  if (monthlyWage < SAY_FROM) return { assumptions: [] };
  return { assumptions: [{ code: 'wage_within_three_times_average', third: Math.ceil(monthlyWage / 3) }] };
}
