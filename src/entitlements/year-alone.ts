import type { EntitlementKind } from '../contract/entitlement-inputs.ts';
import { daysInMonth } from './calendar.ts';
import type { Outcome } from './result.ts';

/** A year of which the month is not remembered (`2019?`), or has not been asked for yet (`2019`). */
const YEAR = /^(\d{4})(\?)?$/;
/** A reading that contradicts what else is known is not what was meant. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(['end_before_start', 'date_in_future']);

interface YearAlone {
  field: string;
  year: string;
  /** Whether the person has said that they do not know the month. */
  forgotten: boolean;
}

export function yearsAlone(given: Readonly<Record<string, unknown>>): YearAlone[] {
  return Object.entries(given).flatMap(([field, value]) => {
    const match = typeof value === 'string' ? YEAR.exec(value) : null;
    return match === null ? [] : [{ field, year: match[1]!, forgotten: match[2] !== undefined }];
  });
}

/**
 * What follows from years without a month: every month is tried. Where all agree that is the answer; otherwise the month
 * is asked for once, with what hangs on it, and whoever does not know it hears the least with the range.
 */
export function overYears(
  kind: EntitlementKind,
  given: Readonly<Record<string, unknown>>,
  years: readonly YearAlone[],
  today: string,
  confirmed: ReadonlySet<string>,
  settle: (given: Record<string, unknown>) => Outcome,
): Outcome {
  const outcomes = readings(given, years, today).map(settle);
  const asked = outcomes.find((one) => one.status === 'need_input' && !CONTRADICTIONS.has(one.reason));
  if (asked !== undefined) return asked;
  const sums = outcomes.filter((one) => one.status === 'ok');
  if (sums.length === 0) return outcomes[0]!;
  const ordered = sums.sort((one, other) => compare(one.value, other.value));
  const [least, most] = [ordered[0]!, ordered.at(-1)!];
  const { field, year } = years[0]!;
  const data = { year, low: least.value, high: most.value, unit: least.unit };
  if (least.value === most.value) {
    return { ...least, assumptions: [...least.assumptions, { code: 'year_alone_same', ...data }] };
  }
  const open = years.find((one) => !one.forgotten && !confirmed.has(one.field));
  if (open === undefined) {
    return { ...least, assumptions: [{ code: 'year_alone_range', ...data, field }, ...least.assumptions] };
  }
  return {
    status: 'need_input',
    kind,
    field: open.field,
    reason: 'month_needed',
    data: { ...data, year: open.year },
    choices: ['unknown'],
  };
}

/** The facts with every first and last day of the months that each year may stand for, none of them after today. */
function readings(
  given: Readonly<Record<string, unknown>>,
  years: readonly YearAlone[],
  today: string,
): Record<string, unknown>[] {
  return years.reduce<Record<string, unknown>[]>(
    (found, { field, year }) => found.flatMap((one) => daysOf(year, today).map((day) => ({ ...one, [field]: day }))),
    [{ ...given }],
  );
}

function daysOf(year: string, today: string): string[] {
  const all = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return [`${month}-01`, `${month}-${daysInMonth(Number(year), index + 1)}`];
  }).flat();
  const past = all.filter((day) => day <= today);
  return past.length === 0 ? all : past;
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}
