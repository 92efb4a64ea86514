export interface DrillOptions {
  /** How many turns, kills, requests or sessions; each drill has its own default. */
  count: number | undefined;
  seconds: number | undefined;
  seed: number;
}

export interface DrillReport {
  passed: boolean;
  lines: string[];
  figures: object;
}

/** Something bad is done to the real application, and what came of it is judged. */
export type Drill = (options: DrillOptions) => Promise<DrillReport>;

/** What held and what did not, as lines. */
export function verdicts(checks: Readonly<Record<string, boolean>>): { passed: boolean; lines: string[] } {
  return {
    passed: Object.values(checks).every(Boolean),
    lines: Object.entries(checks).map(([name, held]) => `${held ? 'held  ' : 'BROKEN'}  ${name}`),
  };
}
