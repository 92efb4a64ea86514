import { addYears, firstDay, lastDay } from '../calendar.ts';

/** What is wrong with a fact although it is well formed. `certain` faults are never accepted; the others once repeated. */
export interface Doubt {
  field: string;
  reason: string;
  certain: boolean;
  data?: Record<string, unknown>;
}

interface Dated {
  [field: string]: unknown;
  startDate?: string;
  endDate?: string;
  birthDate?: string;
  injuryDate?: string;
  contractDate?: string;
  disputeDate?: string;
  monthlyWage?: number;
  overtimeHours?: { weekday?: number; restDay?: number; holiday?: number };
}

/** Days that have passed by their nature; the end of work may lie ahead, but not by more than a year. */
const PAST_ONLY = ['startDate', 'birthDate', 'injuryDate', 'contractDate', 'disputeDate', 'interruptedOn'] as const;
const OLDEST = '1930-01-01';

/** Monthly pay for full-time work under this is rather a day's or a week's; above that, a year's. */
const LOWEST_MONTHLY = 1000;
const HIGHEST_MONTHLY = 300_000;
/** No month has more hours; so many are those of a longer time, or not meant. */
const HOURS_OF_A_MONTH = 744;

export function doubts(given: Dated, today: string): Doubt[] {
  const found: Doubt[] = [];
  for (const field of PAST_ONLY) {
    const date = given[field];
    if (typeof date !== 'string') continue;
    if (firstDay(date) > today) found.push({ field, reason: 'date_in_future', certain: true, data: { date } });
    else if (firstDay(date) < OLDEST) found.push({ field, reason: 'date_too_old', certain: true, data: { date } });
  }
  const { startDate, endDate, birthDate, monthlyWage, partTime } = given;
  if (endDate !== undefined) {
    if (firstDay(endDate) > addYears(today, 1)) {
      found.push({ field: 'endDate', reason: 'date_in_future', certain: true, data: { date: endDate } });
    }
    if (startDate !== undefined && lastDay(endDate) < firstDay(startDate)) {
      found.push({ field: 'endDate', reason: 'end_before_start', certain: true, data: { startDate, endDate } });
    }
  }
  if (birthDate !== undefined && lastDay(birthDate) > addYears(today, -14)) {
    found.push({ field: 'birthDate', reason: 'too_young', certain: false, data: { date: birthDate } });
  }
  if (birthDate !== undefined && startDate !== undefined && firstDay(startDate) < addYears(firstDay(birthDate), 14)) {
    found.push({ field: 'startDate', reason: 'before_working_age', certain: false, data: { startDate, birthDate } });
  }
  if (monthlyWage !== undefined && partTime !== true) {
    if (monthlyWage < LOWEST_MONTHLY)
      found.push({ field: 'monthlyWage', reason: 'wage_low', certain: false, data: { amount: monthlyWage } });
    if (monthlyWage > HIGHEST_MONTHLY)
      found.push({ field: 'monthlyWage', reason: 'wage_high', certain: false, data: { amount: monthlyWage } });
  }
  const { overtimeHours = {} } = given;
  const hours = Object.values(overtimeHours).reduce((sum, each) => sum + each, 0);
  if (hours > HOURS_OF_A_MONTH) {
    found.push({ field: 'overtimeHours', reason: 'hours_high', certain: false, data: { hours } });
  }
  return found;
}
