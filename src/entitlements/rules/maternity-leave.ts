import { inputsOf } from '../inputs/fields.ts';
import { ask, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

const provision = (article: string): Reference => ({ law: '女职工劳动保护特别规定', article });
/** 第七条. */
const BIRTH_DAYS = 98;
const BEFORE_BIRTH = 15;
const DIFFICULT_EXTRA = 15;
const EACH_FURTHER_BABY = 15;
const MISCARRIAGE_EARLY = 15;
const MISCARRIAGE_LATE = 42;
const LATE_FROM_MONTHS = 4;
/** Months of pregnancy are counted as four weeks. */
const WEEKS_A_MONTH = 4;

export const maternityLeave = defineRule({
  kind: 'maternity_leave',
  validFrom: '2012-04-28',
  sources: [provision('第七条'), provision('第八条'), provision('第五条')],
  inputs: inputsOf('maternity_leave'),
  compute(given): EntitlementResult {
    const weeks = given.miscarriageWeeks;
    const event =
      given.pregnancyEvent ?? (weeks !== undefined || given.pregnancyMonths !== undefined ? 'miscarriage' : 'birth');
    const steps: Remark[] = [];
    const assumptions: Remark[] = [];
    let days: number;
    if (event === 'miscarriage') {
      const pregnancyMonths =
        given.pregnancyMonths ?? (weeks === undefined ? ask('pregnancyMonths') : weeks / WEEKS_A_MONTH);
      if (given.pregnancyMonths === undefined) assumptions.push({ code: 'miscarriage_weeks' });
      days = pregnancyMonths >= LATE_FROM_MONTHS ? MISCARRIAGE_LATE : MISCARRIAGE_EARLY;
      steps.push({ code: 'maternity_miscarriage', pregnancyMonths, days });
    } else {
      const further = (given.babies ?? 1) - 1;
      days = BIRTH_DAYS;
      steps.push({ code: 'maternity_birth', days: BIRTH_DAYS, before: BEFORE_BIRTH });
      if (given.difficultBirth) {
        days += DIFFICULT_EXTRA;
        steps.push({ code: 'maternity_difficult', extra: DIFFICULT_EXTRA });
        assumptions.push({ code: 'difficult_birth_certified' });
      }
      if (further > 0) {
        days += further * EACH_FURTHER_BABY;
        steps.push({ code: 'maternity_more_babies', further, extra: further * EACH_FURTHER_BABY });
      }
      if (given.difficultBirth === undefined || given.babies === undefined)
        assumptions.push({ code: 'maternity_plain_birth', difficult: given.difficultBirth, babies: given.babies });
      if (given.provincialExtraDays !== undefined) {
        days += given.provincialExtraDays;
        steps.push({ code: 'maternity_province', extra: given.provincialExtraDays });
      } else {
        assumptions.push({ code: 'maternity_province_adds', region: given.region });
      }
    }
    steps.push({ code: 'maternity_allowance' });
    return {
      value: days,
      unit: 'days',
      headline: { code: 'maternity_days', days, event },
      steps,
      assumptions,
      citations: [provision('第七条'), provision('第八条')],
      whereToGo: 'medical_insurance_office',
    };
  },
});
