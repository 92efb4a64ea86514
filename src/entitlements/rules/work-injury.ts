import { yearOf } from '../calendar.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

const regulation = (article: string): Reference => ({ law: '工伤保险条例', article });
/** 本人工资 lies between these shares of the local average (第六十四条). */
const [LOWEST_SHARE, HIGHEST_SHARE] = [0.6, 3];
/** Above or below this the local average is asked for: the limits of 第六十四条 may bite. */
const [ASK_BELOW, ASK_ABOVE] = [3000, 15_000];
/** The amounts of the amended regulation; an injury before that day is paid by what held then. */
const PRESENT_AMOUNTS_FROM = '2011-01-01';
const DEATH_TIMES = 20;
const FUNERAL_MONTHS = 6;

interface Grade {
  months: number;
  /** Share of the wage paid each month, in percent. */
  monthly?: number;
}

/** 第三十五条 (1 to 4), 第三十六条 (5 and 6), 第三十七条 (7 to 10). */
const GRADES: Readonly<Record<number, Grade>> = {
  1: { months: 27, monthly: 90 },
  2: { months: 25, monthly: 85 },
  3: { months: 23, monthly: 80 },
  4: { months: 21, monthly: 75 },
  5: { months: 18, monthly: 70 },
  6: { months: 16, monthly: 60 },
  7: { months: 13 },
  8: { months: 11 },
  9: { months: 9 },
  10: { months: 7 },
};

/** Of the wage, a month, 工伤保险条例第三十九条. */
const SPOUSE_SHARE = 0.4;
const OTHER_SHARE = 0.3;

export const workInjury = defineRule({
  kind: 'work_injury',
  validFrom: '2011-01-01',
  sources: [
    regulation('第三十五条'),
    regulation('第三十六条'),
    regulation('第三十七条'),
    regulation('第三十九条'),
    regulation('第六十二条'),
    regulation('第六十四条'),
    { law: '实施《中华人民共和国社会保险法》若干规定', article: '第十一条' },
    { law: '河南省工伤保险条例', article: '第二十七条' },
    { law: '浙江省工伤保险条例', article: '第二十七条' },
  ],
  inputs: inputsOf('work_injury'),
  compute(given, { figures, regions }): EntitlementResult {
    if (given.injuryDate !== undefined && given.injuryDate < PRESENT_AMOUNTS_FROM) return beforePresentAmounts();
    if (given.death || given.disabilityGrade === 'death') {
      const year = yearOf(given.injuryDate ?? ask('injuryDate')) - 1;
      const income =
        given.disposableIncome ?? figures.disposableIncome(year)?.amount ?? ask('disposableIncome', { data: { year } });
      const amount = cents(income * DEATH_TIMES);
      const steps: Remark[] = [{ code: 'injury_death_grant', year, income, times: DEATH_TIMES, amount }];
      const average = given.localAverageMonthlyWage;
      steps.push(
        typeof average === 'number'
          ? { code: 'injury_funeral', average, months: FUNERAL_MONTHS, amount: cents(average * FUNERAL_MONTHS) }
          : { code: 'injury_funeral_local', months: FUNERAL_MONTHS },
        {
          code: 'injury_dependants',
          ...(given.monthlyWage === undefined
            ? {}
            : {
                wage: given.monthlyWage,
                spouse: cents(given.monthlyWage * SPOUSE_SHARE),
                other: cents(given.monthlyWage * OTHER_SHARE),
              }),
        },
      );
      return {
        value: amount,
        unit: 'yuan',
        headline: { code: 'injury_death', amount, year },
        steps,
        assumptions: [{ code: 'injury_recognised' }],
        citations: [regulation('第三十九条'), { law: '实施《中华人民共和国社会保险法》若干规定', article: '第十一条' }],
        whereToGo: 'injury_office',
      };
    }
    const grade = given.disabilityGrade ?? ask('disabilityGrade');
    const { months, monthly } = GRADES[grade]!;
    const own = given.monthlyWage ?? ask('monthlyWage', { data: { use: 'injury' } });
    const steps: Remark[] = [];
    const assumptions: Remark[] = [];
    const wage = withinLimits(own, given.localAverageMonthlyWage, steps, assumptions);
    const amount = cents(wage * months);
    steps.push({ code: 'injury_grant', grade, months, wage: cents(wage), amount });
    if (monthly !== undefined) {
      const kept = grade >= 5 && given.stillHasJobOffer === true;
      const allowance = cents((wage * monthly) / 100);
      steps.push(
        kept
          ? { code: 'injury_work_kept' }
          : {
              code: grade <= 4 ? 'injury_allowance' : 'injury_allowance_if_no_work',
              percent: monthly,
              amount: allowance,
            },
      );
    }
    const leaving = grade >= 5 ? figures.leavingGrants(regions) : undefined;
    if (leaving !== undefined) {
      const [medical, employment] = [leaving.medical[grade - 5]!, leaving.employment[grade - 5]!];
      const average = given.localAverageMonthlyWage;
      const amount = typeof average === 'number' ? cents(average * (medical + employment)) : undefined;
      const { region, base } = leaving;
      steps.push({ code: 'injury_leaving_grants_region', grade, region, base, medical, employment, average, amount });
      assumptions.push({ code: 'injury_leaving_near_retirement' }, { code: 'regional_rule_confirm', law: leaving.law });
    } else if (grade >= 5) steps.push({ code: 'injury_leaving_grants', grade });
    return {
      value: amount,
      unit: 'yuan',
      headline: { code: 'injury_grant_due', grade, amount },
      steps,
      assumptions: [...assumptions, { code: 'injury_recognised' }, { code: 'injury_uninsured_employer_pays' }],
      citations: [
        regulation(grade <= 4 ? '第三十五条' : grade <= 6 ? '第三十六条' : '第三十七条'),
        regulation('第六十四条'),
        regulation('第六十二条'),
        ...(leaving === undefined ? [] : [{ law: leaving.law, article: leaving.article }]),
      ],
      whereToGo: 'injury_office',
    };
  },
});

function beforePresentAmounts(): EntitlementResult {
  return {
    value: 'none',
    unit: 'yuan',
    headline: { code: 'injury_before_present_amounts', from: PRESENT_AMOUNTS_FROM },
    steps: [],
    assumptions: [],
    citations: [regulation('第三十五条')],
    whereToGo: 'injury_office',
  };
}

function withinLimits(
  own: number,
  average: number | 'unknown' | undefined,
  steps: Remark[],
  assumptions: Remark[],
): number {
  if (average === undefined && (own < ASK_BELOW || own > ASK_ABOVE))
    ask('localAverageMonthlyWage', { data: { use: 'injury' }, choices: ['unknown'] });
  if (typeof average !== 'number') {
    assumptions.push({ code: 'injury_wage_within_limits' });
    return own;
  }
  const wage = Math.min(Math.max(own, average * LOWEST_SHARE), average * HIGHEST_SHARE);
  if (wage !== own) steps.push({ code: 'injury_wage_limited', own, average, wage: cents(wage) });
  return wage;
}
