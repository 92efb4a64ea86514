import { inputsOf } from '../inputs/fields.ts';
import { leaveDays } from '../leave-days.ts';
import type { EntitlementResult } from '../result.ts';
import { defineRule } from '../rule.ts';

export const annualLeave = defineRule({
  kind: 'annual_leave',
  validFrom: '2008-01-01',
  sources: [
    { law: '职工带薪年休假条例', article: '第二条' },
    { law: '职工带薪年休假条例', article: '第三条' },
    { law: '职工带薪年休假条例', article: '第四条' },
    { law: '企业职工带薪年休假实施办法', article: '第三条' },
    { law: '企业职工带薪年休假实施办法', article: '第五条' },
    { law: '企业职工带薪年休假实施办法', article: '第十二条' },
  ],
  inputs: inputsOf('annual_leave'),
  compute(given, { today }): EntitlementResult {
    const { days, excluded, steps, assumptions, citations } = leaveDays(given, today);
    const left = Math.max(0, days - (given.takenDays ?? 0));
    if (given.takenDays !== undefined && excluded === undefined) {
      steps.push({ code: 'leave_taken', days, taken: given.takenDays, left });
    }
    return {
      value: left,
      unit: 'days',
      headline: excluded === undefined ? { code: 'leave_days', days: left } : { code: excluded },
      steps,
      assumptions: [...assumptions, { code: 'leave_without_holidays' }],
      citations,
      whereToGo: 'employer_first',
    };
  },
});
