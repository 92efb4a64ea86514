export interface Quantiles {
  p50: number;
  p95: number;
}

/** Quantiles of milliseconds, by nearest rank, rounded to microseconds. */
export function quantiles(milliseconds: readonly number[]): Quantiles {
  const sorted = [...milliseconds].sort((first, second) => first - second);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

export function round(value: number, places = 3): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

/** Bytes of memory the process holds, in MB, after a collection when one can be asked for. */
export function residentMegabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1_048_576);
}
