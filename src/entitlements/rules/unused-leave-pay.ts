import { inputsOf } from '../inputs/fields.ts';
import { leaveDays, leavePayDeadline } from '../leave-days.ts';
import { ask, cents, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';
import { PAID_DAYS_A_MONTH } from './overtime-pay.ts';

const measures = (article: string): Reference => ({ law: '企业职工带薪年休假实施办法', article });

/** 300 % of a day's wage, of which 100 % was paid with the month's wage (实施办法第十条). */
const ALL = 3;
const ON_TOP = 2;

export const unusedLeavePay = defineRule({
  kind: 'unused_leave_pay',
  validFrom: '2008-09-18',
  sources: [
    { law: '职工带薪年休假条例', article: '第二条' },
    { law: '职工带薪年休假条例', article: '第三条' },
    { law: '职工带薪年休假条例', article: '第四条' },
    { law: '职工带薪年休假条例', article: '第五条' },
    measures('第三条'),
    measures('第五条'),
    measures('第十条'),
    measures('第十一条'),
    measures('第十二条'),
    { law: '劳动争议调解仲裁法', article: '第二十七条' },
  ],
  inputs: inputsOf('unused_leave_pay'),
  compute(given, { today }): EntitlementResult {
    const citations = [{ law: '职工带薪年休假条例', article: '第五条' }, measures('第十条'), measures('第十一条')];
    const steps: Remark[] = [];
    const assumptions: Remark[] = [];
    const deadline = leavePayDeadline(given.endDate, today);
    const due = { date: deadline, passed: today > deadline };
    const none = (headline: Remark): EntitlementResult => ({
      value: 0,
      unit: 'yuan',
      headline,
      steps,
      assumptions,
      citations,
      whereToGo: 'arbitration_or_inspection',
    });
    if (given.waivedInWriting) return none({ code: 'leave_waived' });
    let unused = given.unusedDays;
    if (unused === undefined) {
      const knowsWork = [given.totalYears, given.years].some((years) => years !== undefined);
      if (!knowsWork && given.startDate === undefined) ask('unusedDays');
      const leave = leaveDays(given, today);
      steps.push(...leave.steps);
      assumptions.push(...leave.assumptions);
      citations.push(...leave.citations);
      if (leave.excluded !== undefined) return none({ code: leave.excluded });
      const taken = given.takenDays ?? ask('takenDays', { data: { days: leave.days } });
      unused = Math.max(0, leave.days - taken);
      steps.push({ code: 'leave_taken', days: leave.days, taken, left: unused });
    }
    if (unused === 0) return none({ code: 'leave_none_left' });
    const overtime = given.overtimePayIncluded ?? 0;
    const monthlyWage =
      given.dailyWage === undefined
        ? (given.monthlyWage ?? ask('monthlyWage', { data: { use: 'leave' } })) - overtime
        : given.dailyWage * PAID_DAYS_A_MONTH;
    if (monthlyWage <= 0) ask('overtimePayIncluded', { reason: 'more_than_wage', data: { value: overtime } });
    const daily = given.dailyWage ?? monthlyWage / PAID_DAYS_A_MONTH;
    if (given.dailyWage === undefined) {
      if (overtime > 0)
        steps.push({ code: 'leave_wage_without_overtime', paid: given.monthlyWage, overtime, monthlyWage });
      steps.push({
        code: 'daily_from_month',
        monthlyWage,
        days: PAID_DAYS_A_MONTH,
        daily: cents(daily),
      });
    }
    const amount = cents(daily * unused * ON_TOP);
    const withNormal = cents(daily * unused * ALL);
    steps.push({ code: 'leave_pay_on_top', unused, daily: cents(daily), amount, withNormal });
    return {
      value: amount,
      unit: 'yuan',
      headline: { code: 'leave_pay_due', unused, amount, withNormal },
      steps,
      assumptions: [...assumptions, { code: 'normal_wage_was_paid' }],
      citations: [...citations, { law: '劳动争议调解仲裁法', article: '第二十七条' }],
      ...(given.endDate === undefined ? {} : { deadline: due }),
      whereToGo: 'arbitration_or_inspection',
    };
  },
});
