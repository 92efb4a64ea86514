/** What is asked when a fact is missing or cannot be right, in Chinese; and the answers that can be tapped. */
import { amount, type Data, type Phrases } from './entitlement-figures.ts';
import { day, outcome, REASON } from './entitlement-steps-zh-cn.ts';
import { FORGETTABLE_DATES } from './forgettable-dates.ts';

/** Facts by name, as a heading. */
export const FACTS: Readonly<Record<string, string>> = {
  startDate: '入职日期',
  endDate: '离职日期',
  years: '在本单位的工作年限',
  totalYears: '累计工作年限',
  monthlyWage: '月工资',
  dailyWage: '日工资',
  hourlyWage: '小时工资',
  lastMonthWage: '上个月工资',
  dismissalReason: '离职原因',
  noticeGiven: '有没有提前30天通知',
  partTime: '是不是小时工',
  localAverageMonthlyWage: '当地职工月平均工资',
  region: '工作地',
  overtimeHours: '加班小时数',
  overtimeDays: '加班天数',
  workSystem: '工时制度',
  cycle: '计算周期',
  actualHours: '实际工作小时数',
  pieceRate: '计件单价',
  pieces: '多做的件数',
  restDayCompensated: '有没有补休',
  timesPaid: '已经发了几倍工资',
  unusedDays: '没休的年休假天数',
  takenDays: '已休的年休假天数',
  waivedInWriting: '是不是自己书面不休',
  contractDate: '签合同日期',
  filingDate: '申请仲裁日期',
  contractMonths: '合同期限',
  probationMonths: '试用期',
  probationWage: '试用期工资',
  contributionYears: '缴费年限',
  contributionMonths: '缴费月数',
  contributionYearsElsewhere: '在别处的缴费年限',
  pregnancyMonths: '怀孕月数',
  birthDate: '出生年月',
  gender: '性别',
  position: '岗位',
  contractSigned: '有没有签书面合同',
  contributionBase: '缴费基数',
  birthYear: '出生年份',
  retirementDate: '退休时间',
  claim: '争议的事',
  employed: '是否还在职',
  disputeDate: '知道权利受侵害的日期',
  transferredFrom: '到原单位上班的日期',
  openEndedDueDate: '该签无固定期限合同的日期',
  yearlyBonus: '一年的奖金',
  overtimePayIncluded: '工资里的加班费',
  specialTrade: '是不是特殊工种',
  age: '年龄',
  babies: '宝宝个数',
  miscarriageWeeks: '怀孕周数',
  hoursPerDay: '每天上班小时数',
  daysPerWeek: '每周上班天数',
  unclaimedMonths: '上次没领完的月数',
  localMonthlyBenefit: '当地每月失业金',
  sickLeaveMonths: '今年病假月数',
  paidPersonalLeaveDays: '今年事假天数',
  monthsWithoutContract: '没签合同的月数',
  probationMonthsServed: '试用期已经做了几个月',
  allowancesIncluded: '工资里的津贴',
  welfareIncluded: '工资里的福利',
  pensionRate: '养老保险缴费比例',
  medicalRate: '医疗保险缴费比例',
  unemploymentRate: '失业保险缴费比例',
  suspendedDays: '不能申请的天数',
  provincialExtraDays: '省里另加的天数',
  weeks: '周数',
  interruptedOn: '最近一次去要的日期',
  disabilityGrade: '伤残等级',
  injuryDate: '受伤或确诊日期',
  disposableIncome: '上年全国城镇居民人均可支配收入',
  localMinimumWage: '当地最低工资',
  contributionBaseLow: '缴费基数下限',
  contributionBaseHigh: '缴费基数上限',
};

const WAGE_BY_USE: Readonly<Record<string, string>> = {
  overtime: '您每月工资多少（不含加班费）？比如6000元。',
  leave: '您每月工资多少（不含加班费，近12个月平均）？比如6000元。',
  injury: '受伤前12个月的平均月缴费工资是多少？比如5000元。',
  minimum: '您每月到手的工资一共多少？比如2300元。',
  contribution: '您每月工资（缴费工资）是多少？比如6000元。',
};

const INSURANCE_YEARS: Readonly<Record<string, string>> = {
  unemployment: '失业保险一共缴了几年？比如3年。',
};

/** Asked when a fact is missing, with an example. */
export const MISSING: Phrases = {
  dismissalReason: () => '是怎么离职的？点一个最像的就行。',
  startDate: () => '您是哪天入职的？比如2019年3月1日。',
  endDate: () => '哪天离职、合同哪天结束的？比如2026年10月31日。',
  monthlyWage: (d) =>
    WAGE_BY_USE[String(d.use)] ?? '离职前12个月，平均每月税前工资多少（奖金、加班费都算）？比如6500元。',
  openEndedDueDate: () =>
    '是哪天起该签无固定期限合同的（干满十年、或第二次固定期限合同到期的第二天）？比如2026年5月1日。',
  contractDate: () => '书面合同是哪天签的？比如2026年7月1日。',
  hourlyWage: () => '每小时给多少钱？比如20元。',
  noticeGiven: () => '单位有没有提前30天书面通知您？',
  localAverageMonthlyWage: (d) =>
    d.use === 'injury'
      ? '当地上年度职工月平均工资是多少？比如8000元，不知道可以说“不知道”。'
      : `您的工资比较高，要看是否超过当地职工月平均工资的三倍。当地上年度职工月平均工资是多少？比如9000元，不知道可以说“不知道”。`,
  overtimeHours: () => '平时、周末、法定节假日各加班多少小时？比如“平时20小时，周末16小时，国庆8小时”。',
  cycle: () => '综合计算工时是按月、按季度还是按年算？',
  pieceRate: () => '每件多少钱？比如2元。',
  pieces: () => '加班多做了多少件？比如“平时100件，周末50件”。',
  totalYears: () => '您参加工作一共多少年了（换过单位也加在一起）？比如8年。',
  years: () => '您在这家单位干了几年？比如4年。',
  unusedDays: () => '还有几天年休假没休？比如5天。',
  takenDays: () => '今年已经休了几天年休假？没休就说0天。',
  contractMonths: () => '劳动合同签了多久？比如一年、三年。',
  contributionYears: (d) => INSURANCE_YEARS[String(d.insurance)] ?? '一共缴了几年？比如12年。',
  pregnancyMonths: () => '流产时怀孕几个月？比如3个月。',
  birthDate: (d) => `${d.forAnother ? '要算的这个人' : '您'}是哪年哪月出生的？比如1970年5月。`,
  gender: (d) => `${d.forAnother ? '要算的这个人' : '您'}是男是女？`,
  position: (d) =>
    `${d.forAnother ? '她' : '您'}的岗位是一般工人，还是管理或技术岗位？以前一般工人50岁退休，管理和技术岗位55岁。`,
  claim: () => '是为拖欠工资、加班费，还是别的事（赔偿、合同等）？',
  employed: () => '您现在还在那家单位上班吗？',
  disputeDate: () => '是哪天知道这件事的？比如收到辞退通知的日子，2026年5月8日。',
  disabilityGrade: () => '劳动能力鉴定是几级？1到10级，比如9级；人不在了就说“去世”。',
  injuryDate: () => '是哪天受伤的（职业病说确诊日期）？比如2026年9月3日。',
  disposableIncome: (d) => `${d.year}年全国城镇居民人均可支配收入是多少？我这里没有这一年的数，国家统计局公报上有。`,
  region: () => '您在哪个省、哪个市上班？比如四川成都。',
  localMinimumWage: (d) =>
    d.region === undefined || !Array.isArray(d.tiers) || d.tiers.length === 0
      ? `当地${d.hourly ? '小时' : '月'}最低工资是多少？不清楚可以打12333问。`
      : `${d.region}分几档，您上班的区县是多少？我看到的是${(d.tiers as number[]).map((tier) => `${amount(tier)}元`).join('、')}（${day(d.asOf)}），不清楚可以打12333问。`,
};

/** Asked when a value cannot be right, by what is wrong with it. */
export const WRONG: Phrases = {
  month_of_birth: (d) => `您是${d.year}年几月出生的？月份不同，结果不一样。比如${d.year}年5月。`,
  month_needed: (d) =>
    `${fact(d)}是${d.year}年几月？月份不同，结果在${outcome(d.low, d.unit)}到${outcome(d.high, d.unit)}之间。比如${d.year}年5月；记不清就说“记不清了”。`,
  not_known: (d) =>
    d.field === 'startDate'
      ? '记不清入职日期，就说在这家单位干了几年，比如3年半；哪一年入职也行。'
      : `${fact(d)}是算结果必须知道的。合同、工资条、社保记录上能查到；大概说一个也行，查到了再告诉我准的。`,
  more_than_wage: (d) => `工资里的加班费${amount(d.value)}元比工资还多，加班费是多少？`,
  missing_for_benefit: () => '失业前是怎么离职的？自己辞职和被辞退不一样。点一个最像的就行。',
  not_a_number: (d) => `${fact(d)}要说一个数。${MISSING[String(d.field)]?.(d) ?? '您说是多少？'}`,
  negative: (d) => `${fact(d)}不能是负数，请再说一遍。`,
  not_positive: (d) => `${fact(d)}应该大于0，请再说一遍。`,
  too_large: (d) => `${fact(d)}这个数太大了，请再看看是多少。`,
  not_a_date: (d) => `${fact(d)}请说年月日，比如2026年3月5日。`,
  no_such_date: (d) => `日历上没有这一天，${fact(d)}请再说一遍，比如2026年3月5日。`,
  date_in_future: (d) => `${d.date === undefined ? '这个日子' : day(d.date)}还没有到，${fact(d)}是不是说错了？`,
  date_too_old: (d) => `${fact(d)}太早了，是不是说错了？请再说一遍。`,
  end_before_start: (d) => `离职（${day(d.endDate)}）比入职（${day(d.startDate)}）还早，请再说一遍离职日期。`,
  too_young: (d) => `${day(d.date)}出生还没满14岁，出生日期对吗？`,
  before_working_age: (d) => `按${day(d.birthDate)}出生，${day(d.startDate)}入职时还没满14岁，入职日期对吗？`,
  wage_low: (d) => `${amount(d.amount)}元是一个月的吗？会不会是一天的？请说每月多少；就是每月这个数，请再说一遍。`,
  wage_high: (d) => `${amount(d.amount)}元是一个月的吗？会不会是一年的？请说每月多少；就是每月这个数，请再说一遍。`,
  hours_high: (d) =>
    `加班一共${amount(d.hours)}小时，一个月也没有这么多，是说错了，还是好几个月加起来的？请再说一遍多少小时。`,
  not_yes_or_no: (d) => `${fact(d)}？请回答“是”或“不是”。`,
  not_a_choice: (d) => `${fact(d)}我没听明白，请换个说法。`,
  not_a_grade: () => '伤残等级是1到10级，您是几级？',
  not_a_place: () => '您在哪个省、哪个市？比如四川成都。',
  not_understood: (d) => `${fact(d)}我没听明白，请再说一遍。`,
  base_limits_reversed: () => '缴费基数的上限比下限还低，上限是多少？',
};

function fact(data: Data): string {
  return FACTS[String(data.field)] ?? '这一项';
}

/** Answers that can be tapped, by field; the same words are understood when said. */
export const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dismissalReason: REASON,
  noticeGiven: { yes: '提前通知了', no: '没有提前通知' },
  gender: { male: '男', female: '女' },
  position: { worker: '一般工人', cadre: '管理或技术岗位' },
  claim: { wage_arrears: '拖欠工资、加班费', other: '别的事' },
  employed: { yes: '还在上班', no: '已经离职' },
  cycle: { week: '按周', month: '按月', quarter: '按季度', year: '按年' },
  localAverageMonthlyWage: { unknown: '不知道' },
  ...Object.fromEntries(FORGETTABLE_DATES.map((field) => [field, { unknown: '记不清了' }])),
  endDate: { today: '今天', unknown: '记不清了' },
};
