/** Facts that say the same thing in different ways: a new one takes the place of all of its group. */
const SAME_THING: readonly (readonly string[])[] = [
  ['years', 'startDate'],
  ['years', 'endDate'],
  ['monthlyWage', 'dailyWage', 'hourlyWage'],
  ['overtimeHours', 'overtimeDays'],
  ['contributionYears', 'contributionMonths'],
  ['birthDate', 'birthYear', 'age'],
  ['involuntary', 'dismissalReason'],
  ['monthsWithoutContract', 'years', 'startDate'],
];

/** Facts told now go before facts told earlier, also those that said the same in another way. */
export function mergeInputs(
  before: Readonly<Record<string, unknown>> | undefined,
  told: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = { ...before };
  for (const group of SAME_THING) {
    if (group.some((name) => told[name] !== undefined)) for (const name of group) delete kept[name];
  }
  return { ...kept, ...told };
}

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
