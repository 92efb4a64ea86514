import type { Condition } from './programme.ts';

export type FactValue = boolean | number | string | readonly string[];
export type Facts = Readonly<Record<string, FactValue | undefined>>;

export interface Judgement {
  verdict: 'yes' | 'no' | 'unknown';
  /** Why not, when it is no. */
  because: string[];
  /** The facts without which it cannot be said. */
  lacks: string[];
}

const YES: Judgement = { verdict: 'yes', because: [], lacks: [] };

/** Three-valued: one condition that fails decides, whatever else is unknown. */
export function judgeAll(conditions: readonly Condition[], facts: Facts): Judgement {
  const judged = conditions.map((condition) => judge(condition, facts));
  const failed = judged.filter(({ verdict }) => verdict === 'no');
  if (failed.length > 0) return { verdict: 'no', because: unique(failed.flatMap(({ because }) => because)), lacks: [] };
  const open = judged.filter(({ verdict }) => verdict === 'unknown');
  if (open.length === 0) return YES;
  return { verdict: 'unknown', because: [], lacks: unique(open.flatMap(({ lacks }) => lacks)) };
}

export function judge(condition: Condition, facts: Facts): Judgement {
  if ('all' in condition) return judgeAll(condition.all, facts);
  if ('any' in condition) {
    const judged = condition.any.map((one) => judge(one, facts));
    if (judged.some(({ verdict }) => verdict === 'yes')) return YES;
    const open = judged.filter(({ verdict }) => verdict === 'unknown');
    if (open.length === 0) return { verdict: 'no', because: [condition.why], lacks: [] };
    return { verdict: 'unknown', because: [], lacks: unique(open.flatMap(({ lacks }) => lacks)) };
  }
  const value = facts[condition.fact];
  if (value === undefined) return { verdict: 'unknown', because: [], lacks: [condition.fact] };
  return holds(condition, value) ? YES : { verdict: 'no', because: [condition.why], lacks: [] };
}

type Leaf = Extract<Condition, { fact: string }>;

function holds({ is, not, oneOf, includes, atLeast, below }: Leaf, value: FactValue): boolean {
  if (is !== undefined) return value === is;
  if (not !== undefined) return value !== not;
  if (oneOf !== undefined) return oneOf.includes(String(value));
  if (includes !== undefined) return Array.isArray(value) && includes.some((one) => value.includes(one));
  const number = Number(value);
  return (atLeast === undefined || number >= atLeast) && (below === undefined || number < below);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
