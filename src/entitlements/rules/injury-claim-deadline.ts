import { addDays, addYears, lastDay } from '../calendar.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, type EntitlementResult, type Reference } from '../result.ts';
import { defineRule } from '../rule.ts';

const EMPLOYER_DAYS = 30;
const regulation: Reference = { law: '工伤保险条例', article: '第十七条' };
const measures = (article: string): Reference => ({ law: '工伤认定办法', article });

export const injuryClaimDeadline = defineRule({
  kind: 'injury_claim_deadline',
  validFrom: '2011-01-01',
  sources: [regulation, measures('第四条'), measures('第五条')],
  inputs: inputsOf('injury_claim_deadline'),
  compute(given, { today }): EntitlementResult {
    const injury = lastDay(given.injuryDate ?? ask('injuryDate'));
    const employer = addDays(injury, EMPLOYER_DAYS);
    const own = addYears(injury, 1);
    const passed = today > own;
    return {
      value: own,
      unit: 'date',
      headline: {
        code: passed ? 'injury_claim_passed' : 'injury_claim_until',
        own,
        employer,
        employerPassed: today > employer,
      },
      steps: [
        { code: 'injury_claim_employer', from: injury, employer, passed: today > employer },
        { code: 'injury_claim_own', from: injury, own },
      ],
      assumptions: [{ code: 'injury_claim_extension' }],
      citations: [regulation, measures('第四条'), measures('第五条')],
      deadline: { date: own, passed },
      whereToGo: 'injury_office',
    };
  },
});
