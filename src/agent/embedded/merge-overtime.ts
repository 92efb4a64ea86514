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

/** What a turn tells of the overtime told before, beside the figures themselves. */
export interface OvertimeTold {
  /** 都是八小时: each of the days counted before is as long. */
  eachAsLong: boolean;
  /** 又, 还有, 也: what is told comes on top. */
  adds: boolean;
  /** 不对，是三天: what is told stands in place of what was. */
  corrects: boolean;
}

type Overtime = Pick<EntitlementFacts, 'overtimeHours' | 'overtimeDays'>;
const HOURS_A_DAY = 8;

/**
 * Overtime of several turns in one: another kind of day stands beside the earlier ones, 又加了一天 comes on top, 补休了一天
 * takes a day off the rest days, 都是八小时 says how long the days were. Nothing where the new takes the old's place.
 */
export function overtimeTogether(
  before: Readonly<Record<string, unknown>> | undefined,
  told: EntitlementFacts,
  how: OvertimeTold,
): Overtime | undefined {
  const hours = (before?.overtimeHours ?? {}) as ByDay;
  const days = (before?.overtimeDays ?? {}) as ByDay;
  const known = new Set([...Object.keys(hours), ...Object.keys(days)]);
  if (known.size === 0) return undefined;
  if (told.daysCompensated !== undefined) return lessRest(hours, days, told.daysCompensated);
  const each = told.overtimeHours?.weekday ?? told.hoursPerDay;
  if (how.eachAsLong && each !== undefined && Object.keys(days).length > 0)
    return held(joinedByDay(hours, scaled(days, each)), {});
  const anew = [...Object.keys(told.overtimeHours ?? {}), ...Object.keys(told.overtimeDays ?? {})];
  // 18小时 without a kind of day is of the kind that was spoken of.
  if (told.overtimeKind === undefined && told.overtimeDays === undefined) return undefined;
  if (anew.length === 0 || how.corrects || told.hoursPerDay !== undefined) return undefined;
  if (anew.some((kind) => known.has(kind)) && !how.adds) return undefined;
  return held(joinedByDay(hours, told.overtimeHours ?? {}), joinedByDay(days, told.overtimeDays ?? {}));
}

function lessRest(hours: ByDay, days: ByDay, off: number): Overtime | undefined {
  if (days.restDay !== undefined) return held(hours, { ...days, restDay: Math.max(0, days.restDay - off) });
  if (hours.restDay === undefined) return undefined;
  return held({ ...hours, restDay: Math.max(0, hours.restDay - off * HOURS_A_DAY) }, days);
}

function joinedByDay(one: ByDay, other: ByDay): ByDay {
  const kinds = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Kind[];
  return Object.fromEntries(kinds.map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)]));
}

function scaled(days: ByDay, each: number): ByDay {
  return Object.fromEntries(Object.entries(days).map(([kind, count]) => [kind, count * each]));
}

function held(overtimeHours: ByDay, overtimeDays: ByDay): Overtime {
  return {
    ...(Object.keys(overtimeHours).length === 0 ? {} : { overtimeHours }),
    ...(Object.keys(overtimeDays).length === 0 ? {} : { overtimeDays }),
  };
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
