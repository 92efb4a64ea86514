/** What the sums say in English, by code: headlines, steps and what was taken for granted. */
import { amount, count, type Data, dateParts, type Phrases, yearsAndMonths } from './entitlement-figures.ts';

export const yuan = (value: unknown): string => `${amount(value)} yuan`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function day(value: unknown): string {
  const { year, month, day: dayOfMonth } = dateParts(value);
  return `${dayOfMonth === undefined ? '' : `${dayOfMonth} `}${MONTHS[month - 1]} ${year}`;
}

const UNIT: Readonly<Record<string, string>> = { days: 'day', months: 'month', years: 'year' };

/** A result with its unit: 45,500 yuan, 12 months, 31 March 2027. */
export function outcome(value: unknown, unit: unknown): string {
  if (typeof value !== 'number') return day(value);
  const word = UNIT[String(unit)];
  return word === undefined ? yuan(value) : plural(value, word);
}

function wageShort({ short }: Data): string {
  return Number(short ?? 0) > 0 ? `; the wage in probation is ${yuan(short)} a month too low` : '';
}

function plural(value: unknown, word: string): string {
  return `${count(value)} ${word}${Number(value) === 1 ? '' : 's'}`;
}

function span(value: unknown): string {
  const { years, months } = yearsAndMonths(value);
  return [years > 0 || months === 0 ? plural(years, 'year') : '', months > 0 ? plural(months, 'month') : '']
    .filter(Boolean)
    .join(' and ');
}

const KIND_OF_DAY: Readonly<Record<string, string>> = {
  weekday: 'working days',
  restDay: 'rest days',
  holiday: 'public holidays',
};
const INSURANCE: Readonly<Record<string, string>> = {
  pension: 'Pension',
  medical: 'Medical',
  unemployment: 'Unemployment',
};
const TERM: Readonly<Record<string, string>> = {
  open_ended: 'An open-ended contract',
  task: 'A contract for a certain task',
  probation_only: 'A contract of probation alone',
  part_time: 'Part-time work',
};

export const REASON: Readonly<Record<string, string>> = {
  employer_without_cause: 'dismissed, the employer’s reason is not clear',
  employer_unlawful: 'dismissed without a lawful ground',
  mutual_agreement: 'agreed to part',
  employer_proposed_agreement: 'agreed to leave, the employer proposed it',
  incompetent: 'dismissed as not up to the work',
  illness: 'dismissed for illness after the medical period',
  circumstances_changed: 'dismissed because circumstances changed',
  employer_layoff: 'laid off with others',
  contract_expired: 'contract ended, employer did not renew',
  contract_expired_worse_terms: 'contract ended, renewal offered on worse terms',
  contract_expired_employee_refused: 'contract ended, you declined equal or better terms',
  employer_closed: 'employer closed or went bankrupt',
  task_completed: 'the agreed task was finished',
  employee_forced: 'left because wages or insurance were not paid',
  employee_resigned: 'resigned of your own accord',
  employee_proposed_agreement: 'agreed to leave, you proposed it',
  employee_misconduct: 'dismissed for serious misconduct',
  failed_probation: 'did not meet the conditions in probation',
  refused_contract_within_month: 'would not sign a contract within the first month',
  refused_contract_after_month: 'would not sign a contract after the first month',
  retired: 'began to draw a pension',
};

export const HEADLINES: Phrases = {
  severance_once: (d) =>
    d.reason === 'employer_without_cause'
      ? `For a lawful dismissal severance (N) is ${yuan(d.amount)}; without a lawful ground it is twice that (2N), ${yuan(d.twice)}.`
      : d.cappedBelow === undefined
        ? `The employer owes you severance of ${yuan(d.amount)} (${plural(d.months, 'month')} of pay).`
        : `Severance is at most ${yuan(d.amount)} (${plural(d.months, 'month')} of pay); where the local average wage is below ${yuan(d.cappedBelow)} it is capped at three times that, for twelve months at most.`,
  severance_with_notice_pay: (d) =>
    d.noticeGiven === false
      ? `The employer owes you ${yuan(d.amount)}: ${plural(d.months, 'month')} of pay and one more instead of notice (N+1).`
      : `The employer owes you severance of ${yuan(d.amount)} (${plural(d.months, 'month')} of pay); notice was given, so no extra month.`,
  severance_twice: (d) =>
    `If the dismissal is found unlawful, the employer owes you ${yuan(d.amount)} (twice ${plural(d.months, 'month')} of pay, 2N).`,
  severance_none: (d) =>
    `No severance is due: ${REASON[String(d.reason)] ?? ''}.${d.reason === 'employee_resigned' ? ' It is, if you left because wages or insurance were not paid.' : ''}`,
  severance_public_welfare_post: () => 'A public welfare post subsidised by the government ends without severance.',
  severance_part_time: () => 'Part-time work paid by the hour ends without severance; unpaid wages must still be paid.',
  severance_before_law: () => 'The contract ended before 2008; the present law does not apply to it.',
  overtime_due: (d) => `Overtime pay is at least ${yuan(d.amount)}.`,
  overtime_due_part_time: (d) =>
    `For hourly part-time work no national rule says how overtime and holidays are paid; by the rates of full-time work it would be ${yuan(d.amount)}.`,
  overtime_irregular: () =>
    'With approved irregular hours there is no national overtime pay; some places pay holidays threefold, ask 12333.',
  leave_days: (d) => `You have ${plural(d.days, 'day')} of paid annual leave.`,
  leave_under_a_year: () => 'No paid annual leave yet; it begins after twelve months of work without a break.',
  leave_school_holidays: () => 'School holidays longer than the annual leave replace it this year.',
  leave_paid_personal_leave: () => 'After 20 days of paid personal leave in the year there is no annual leave.',
  leave_sick_leave: () => 'The sick leave taken this year excludes the annual leave.',
  leave_pay_due: (d) =>
    `For ${plural(d.unused, 'day')} of leave not taken the employer owes you another ${yuan(d.amount)} (threefold ${yuan(d.withNormal)}, one part of it already paid with your wage).`,
  leave_waived: () => 'Leave you declined in writing for your own reasons is not paid extra.',
  leave_none_left: () => 'All leave has been taken; nothing more is due.',
  double_wage_open_ended_in_time: () =>
    'The open-ended contract was not delayed from the day it was due, so there is no double wage.',
  double_wage_due: (d) =>
    `${d.openEnded ? 'For the time an open-ended contract was due and refused' : 'For the time without a written contract'} the employer owes you another ${yuan(d.amount)} (${[Number(d.months) > 0 ? plural(d.months, 'month') : '', Number(d.workdays) > 0 ? plural(d.workdays, 'working day') : ''].filter(Boolean).join(' and ')})${Number(d.whole) > Number(d.amount) ? `; ${yuan(d.lost)} for the time before ${day(d.claimed)} is past the one-year limit (all of it: ${yuan(d.whole)})` : ''}.`,
  double_wage_first_month: (d) =>
    `The first month is the time allowed for signing; double wages begin on ${day(d.from)}.`,
  double_wage_first_months: () => 'The first month is the time allowed for signing; double wages begin after it.',
  double_wage_signed_in_time: () => 'A written contract was signed within the first month, so there is no double wage.',
  double_wage_refused_to_sign: () => 'If you would not sign what the employer offered, there is no double wage.',
  double_wage_time_barred: (d) =>
    `The last day of double wages was ${day(d.until)}; the one-year limit ended on ${day(d.limit)}.`,
  probation_limit: (d) =>
    Number(d.limit) === 0
      ? 'Such a contract may have no probation.'
      : `Probation may last at most ${plural(d.limit, 'month')}${wageShort(d)}.`,
  probation_second: (d) =>
    `An employer may agree on probation with the same person only once${d.compensation === undefined ? '' : `; for what has been served it owes you ${yuan(d.compensation)}`}.`,
  probation_over: (d) =>
    Number(d.limit) === 0
      ? `Such a contract may have no probation; ${plural(d.agreed, 'month')} is unlawful.`
      : `Probation may last at most ${plural(d.limit, 'month')}; ${plural(d.agreed, 'month')} is too long${d.compensation === undefined ? '' : `, and the employer owes you another ${yuan(d.compensation)}`}${wageShort(d)}.`,
  benefit_left_over: (d) =>
    `Less than a year of contributions brings no new benefit; the ${plural(d.months, 'month')} left from before can be drawn. Please confirm with 12333.`,
  benefit_months: (d) =>
    d.region === undefined
      ? `Unemployment benefit can be drawn for at most ${plural(d.months, 'month')}.`
      : `By the rules of ${d.region} unemployment benefit can be drawn for ${plural(d.months, 'month')}.`,
  benefit_under_a_year: () =>
    'With less than a year of contributions there is no benefit yet; what was paid stays on record.',
  benefit_own_will: () =>
    'Leaving of your own will gives no benefit; contributions stay on record. It does, if you left because wages or insurance were not paid.',
  benefit_retired: () => 'Whoever draws a pension cannot draw unemployment benefit.',
  maternity_days: (d) =>
    d.event === 'miscarriage'
      ? `Leave after a miscarriage is ${plural(d.days, 'day')}.`
      : `Maternity leave is ${plural(d.days, 'day')}.`,
  medical_months: (d) =>
    `The medical period is ${plural(d.months, 'month')}; you may not be dismissed for illness in it.`,
  retirement_month: (d) =>
    `${d.forAnother ? 'The' : 'Your'} statutory age of retirement is ${span(d.ageMonths)}, in ${day(d.month)}.`,
  retirement_reached: (d) =>
    `${d.forAnother ? 'The' : 'Your'} statutory age of retirement is ${span(d.ageMonths)}, reached in ${day(d.month)}.`,
  deadline_none_while_employed: () => 'While you still work there, the one-year limit does not apply to unpaid wages.',
  deadline_until: (d) => `The last day to file for arbitration is ${day(d.deadline)}.`,
  deadline_passed: (d) =>
    `The one-year limit for arbitration ended on ${day(d.deadline)}; if the employer objects, the claim will hardly succeed.`,
  injury_before_present_amounts: (d) =>
    `An injury before ${day(d.from)} is paid by the amounts of that time, which I do not hold; please ask 12333.`,
  injury_grant_due: (d) => `The one-off disability grant for grade ${d.grade} is ${yuan(d.amount)}.`,
  injury_death: (d) => `The one-off grant for a death at work is ${yuan(d.amount)}.`,
  minimum_below: (d) =>
    `That is ${yuan(d.short)} under the minimum of ${yuan(d.minimum)} ${d.hourly ? 'an hour' : 'a month'}; the employer must make it up.`,
  minimum_kept: (d) => `That is not below the minimum of ${yuan(d.minimum)} ${d.hourly ? 'an hour' : 'a month'}.`,
  minimum_is: (d) =>
    `The ${d.hourly ? 'hourly' : 'monthly'} minimum wage of ${d.region}${d.complete && Number(d.tiers) === 1 ? '' : ' (highest tier)'} is ${yuan(d.minimum)} (as seen on ${day(d.asOf)}).`,
  contribution_total: (d) => `On a base of ${yuan(d.base)} your own part is about ${yuan(d.amount)} a month.`,
  injury_claim_until: (d) =>
    `The employer must apply by ${day(d.employer)}${d.employerPassed ? ', which has passed' : ''}; if not, you can until ${day(d.own)}.`,
  injury_claim_passed: (d) => `The year for having the injury recognised ended on ${day(d.own)}.`,
  pension_years: (d) =>
    `Retiring in ${d.year} needs at least ${plural(d.needed, 'year')} of pension contributions${d.shortMonths === undefined ? '' : Number(d.shortMonths) > 0 ? `; ${span(d.shortMonths)} are missing` : '; you have enough'}.`,
};

export const STEPS: Phrases = {
  severance_reason: (d) => `Reason: ${REASON[String(d.reason)] ?? d.reason}.`,
  severance_service_before_2008: (d) =>
    `${span(d.months)} before 2008 follow the rules of that time and are not in this sum.`,
  severance_bonus: (d) =>
    `Average of twelve months: ${yuan(d.paidMonthly)} + ${yuan(d.yearlyBonus)} of bonuses ÷ 12 = ${yuan(d.monthlyWage)}.`,
  severance_transferred: (d) =>
    `You were moved by your employer, so earlier service counts from ${day(d.from)} (nothing was paid for it then).`,
  severance_service: (d) =>
    `Service: ${day(d.from)} to ${day(d.to)}, ${span(d.months)}${Number(d.days) > 0 ? ` and ${plural(d.days, 'day')}` : ''}, counts as ${plural(d.earned, 'month')} (a month for each year; six months or more count as a year, less as half a month).`,
  raised_to_minimum_wage: (d) =>
    `Pay of ${yuan(d.monthlyWage)} is below the minimum wage of ${d.region}; ${yuan(d.minimum)} is used.`,
  severance_capped: (d) =>
    `Pay of ${yuan(d.monthlyWage)} is over three times the local average; ${yuan(d.cap)} is used, for at most 12 years (${count(d.months)} months).`,
  severance_once: (d) => `Severance: ${yuan(d.base)} × ${count(d.months)} = ${yuan(d.amount)}.`,
  severance_twice: (d) => `Unlawful dismissal doubles it: ${yuan(d.amount)}; severance is not paid besides.`,
  severance_notice_pay: (d) =>
    `No 30 days of written notice: plus last month’s pay ${yuan(d.extra)}, together ${yuan(d.amount)}.`,
  severance_by_reason: (d) =>
    `By reason: agreement, layoff or no renewal ${yuan(d.once)}; not up to the work without notice about ${yuan(d.withNotice)}; unlawful ${yuan(d.twice)}.`,
  hourly_from_month: (d) =>
    `Hourly pay: ${yuan(d.monthlyWage)} ÷ ${count(d.hours)} hours (21.75 days × 8) = ${yuan(d.hourly)}.`,
  hourly_from_day: (d) => `Hourly pay: ${yuan(d.dailyWage)} ÷ 8 = ${yuan(d.hourly)}.`,
  overtime_pattern: (d) =>
    `${count(d.hoursPerDay)} hours a day on ${count(d.daysPerWeek)} days a week: ${count(d.weekday)} hours of overtime on working days and ${count(d.restDay)} on rest days each week.`,
  overtime_hours: (d) =>
    `${plural(d.hours, 'hour')} on ${KIND_OF_DAY[String(d.kind)]} at ${count(d.percent)} %: ${yuan(d.amount)}.`,
  overtime_pieces: (d) =>
    `${plural(d.pieces, 'piece')} on ${KIND_OF_DAY[String(d.kind)]} at ${yuan(d.rate)} × ${count(d.times)}: ${yuan(d.amount)}.`,
  overtime_cycle: (d) =>
    `Worked ${count(d.actual)} hours in the ${d.cycle}, the standard is ${count(d.standard)}: ${plural(d.excess, 'hour')} over.`,
  overtime_rest_day_counts_as_work: () =>
    'With comprehensive hours weekends are not paid double; what exceeds the standard is paid at 150 %.',
  overtime_already_paid: (d) =>
    `Less the ${amount(d.times)} times already paid (${yuan(d.amount)}): ${yuan(d.left)} is left.`,
  overtime_rest_day_compensated: (d) =>
    `Time off was given for ${plural(d.hours, 'hour')} on rest days, so they are not paid.`,
  leave_by_years: (d) =>
    `${plural(d.years, 'year')} of work in all: ${plural(d.days, 'day')} a year (5 from one year, 10 from ten, 15 from twenty).`,
  leave_until_leaving: (d) => `Year of leaving: ${d.passed} of 365 days × ${d.wholeYear}, whole days only: ${d.days}.`,
  leave_from_joining: (d) =>
    `Year of joining: ${d.remaining} of 365 days × ${d.wholeYear}, whole days only: ${d.days}.`,
  leave_taken: (d) => `${plural(d.days, 'day')} due, ${count(d.taken)} taken, ${count(d.left)} left.`,
  leave_wage_without_overtime: (d) =>
    `The ${yuan(d.overtime)} of overtime pay in the wage of ${yuan(d.paid)} is taken out: ${yuan(d.monthlyWage)}.`,
  daily_from_month: (d) => `Daily pay: ${yuan(d.monthlyWage)} ÷ ${count(d.days)} = ${yuan(d.daily)}.`,
  leave_pay_on_top: (d) =>
    `${plural(d.unused, 'day')} × ${yuan(d.daily)} × 200 % = ${yuan(d.amount)} (threefold is ${yuan(d.withNormal)}, one part was paid with the wage).`,
  double_wage_period: (d) => `Double wages from ${day(d.from)} to ${day(d.until)}.`,
  double_wage_open_ended_period: (d) =>
    `An open-ended contract was due from ${day(d.from)}; double wages run to ${day(d.until)}, with no free month and no limit of eleven.`,
  double_wage_at_most_eleven: () =>
    'At most eleven months; after a year without one, an open-ended contract is deemed signed.',
  double_wage_counted_back: (d) =>
    `All of it is ${yuan(d.whole)}; counted back a year from filing on ${day(d.filing)}, ${yuan(d.lost)} before ${day(d.claimed)} is past the limit.`,
  double_wage_months: (d) =>
    `${plural(d.worked, 'month')} without a contract; the first does not count and eleven is the most: ${plural(d.months, 'month')}.`,
  double_wage_sum: (d) =>
    `Pay ${yuan(d.monthlyWage)}, ${plural(d.months, 'month')}${Number(d.workdays) > 0 ? ` and ${plural(d.workdays, 'working day')} (21.75 a month)` : ''}: ${yuan(d.amount)}.`,
  probation_by_term: (d) =>
    d.term === 'fixed'
      ? `Contract of ${span(Math.round(Number(d.contractMonths)))}: none under 3 months; 1 month under a year; 2 under three years; 6 from three years.`
      : `${TERM[String(d.term)]}: ${Number(d.limit) > 0 ? `at most ${d.limit} months` : 'no probation'}.`,
  probation_only_once: () =>
    'An employer and a worker may agree on probation only once; renewals and new posts bring no other.',
  probation_too_long: (d) =>
    `${plural(d.agreed, 'month')} agreed, ${count(Number(d.agreed) - Number(d.limit))} too many.`,
  probation_within: (d) => `${plural(d.agreed, 'month')} agreed, within the limit.`,
  probation_compensation: (d) =>
    `${plural(d.over, 'month')} served beyond the limit are compensated at ${yuan(d.monthlyWage)}: ${yuan(d.amount)}.`,
  probation_wage_floor: (d) =>
    `Pay in probation is at least 80 % of ${yuan(d.monthlyWage)} = ${yuan(d.share)} and never below the local minimum: ${yuan(d.floor)}.`,
  probation_wage_short: (d) => `${yuan(d.probationWage)} is ${yuan(d.short)} a month too little.`,
  probation_wage_enough: (d) => `${yuan(d.probationWage)} is enough.`,
  benefit_no_new_course: (d) =>
    `${span(d.paid)} of contributions this time are under a year and bring no new months; those before have been used.`,
  benefit_years_joined: (d) =>
    `Years paid in two places are joined: ${span(d.here)} and ${span(d.elsewhere)}; have the insurance moved to where you draw (社会保险法第五十二条).`,
  benefit_course: (d) =>
    `${span(d.paid)} of contributions: at most ${d.months} months (12 from one year, 18 from five, 24 from ten).`,
  benefit_course_region: (d) =>
    `${d.region} counts in its own way (${d.law}${d.article}): ${plural(d.months, 'month')}.`,
  benefit_share: (d) =>
    `${d.percent}% of the minimum wage of ${d.region} (${yuan(d.minimum)}): about ${yuan(d.amount)} a month.`,
  benefit_share_highest: (d) =>
    `${d.region} pays ${amount(d.percent)} % of the minimum wage of the place a month: ${yuan(d.amount)} where it is ${yuan(d.minimum)}, the highest there, and less elsewhere.`,
  benefit_unclaimed: (d) => `With ${plural(d.unclaimed, 'month')} left over, together at most 24: ${count(d.months)}.`,
  benefit_amount: (d) => `${yuan(d.amount)} a month there, ${yuan(d.total)} over ${count(d.months)} months.`,
  benefit_amount_under: (d) =>
    `The province sets the amount below the minimum wage; the highest tier of ${d.region} is ${yuan(d.highest)} (as seen on ${day(d.asOf)}).`,
  benefit_amount_local: () =>
    'The province sets the amount between the subsistence line and the minimum wage; ask 12333.',
  maternity_birth: (d) => `National leave is ${d.days} days, ${d.before} of them before the birth.`,
  maternity_difficult: (d) => `A difficult birth adds ${d.extra} days.`,
  maternity_more_babies: (d) => `${d.further} more at a birth add ${d.extra} days.`,
  maternity_province: (d) => `The province adds ${count(d.extra)} days.`,
  maternity_miscarriage: (d) =>
    `Miscarriage at ${plural(d.pregnancyMonths, 'month')}: 15 days under four months, 42 from four.`,
  maternity_allowance: () =>
    'With maternity insurance an allowance is paid; without it the employer pays your former wage.',
  medical_by_years: (d) =>
    `${plural(d.totalYears, 'year')} of work in all, ${count(d.years)} here: ${d.months} months.`,
  medical_cycle: (d) => `Sick days add up to ${d.months} months within ${d.cycle} months.`,
  medical_no_dismissal: () => 'After it, dismissal needs 30 days of notice or a month of pay, and severance.',
  retirement_original: (d) => `Born in ${day(d.birthMonth)}; the age before the reform was ${d.age}.`,
  retirement_delay: (d) =>
    Number(d.months) === 0
      ? 'Reached before the reform: no delay.'
      : `Since 2025 a month later for every ${Number(d.originalAge) === 50 ? '2' : '4'} months: ${span(d.months)} later.`,
  retirement_earliest: (d) =>
    `With ${count(d.needed)} years of contributions you may retire earlier, from ${day(d.month)} (${span(d.ageMonths)}); tell the employer in writing three months before.`,
  retirement_latest: (d) => `With the employer’s consent at the latest in ${day(d.month)} (${span(d.ageMonths)}).`,
  retirement_contributions: (d) =>
    `A pension then needs ${count(d.needed)} years of contributions${d.have === undefined ? '' : `; you have ${count(d.have)}`}.`,
  deadline_arrears_exception: () =>
    'Unpaid wages are free of the limit during employment, and must be claimed within a year after it.',
  deadline_from_end_of_work: (d) => `Unpaid wages: a year from the end of work on ${day(d.from)}.`,
  deadline_from_leaving: (d) =>
    `A year from the end of work on ${day(d.from)}, for compensation and unpaid wages alike.`,
  deadline_from_event: (d) => `A year from ${day(d.from)}, when you knew.`,
  deadline_interrupted: (d) => `The claim was raised on ${day(d.interrupted)}, so the year begins anew.`,
  deadline_interrupted_too_late: (d) => `On ${day(d.interrupted)} the limit of ${day(d.deadline)} had passed already.`,
  deadline_suspended: (d) => `${plural(d.days, 'day')} beyond your control are added.`,
  injury_wage_limited: (d) =>
    `Own wage ${yuan(d.own)}, local average ${yuan(d.average)}: within 60 % to 300 % it counts as ${yuan(d.wage)}.`,
  injury_grant: (d) =>
    `Grade ${d.grade}: ${yuan(d.wage)} × ${d.months} months = ${yuan(d.amount)}, from the insurance fund.`,
  injury_allowance: (d) =>
    `Monthly allowance: ${d.percent} % of the wage, ${yuan(d.amount)}; not below the local minimum wage.`,
  injury_allowance_if_no_work: (d) =>
    `If no suitable work is offered, the employer pays ${d.percent} % of the wage each month: ${yuan(d.amount)}.`,
  injury_work_kept: () => 'Suitable work is offered, so wages are paid and no allowance.',
  injury_leaving_grants: () => 'On leaving there are further one-off grants set by the province; ask 12333.',
  injury_leaving_grants_region: (d) =>
    `On leaving, ${d.region} gives ${plural(d.medical, 'month')} of medical and ${plural(d.employment, 'month')} of employment grant, of the average wage of ${d.base === 'province' ? 'the province' : 'the place'} last year${d.amount === undefined ? '' : `; with ${yuan(d.average)} that is ${yuan(d.amount)}`}.`,
  injury_death_grant: (d) => `Disposable income of ${d.year}: ${yuan(d.income)} × ${d.times} = ${yuan(d.amount)}.`,
  injury_funeral: (d) => `Funeral grant: ${yuan(d.average)} × ${d.months} = ${yuan(d.amount)}.`,
  injury_funeral_local: (d) => `A funeral grant besides: ${d.months} months of the local average wage.`,
  injury_dependants: (d) =>
    `Dependants: spouse 40 % of the wage a month, others 30 % each, 10 % more for orphans and elders alone; together not more than the wage.${
      d.wage === undefined
        ? ''
        : ` Of ${yuan(d.wage)}: spouse ${yuan(d.spouse)}, others ${yuan(d.other)} each, together at most ${yuan(d.wage)} a month.`
    }`,
  minimum_not_counted: (d) =>
    `Of ${yuan(d.wage)}, ${yuan(d.notCounted)} of overtime, allowances and welfare do not count; ${yuan(d.counted)} remain.`,
  minimum_standard: (d) =>
    `Minimum of ${d.region}: ${yuan(d.minimum)} ${d.hourly ? 'an hour' : 'a month'} (as seen on ${day(d.asOf)}).`,
  minimum_short: (d) => `${yuan(d.minimum)} − ${yuan(d.counted)} = ${yuan(d.short)} short.`,
  minimum_met: (d) => `${yuan(d.counted)} is not below ${yuan(d.minimum)}.`,
  minimum_tiers: (d) =>
    `A month: ${(d.monthly as number[]).map(yuan).join(', ')}${d.complete ? '' : ' (highest tier only)'}${(d.hourly as number[]).length > 0 ? `; an hour: ${(d.hourly as number[]).map(yuan).join(', ')}` : ''}.`,
  base_is_wage: (d) => `The base is the wage, ${yuan(d.base)}.`,
  base_raised: (d) => `${yuan(d.wage)} is under the lowest base; ${yuan(d.base)} is used.`,
  base_lowered: (d) => `${yuan(d.wage)} is over the highest base; ${yuan(d.base)} is used.`,
  contribution: (d) => `${INSURANCE[String(d.insurance)]} ${count(d.percent)} %: ${yuan(d.amount)}.`,
  contribution_none_for_worker: () => 'Injury and maternity insurance are paid by the employer alone.',
  injury_claim_employer: (d) =>
    `Employer: 30 days from ${day(d.from)}, until ${day(d.employer)}${d.passed ? ' (passed)' : ''}; costs of a late application are the employer’s.`,
  injury_claim_own: (d) => `You, your family or the union: a year from ${day(d.from)}, until ${day(d.own)}.`,
  pension_retires: (d) => `Retirement: ${day(d.month)}, at ${span(d.ageMonths)}.`,
  pension_needed: (d) =>
    `Contributions needed in ${d.year}: ${plural(d.needed, 'year')} (15 until 2029, half a year more each year from 2030, 20 from 2039).`,
  pension_short: (d) =>
    `You have ${count(d.have)}; ${span(d.shortMonths)} missing. You may go on paying, or move to the residents’ pension.`,
  pension_enough: (d) => `You have ${count(d.have)}: enough. Paying longer brings more.`,
};

export const ASSUMPTIONS: Phrases = {
  wage_within_three_times_average: (d) =>
    `Your pay is not over three times the local average (it is capped if the average is under ${yuan(d.third)}).`,
  day_decides: (d) =>
    `Only the month is known; by the day it may be ${count(d.low)} to ${count(d.high)} months of pay.`,
  severance_old_rules_apart: () => 'Service before 2008 is not included; ask 12333 or the arbitration commission.',
  severance_notice_pay_grounds: () =>
    'N+1 belongs to dismissals as not up to the work, after the medical period, or for changed circumstances, without 30 days of notice; otherwise it is what the employer promised.',
  severance_unlawful: () =>
    'The commission or the court finds the dismissal unlawful; a lawful ground is for the employer to prove.',
  severance_employer_proposed: () => 'The employer proposed it; if you did, there is no severance.',
  severance_after_training: () =>
    'Training or another post came first; without that the dismissal is unlawful and pays double.',
  severance_medical_period_over: () =>
    'The medical period is over and no work could be found; within it the dismissal is unlawful and pays double.',
  severance_no_equal_offer: () =>
    'The employer did not offer the same or better terms; if you declined those, there is no severance.',
  severance_or_reinstatement: () => 'You do not want the job back; otherwise you can ask for it instead.',
  last_month_like_average: () => 'Last month’s pay equals the average.',
  wage_may_be_below_minimum: (d) =>
    `Pay may be below the minimum wage in parts of ${d.region}; then the minimum counts.`,
  standard_hours: () => 'Standard hours, 8 a day and 40 a week.',
  hours_system_approved: () => 'The hours system has been approved; otherwise standard hours count.',
  pieces_beyond_quota: () => 'These pieces were made beyond the quota on the employer’s order.',
  overtime_over_limit: (d) =>
    `${plural(d.hours, 'hour')} of overtime; a month may have ${d.limit}, the rest must be paid too.`,
  overtime_pattern_month: () => 'This is for a month of 52/12 weeks; public holidays in it are not counted apart.',
  overtime_five_days: () => 'You work five days a week.',
  overtime_over_daily_limit: (d) =>
    `${count(d.hours)} hours of overtime a day is more than the ${d.limit} allowed; it must be paid all the same.`,
  no_time_off_in_lieu: () => 'No time off was given for work on rest days.',
  holiday_pay_on_top: () =>
    'Threefold holiday pay is for the holiday itself (New Year 1 day, Spring Festival 4, Qingming 1, May Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3), on top of the wage, and time off does not replace it; the other days off around it are rest days, paid twofold.',
  twelve_months_without_break: () => 'You have worked twelve months without a break.',
  leave_without_holidays: () =>
    'Public holidays and weekends do not count as leave; better rules of the employer prevail.',
  normal_wage_was_paid: () => 'The normal wage for those days has been paid.',
  no_contract_until_now: () => 'No written contract was signed until now or until you left.',
  double_wage_by_months: (d) =>
    Number(d.months) > 12
      ? `The limit is one year: if the ${plural(d.months, 'month')} run until today, filing now leaves ${plural(d.within, 'month')} (${yuan(d.amountWithin)}) once the employer objects; the first day of work lets me count it.`
      : `Only ${plural(d.months, 'month')} without a contract are known; what lies more than a year before filing may be past the limit, and the first day of work lets me count it.`,
  leave_no_earlier_work: () =>
    'You had no earlier employer; earlier years count too: ten in all make 10 days, twenty make 15.',
  miscarriage_weeks: () => 'Four weeks are counted as a month.',
  retirement_all_months: (d) => `Only ${d.year} is known as year of birth; every month gives the same.`,
  started_on_the_first: (d) => `Work began on ${day(d.date)}.`,
  workdays_monday_to_friday: () => 'Parts of a month are counted in working days from Monday to Friday.',
  double_wage_open_ended_due: () =>
    'You had a right to an open-ended contract (ten years, or two fixed terms and a renewal) and asked for it or agreed to it; one only deemed concluded after a year without a contract does not count here.',
  double_wage_second_half: () => 'The ordinary wage was paid; this is the second one.',
  double_wage_lapses: (d) =>
    d.already
      ? `The oldest part lapses day by day already; after ${day(d.limit)} nothing is left.`
      : `From ${day(d.from)} the oldest part lapses day by day; after ${day(d.limit)} nothing is left.`,
  double_wage_limit_by_month: () => 'The limit is counted back month by month; practice differs between places.',
  probation_all_served: () => 'All of the agreed probation has been served.',
  probation_lowest_grade: () => '80 % of the lowest pay for the same post may also be the floor.',
  benefit_near_retirement: () =>
    'If you are still out of work then and retire within a year, it is paid until you retire.',
  benefit_regions_differ: () =>
    'Some places count in their own way (Guangdong, Chongqing) and pay for fewer months; tell me where you were insured.',
  regional_rule_confirm: (d) => `Practice under ${d.law} may have changed; please confirm with 12333.`,
  injury_leaving_near_retirement: () => 'The employment grant shrinks in the five years before retirement.',
  benefit_region_may_differ: () => 'Some places count the months in a way of their own; 12333 tells the exact number.',
  benefit_region_counts_itself: (d) =>
    `${d.region} counts the months in its own way (${d.law}, ${d.article}), which can be read in two ways from five years on; 12333 tells the exact number.`,
  benefit_must_register: () => 'You register as unemployed and look for work; a new job ends the benefit.',
  maternity_plain_birth: (d) =>
    d.difficult !== undefined
      ? 'One baby; every further one adds 15 days.'
      : d.babies !== undefined
        ? 'Ordinary birth; a difficult one adds 15 days.'
        : 'Ordinary birth, one baby; a difficult birth adds 15 days, every further baby 15 more.',
  difficult_birth_certified: () =>
    'A difficult birth is as the hospital certifies; whether a caesarean counts, the local medical insurance authority knows.',
  maternity_province_adds: () => 'Provinces usually add days; ask 12333 or the health authority.',
  medical_local_rules: () => 'Rules of the place, where there are any, prevail.',
  retirement_special_trade_apply: () =>
    'You worked in a special trade (underground, at heights, in heat, very heavy work): those who qualify may apply to retire earlier. How much earlier depends on the trade and the years in your file and is decided where you are insured; call 12333. The date here is without it.',
  year_alone_same: (d) => `Only ${d.year} is known; every month gives the same.`,
  year_alone_range: (d) =>
    `Only ${d.year} is known, not the month, so this is the least: between ${outcome(d.low, d.unit)} and ${outcome(d.high, d.unit)}. Pay slips, insurance records and the contract show the month; tell me when you have found it.`,
  retirement_special_trades: () => 'Special trades and high altitudes may retire earlier; that is not counted here.',
  deadline_do_not_wait: () => 'Evidence fades; better not to wait.',
  deadline_no_interruption: () =>
    'You did not raise the claim in the meantime; if you did, the year begins anew on that day.',
  injury_recognised: () => 'The injury has been recognised as a work injury.',
  injury_uninsured_employer_pays: () => 'An employer without injury insurance pays all of this.',
  injury_wage_within_limits: () =>
    'Your average contribution wage of the twelve months before lies within 60 % to 300 % of the local average.',
  minimum_without_overtime: () =>
    'Overtime pay and night or heat allowances are not in this wage; otherwise take them off first.',
  minimum_confirm: (d) => `Figure as seen on ${day(d.asOf)}; confirm the latest with 12333.`,
  base_within_limits: () => 'The wage lies within the limits of the contribution base.',
  usual_rates: () =>
    'Usual rates: pension 8 %, medical 2 %, unemployment 0.5 % (its reduction is not confirmed for this year); confirm with 12333.',
  injury_claim_extension: () =>
    'The employer’s time can be extended with consent; delays that are not your fault may not count.',
};
