import { z } from 'zod';

/** Whose a fact is when it is the person's who speaks. */
export const ONESELF = 'oneself';

/** One fact that was told, whatever it was told for. */
export const ToldFact = z.object({
  /** As sums, programmes and the profile call it. */
  name: z.string(),
  value: z.unknown(),
  /** `oneself`, what another is to the person who speaks (`husband`), or `other` where nothing says who. */
  of: z.string(),
  /** When it was told, an ISO instant. */
  at: z.string(),
});
export type ToldFact = z.infer<typeof ToldFact>;

/** Facts told at once, of one person. */
export interface Told {
  of: string;
  facts: Readonly<Record<string, unknown>>;
}

/** Before whose they are was kept, a session held nothing but the speaker's own values. */
export const ToldFacts = z.preprocess(
  (stored) =>
    stored === undefined || Array.isArray(stored)
      ? stored
      : Object.entries(stored as object).map(([name, value]) => ({ name, value, of: ONESELF, at: '' })),
  z.array(ToldFact).optional(),
);

/** Facts that say the same thing in different ways: a new one takes the place of all of its group. */
const SAME_THING: readonly (readonly string[])[] = [
  ['years', 'startDate'],
  ['years', 'endDate'],
  ['monthlyWage', 'dailyWage', 'hourlyWage'],
  ['overtimeHours', 'overtimeDays'],
  ['contributionYears', 'contributionMonths'],
  ['birthDate', 'birthYear', 'age'],
  ['involuntary', 'dismissalReason'],
  ['registeredUnemployed', 'unemployedMonths'],
  ['monthsWithoutContract', 'years', 'startDate'],
];
const OF_A_PREGNANCY = ['difficultBirth', 'babies', 'pregnancyMonths', 'miscarriageWeeks'];
const GROWS: ReadonlySet<string> = new Set(['hardships', 'certificates', 'skills', 'limits']);

/** Facts told now go before facts told earlier, also those that said the same in another way. */
export function mergeFacts(
  before: Readonly<Record<string, unknown>> | undefined,
  told: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = { ...before };
  for (const name of supersededBy(told)) delete kept[name];
  // What was told of a birth says nothing of a miscarriage.
  if (before?.pregnancyEvent !== undefined && ![undefined, before.pregnancyEvent].includes(told.pregnancyEvent))
    for (const name of OF_A_PREGNANCY) delete kept[name];
  return { ...kept, ...told };
}

/** Names of facts that no longer hold once these are told. */
export function supersededBy(told: Readonly<Record<string, unknown>>): Set<string> {
  const groups = SAME_THING.filter((group) => group.some((name) => told[name] !== undefined));
  return new Set(groups.flat());
}

/** Everything known of one person, by the names of the facts. */
export function knownOf(told: readonly ToldFact[] | undefined, of: string): Record<string, unknown> {
  return Object.fromEntries((told ?? []).filter((fact) => fact.of === of).map(({ name, value }) => [name, value]));
}

/** With what was told now: of each person a fact stands once, and lists grow. */
export function withTold(before: readonly ToldFact[] | undefined, told: readonly Told[], at: string): ToldFact[] {
  return told.reduce<ToldFact[]>(
    (known, { of, facts }) => {
      const earlier = knownOf(known, of);
      const values = Object.entries(facts).filter(([, value]) => value !== undefined);
      const gone = supersededBy(Object.fromEntries(values));
      const named = new Set(values.map(([name]) => name));
      const kept = known.filter((fact) => fact.of !== of || !(gone.has(fact.name) || named.has(fact.name)));
      return [...kept, ...values.map(([name, value]) => ({ name, value: grown(name, earlier[name], value), of, at }))];
    },
    [...(before ?? [])],
  );
}

function grown(name: string, earlier: unknown, value: unknown): unknown {
  if (!GROWS.has(name) || !Array.isArray(earlier) || !Array.isArray(value)) return value;
  return [...new Set([...earlier, ...value])];
}
