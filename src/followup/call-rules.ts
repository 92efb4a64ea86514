/** When people may be called. */
export interface CallRules {
  /** Hours of the day in China, from inclusive, to exclusive. */
  hours: readonly { from: number; to: number }[];
  /** Holidays, beside Saturday and Sunday. */
  restDays: readonly string[];
  /** Saturdays and Sundays that are working days. */
  workDays: readonly string[];
  /** Calls to one person. */
  mostADay: number;
  mostAWeek: number;
}

export const CALL_LIMITS = { mostADay: 1, mostAWeek: 2 } as const;

const CHINA_OFFSET_MS = 8 * 3_600_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer holidays than this are not kept anywhere; a file of rest days that never ends is a mistake. */
const LOOK_AHEAD_DAYS = 40;

export function isPermitted(moment: Date, rules: CallRules): boolean {
  const china = new Date(moment.getTime() + CHINA_OFFSET_MS);
  const hour = china.getUTCHours();
  return isWorkDay(china, rules) && rules.hours.some(({ from, to }) => hour >= from && hour < to);
}

/** The first permitted moment from then on; `undefined` when the rules permit none. */
export function nextPermitted(moment: Date, rules: CallRules): Date | undefined {
  if (isPermitted(moment, rules)) return moment;
  const china = new Date(moment.getTime() + CHINA_OFFSET_MS);
  const midnight = Date.UTC(china.getUTCFullYear(), china.getUTCMonth(), china.getUTCDate());
  const starts = rules.hours.map(({ from }) => from).toSorted((a, b) => a - b);
  for (let day = 0; day < LOOK_AHEAD_DAYS; day += 1) {
    for (const start of starts) {
      const candidate = new Date(midnight + day * DAY_MS + start * HOUR_MS - CHINA_OFFSET_MS);
      if (candidate >= moment && isPermitted(candidate, rules)) return candidate;
    }
  }
  return undefined;
}

function isWorkDay(china: Date, { restDays, workDays }: CallRules): boolean {
  const day = china.toISOString().slice(0, 10);
  if (workDays.includes(day)) return true;
  const weekend = china.getUTCDay() === 0 || china.getUTCDay() === 6;
  return !weekend && !restDays.includes(day);
}
