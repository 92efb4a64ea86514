import type { CalculationKind } from '../lexicon/lexicon-schema.ts';
import type { EntitlementFacts } from './entitlement-facts.ts';
import type { NumberMention } from './numbers.ts';
import { readContributions } from './recognise-contributions.ts';
import { readOvertime } from './recognise-overtime.ts';
import type { Told } from './told-number.ts';
import { yearsOf } from './told-years.ts';

interface CaseContext {
  today: string;
  calculation?: CalculationKind;
}

/** Facts that only one sum asks for; what is read here stands above what was read without knowing the sum. */
export function readCase(
  text: string,
  numbers: readonly NumberMention[],
  facts: EntitlementFacts,
  { today, calculation }: CaseContext,
): void {
  if (calculation === undefined) return;
  const told = numbers.map(({ start, end, low }) => ({
    value: low,
    before: text.slice(Math.max(0, start - 12), start),
    after: text.slice(end, end + 12),
  }));
  READERS[calculation]?.(text, told, facts, today);
}

type Reader = (text: string, told: readonly Told[], facts: EntitlementFacts, today: string) => void;

const PART_TIME = /小时工|钟点工|非全日制|part-?time/iu;

const READERS: Partial<Record<CalculationKind, Reader>> = {
  severance(text, told, facts) {
    // 2023年7月签的三年合同，到期不续: work began with the contract.
    if (facts.startDate === undefined && facts.contractMonths !== undefined) facts.startDate = facts.contractDate;
    if (PART_TIME.test(text)) facts.partTime = true;
    if (/公益性?岗位|公岗/u.test(text)) facts.publicWelfarePost = true;
    // Whoever asks what is owed for a parting, and does not say that they left, was made to go.
    if (
      facts.dismissalReason === undefined &&
      /补偿|赔偿|遣散|买断|赔多少/u.test(text) &&
      !/离职|辞职|走(?!人)|到期/u.test(text)
    )
      facts.dismissalReason = 'employer_without_cause';
    if (/2n|(?:[双两二]倍)(?!工资)/iu.test(text)) facts.severanceFormula = 'twice_n';
    else if (/n\s?\+\s?1|n加1|n加一/iu.test(text)) {
      facts.severanceFormula = 'n_plus_1';
      facts.noticeGiven = false;
    } else if (/(?:没|没有|未)(?:有)?提前|当天(?:就)?(?:让|叫|通知)|第二天就(?:不让|不用|让|叫)/u.test(text))
      facts.noticeGiven = false;
    else if (
      /提前(?:了)?(?:一个(?:多)?月|30[天日]|三十[天日])[^,，。]{0,6}(?:通知|说|告诉|打招呼|发)|(?:通知|说|告诉|打招呼)[^,，。]{0,6}提前了?(?:一个月|30[天日]|三十[天日])/u.test(
        text,
      )
    )
      facts.noticeGiven = true;
    readService(text, told, facts);
    // Until it is known whether notice was given, what each reason brings is told side by side.
    if (facts.dismissalReason === 'circumstances_changed' && facts.noticeGiven === undefined)
      facts.dismissalReason = 'employer_without_cause';
  },
  overtime_pay: readOvertime,
  annual_leave: readLeave,
  unused_leave_pay: readLeave,
  double_wage(text, told, facts) {
    if (/无固定期限/u.test(text)) facts.contractTerm = 'open_ended';
    if (
      /(?:我|自己|本人)[^,，。]{0,4}(?:不肯|不愿|不想|拒绝|没同意|不同意|没肯|就是不)[^,，。]{0,3}签|(?:让|叫|要)(?:我)?签[^,，。]{0,6}我[^,，。]{0,4}(?:没|不)(?:签|肯|愿)/u.test(
        text,
      ) &&
      !/(?:公司|单位|厂里?|老板|店里?|他们)[^,，。我]{0,6}(?:没|不|未)(?:有|肯)?(?:给|跟|和)?(?:我)?[^,，。]{0,2}签/u.test(
        text,
      )
    )
      facts.refusedToSign = true;
    if (/(?:不到|不满|没满|未满)(?:一|1)个月/u.test(text)) facts.monthsWithoutContract = 0.5;
    const days = told.find(
      ({ before, after }) =>
        /^\s?多?天/u.test(after) && /(?:入职|来|干|做|上班|工作)(?:了|才|刚|满|有)*$/u.test(before),
    );
    if (days !== undefined) facts.monthsWithoutContract = Math.round((days.value / 30) * 10) / 10;
    const worked = facts.monthsWithoutContract ?? (facts.years === undefined ? undefined : facts.years * 12);
    if (worked !== undefined && facts.startDate === undefined)
      facts.monthsWithoutContract = Math.round(worked * 10) / 10;
  },
  probation_limit: readProbation,
  unemployment_benefit(text, told, facts) {
    readContributions(text, told, facts);
    const left = told.find(
      ({ before, after }) =>
        /^个?月/u.test(after) && /(?:剩|没领|还有|余)[^,，。]{0,4}$/u.test(before) && !/交|缴/u.test(before.slice(-5)),
    );
    if (left !== undefined) facts.unclaimedMonths = left.value;
    const benefit = told.find(({ before }) => /失业金(?:标准)?(?:每月|一个月)?(?:是|有)?$/u.test(before));
    if (benefit !== undefined && benefit.value >= 500) facts.localMonthlyBenefit = benefit.value;
  },
  maternity_leave(text, told, facts) {
    const extra = told.find(
      ({ before, after }) =>
        /^天/u.test(after) &&
        /(?:省里?|市里|当地|地方|另外|额外|延长|增加|再加|奖励|多给)[^,，。\d]{0,6}$/u.test(before),
    );
    if (extra !== undefined) facts.provincialExtraDays = extra.value;
    if (/顺产/u.test(text)) facts.difficultBirth = false;
    if (facts.pregnancyEvent !== 'miscarriage') return;
    const months = told.find(({ after }) => /^\s?个?[多半]?月/u.test(after));
    const weeks = told.find(({ after }) => /^(?:个)?(?:周|星期|weeks?)/iu.test(after));
    if (weeks !== undefined) {
      facts.miscarriageWeeks = weeks.value;
    } else if (months !== undefined) {
      facts.pregnancyMonths = months.value + (/^\s?个半/u.test(months.after) ? 0.5 : 0);
      delete facts.miscarriageWeeks;
    }
  },
  medical_period(text, told, facts, today) {
    readWorkingYears(text, told, facts, today);
    if (facts.workingSince !== undefined) {
      facts.totalYears ??= Math.floor(yearsSince(facts.workingSince, today) * 100) / 100;
      if (facts.startDate === facts.workingSince) delete facts.startDate;
    }
    if (/(?:一直|都|全)(?:是)?在(?:这|同一|一)(?:个|家)/u.test(text)) facts.years ??= facts.totalYears;
    withoutBareYear(facts, today, 'years');
    if (
      /没换过|没挪过|第一(?:份|家)|(?:一直|都|全|就)(?:是)?在(?:这|那|一|同一)(?:一)?(?:个|家)|刚毕业/u.test(text) &&
      facts.totalYears === undefined
    ) {
      const here = facts.years ?? (facts.startDate === undefined ? undefined : yearsSince(facts.startDate, today));
      if (here !== undefined) facts.totalYears = here;
    }
    if (
      facts.totalYears !== undefined &&
      facts.years === undefined &&
      facts.startDate === undefined &&
      HERE.test(text)
    ) {
      facts.years = facts.totalYears;
    }
  },
  retirement_age(text, _told, facts) {
    if (SPECIAL_TRADE.test(text)) facts.specialTrade = true;
  },
  arbitration_deadline(text, _told, facts) {
    if (LEFT.test(text)) facts.employed = false;
    else if (
      /(?:还|仍|目前|现在)[^,，。]{0,3}(?:在职|在(?:公司|单位|厂|这|那|里)?[^,，。]{0,4}(?:上班|干|做|工作)|没离职)|在职/u.test(
        text,
      )
    )
      facts.employed = true;
    if (facts.employed === false && facts.endDate === undefined) facts.endDate = facts.disputeDate;
    if (facts.claim === undefined && facts.endDate === undefined && /赔偿|补偿|辞退|开除|合同/u.test(text))
      facts.claim = 'other';
    if (facts.claim === 'wage_arrears' && facts.employed !== true && facts.endDate === undefined && LEFT.test(text))
      facts.endDate = facts.disputeDate;
    if (/别的事|其他的?事|不是工资/u.test(text)) facts.claim = 'other';
  },
  work_injury(_text, told, facts) {
    if (facts.death === true) delete facts.disabilityGrade;
    const grade = told.find(({ after }) => /^\s?级/u.test(after));
    if (facts.death !== true && grade !== undefined) facts.disabilityGrade = grade.value;
  },
  social_insurance_contribution(text, _told, facts) {
    for (const [field, words] of RATES) {
      const said = words.exec(text)?.[1];
      if (said !== undefined) facts[field] = Number(said);
    }
    // Who insures themselves pays for what they name and nothing beside it.
    if (/灵活就业|以个人身份|个体户/u.test(text)) for (const [field] of RATES) facts[field] ??= 0;
  },
  minimum_wage(text, _told, facts) {
    if (PART_TIME.test(text) || (facts.hourlyWage !== undefined && facts.monthlyWage === undefined))
      facts.partTime = true;
  },
};

const RATES = [
  ['pensionRate', /养老(?:保险)?[^\d,，。]{0,4}(\d+(?:\.\d+)?)\s?[%％]/u],
  ['medicalRate', /医(?:疗|保)(?:保险)?[^\d,，。]{0,4}(\d+(?:\.\d+)?)\s?[%％]/u],
  ['unemploymentRate', /失业(?:保险|险)?[^\d,，。]{0,4}(\d+(?:\.\d+)?)\s?[%％]/u],
] as const;
const SPECIAL_TRADE = /特殊工种|下(?:的)?井|井下|挖煤|矿工|高空(?:作业)?|架子工|高温作业|炉前工?|繁重体力|有毒有害/u;
const HERE = /(?:本|这个?|这家|现在|我们)(?:家)?(?:单位|公司|厂|店|企业)/u;
const LEFT = /离的?职|辞的?职|辞职|辞退|开除|(?<!仲)裁|走的|走了|不干了|离开|被炒|解除|终止|合同到期/u;

const TOTAL_BEFORE = /(?:一共|总共|共|累计|总工龄|工龄|参加工作|连续工龄|统共|加起来)[^,，。]{0,5}$/u;
const HERE_BEFORE =
  /(?:本|这个?|这家|现在|目前|我们|该)(?:的)?(?:个|家)?(?:单位|公司|厂|店|企业|工厂)?[^,，。上前]{0,5}$/u;
const ELSEWHERE_BEFORE = /(?:上家|上一家|前一家|以前|之前|原来|前单位|别的)[^,，。]{0,8}$/u;

/** Years of work here and in all, told side by side: 工作12年，本单位4年; 上家6年，这家5年. */
function readWorkingYears(text: string, told: readonly Told[], facts: EntitlementFacts, today: string): void {
  let here: number | undefined;
  let total: number | undefined;
  let elsewhere: number | undefined;
  let bare: number | undefined;
  for (const span of told) {
    const length = yearsOf(span) ?? yearsOfMonths(span);
    if (length === undefined) continue;
    const nearest = span.before.slice(Math.max(span.before.lastIndexOf('，'), span.before.lastIndexOf(',')) + 1);
    if (ELSEWHERE_BEFORE.test(nearest)) elsewhere = (elsewhere ?? 0) + length;
    else if (TOTAL_BEFORE.test(nearest)) total = length;
    else if (HERE_BEFORE.test(nearest) && /单位|公司|厂|店|企业|这|本/u.test(nearest)) here = length;
    else bare ??= length;
  }
  // 换了工作入职八个月，之前干了五年
  if (elsewhere !== undefined && here === undefined) here = bare;
  if (elsewhere !== undefined && here !== undefined) total = elsewhere + here;
  // 今年5月转到这家，之前干了9年: the time here comes on top.
  if (elsewhere !== undefined && here === undefined && facts.startDate !== undefined)
    total ??= Math.round((elsewhere + Math.max(0, yearsSince(facts.startDate, today))) * 100) / 100;
  if (here !== undefined && total === undefined) total = bare;
  if (here === undefined && total !== undefined && bare !== undefined) here = bare;
  if (here !== undefined) facts.years = here;
  if (total !== undefined) facts.totalYears = total;
  if (here === undefined && total === undefined && bare !== undefined && /半年/u.test(text) === false) {
    if (/工作|上班|工龄/u.test(text) && !HERE.test(text) && !/在(?:厂|公司|单位)|这儿|这里/u.test(text))
      facts.totalYears = bare;
    else facts.years = bare;
  }
}

/** Moved by the employer, the service with the one before counts too (实施条例第十条), unless something was paid for it then. */
const MOVED =
  /收购|合并|吞并|兼并|改制|重组|分立|划转|(?:调|转|划|安排|派|并|换)(?:到|去|进|入|(?:我|俺)?过来)|关联|同一个?老板|总公司|子公司|分公司/u;
const PAID_THEN = /(?:给|拿|付|发|补|领)(?:过|了)[^,，。没]{0,4}(?:补偿|赔偿|遣散|买断)/u;
const NOT_PAID_THEN = /(?:没|未|不)(?:有)?(?:给|拿|付|发|补|领)/u;

/** Service told in two places: what was worked elsewhere counts only where the employer moved one (这家两年，原来那家六年). */
function readService(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  let here: number | undefined;
  let elsewhere: number | undefined;
  for (const span of told) {
    const length = yearsOf(span) ?? yearsOfMonths(span);
    if (length === undefined) continue;
    const nearest = span.before.slice(Math.max(span.before.lastIndexOf('，'), span.before.lastIndexOf(',')) + 1);
    if (ELSEWHERE_BEFORE.test(nearest)) elsewhere = (elsewhere ?? 0) + length;
    else here ??= length;
  }
  if (elsewhere === undefined || here === undefined) return;
  const counts = MOVED.test(text) && (NOT_PAID_THEN.test(text) || !PAID_THEN.test(text));
  facts.years = Math.round((here + (counts ? elsewhere : 0)) * 1000) / 1000;
}

const AT_WORK = /(?:干|做|工作|上班|待|呆|来|单位|公司|厂|店|工龄)[^,，。假病]{0,6}$/u;

/** 在这家才干了14个月, 来这公司8个月 in years. */
function yearsOfMonths({ value, before, after }: Told): number | undefined {
  if (!/^\s?个(?:半|多)?月(?!假|薪|工资|的?(?:病|事|产)?假)/u.test(after) || !AT_WORK.test(before)) return undefined;
  if (/\d$|年[零又]?$/u.test(before)) return undefined;
  return Math.round(((value + (/^\s?个半/u.test(after) ? 0.5 : 0)) / 12) * 1000) / 1000;
}

function yearsSince(date: string, today: string): number {
  const [year, month = 1] = date.split('-').map(Number);
  return Number(today.slice(0, 4)) - year! + (Number(today.slice(5, 7)) - month) / 12;
}

/** A year alone (08年参加工作) cannot be a day; where years are what is asked, it is so many years. */
function withoutBareYear(facts: EntitlementFacts, today: string, field: 'years' | 'totalYears'): void {
  if (facts.startDate?.length !== 4) return;
  facts[field] ??= Number(today.slice(0, 4)) - Number(facts.startDate);
  delete facts.startDate;
}

const YEAR_ALONE = 4;

function readLeave(text: string, told: readonly Told[], facts: EntitlementFacts, today: string): void {
  delete facts.totalYears;
  delete facts.years;
  delete facts.unusedDays;
  readWorkingYears(text, told, facts, today);
  if (facts.totalYears === undefined && facts.years !== undefined && !HERE.test(text)) {
    facts.totalYears = facts.years;
    delete facts.years;
  }
  if (/参加工作|工作|上班/u.test(text) && /半年/u.test(text) && facts.totalYears === undefined) facts.totalYears = 0.5;
  if (/参加工作|开始工作|开始上班/u.test(text)) withoutBareYear(facts, today, 'totalYears');
  if (facts.workingSince !== undefined && facts.workingSince.length > YEAR_ALONE) {
    facts.totalYears ??= Math.floor(yearsSince(facts.workingSince, today) * 100) / 100;
    if (facts.startDate === facts.workingSince) delete facts.startDate;
  }
  if (facts.endDate === today && /(?:到|至)(?:现在|今天|目前)|至今/u.test(text)) delete facts.endDate;
  if (
    facts.startDate !== undefined &&
    facts.totalYears === undefined &&
    /(?:以前|之前|此前|从来)?没(?:有)?(?:上过班|工作过|干过|参加过工作)|刚毕业|应届|第一份工作/u.test(text)
  ) {
    facts.totalYears = Math.max(0, Math.floor(yearsSince(facts.startDate, today) * 100) / 100);
  }
  if (/寒暑假|(?:寒|暑)假/u.test(text) && /老师|教师|学校|寒暑假/u.test(text)) facts.longSchoolHoliday = true;
  if (
    /(?:书面|(?:自己|我)写(?:了|过|的)?|写(?:了)?(?:申请|条子?|声明|承诺))[^。]{0,8}(?:不休|放弃|不要)|自(?:己|愿)(?:书面)?(?:申请)?(?:放弃|不休)/u.test(
      text,
    )
  )
    facts.waivedInWriting = true;
  for (const { value: whole, before, after } of told) {
    const value = whole + (/^\s?天半/u.test(after) ? 1 / 2 : 0);
    if (/^\s?个?半?月/u.test(after) && /病假?[^,，。]{0,5}$/u.test(before))
      facts.sickLeaveMonths = value + (/^\s?个半/u.test(after) ? 0.5 : 0);
    else if (/^\s?个半?月[^,，。]{0,3}病假/u.test(after))
      facts.sickLeaveMonths = value + (/^\s?个半/u.test(after) ? 0.5 : 0);
    else if (/^\s?(?:多)?天/u.test(after) && OTHER_LEAVE.test(leaveNamed(before, after))) {
      // 职工带薪年休假条例第四条: personal leave counts only when pay was not deducted.
      if (/事假/u.test(leaveNamed(before, after)) && PAY_KEPT.test(text)) facts.paidPersonalLeaveDays = value;
    } else if (/^\s?(?:多)?(?:天|days?)/iu.test(after)) {
      const clause = `${before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1)}#${after.split(/[,，。]/u)[0]}`;
      // 一天(年休假)没休 tells of none at all; 还剩一天没休 of one.
      if (value === 1 && NOT_ONE_DAY.test(after) && !ONE_IS_LEFT.test(clause)) facts.takenDays = 0;
      else if (
        /应(?:休|有|该)[^,，。]{0,6}#|共有[^,，。]{0,3}#/u.test(clause) ||
        /(?:年假|年休假|带薪假)[有是共一总该应]{0,3}#天(?![^,，。]{0,4}(?:没|未|不|作废|剩))/u.test(clause) ||
        /(?:有|共|是)#天(?:的)?(?:带薪)?(?:年假|年休假)(?![^,，。]{0,4}(?:没|未|不|作废))/u.test(clause)
      )
        facts.totalLeaveDays = value;
      else if (
        /(?:没休|未休|没用|剩|没歇|没放|不让休|没给|作废)/u.test(clause) ||
        /^\s?天?(?:的)?(?:年假)?(?:都)?(?:没|未|不)/u.test(after) ||
        /unused/iu.test(after)
      )
        facts.unusedDays = value;
      else if (
        /(?:休|歇|用|请)(?:了|过|掉)?[^,，。没未]{0,3}#/u.test(clause) ||
        /#天?(?:年假)?(?:已经|都)?(?:休|用)(?:了|过|完)(?!\s?[\d一二两三四五六七八九十半])/u.test(clause)
      )
        facts.takenDays = value;
      else facts.unusedDays ??= value;
    }
  }
  const noneTaken =
    /今年(?:都|还|一直|又)?没有?(?:休|请|用)过?(?:年|带薪)假|年假(?:今年)?(?:都|也|还|一直)?没有?(?:休|动|用)过?(?!完|够|\d)/u.test(
      text,
    );
  if (noneTaken && facts.unusedDays === undefined) facts.takenDays ??= 0;
  const yearsOver = yearsNamed(text, told);
  if (yearsOver > 1 && facts.unusedDays !== undefined && EACH_YEAR.test(text)) facts.unusedDays *= yearsOver;
  if (facts.totalLeaveDays !== undefined) {
    if (facts.takenDays !== undefined) {
      facts.unusedDays = Math.max(0, facts.totalLeaveDays - facts.takenDays);
    } else facts.unusedDays ??= facts.totalLeaveDays;
    delete facts.totalLeaveDays;
  }
  if (facts.takenDays !== undefined && facts.totalYears !== undefined && facts.unusedDays === facts.takenDays)
    delete facts.unusedDays;
}

const NOT_ONE_DAY = /^\s?天(?:的)?(?:带薪)?(?:年休假|年假|假期?)?(?:都|也|还|从来?)?(?:没|未|不)/u;
const ONE_IS_LEFT = /(?:剩|还有|余|就差|只有|就|多)[^,，。#]{0,3}#/u;
const EACH_YEAR = /每年|一年(?:是|有)?(?:[一二三四五六七八九十]{1,2}|\d{1,2})天/u;
const YEARS_BACK = /大前年|前年|去年|今年/gu;

/** Over how many years the same leave was not taken: 去年前年, 连着三年. */
function yearsNamed(text: string, told: readonly Told[]): number {
  const running = told.find(
    ({ value, before, after }) =>
      value <= 10 &&
      /^\s?年/u.test(after) &&
      (/(?:连着|连续|一连|接连|整整)$/u.test(before) || /^\s?年(?:都|全|也|一直|里|来)+(?:没|未)/u.test(after)),
  );
  return running?.value ?? new Set(text.match(YEARS_BACK) ?? []).size;
}

const OTHER_LEAVE = /事假|病假|婚假|产假|丧假|陪产|探亲假/u;
const PAY_KEPT =
  /(?:没|不|未|没有)(?:有)?扣|照(?:常|样)?发|带薪|(?:工资|钱)(?:都|也|全)?(?:照)?(?:给|发)(?:了|的|足|齐)/u;

/** The words of its clause on both sides of a number of days. */
function leaveNamed(before: string, after: string): string {
  return before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1) + after.split(/[,，。]/u)[0];
}

const HALF_A_YEAR = 6;

function readProbation(text: string, told: readonly Told[], facts: EntitlementFacts): void {
  if (/无固定期限/u.test(text)) facts.contractTerm = 'open_ended';
  else if (PART_TIME.test(text)) facts.contractTerm = 'part_time';
  else if (
    /(?:按|照)(?:活儿?|项目|工程|任务)(?:来)?签|(?:干|做)完(?:就|了就|为止|拉倒|散|走人)|(?:完成|做完|干完)[^,，。]{0,8}(?:任务|项目|工程|活)|(?:项目|工程|任务)(?:制|结束|做完|完工|干完)[^,，。]{0,6}(?:为止|为期限|合同)/u.test(
      text,
    )
  )
    facts.contractTerm = 'task';
  else if (/(?:只|就|光)(?:签|有|约定)[^,，。]{0,6}试用/u.test(text)) facts.contractTerm = 'probation_only';
  if (
    /续签|第二次|又(?:给我)?(?:约定|来|设|有)|再(?:次)?(?:约定|试用)|换了?个?(?:岗位?|部门|工种|车间)[^,，。]{0,8}试用|又(?:让|叫|要|给)?我?[^,，。]{0,6}试用|试用(?:期)?(?:过|完)了?又|重新(?:约定)?试用/u.test(
      text,
    )
  )
    facts.secondProbation = true;
  if (facts.contractTerm === 'probation_only') return;
  for (const span of told) {
    const { before, after } = span;
    const whole = yearsOf(span);
    const months =
      whole === undefined
        ? /^\s?个?半?月(?!薪|工资)/u.test(after)
          ? span.value + (/^\s?个半/u.test(after) ? 0.5 : 0)
          : undefined
        : Math.round(whole * 12);
    if (months === undefined) continue;
    const nearest = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
    const next = after.replace(/^\s?(?:个)?(?:年半?|月)(?:零\S{1,3}个月)?/u, '');
    if (/年[零又]?$/u.test(nearest)) continue;
    // 这三个月都干完了 points at what was told before; 已经干了四个月 is what was served.
    if (/(?:这|那|头|前)$/u.test(nearest)) continue;
    if (/(?:干|做|试)(?:满|完|够)?了?(?:有|快)?$/u.test(nearest) && !/试用?$/u.test(nearest)) {
      facts.probationMonthsServed = months;
      continue;
    }
    if (/试用(?:期)?[^,，。合同]{0,8}$/u.test(nearest)) facts.probationMonths = months;
    else if (/(?:合同|签|期限)[^,，。]{0,8}$/u.test(nearest)) facts.contractMonths = months;
    else if (/^(?:的)?试用/u.test(next)) facts.probationMonths = months;
    else if (/^[^,，。]{0,3}(?:合同|期)/u.test(next)) facts.contractMonths = months;
    else facts.contractMonths ??= months;
  }
  if (/半年的?(?:劳动|书面)?合同|(?:合同|签)(?:了|的|是|一共)*半年/u.test(text)) facts.contractMonths ??= HALF_A_YEAR;
  if (
    /(?:都|全|已经)?(?:干|做|试用)(?:满|完)了?/u.test(text) &&
    facts.probationMonths !== undefined &&
    facts.contractTerm !== 'task'
  )
    facts.probationMonthsServed ??= facts.probationMonths;
}
