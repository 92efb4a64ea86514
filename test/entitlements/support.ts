import { loadCaseSets, type WorkedCase } from '../../evals/entitlements/case-set.ts';
import type { EntitlementKind } from '../../src/contract/entitlement-inputs.ts';
import { calculateEntitlement } from '../../src/entitlements/calculate.ts';
import { createLocalFigures } from '../../src/entitlements/local-figures.ts';
import type { Outcome } from '../../src/entitlements/result.ts';

export const TODAY = '2026-11-21';

export const figures = createLocalFigures({
  minimumWages: [
    {
      region: '甲市',
      monthly: [2500],
      hourly: [24],
      complete: true,
      asOf: '2026-01-01',
      confidence: 'high',
      stale: false,
    },
    {
      region: '乙省',
      monthly: [2200, 2000, 1800],
      hourly: [],
      complete: true,
      asOf: '2026-01-01',
      confidence: 'medium',
      stale: false,
    },
    {
      region: '丙省',
      monthly: [2300],
      hourly: [],
      complete: false,
      asOf: '2026-01-01',
      confidence: 'medium',
      stale: false,
    },
    {
      region: '丁省',
      monthly: [2100],
      hourly: [],
      complete: false,
      asOf: '2025-04-01',
      confidence: 'low',
      stale: true,
    },
  ],
  disposableIncomes: [
    { year: 2024, amount: 54188 },
    { year: 2025, amount: 56502 },
  ],
});

export function outcome(kind: EntitlementKind, inputs: Record<string, unknown>, regions: string[] = []): Outcome {
  return calculateEntitlement({ kind, inputs }, { today: TODAY, figures, regions });
}

/** The value of a sum that must come out without a question. */
export function value(kind: EntitlementKind, inputs: Record<string, unknown>, regions: string[] = []): number | string {
  const result = outcome(kind, inputs, regions);
  if (result.status !== 'ok') throw new Error(`asked for ${result.field}: ${result.reason}`);
  return result.value;
}

/** The question that a sum must end in. */
export function question(kind: EntitlementKind, inputs: Record<string, unknown>, regions: string[] = []): string {
  const result = outcome(kind, inputs, regions);
  if (result.status !== 'need_input') throw new Error(`answered ${result.value} ${result.unit}`);
  return `${result.field}: ${result.reason}`;
}

/** The codes of a result's steps and assumptions. */
export function codes(kind: EntitlementKind, inputs: Record<string, unknown>, regions: string[] = []): string[] {
  const result = outcome(kind, inputs, regions);
  if (result.status !== 'ok') throw new Error(`asked for ${result.field}: ${result.reason}`);
  return [result.headline, ...result.steps, ...result.assumptions].map(({ code }) => code);
}

/** Every worked case of the evaluation with the day it is worked on. */
export async function allCases(): Promise<(WorkedCase & { today: string })[]> {
  return (await loadCaseSets()).flatMap(({ today, cases }) => cases.map((one) => ({ ...one, today })));
}
