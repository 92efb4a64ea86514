/** What is asked when a fact is missing or cannot be right, in English; and the answers that can be tapped. */
import { amount, type Data, type Phrases } from './entitlement-figures.ts';
import { day, outcome, REASON } from './entitlement-steps-en.ts';
import { FORGETTABLE_DATES } from './forgettable-dates.ts';

/** Facts by name, as a heading. */
export const FACTS: Readonly<Record<string, string>> = {
  startDate: 'first day of work',
  endDate: 'last day of work',
  years: 'years with this employer',
  totalYears: 'years of work in all',
  monthlyWage: 'monthly wage',
  dismissalReason: 'reason for leaving',
  localAverageMonthlyWage: 'local average monthly wage',
  region: 'place of work',
  contributionYears: 'years of contributions',
  birthDate: 'month of birth',
  gender: 'gender',
  position: 'post',
  disabilityGrade: 'grade of disability',
  injuryDate: 'day of the injury',
  contractDate: 'day of signing',
  disputeDate: 'day you learned of it',
  interruptedOn: 'last day you claimed it',
  transferredFrom: 'first day with the earlier employer',
  openEndedDueDate: 'day the open-ended contract was due',
  yearlyBonus: 'yearly bonus',
  overtimePayIncluded: 'overtime pay in the wage',
  age: 'age',
  babies: 'number of babies',
  overtimeHours: 'hours of overtime',
  contributionMonths: 'months of contributions',
  contributionYearsElsewhere: 'years of contributions in another place',
  contractMonths: 'length of the contract',
  probationMonths: 'probation',
  hourlyWage: 'hourly wage',
  dailyWage: 'daily wage',
  timesPaid: 'times the wage already paid',
  unusedDays: 'days of leave not taken',
  takenDays: 'days of leave taken',
};

const WAGE_BY_USE: Readonly<Record<string, string>> = {
  overtime: 'What is your monthly wage without overtime pay? For example 6000.',
  leave: 'What is your monthly wage without overtime pay, on average of twelve months? For example 6000.',
  injury: 'What was your average monthly contribution wage in the twelve months before? For example 5000.',
  minimum: 'What are you paid a month? For example 2300.',
  contribution: 'What is your monthly wage? For example 6000.',
};

export const MISSING: Phrases = {
  dismissalReason: () => 'How did the work end? Pick the closest.',
  startDate: () => 'When did you start? For example 1 March 2019.',
  endDate: () => 'When did or will it end? For example 31 October 2026.',
  monthlyWage: (d) =>
    WAGE_BY_USE[String(d.use)] ??
    'What was your average monthly wage before tax in the last twelve months, bonuses and overtime included? For example 6500.',
  openEndedDueDate: () =>
    'From which day was the open-ended contract due (after ten years, or the day after the second fixed term)? For example 1 May 2026.',
  contractDate: () => 'When was the contract signed? For example 1 July 2026.',
  hourlyWage: () => 'What are you paid an hour? For example 20.',
  noticeGiven: () => 'Did the employer give 30 days of written notice?',
  localAverageMonthlyWage: () =>
    'What was the local average monthly wage last year? For example 9000; “unknown” will do.',
  overtimeHours: () => 'How many hours on working days, rest days and public holidays? For example 20, 16 and 8.',
  cycle: () => 'Are hours counted by the month, quarter or year?',
  pieceRate: () => 'What is paid a piece? For example 2 yuan.',
  pieces: () => 'How many pieces in overtime, by kind of day?',
  totalYears: () => 'How many years have you worked in all, with every employer? For example 8.',
  years: () => 'How many years with this employer? For example 4.',
  unusedDays: () => 'How many days of leave were not taken? For example 5.',
  takenDays: () => 'How many days of leave have you taken this year?',
  contractMonths: () => 'How long is the contract? For example one year.',
  contributionYears: () => 'For how many years were contributions paid? For example 12.',
  pregnancyMonths: () => 'In which month of pregnancy? For example 3.',
  birthDate: (d) => `In which month ${d.forAnother ? 'was this person' : 'were you'} born? For example May 1970.`,
  gender: (d) => (d.forAnother ? 'Is this person a man or a woman?' : 'Are you a man or a woman?'),
  originalRetirementAge: () =>
    'Was your age of retirement 50 or 55? 55 for management and technical posts, 50 otherwise.',
  claim: () => 'Is it about unpaid wages or overtime, or something else?',
  employed: () => 'Do you still work there?',
  disputeDate: () => 'When did you learn of it? For example 8 May 2026.',
  disabilityGrade: () => 'Which grade of disability, 1 to 10? For example 9; say “died” for a death.',
  injuryDate: () => 'When did the injury happen, or when was the disease diagnosed? For example 3 September 2026.',
  disposableIncome: (d) =>
    `What was the national urban disposable income a head in ${d.year}? I do not hold that year’s figure.`,
  region: () => 'In which province and city do you work?',
  localMinimumWage: (d) =>
    `What is the minimum wage where you work, ${d.hourly ? 'an hour' : 'a month'}? 12333 can tell you.`,
};

export const WRONG: Phrases = {
  month_of_birth: (d) => `In which month of ${d.year} were you born? The month decides.`,
  month_needed: (d) =>
    `In which month of ${d.year} was the ${fact(d)}? The month decides: between ${outcome(d.low, d.unit)} and ${outcome(d.high, d.unit)}. For example May ${d.year}; if you cannot remember, say so.`,
  not_known: (d) =>
    d.field === 'startDate'
      ? 'If you cannot remember the day, tell me for how many years you worked there, for example three and a half, or the year alone.'
      : `The ${fact(d)} decides the result. The contract, pay slips or insurance records show it; a rough figure will do for now.`,
  more_than_wage: (d) =>
    `Overtime pay of ${amount(d.value)} yuan is more than the wage; how much of it is overtime pay?`,
  missing_for_benefit: () => 'How did the work end? Resigning and being dismissed differ. Pick the closest.',
  not_a_number: (d) => `Please give the ${fact(d)} as a number. ${MISSING[String(d.field)]?.(d) ?? ''}`.trimEnd(),
  negative: (d) => `The ${fact(d)} cannot be negative; please say it again.`,
  not_positive: (d) => `The ${fact(d)} must be more than zero; please say it again.`,
  too_large: (d) => `The ${fact(d)} is too large; please check it.`,
  not_a_date: (d) => `Please give the ${fact(d)} as a date, for example 5 March 2026.`,
  no_such_date: (d) => `The calendar has no such day; please say the ${fact(d)} again.`,
  date_in_future: (d) => `${d.date === undefined ? 'That day' : day(d.date)} lies ahead; is the ${fact(d)} right?`,
  date_too_old: (d) => `The ${fact(d)} is too long ago; please say it again.`,
  end_before_start: (d) => `The end (${day(d.endDate)}) is before the start (${day(d.startDate)}); when did it end?`,
  too_young: (d) => `Born in ${day(d.date)} is under 14; is that right?`,
  before_working_age: (d) => `Starting on ${day(d.startDate)} would be before the age of 14; is that right?`,
  wage_low: (d) =>
    `Is ${amount(d.amount)} yuan for a month, or a day? Please give the monthly amount; repeat it if it is right.`,
  wage_high: (d) =>
    `Is ${amount(d.amount)} yuan for a month, or a year? Please give the monthly amount; repeat it if it is right.`,
  hours_high: (d) =>
    `${amount(d.hours)} hours of overtime are more than a month has. Is that over several months? Please say the hours again.`,
  not_yes_or_no: (d) => `The ${fact(d)}: yes or no?`,
  not_a_choice: (d) => `I did not understand the ${fact(d)}; please say it another way.`,
  not_a_grade: () => 'Grades run from 1 to 10; which is yours?',
  not_a_place: () => 'In which province and city?',
  not_understood: (d) => `I did not understand the ${fact(d)}; please say it again.`,
  base_limits_reversed: () => 'The highest base is below the lowest; what is the highest?',
};

function fact(data: Data): string {
  return FACTS[String(data.field)] ?? 'value';
}

export const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dismissalReason: REASON,
  noticeGiven: { yes: 'Yes, notice was given', no: 'No notice' },
  gender: { male: 'Man', female: 'Woman' },
  position: { worker: 'Worker', cadre: 'Management or technical post' },
  claim: { wage_arrears: 'Unpaid wages or overtime', other: 'Something else' },
  employed: { yes: 'Yes, still there', no: 'No, I have left' },
  cycle: { week: 'By the week', month: 'By the month', quarter: 'By the quarter', year: 'By the year' },
  localAverageMonthlyWage: { unknown: 'Unknown' },
  ...Object.fromEntries(FORGETTABLE_DATES.map((field) => [field, { unknown: 'I cannot remember' }])),
  endDate: { today: 'Today', unknown: 'I cannot remember' },
};
