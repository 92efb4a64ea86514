import { inputsOf } from '../inputs/fields.ts';
import type { MinimumWage } from '../local-figures.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

const provision = (article: string): Reference => ({ law: '最低工资规定', article });

export const minimumWage = defineRule({
  kind: 'minimum_wage',
  validFrom: '2004-03-01',
  sources: [
    { law: '劳动法', article: '第四十八条' },
    provision('第三条'),
    provision('第五条'),
    provision('第七条'),
    provision('第十二条'),
    provision('第十三条'),
    { law: '劳动合同法', article: '第八十五条' },
  ],
  inputs: inputsOf('minimum_wage'),
  compute(given, { figures, regions }): EntitlementResult {
    const hourly = given.partTime === true || (given.hourlyWage !== undefined && given.monthlyWage === undefined);
    const steps: Remark[] = [];
    const assumptions: Remark[] = [];
    const known = given.localMinimumWage === undefined ? figures.minimumWage(regions) : undefined;
    if (given.localMinimumWage === undefined && known === undefined && given.region === undefined) ask('region');
    const paid = hourly ? given.hourlyWage : given.monthlyWage;
    if (paid === undefined && known !== undefined && !(hourly && known.hourly.length === 0)) {
      return standard(known, hourly);
    }
    if (hourly && paid === undefined && known !== undefined && given.hourlyWage === undefined) {
      ask('localMinimumWage', { data: { region: known.region, tiers: [], asOf: known.asOf, hourly } });
    }
    const wage = paid ?? ask(hourly ? 'hourlyWage' : 'monthlyWage', { data: { use: 'minimum' } });
    const left = [given.overtimePayIncluded, given.allowancesIncluded, given.welfareIncluded];
    const notCounted = left.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
    const counted = wage - notCounted;
    if (notCounted > 0) steps.push({ code: 'minimum_not_counted', wage, notCounted, counted: cents(counted) });
    else assumptions.push({ code: 'minimum_without_overtime' });
    const minimum = given.localMinimumWage ?? decidingTier(known, counted, hourly);
    const short = cents(Math.max(0, minimum - counted));
    if (known !== undefined) {
      steps.push({
        code: 'minimum_standard',
        region: known.region,
        minimum,
        hourly,
        asOf: known.asOf,
        effectiveFrom: known.effectiveFrom,
      });
      if (known.confidence !== 'high') assumptions.push({ code: 'minimum_confirm', asOf: known.asOf });
    }
    steps.push({ code: short > 0 ? 'minimum_short' : 'minimum_met', counted: cents(counted), minimum, short, hourly });
    return {
      value: short,
      unit: hourly ? 'yuan_per_hour' : 'yuan_per_month',
      headline: { code: short > 0 ? 'minimum_below' : 'minimum_kept', short, minimum, hourly },
      steps,
      assumptions,
      citations: [
        { law: '劳动法', article: '第四十八条' },
        provision('第十二条'),
        ...(short > 0 ? [{ law: '劳动合同法', article: '第八十五条' }] : []),
      ],
      whereToGo: 'inspection',
    };
  },
});

/** The tier that settles the question, if any does; which tier holds at the place of work is asked for otherwise. */
function decidingTier(known: MinimumWage | undefined, counted: number, hourly: boolean): number {
  const tiers = hourly ? known?.hourly : known?.monthly;
  const data = { region: known?.region, tiers, asOf: known?.asOf, hourly };
  if (known === undefined || tiers === undefined || tiers.length === 0) ask('localMinimumWage', { data });
  const highest = tiers[0]!;
  if (known.complete && tiers.length === 1 && !known.stale) return highest;
  if (counted >= highest && !known.stale) return highest;
  const lowest = tiers.at(-1)!;
  if (known.complete && counted < lowest) return lowest;
  return ask('localMinimumWage', { data });
}

function standard(known: MinimumWage, byHour: boolean): EntitlementResult {
  const { region, monthly, hourly, asOf, effectiveFrom, complete, stale, confidence } = known;
  const minimum = byHour ? hourly[0]! : monthly[0]!;
  return {
    value: minimum,
    unit: byHour ? 'yuan_per_hour' : 'yuan_per_month',
    headline: { code: 'minimum_is', region, minimum, asOf, hourly: byHour, tiers: monthly.length, complete },
    steps: [{ code: 'minimum_tiers', region, monthly, hourly, complete, asOf, effectiveFrom }],
    assumptions: stale || confidence !== 'high' ? [{ code: 'minimum_confirm', asOf }] : [],
    citations: [{ law: '劳动法', article: '第四十八条' }, provision('第七条'), provision('第十二条')],
    whereToGo: 'inspection',
  };
}
