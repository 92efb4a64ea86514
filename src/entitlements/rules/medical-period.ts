import { firstDay, serviceLength } from '../calendar.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, type EntitlementResult, type Reference } from '../result.ts';
import { defineRule } from '../rule.ts';

const provision = (article: string): Reference => ({ law: '企业职工患病或非因工负伤医疗期规定', article });
const law = (article: string): Reference => ({ law: '劳动合同法', article });

/** Months of treatment, and the months within which sick days are added up (第三条、第四条). */
const CYCLE: Readonly<Record<number, number>> = { 3: 6, 6: 12, 9: 15, 12: 18, 18: 24, 24: 30 };

export function medicalMonths(totalYears: number, years: number): number {
  if (totalYears < 10) return years < 5 ? 3 : 6;
  if (years < 5) return 6;
  if (years < 10) return 9;
  if (years < 15) return 12;
  return years < 20 ? 18 : 24;
}

export const medicalPeriod = defineRule({
  kind: 'medical_period',
  validFrom: '1995-01-01',
  sources: [provision('第三条'), provision('第四条'), law('第四十条'), law('第四十二条')],
  inputs: inputsOf('medical_period'),
  compute(given, { today }): EntitlementResult {
    const here =
      given.startDate === undefined ? undefined : serviceLength(firstDay(given.startDate), today).months / 12;
    const years = given.years ?? here ?? ask('years', { data: { use: 'medical' } });
    const totalYears = Math.max(years, given.totalYears ?? (years >= 10 ? years : ask('totalYears')));
    const months = medicalMonths(totalYears, years);
    return {
      value: months,
      unit: 'months',
      headline: { code: 'medical_months', months },
      steps: [
        { code: 'medical_by_years', totalYears, years, months },
        { code: 'medical_cycle', months, cycle: CYCLE[months] },
        { code: 'medical_no_dismissal' },
      ],
      assumptions: [{ code: 'medical_local_rules' }],
      citations: [provision('第三条'), provision('第四条'), law('第四十二条'), law('第四十条')],
      whereToGo: 'arbitration_or_inspection',
    };
  },
});
