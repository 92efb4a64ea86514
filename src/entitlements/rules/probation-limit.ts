import { inputsOf } from '../inputs/fields.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

const law = (article: string): Reference => ({ law: '劳动合同法', article });
/** Pay in probation is at least this share of the agreed wage (第二十条). */
const WAGE_SHARE = 0.8;

/** Months of probation that a contract may have (第十九条). */
export function probationMonths(
  term: 'fixed' | 'open_ended' | 'task' | 'probation_only' | 'part_time',
  contractMonths: number,
): number {
  if (term === 'task' || term === 'probation_only' || term === 'part_time') return 0;
  if (term === 'open_ended' || contractMonths >= 36) return 6;
  if (contractMonths >= 12) return 2;
  return contractMonths >= 3 ? 1 : 0;
}

export const probationLimit = defineRule({
  kind: 'probation_limit',
  validFrom: '2008-01-01',
  sources: [
    law('第十九条'),
    law('第二十条'),
    law('第七十条'),
    law('第八十三条'),
    { law: '劳动合同法实施条例', article: '第十五条' },
  ],
  inputs: inputsOf('probation_limit'),
  compute(given, { figures, regions }): EntitlementResult {
    const term = given.contractTerm ?? 'fixed';
    const contractMonths =
      given.contractMonths ?? (term === 'fixed' && !given.secondProbation ? ask('contractMonths') : 0);
    const limit = given.secondProbation ? 0 : probationMonths(term, contractMonths);
    const citations = term === 'part_time' ? [law('第七十条')] : [law('第十九条')];
    const steps: Remark[] = [
      given.secondProbation
        ? { code: 'probation_only_once' }
        : { code: 'probation_by_term', term, contractMonths, limit },
    ];
    const assumptions: Remark[] = [];
    const served = Math.min(
      given.probationMonthsServed ?? given.probationMonths ?? 0,
      given.probationMonths ?? Number.POSITIVE_INFINITY,
    );
    const agreed = given.probationMonths;
    if (agreed !== undefined) {
      steps.push({ code: agreed > limit ? 'probation_too_long' : 'probation_within', agreed, limit });
    }
    const over = Math.max(0, served - limit);
    let compensation: number | undefined;
    let short: number | undefined;
    if (over > 0 && given.monthlyWage !== undefined) {
      compensation = cents(over * given.monthlyWage);
      steps.push({ code: 'probation_compensation', over, monthlyWage: given.monthlyWage, amount: compensation });
      citations.push(law('第八十三条'));
      if (given.probationMonthsServed === undefined) assumptions.push({ code: 'probation_all_served' });
    }
    if (given.monthlyWage !== undefined && limit > 0) {
      const share = given.monthlyWage * WAGE_SHARE;
      const minimum = figures.minimumWage(regions);
      const lowest = minimum?.monthly.length === 1 && minimum.complete && !minimum.stale ? minimum.monthly[0]! : 0;
      const floor = cents(Math.max(share, lowest));
      steps.push({ code: 'probation_wage_floor', monthlyWage: given.monthlyWage, share: cents(share), floor });
      if (given.probationWage !== undefined) {
        short = cents(Math.max(0, floor - given.probationWage));
        steps.push({
          code: short > 0 ? 'probation_wage_short' : 'probation_wage_enough',
          probationWage: given.probationWage,
          floor,
          short,
        });
      }
      citations.push(law('第二十条'));
      assumptions.push({ code: 'probation_lowest_grade' });
    }
    return {
      value: limit,
      unit: 'months',
      headline:
        agreed !== undefined && agreed > limit
          ? { code: given.secondProbation ? 'probation_second' : 'probation_over', limit, agreed, compensation, short }
          : { code: given.secondProbation ? 'probation_second' : 'probation_limit', limit, term, short },
      steps,
      assumptions,
      citations,
      whereToGo: 'arbitration_or_inspection',
    };
  },
});
