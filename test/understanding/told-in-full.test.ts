import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkbench, type Workbench } from './support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

const only = (text: string) => bench.read(text).requests[0]!;

describe('a case told in full', () => {
  it.each([
    ['谈好了散伙，单位提的协商，2017年5月8号来的，今年5月7号走的，每月八千二', 'severance'],
    ['绩效不达标，培训完还说不行，通知我走，没提前说，2020年6月1号进来的，月薪6100', 'severance'],
    ['我是自己走的，可那是因为厂里不给上社保，干了两年九个月，每月4700，有没有钱', 'severance'],
    ['施工队散伙了，俺跟着干了六年，一个月六千三，该给多少', 'severance'],
    ['带薪假8天歇了3天，剩下的不让歇，一个月六千五', 'unused_leave_pay'],
    ['中秋当天顶班，一小时24，干了8小时，该给多少', 'overtime_pay'],
    ['一个月三万八，缴费上限两万四，个人交多少社保', 'social_insurance_contribution'],
    ['女工人，1978年5月生，想晚点退，最晚哪个月退休', 'retirement_age'],
  ])('asks for its sum, whether or not it says how much: %s', (text, kind) => {
    expect(only(text)).toMatchObject({ intent: 'calculate', slots: { calculation: kind } });
  });

  it('leaves a question of law one', () => {
    expect(only('被裁了，干了四年，公司说不赔，合法吗').intent).toBe('labour_law');
  });
});

it('a father is told no maternity leave', () => {
  expect(only('媳妇生二胎，男的能歇几天陪产假').slots.calculation).toBeUndefined();
  expect(only('生二胎能歇几天产假').slots.calculation).toBe('maternity_leave');
});

describe('facts of a sum', () => {
  it.each([
    ['厂子搬到邻省，我不去就给解除了，没提前通知，干了七年，月薪5300，赔多少', 'circumstances_changed'],
    ['医疗期满了还干不动，单位把我辞了，干了三年，月薪4900，补多少', 'illness'],
    ['是我自己先提出来要走的，单位点头了，干了五年，月薪6000，有补偿吗', 'employee_proposed_agreement'],
    ['单位说我偷东西，其实没有的事，把我开除了，干了两年，月薪4000，赔多少', 'employer_without_cause'],
    [
      '合同满了，公司照原来的待遇叫我续，我自己打算换行就没签，干了四年，月薪5000，补偿多少',
      'contract_expired_employee_refused',
    ],
  ])('hold why work ended: %s', (text, reason) => {
    expect(only(text).slots.facts.dismissalReason).toBe(reason);
  });

  it.each([
    ['底薪3600加提成平均1800，干了四年被辞，补多少', { monthlyWage: 5400, years: 4 }],
    ['底薪3600加提成平均5800，干了四年被辞，补多少', { monthlyWage: 5800 }],
    ['一个月6000，其中提成1500，干了四年被辞，补多少', { monthlyWage: 6000 }],
    ['被裁了，干了六个月，前两个月5000，后四个月6500，补多少', { monthlyWage: 6000 }],
    ['老东家调我过来的，原来那家干了4年，这家干了3年，没给过补偿，月薪7000，裁员补多少', { years: 7 }],
    ['以前在别处干了9年，这家干了2年被裁，月薪7000，补多少', { years: 2 }],
  ])('hold pay and service as the law counts them: %s', (text, facts) => {
    expect(only(text).slots.facts).toMatchObject(facts);
  });

  it.each([
    ['每晚多干3个小时，干了12天，月薪5000，加班费多少', { overtimeHours: { weekday: 36 } }],
    ['每天加班一个半小时，月薪5000，一个月加班费多少', { hoursPerDay: 9.5 }],
    ['国庆2号到5号一天没歇，月薪5000，加班费多少', { overtimeDays: { holiday: 2, restDay: 2 } }],
    ['五一后三天都上班，月薪5000，加班费多少', { overtimeDays: { restDay: 3 } }],
    ['除夕和初二值班，月薪5000，加班费多少', { overtimeDays: { holiday: 2 } }],
    ['端午加班，日薪160，多给多少', { overtimeDays: { holiday: 1 } }],
    ['清明值班一天，时薪25，6小时，该给多少', { overtimeHours: { holiday: 6 } }],
  ])('hold the days and hours of overtime: %s', (text, facts) => {
    expect(only(text).slots.facts).toMatchObject(facts);
  });

  it('leave out leave of other kinds, and personal leave that was not paid', () => {
    const { facts } = only('工龄13年，今年请了22天事假，钱全扣了，年假还有几天').slots;
    expect(facts).not.toHaveProperty('takenDays');
    expect(facts).not.toHaveProperty('paidPersonalLeaveDays');
    expect(only('工龄13年，今年请了22天事假，工资照发，年假还有几天').slots.facts.paidPersonalLeaveDays).toBe(22);
  });
});
