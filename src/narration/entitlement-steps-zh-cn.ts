/** What the sums say in Chinese, by code: headlines, steps and what was taken for granted. */
import { amount, count, type Data, dateParts, type Phrases, yearsAndMonths } from './entitlement-figures.ts';

export const yuan = (value: unknown): string => `${amount(value)}元`;

export function day(value: unknown): string {
  const { year, month, day: dayOfMonth } = dateParts(value);
  return `${year}年${month}月${dayOfMonth === undefined ? '' : `${dayOfMonth}日`}`;
}

function span(value: unknown): string {
  const { years, months } = yearsAndMonths(value);
  return [years > 0 || months === 0 ? `${years}年` : '', months > 0 ? `${months}个月` : ''].join('');
}

function age(value: unknown): string {
  const { years, months } = yearsAndMonths(value);
  return `${years}岁${months > 0 ? `${months}个月` : ''}`;
}

function service({ months, days }: Data): string {
  return `${span(months)}${Number(days) > 0 ? `零${days}天` : ''}`;
}

function wageShort({ short }: Data): string {
  return Number(short ?? 0) > 0 ? `；试用期工资给少了，每月少${yuan(short)}` : '';
}

const UNIT: Readonly<Record<string, string>> = {
  yuan: '元',
  yuan_per_month: '元',
  yuan_per_hour: '元',
  days: '天',
  months: '个月',
  years: '年',
};

/** A result with its unit: 45,500元, 12个月, 2027年3月31日. */
export function outcome(value: unknown, unit: unknown): string {
  if (typeof value !== 'number') return day(value);
  const word = UNIT[String(unit)] ?? '';
  return word === '元' ? yuan(value) : `${count(value)}${word}`;
}

const KIND_OF_DAY: Readonly<Record<string, string>> = { weekday: '工作日', restDay: '休息日', holiday: '法定节假日' };
const CYCLE: Readonly<Record<string, string>> = { week: '一周', month: '一个月', quarter: '一个季度', year: '一年' };
const INSURANCE: Readonly<Record<string, string>> = {
  pension: '养老保险',
  medical: '医疗保险',
  unemployment: '失业保险',
};
const TERM: Readonly<Record<string, string>> = {
  open_ended: '无固定期限合同',
  task: '以完成一定工作任务为期限的合同',
  probation_only: '只约定了试用期的合同',
  part_time: '非全日制用工',
};

/** Why work ended, as a person would put it. */
export const REASON: Readonly<Record<string, string>> = {
  employer_without_cause: '被辞退了，说不清单位的理由',
  employer_unlawful: '单位没有合法理由就辞退',
  mutual_agreement: '双方协商解除',
  employer_proposed_agreement: '单位提出、双方谈好解除',
  incompetent: '单位说不胜任工作而辞退',
  illness: '生病或非因工受伤，医疗期满被辞退',
  circumstances_changed: '客观情况发生重大变化被辞退',
  employer_layoff: '单位裁员',
  contract_expired: '合同到期，单位不续签',
  contract_expired_worse_terms: '合同到期，单位降低条件续签，您没同意',
  contract_expired_employee_refused: '合同到期，单位按原条件或更好的条件续签，您没同意',
  employer_closed: '单位破产、关门或被吊销执照',
  task_completed: '约定的工作任务做完，合同终止',
  employee_forced: '单位欠薪、不缴社保等，您被迫离职',
  employee_resigned: '您自己辞职',
  employee_proposed_agreement: '您提出、双方谈好解除',
  employee_misconduct: '因严重违纪等过错被辞退',
  failed_probation: '试用期内被证明不符合录用条件',
  refused_contract_within_month: '用工一个月内，您不肯签书面合同',
  refused_contract_after_month: '用工超过一个月，您不肯签书面合同，单位终止',
  retired: '您开始领养老金，合同终止',
};

export const HEADLINES: Phrases = {
  severance_once: (d) =>
    d.reason === 'employer_without_cause'
      ? `单位依法辞退的，经济补偿（N）是${yuan(d.amount)}；单位拿不出合法理由的，是两倍赔偿（2N）${yuan(d.twice)}。`
      : d.cappedBelow === undefined
        ? `单位应给您经济补偿${yuan(d.amount)}（${count(d.months)}个月工资）。`
        : `经济补偿最多${yuan(d.amount)}（${count(d.months)}个月工资）；当地职工月平均工资要是不到${yuan(d.cappedBelow)}，就按它的三倍、最多12个月封顶，会少。`,
  severance_with_notice_pay: (d) =>
    d.noticeGiven === false
      ? `单位应给您${yuan(d.amount)}：${count(d.months)}个月工资的经济补偿，再加一个月工资的代通知金（N+1）。`
      : `单位应给您经济补偿${yuan(d.amount)}（${count(d.months)}个月工资）；已提前30天通知，没有另加的一个月。`,
  severance_twice: (d) =>
    `要是认定违法解除，单位应给您赔偿金${yuan(d.amount)}（${count(d.months)}个月工资的两倍，2N）。`,
  severance_none: (d) =>
    `${REASON[String(d.reason)] ?? ''}，按法律单位不用给经济补偿。${
      d.reason === 'employee_resigned' ? '但如果是因为欠薪、不缴社保等被迫走的，就有，您可以再跟我说。' : ''
    }`,
  severance_public_welfare_post: () => '政府补贴的公益性岗位，合同结束时不适用经济补偿的规定。',
  severance_part_time: () => '非全日制用工（小时工）结束时，单位不用给经济补偿；没结的工资要结清。',
  severance_before_law: () => '合同在2008年以前就结束了，不适用现在的劳动合同法，要按当时的规定看。',
  overtime_due: (d) => `加班费至少应付${yuan(d.amount)}。`,
  overtime_due_part_time: (d) =>
    `非全日制的小时工，加班和节假日给几倍，国家没有写明，看当地规定和您的约定；要是按全日制的倍数算，是${yuan(d.amount)}。`,
  overtime_irregular: () =>
    '经批准实行不定时工作制的，国家规定不按加班算加班费；有的地方规定法定节假日上班仍要付三倍，请问当地12333。',
  leave_days: (d) => `您有${count(d.days)}天带薪年休假。`,
  leave_under_a_year: () => '工作还没有满一年，现在还没有带薪年休假；连续工作满12个月就有了。',
  leave_school_holidays: () => '您享受的寒暑假比年休假多，当年就不再另休年休假。',
  leave_paid_personal_leave: () => '当年请事假累计满20天、单位没有扣工资的，不再享受当年的年休假。',
  leave_sick_leave: () => '当年病假累计到了规定的月数，不再享受当年的年休假。',
  leave_pay_due: (d) =>
    `${count(d.unused)}天没休的年休假，单位还应再付您${yuan(d.amount)}（三倍共${yuan(d.withNormal)}，其中一倍已在平时工资里）。`,
  leave_waived: () => '单位安排了休假，您因为自己的原因书面说不休的，单位只付正常工资，没有另加的钱。',
  leave_none_left: () => '年休假已经休完，没有未休的天数，不用另外付钱。',
  double_wage_open_ended_in_time: () => '该签无固定期限合同的那天起没有拖，没有二倍工资。',
  double_wage_due: (d) =>
    `${d.openEnded ? '该签无固定期限合同而不签' : '没签书面合同'}，单位应再付您${yuan(d.amount)}（${[Number(d.months) > 0 ? `${d.months}个月` : '', Number(d.workdays) > 0 ? `${d.workdays}个工作日` : ''].filter(Boolean).join('零')}的另一倍工资）${Number(d.whole) > Number(d.amount) ? `。没过时效的是这些；${day(d.claimed)}以前的${yuan(d.lost)}已经过了一年时效（全部是${yuan(d.whole)}）` : ''}。`,
  double_wage_first_month: (d) =>
    `用工的头一个月是法定的签合同时间，还没有二倍工资；从${day(d.from)}起仍没签才开始算。`,
  double_wage_first_months: () => '用工的头一个月是法定的签合同时间，没有二倍工资；满一个月还没签才开始算。',
  double_wage_signed_in_time: () => '单位在用工一个月内就签了书面合同，没有二倍工资。',
  double_wage_refused_to_sign: () => '单位要签、您自己不肯签的，单位不用付二倍工资。',
  double_wage_time_barred: (d) =>
    `能要二倍工资的最后一天是${day(d.until)}，到${day(d.limit)}已满一年仲裁时效，现在去要，单位可以拿超时效来抗辩，多半要不回来（没过时效的话是${yuan(d.amount)}）。`,
  probation_limit: (d) =>
    Number(d.limit) === 0 ? '这样的合同不能约定试用期。' : `试用期最多${count(d.limit)}个月${wageShort(d)}。`,
  probation_second: (d) =>
    `同一家单位和您只能约定一次试用期，再约定的试用期不算数${d.compensation === undefined ? '' : `；已经做了的，单位要再赔${yuan(d.compensation)}`}。`,
  probation_over: (d) =>
    Number(d.limit) === 0
      ? `这样的合同不能约定试用期，约定${count(d.agreed)}个月是违法的。`
      : `试用期最多${count(d.limit)}个月，约定${count(d.agreed)}个月超过了法律规定${d.compensation === undefined ? '' : `，超过的部分单位要再赔您${yuan(d.compensation)}`}${wageShort(d)}。`,
  benefit_left_over: (d) =>
    `这次缴费不满一年，没有新的失业金；上次还没领完的${count(d.months)}个月可以接着领，请打12333确认。`,
  benefit_months: (d) =>
    d.region === undefined
      ? `失业保险金最长可以领${count(d.months)}个月。`
      : `按${d.region}的规定，失业保险金可以领${count(d.months)}个月。`,
  benefit_under_a_year: () => '失业保险缴费还不满一年，现在领不了失业保险金；已缴的时间会留着，以后接着算。',
  benefit_own_will: (d) =>
    `${REASON[String(d.reason)] ?? ''}，属于本人意愿，不能领失业保险金；缴费时间会留着。要是因为单位欠薪、不缴社保等才走的，就可以领。`,
  benefit_retired: () => '已经领养老金的，不能再领失业保险金。',
  maternity_days: (d) =>
    d.event === 'miscarriage' ? `流产可以休${count(d.days)}天产假。` : `产假${count(d.days)}天。`,
  medical_months: (d) => `医疗期是${count(d.months)}个月，这段时间单位不能以生病为由辞退您。`,
  retirement_month: (d) => `${d.forAnother ? '' : '您的'}法定退休年龄是${age(d.ageMonths)}，到${day(d.month)}退休。`,
  retirement_reached: (d) =>
    `${d.forAnother ? '' : '您的'}法定退休年龄是${age(d.ageMonths)}，${day(d.month)}已经到龄。`,
  deadline_none_while_employed: () => '您还在这家单位上班，拖欠工资、加班费申请仲裁，现在不受一年限制。',
  deadline_until: (d) => `最晚${day(d.deadline)}要申请劳动仲裁。`,
  deadline_passed: (d) => `一年的仲裁时效到${day(d.deadline)}已经过了。单位要是拿超时效抗辩，多半难以支持。`,
  injury_before_present_amounts: (d) => `${day(d.from)}以前受的伤，按当时的标准算，我这里只算现在的标准，请打12333问。`,
  injury_grant_due: (d) => `${d.grade}级伤残，一次性伤残补助金是${yuan(d.amount)}。`,
  injury_death: (d) => `一次性工亡补助金是${yuan(d.amount)}。`,
  minimum_below: (d) =>
    `比最低工资${yuan(d.minimum)}${d.hourly ? '每小时' : '每月'}少了${yuan(d.short)}，单位应当补足。`,
  minimum_kept: (d) => `没有低于最低工资${yuan(d.minimum)}${d.hourly ? '每小时' : '每月'}。`,
  minimum_is: (d) =>
    `${d.region}的${d.hourly ? '小时' : '月'}最低工资${d.complete && Number(d.tiers) === 1 ? '' : '，最高一档'}是${yuan(d.minimum)}（${day(d.asOf)}见到的数）。`,
  contribution_total: (d) => `按缴费基数${yuan(d.base)}算，您个人每月大约缴${yuan(d.amount)}。`,
  injury_claim_until: (d) =>
    `单位最晚${day(d.employer)}要申请工伤认定${d.employerPassed ? '，这个日子已经过了' : ''}；单位不申请的，您自己最晚${day(d.own)}可以申请。`,
  injury_claim_passed: (d) => `申请工伤认定的一年期限到${day(d.own)}已经过了。`,
  pension_years: (d) =>
    `${d.year}年退休，养老保险最少要缴满${count(d.needed)}年${
      d.shortMonths === undefined ? '' : Number(d.shortMonths) > 0 ? `，还差${span(d.shortMonths)}` : '，您已经够了'
    }。`,
};

export const STEPS: Phrases = {
  severance_reason: (d) => `离职原因：${REASON[String(d.reason)] ?? d.reason}。`,
  severance_service_before_2008: (d) => `2008年以前的${service(d)}，不按劳动合同法算，按当时的规定另算。`,
  severance_bonus: (d) =>
    `近12个月平均工资：${yuan(d.paidMonthly)} + 奖金${yuan(d.yearlyBonus)} ÷ 12 = ${yuan(d.monthlyWage)}。`,
  severance_transferred: (d) =>
    `不是您自己要换的，前一家单位的工龄合并，从${day(d.from)}算起（前一家当时没有付过补偿）。`,
  severance_service: (d) =>
    `工作年限：${day(d.from)}到${day(d.to)}，${service(d)}，算${count(d.earned)}个月工资（满一年一个月；六个月以上不满一年算一个月，不满六个月算半个月）。`,
  raised_to_minimum_wage: (d) =>
    `月工资${yuan(d.monthlyWage)}低于${d.region}最低工资，按最低工资${yuan(d.minimum)}算（${day(d.asOf)}见到的数）。`,
  severance_capped: (d) =>
    `月工资${yuan(d.monthlyWage)}高于当地职工月平均工资的三倍，按三倍${yuan(d.cap)}算，年限最多12年${Number(d.earned) > Number(d.months) ? `（原来${count(d.earned)}个月，按${count(d.months)}个月）` : ''}。`,
  severance_once: (d) => `经济补偿：${yuan(d.base)} × ${count(d.months)} = ${yuan(d.amount)}。`,
  severance_twice: (d) => `违法解除按两倍赔：${yuan(d.amount)}；付了赔偿金，不再另付经济补偿。`,
  severance_notice_pay: (d) => `没有提前30天书面通知，另加上个月工资${yuan(d.extra)}，合计${yuan(d.amount)}。`,
  severance_by_reason: (d) =>
    `协商解除、裁员、到期不续签：${yuan(d.once)}；不胜任、情况变化又没提前通知：约${yuan(d.withNotice)}；违法辞退：${yuan(d.twice)}。`,
  hourly_from_month: (d) =>
    `小时工资：${yuan(d.monthlyWage)} ÷ ${count(d.hours)}小时（21.75天×8）= ${yuan(d.hourly)}。`,
  hourly_from_day: (d) => `小时工资：${yuan(d.dailyWage)} ÷ 8 = ${yuan(d.hourly)}。`,
  overtime_pattern: (d) =>
    `每天${count(d.hoursPerDay)}小时、每周${count(d.daysPerWeek)}天：每周工作日加班${count(d.weekday)}小时，休息日加班${count(d.restDay)}小时。`,
  overtime_hours: (d) =>
    `${KIND_OF_DAY[String(d.kind)]}加班${count(d.hours)}小时，按${count(d.percent)}%：${yuan(d.amount)}。`,
  overtime_pieces: (d) =>
    `${KIND_OF_DAY[String(d.kind)]}多做${count(d.pieces)}件，每件${yuan(d.rate)}，按${count(Number(d.times) * 100)}%：${yuan(d.amount)}。`,
  overtime_cycle: (d) =>
    `${CYCLE[String(d.cycle)]}实际工作${count(d.actual)}小时，法定${count(d.standard)}小时，超出${count(d.excess)}小时。`,
  overtime_rest_day_counts_as_work: () => '综合计算工时的，周六周日上班不单独算双倍，超出法定总时间的部分按150%。',
  overtime_already_paid: (d) => `已经发过的${amount(d.times)}倍（${yuan(d.amount)}）减掉，还差${yuan(d.left)}。`,
  overtime_rest_day_compensated: (d) => `休息日的${count(d.hours)}小时已经补休，不再付加班费。`,
  leave_by_years: (d) =>
    `累计工作${count(d.years)}年，全年应有${count(d.days)}天（满1年5天，满10年10天，满20年15天）。`,
  leave_until_leaving: (d) =>
    `离职当年按已过日子折算：${day(d.from)}到${day(d.to)}共${d.passed}天，${d.passed} ÷ 365 × ${d.wholeYear}，取整数${d.days}天。`,
  leave_from_joining: (d) =>
    `今年新入职，按剩余日子折算：${day(d.from)}到年底共${d.remaining}天，${d.remaining} ÷ 365 × ${d.wholeYear}，取整数${d.days}天。`,
  leave_taken: (d) => `应休${count(d.days)}天，已休${count(d.taken)}天，还剩${count(d.left)}天。`,
  leave_wage_without_overtime: (d) =>
    `月工资${yuan(d.paid)}里的加班费${yuan(d.overtime)}要先扣掉：${yuan(d.monthlyWage)}。`,
  daily_from_month: (d) => `日工资：${yuan(d.monthlyWage)} ÷ ${count(d.days)}天 = ${yuan(d.daily)}。`,
  leave_pay_on_top: (d) =>
    `${count(d.unused)}天 × ${yuan(d.daily)} × 200% = ${yuan(d.amount)}（三倍是${yuan(d.withNormal)}，一倍已随平时工资发了）。`,
  double_wage_period: (d) => `二倍工资的时间：${day(d.from)}到${day(d.until)}。`,
  double_wage_open_ended_period: (d) =>
    `该签无固定期限合同的${day(d.from)}起算，到${day(d.until)}；这种情形没有头一个月，也没有11个月的上限。`,
  double_wage_at_most_eleven: () => '最多算11个月；满一年还没签，视为已订立无固定期限合同。',
  double_wage_counted_back: (d) =>
    `全部是${yuan(d.whole)}；从申请仲裁的${day(d.filing)}往回数一年，${day(d.claimed)}以前的${yuan(d.lost)}过了时效。`,
  double_wage_months: (d) => `没签合同${count(d.worked)}个月，头一个月不算，最多11个月：算${count(d.months)}个月。`,
  double_wage_sum: (d) =>
    `月工资${yuan(d.monthlyWage)}，${d.months}个月${Number(d.workdays) > 0 ? `零${d.workdays}个工作日（按21.75天折算）` : ''}：${yuan(d.amount)}。`,
  double_wage_time_barred: (d) => `过了时效的数额是${yuan(d.amount)}。`,
  probation_by_term: (d) =>
    d.term === 'fixed'
      ? `合同${span(Math.round(Number(d.contractMonths)))}：不满3个月不能约定；3个月以上不满1年最多1个月；1年以上不满3年最多2个月；3年以上最多6个月。`
      : `${TERM[String(d.term)]}：${Number(d.limit) > 0 ? `最多${d.limit}个月` : '不能约定试用期'}。`,
  probation_only_once: () => '同一单位与同一个人只能约定一次试用期，续签、换岗都不能再来一次。',
  probation_too_long: (d) => `约定了${count(d.agreed)}个月，超过${count(Number(d.agreed) - Number(d.limit))}个月。`,
  probation_within: (d) => `约定了${count(d.agreed)}个月，没有超过。`,
  probation_compensation: (d) =>
    `超过的${count(d.over)}个月已经做了的，单位按转正工资${yuan(d.monthlyWage)}再赔：${yuan(d.amount)}。`,
  probation_wage_floor: (d) =>
    `试用期工资不低于约定工资的80%：${yuan(d.monthlyWage)} × 80% = ${yuan(d.share)}，也不能低于当地最低工资，所以至少${yuan(d.floor)}。`,
  probation_wage_short: (d) => `试用期给${yuan(d.probationWage)}，每月少了${yuan(d.short)}。`,
  probation_wage_enough: (d) => `试用期给${yuan(d.probationWage)}，没有低于下限。`,
  benefit_no_new_course: (d) => `这次缴费${span(d.paid)}，不满一年，没有新的月数；上次的缴费已经用过，不再算。`,
  benefit_years_joined: (d) =>
    `两处缴的可以合起来算：${span(d.here)}加${span(d.elsewhere)}；失业保险关系随您转移，先在领金的地方把转移办了（社会保险法第五十二条）。`,
  benefit_course: (d) =>
    `缴费${span(d.paid)}，国家规定最长${d.months}个月（满1年不足5年12个月，满5年不足10年18个月，10年以上24个月）。`,
  benefit_course_region: (d) => `${d.region}自己规定了怎么折算：《${d.law}》${d.article}，是${d.months}个月。`,
  benefit_share: (d) =>
    `${d.region}最低工资${yuan(d.minimum)}，失业保险金按它的${d.percent}%，每月约${yuan(d.amount)}。`,
  benefit_share_highest: (d) =>
    `${d.region}每月按当地最低工资的${amount(d.percent)}%发；最高一档${yuan(d.minimum)}的地方，每月${yuan(d.amount)}，别的地方少一些。`,
  benefit_unclaimed: (d) => `加上上次没领完的${count(d.unclaimed)}个月，合起来不超过24个月：${count(d.months)}个月。`,
  benefit_amount: (d) => `当地每月${yuan(d.amount)}，领满${count(d.months)}个月共${yuan(d.total)}。`,
  benefit_amount_under: (d) =>
    `每月多少由省里定，高于低保、低于最低工资；${d.region}最高一档最低工资是${yuan(d.highest)}（${day(d.asOf)}见到的数）。`,
  benefit_amount_local: () => '每月多少由省里定，高于低保、低于最低工资；告诉我在哪个省市，或打12333问准数。',
  maternity_birth: (d) => `国家规定产假${d.days}天，其中产前可以休${d.before}天。`,
  maternity_difficult: (d) => `难产加${d.extra}天。`,
  maternity_more_babies: (d) => `多生${d.further}个，加${d.extra}天。`,
  maternity_province: (d) => `省里另加${count(d.extra)}天。`,
  maternity_miscarriage: (d) => `怀孕${count(d.pregnancyMonths)}个月流产：不满4个月休15天，满4个月休42天。`,
  maternity_allowance: () => '参加了生育保险的，产假期间领生育津贴；没参加的，单位按产假前的工资发。',
  medical_by_years: (d) => `一共工作${count(d.totalYears)}年，在本单位${count(d.years)}年，医疗期${d.months}个月。`,
  medical_cycle: (d) => `这${d.months}个月，在${d.cycle}个月里把病休时间累计起来算。`,
  medical_no_dismissal: () => '医疗期满还不能工作，单位要解除，须提前30天通知或多付一个月工资，并给经济补偿。',
  retirement_original: (d) => `${day(d.birthMonth)}出生，原来的退休年龄是${d.age}岁。`,
  retirement_delay: (d) =>
    Number(d.months) === 0
      ? '改革前已经到龄，不延迟。'
      : `从2025年起每${Number(d.originalAge) === 50 ? '2' : '4'}个月延迟1个月，一共延迟${span(d.months)}。`,
  retirement_earliest: (d) =>
    d.notice
      ? `缴费够${count(d.needed)}年的，可以自愿提前；要提前3个月书面告诉单位，现在告诉，最早${day(d.month)}。`
      : `缴费够${count(d.needed)}年的，可以自愿提前，最早${day(d.month)}（${age(d.ageMonths)}），要提前3个月书面告诉单位。`,
  retirement_latest: (d) => `单位同意的，可以延后，最晚${day(d.month)}（${age(d.ageMonths)}）。`,
  retirement_contributions: (d) =>
    `到时领养老金，最少要缴费${count(d.needed)}年${
      d.have === undefined
        ? ''
        : Number(d.have) >= Number(d.needed)
          ? `，您已缴${count(d.have)}年，够了`
          : `，您已缴${count(d.have)}年，还要接着缴`
    }。`,
  deadline_arrears_exception: () => '在职期间拖欠劳动报酬的争议，不受一年限制；离职后要在一年内提出。',
  deadline_from_end_of_work: (d) => `拖欠工资、加班费：从离职的${day(d.from)}起一年。`,
  deadline_from_leaving: (d) => `从离职的${day(d.from)}起一年（赔偿、补偿和拖欠的工资都一样）。`,
  deadline_from_event: (d) => `从知道权利受侵害的${day(d.from)}起一年。`,
  deadline_interrupted: (d) => `${day(d.interrupted)}您要过、投诉过或单位答应过，时效中断，从那天重新算一年。`,
  deadline_interrupted_too_late: (d) =>
    `${day(d.interrupted)}去要的时候，时效到${day(d.deadline)}已经过了，不再重新算。`,
  deadline_suspended: (d) => `因不可抗力等不能申请的${d.days}天要扣除，往后顺延。`,
  injury_wage_limited: (d) =>
    `本人工资${yuan(d.own)}，当地平均工资${yuan(d.average)}，按60%到300%的上下限，用${yuan(d.wage)}算。`,
  injury_grant: (d) => `${d.grade}级：${yuan(d.wage)} × ${d.months}个月 = ${yuan(d.amount)}，由工伤保险基金付。`,
  injury_allowance: (d) => `每月伤残津贴：本人工资的${d.percent}%，${yuan(d.amount)}；低于当地最低工资的，由基金补足。`,
  injury_allowance_if_no_work: (d) =>
    `单位难以安排工作的，每月发伤残津贴：本人工资的${d.percent}%，${yuan(d.amount)}；低于当地最低工资的，由单位补足。`,
  injury_work_kept: () => '单位安排了适当工作，按岗位发工资，不发伤残津贴。',
  injury_leaving_grants: (d) =>
    `${Number(d.grade) <= 6 ? '您提出解除' : '合同到期终止或您提出解除'}劳动关系时，另有一次性工伤医疗补助金和伤残就业补助金，数额由省里定，请问当地12333。`,
  injury_leaving_grants_region: (d) =>
    `${Number(d.grade) <= 6 ? '您提出解除' : '合同到期终止或您提出解除'}劳动关系时，${d.region}另有一次性工伤医疗补助金${d.medical}个月、伤残就业补助金${d.employment}个月的${
      d.base === 'province' ? '上年度全省职工' : '上年度当地职工'
    }月平均工资${d.amount === undefined ? '' : `，按${yuan(d.average)}算共${yuan(d.amount)}`}。`,
  injury_death_grant: (d) =>
    `${d.year}年全国城镇居民人均可支配收入${yuan(d.income)} × ${d.times} = ${yuan(d.amount)}。`,
  injury_funeral: (d) => `丧葬补助金：当地月平均工资${yuan(d.average)} × ${d.months} = ${yuan(d.amount)}。`,
  injury_funeral_local: (d) => `另有丧葬补助金：当地上年度职工月平均工资的${d.months}个月。`,
  injury_dependants: (d) =>
    `供养亲属抚恤金按本人工资：配偶每月40%，其他亲属每人30%，孤寡老人或孤儿再加10%，合计不超过本人工资。${
      d.wage === undefined
        ? ''
        : `工资${yuan(d.wage)}的，配偶每月${yuan(d.spouse)}，其他亲属每人${yuan(d.other)}，加起来每月最多${yuan(d.wage)}。`
    }`,
  minimum_not_counted: (d) =>
    `工资${yuan(d.wage)}里，加班费、夜班高温等津贴、法定福利共${yuan(d.notCounted)}不算，剩${yuan(d.counted)}。`,
  minimum_standard: (d) =>
    `${d.region}的最低工资用${yuan(d.minimum)}${d.hourly ? '每小时' : '每月'}（${day(d.asOf)}见到的数）。`,
  minimum_short: (d) => `${yuan(d.minimum)} − ${yuan(d.counted)} = 少${yuan(d.short)}。`,
  minimum_met: (d) => `${yuan(d.counted)}不低于${yuan(d.minimum)}。`,
  minimum_tiers: (d) =>
    `月最低工资：${(d.monthly as number[]).map(yuan).join('、')}${d.complete ? '' : '（只看到最高一档，县区可能低一些）'}${
      (d.hourly as number[]).length > 0 ? `；小时：${(d.hourly as number[]).map(yuan).join('、')}` : ''
    }。`,
  base_is_wage: (d) => `缴费基数按工资${yuan(d.base)}。`,
  base_raised: (d) => `工资${yuan(d.wage)}低于下限，按${yuan(d.base)}缴。`,
  base_lowered: (d) => `工资${yuan(d.wage)}高于上限，按${yuan(d.base)}缴。`,
  contribution: (d) => `${INSURANCE[String(d.insurance)]}${count(d.percent)}%：${yuan(d.amount)}。`,
  contribution_none_for_worker: () => '工伤保险、生育保险由单位缴，个人不缴。',
  injury_claim_employer: (d) =>
    `单位：从${day(d.from)}起30天内申请，到${day(d.employer)}${d.passed ? '（已过）' : ''}；单位没按时申请，这段时间的费用由单位出。`,
  injury_claim_own: (d) => `本人、近亲属、工会：从${day(d.from)}起一年内直接申请，到${day(d.own)}。`,
  pension_retires: (d) => `法定退休：${day(d.month)}，${age(d.ageMonths)}。`,
  pension_needed: (d) =>
    `${d.year}年的最低缴费年限是${count(d.needed)}年（2029年底前15年，2030年起每年加半年，2039年起20年）。`,
  pension_short: (d) =>
    `您已缴${count(d.have)}年，还差${span(d.shortMonths)}；到龄不够可以延长缴费，或转入城乡居民养老保险。`,
  pension_enough: (d) => `您已缴${count(d.have)}年，够了；继续缴，养老金会更多。`,
};

export const ASSUMPTIONS: Phrases = {
  wage_within_three_times_average: (d) =>
    `您的工资没有超过当地职工月平均工资的三倍（平均工资要是不到${yuan(d.third)}，就要封顶）。`,
  day_decides: (d) => `只说了月份，按整月算；具体日子不同，可能是${count(d.low)}到${count(d.high)}个月工资。`,
  severance_old_rules_apart: () => '2008年以前的那段没有算进去，请问当地仲裁委或12333。',
  severance_notice_pay_grounds: () =>
    'N+1是不胜任工作、医疗期满、客观情况变化又没有提前30天通知时的算法；别的情形单位答应给N+1的，按答应的给。',
  severance_unlawful: () => '仲裁或法院认定这次解除违法；有没有合法理由，由单位举证。',
  severance_employer_proposed: () => '是单位先提出来的；您自己先提出的，没有经济补偿。',
  severance_after_training: () => '单位先培训过或调过岗，您还是不胜任；没有这一步就辞退，是违法的，按两倍算。',
  severance_medical_period_over: () =>
    '医疗期已满，不能做原来的工作，也不能做单位另外安排的工作；医疗期没满就辞退，是违法的，按两倍算。',
  severance_no_equal_offer: () => '单位没有按原条件或更好的条件要和您续签；要续而您不续的，没有经济补偿。',
  severance_or_reinstatement: () => '您不想回去上班；想回去的，可以要求继续履行合同，就不是这笔赔偿。',
  last_month_like_average: () => '上个月工资和平均工资一样。',
  wage_may_be_below_minimum: (d) => `工资可能低于${d.region}部分区县的最低工资，低的话按最低工资算。`,
  standard_hours: () => '您是标准工时（每天8小时、每周40小时）。',
  hours_system_approved: () => '这种工时制经人社部门批准；没批准的，按标准工时算加班费。',
  pieces_beyond_quota: () => '这些是完成定额以后，单位安排多做的。',
  overtime_over_limit: (d) => `加班共${count(d.hours)}小时；一个月不能超过${d.limit}小时，超过的也要照付。`,
  overtime_pattern_month: () => '算的是一个月，按52周 ÷ 12个月算；其中的法定节假日没有另算。',
  overtime_five_days: () => '每周上班5天。',
  overtime_over_daily_limit: (d) => `每天加班${count(d.hours)}小时，超过了每天最多${d.limit}小时的规定，加班费照付。`,
  no_time_off_in_lieu: () => '休息日加班没有给您补休；补休了就不另付。',
  holiday_pay_on_top: () =>
    '法定节假日只有节日当天那几天（元旦1天、春节4天、清明1天、劳动节2天、端午1天、中秋1天、国庆3天），三倍在平时工资之外另付，补休代替不了；放假里其余的日子是休息日，按两倍。',
  twelve_months_without_break: () => '入职前后连续工作已满12个月。',
  leave_without_holidays: () => '法定节假日和周末不占年休假天数；单位规定更多的，按单位的。',
  normal_wage_was_paid: () => '没休假的那几天，正常工资已经发了。',
  no_contract_until_now: () => '到现在或到离职一直没有签书面合同。',
  double_wage_by_months: (d) =>
    Number(d.months) > 12
      ? `时效只有一年：要是这${count(d.months)}个月一直到今天，现在申请仲裁，单位拿时效来抗辩，能要回的只有${count(d.within)}个月、${yuan(d.amountWithin)}；说出入职日期能算准。`
      : `只知道没签合同的时间是${count(d.months)}个月；从申请仲裁往回数一年以前的，可能过了时效要不回来，说出入职日期能算准。`,
  double_wage_open_ended_due: () =>
    '您符合必须签无固定期限合同的条件（连续干满十年，或连签两次固定期限又续签），也提出或同意签；一年没签合同被“视为”无固定期限的，不算这种。',
  leave_no_earlier_work: () => '以前没有在别处上过班；在别处上过的也算，累计满10年就是10天，满20年就是15天。',
  miscarriage_weeks: () => '按4周算一个月。',
  retirement_all_months: (d) => `只知道${d.year}年出生，哪个月出生结果都一样。`,
  started_on_the_first: (d) => `从${day(d.date)}开始上班。`,
  workdays_monday_to_friday: () => '不满一个月的，按周一到周五数工作日。',
  double_wage_second_half: () => '每月的正常工资已经发了，这里是另一倍。',
  double_wage_lapses: (d) =>
    d.already
      ? `最早的那部分已经在一天天过期，晚一天少一天；过了${day(d.limit)}就全过期了。`
      : `从${day(d.from)}起，最早的那部分一天天过期；过了${day(d.limit)}就全过期了。`,
  double_wage_limit_by_month: () => '时效按月往回数一年；各地做法可能不同，以当地仲裁委为准。',
  probation_all_served: () => '约定的试用期都已经做完。',
  probation_lowest_grade: () => '同岗位最低一档工资的80%也可以作下限。',
  benefit_near_retirement: () => '领满了还没找到工作、离法定退休不到一年的，可以一直领到退休。',
  benefit_regions_differ: () =>
    '有的省市自己规定了折算办法（比如广东、重庆），领的月数会少一些；告诉我在哪儿缴的，能算得更准。',
  regional_rule_confirm: (d) => `《${d.law}》的执行口径可能有调整，以当地为准，请打12333核实。`,
  injury_leaving_near_retirement: () => '离退休不到五年的，就业补助金要递减。',
  benefit_region_may_differ: () => '有的省市自己规定了怎么折算月数，准数打12333问。',
  benefit_region_counts_itself: (d) =>
    `${d.region}自己规定了怎么折算（《${d.law}》${d.article}），满五年以后条文有两种读法，准数打12333问。`,
  benefit_must_register: () => '您办失业登记、愿意找工作；重新就业就停领。',
  maternity_plain_birth: (d) =>
    d.difficult !== undefined
      ? '按一个宝宝算；多一个宝宝再加15天。'
      : d.babies !== undefined
        ? '按顺产算；难产再加15天。'
        : '按顺产、一个宝宝算；难产加15天，多一个宝宝再加15天。',
  difficult_birth_certified: () => '难产以医院证明为准；剖宫产算不算，问当地医保部门。',
  maternity_province_adds: (d) => `${d.region ?? '各省'}一般还会另加天数，具体多少请问当地12333或卫健部门。`,
  medical_local_rules: () => '当地另有规定的，以当地为准。',
  retirement_special_trade_apply: () =>
    '您做过特殊工种：井下、高空、高温、特别繁重体力劳动等，符合条件可以申请提前退休。能提前到哪年，要看档案里的工种和年限，由参保地人社部门审核，请先打12333问；这里给的是不提前的时间。',
  year_alone_same: (d) => `只说了${d.year}年，没说月份；哪个月结果都一样。`,
  year_alone_range: (d) =>
    `只知道${d.year}年，不知道月份，所以按最少的说：月份不同，结果在${outcome(d.low, d.unit)}到${outcome(d.high, d.unit)}之间；工资条、社保记录、合同上能查到月份，查到了再告诉我。`,
  retirement_special_trades: () => '特殊工种、高海拔地区等可以另外申请提前退休，这里没有算。',
  deadline_do_not_wait: () => '虽然不受一年限制，证据会越放越少，早点去更好。',
  deadline_no_interruption: () => '期间没有向单位要过、没有投诉过；要过、投诉过的，从那天重新算一年。',
  injury_recognised: () => '已经认定为工伤。',
  injury_uninsured_employer_pays: () => '单位没给您上工伤保险的，这些都由单位付。',
  injury_wage_within_limits: () => '本人工资（受伤前12个月平均缴费工资）在当地平均工资的60%到300%之间。',
  minimum_without_overtime: () => '这笔工资不含加班费、夜班高温津贴等；含的话要先扣掉再比。',
  minimum_confirm: (d) => `这是${day(d.asOf)}见到的数，最新标准请打12333核实。`,
  base_within_limits: () => '工资在当地缴费基数的上下限之间。',
  usual_rates: () =>
    '比例用的是各地通常的：养老8%、医疗2%、失业0.5%（失业的降低费率今年是否延续没有看到文件）；以当地为准，请打12333核实。',
  injury_claim_extension: () => '单位有特殊情况报批同意，可以延长；被耽误的时间不怪您的，也可能扣除。',
};
