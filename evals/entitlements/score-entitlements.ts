import type { EntitlementKind } from '../../src/contract/entitlement-inputs.ts';
import { calculateEntitlement } from '../../src/entitlements/calculate.ts';
import type { LocalFigures } from '../../src/entitlements/local-figures.ts';
import type { RuleContext } from '../../src/entitlements/rule.ts';
import { entitlementsInChinese } from '../../src/narration/entitlements-zh-cn.ts';
import type { CaseSet, WorkedCase } from './case-set.ts';

export interface KindScore {
  right: number;
  wrong: number;
}

export interface EntitlementScore {
  cases: number;
  right: number;
  byKind: Partial<Record<EntitlementKind, KindScore>>;
  /** One line for each wrong case: what was expected and what came. */
  failures: string[];
}

/** Works every case and compares it to the cent, and the question word for word. */
export function scoreCaseSets(sets: readonly CaseSet[], figures: LocalFigures): EntitlementScore {
  const worked = sets.flatMap(({ today, cases }) => cases.map((one) => ({ one, today })));
  const score: EntitlementScore = { cases: worked.length, right: 0, byKind: {}, failures: [] };
  for (const { one, today } of worked) {
    const fault = faultOf(one, { today, figures });
    const kind = score.byKind[one.kind] ?? { right: 0, wrong: 0 };
    score.byKind[one.kind] = kind;
    if (fault === undefined) {
      kind.right += 1;
      score.right += 1;
    } else {
      kind.wrong += 1;
      score.failures.push(`${one.kind} ${JSON.stringify(one.inputs)}: ${fault}`);
    }
  }
  return score;
}

function faultOf(worked: WorkedCase, context: Omit<RuleContext, 'regions'>): string | undefined {
  const { kind, inputs, value, asks, reason, says } = worked;
  const regions = typeof inputs.region === 'string' ? [inputs.region] : [];
  const outcome = calculateEntitlement({ kind, inputs }, { ...context, regions });
  if (outcome.status === 'need_input') {
    const asked = `${outcome.field} (${outcome.reason})`;
    const expected = asks === undefined ? String(value) : `${asks} (${reason})`;
    return asked === expected ? undefined : `expected ${expected}, asked for ${asked}`;
  }
  if (asks !== undefined) return `expected a question for ${asks}, got ${outcome.value}`;
  if (outcome.value !== value) return `expected ${value}, got ${outcome.value}`;
  if (says === undefined) return undefined;
  const { reply } = entitlementsInChinese.calculation({ ...outcome, citations: [] });
  return reply.includes(says) ? undefined : `expected the answer to say ${says}`;
}
