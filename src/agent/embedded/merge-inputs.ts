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
