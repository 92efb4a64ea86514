import type { EntitlementFacts } from '../../understanding/entitlement-facts.ts';

type Kind = NonNullable<EntitlementFacts['overtimeKind']>;
type ByDay = Partial<Record<Kind, number>>;

const FIELDS = ['overtimeHours', 'overtimeDays'] as const;

/** More hours than anybody works beside a month of them are all those of the cycle (综合工时, 这个月总共干了二百个小时). */
const MOST_BESIDE_A_MONTH = 150;

export function hoursOfCycle(inputs: Record<string, unknown>): Record<string, unknown> {
  const { overtimeHours, ...others } = inputs;
  const { weekday, ...days } = (overtimeHours ?? {}) as ByDay;
  if (
    inputs.workSystem !== 'comprehensive' ||
    inputs.actualHours !== undefined ||
    (weekday ?? 0) <= MOST_BESIDE_A_MONTH
  )
    return inputs;
  return { ...others, ...(Object.keys(days).length === 0 ? {} : { overtimeHours: days }), actualHours: weekday };
}

/**
 * 十二小时一班 told before: the days that are counted now are as long, and there is no other pattern.
 * @param eachDay whether the words tell of every day beside the days they count
 */
export function daysAsLongAsTold(
  inputs: Record<string, unknown>,
  told: Readonly<Record<string, unknown>>,
  eachDay: boolean,
): Record<string, unknown> {
  const { hoursPerDay, daysPerWeek: _days, overtimeDays, ...others } = inputs;
  if (typeof hoursPerDay !== 'number' || eachDay || told.overtimeDays === undefined) return inputs;
  const hours = Object.entries(overtimeDays as ByDay).map(([kind, days]) => [kind, days * hoursPerDay]);
  return { ...others, overtimeHours: { ...(others.overtimeHours as ByDay | undefined), ...Object.fromEntries(hours) } };
}

/**
 * Overtime told anew in the light of what was told before: 是周末加的 moves the hours of before to that kind of day, and
 * 18小时 without a kind is of the kind that was spoken of. Facts as they hold now; nothing where neither applies.
 */
export function overtimePutRight(
  before: Readonly<Record<string, unknown>> | undefined,
  told: EntitlementFacts,
): Pick<EntitlementFacts, 'overtimeHours' | 'overtimeDays'> | undefined {
  const field = FIELDS.find((name) => before?.[name] !== undefined);
  if (field === undefined) return undefined;
  const amounts = Object.entries(before![field] as ByDay) as [Kind, number][];
  if (amounts.length !== 1) return undefined;
  const [[kind, amount]] = amounts as [[Kind, number]];
  const anew = told.overtimeHours ?? told.overtimeDays;
  if (anew === undefined)
    return told.overtimeKind === undefined ? undefined : { [field]: { [told.overtimeKind]: amount } };
  const said = told.overtimeKind === undefined ? told.overtimeHours?.weekday : undefined;
  return said === undefined ? undefined : { overtimeHours: { [kind]: said } };
}
