/** What postings of the same trade around here pay a month: the quarters of them, and how many they are. */
export interface GoingRate {
  p25: number;
  p50: number;
  p75: number;
  count: number;
}

/** The going rate of a job, where the server gives one that can be drawn. */
export function goingRateOf(job: object): GoingRate | undefined {
  const { goingRate } = job as { goingRate?: Partial<Record<keyof GoingRate, unknown>> | null };
  const { p25, p50, p75, count } = goingRate ?? {};
  if (typeof p25 !== 'number' || typeof p50 !== 'number' || typeof p75 !== 'number') return undefined;
  if (typeof count !== 'number' || !(p25 <= p50 && p50 <= p75)) return undefined;
  return { p25, p50, p75, count };
}
