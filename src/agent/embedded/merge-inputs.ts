import { yearSaid } from '../../understanding/dates.ts';

/** What belongs to one person and not to the next (那我老婆呢). */
const OF_ONE_PERSON: ReadonlySet<string> = new Set([
  'birthDate',
  'birthYear',
  'age',
  'gender',
  'position',
  'contributionYears',
  'contributionMonths',
  'years',
  'totalYears',
  'startDate',
  'endDate',
  'monthlyWage',
  'involuntary',
  'dismissalReason',
  'situation',
  'registeredUnemployed',
  'hardships',
  'graduate',
]);

export function withoutPerson(facts: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts ?? {}).filter(([name]) => !OF_ONE_PERSON.has(name)));
}

/** A year told before (2019), of which the month is not known either: `2019?`. Undefined when it was no bare year. */
export function monthForgotten(before: unknown): string | undefined {
  return /^\d{4}$/u.test(String(before)) ? `${before}?` : undefined;
}

/** 3月 in answer to a year told before (2019年) belongs to that year; no month at all leaves it a year whose month is forgotten. */
export function withYear(before: unknown, answer: unknown, text: string): unknown {
  const forgotten = /^\d{4}\?$/u.test(String(before)) ? String(before) : monthForgotten(before);
  if (forgotten === undefined) return answer;
  if (!/^\d{4}/u.test(String(answer))) return forgotten;
  if (typeof answer !== 'string' || yearSaid(text)) return answer;
  return /^\d{4}-/u.test(answer) ? `${String(before).slice(0, 4)}${answer.slice(4)}` : answer;
}

/** The day of which only the year was told: 想起来了，是3月 gives its month. */
export function dayWithoutMonth(inputs: Readonly<Record<string, unknown>> | undefined): string | undefined {
  return Object.keys(inputs ?? {}).find((name) => /Date$/u.test(name) && /^\d{4}\??$/u.test(String(inputs![name])));
}
