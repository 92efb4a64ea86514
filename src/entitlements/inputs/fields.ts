import { z } from 'zod';
import {
  DISMISSAL_REASONS,
  ENTITLEMENT_INPUTS,
  type EntitlementInput,
  type EntitlementKind,
} from '../../contract/entitlement-inputs.ts';
import { type MeasureUnit, measuredNumber } from '../../words/measured-number.ts';
import { isRealDate } from '../calendar.ts';

/** Messages of these schemas are codes: they say what is wrong with a value, and narration asks about it. */

/** What one unit is in another; a unit that is not named here is taken as the field's own. */
const IN_MONTHS: Partial<Record<MeasureUnit, number>> = { year: 12 };
const IN_YEARS: Partial<Record<MeasureUnit, number>> = { month: 1 / 12 };

/** A number, or one as it is written (6,500元, 1.2万, 三年半); anything else is `not_a_number`. */
function numericIn(units: Partial<Record<MeasureUnit, number>>) {
  return z.union([z.number(), z.string()], 'not_a_number').transform((raw, context) => {
    const { value, unit } = typeof raw === 'number' ? { value: raw, unit: undefined } : (measuredNumber(raw) ?? {});
    if (value !== undefined && Number.isFinite(value)) return value * ((unit && units[unit]) ?? 1);
    context.addIssue({ code: 'custom', message: 'not_a_number' });
    return z.NEVER;
  });
}

const notNegativeIn = (units: Partial<Record<MeasureUnit, number>>) =>
  numericIn(units).refine((value) => value >= 0, 'negative');
const notNegative = notNegativeIn({});

/** Yuan; nothing is worth more than a hundred million. */
const money = notNegative.refine((value) => value <= 1e8, 'too_large');
const wage = money.refine((value) => value > 0, 'not_positive');
/** Years of work or contribution, fractions allowed. */
const years = notNegativeIn(IN_YEARS).refine((value) => value <= 70, 'too_large');
const months = notNegativeIn(IN_MONTHS).refine((value) => value <= 840, 'too_large');
const days = notNegative.refine((value) => value <= 366, 'too_large');
const hours = notNegative.refine((value) => value <= 8784, 'too_large');
const percent = notNegative.refine((value) => value <= 100, 'too_large');

const YEAR_ALONE = /^\s*(\d{4})\s*([^\d\s])?\s*$/;

/** `2019-03-01`, `2019/3/1`, a month alone (`2019-03`), a year alone (`2019`), one whose month is forgotten (`2019?`). */
const date = z.union([z.string(), z.number().transform(String)], 'not_a_date').transform((raw, context) => {
  const alone = YEAR_ALONE.exec(raw);
  if (alone !== null) return alone[2] === '?' ? `${alone[1]}?` : alone[1]!;
  const match = /^\s*(\d{4})\D+(\d{1,2})(?:\D+(\d{1,2}))?\D*$/.exec(raw);
  if (match === null) {
    context.addIssue({ code: 'custom', message: 'not_a_date' });
    return z.NEVER;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), match[3] === undefined ? 1 : Number(match[3])];
  if (!isRealDate(year, month, day)) {
    context.addIssue({ code: 'custom', message: 'no_such_date' });
    return z.NEVER;
  }
  const yearAndMonth = `${match[1]}-${String(month).padStart(2, '0')}`;
  return match[3] === undefined ? yearAndMonth : `${yearAndMonth}-${String(day).padStart(2, '0')}`;
});

const YES = new Set(['true', 'yes', '1']);
const NO = new Set(['false', 'no', '0']);
const yesOrNo = z.union([z.boolean(), z.string()], 'not_yes_or_no').transform((raw, context) => {
  if (typeof raw === 'boolean') return raw;
  const word = raw.trim().toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  context.addIssue({ code: 'custom', message: 'not_yes_or_no' });
  return z.NEVER;
});

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, 'not_a_choice');
}

/** Amounts by kind of day; hours or days as the field says. */
function byKindOfDay(amount: typeof hours | typeof days) {
  return z.object(
    { weekday: amount.optional(), restDay: amount.optional(), holiday: amount.optional() },
    'not_a_number',
  );
}

/** Every fact a rule may ask for, with its unit. Rules pick from here, so a name means the same everywhere. */
export const fields = {
  startDate: date.describe('First day of work with the employer, YYYY-MM-DD or YYYY-MM.'),
  endDate: date.describe('Last day of work, or the day the contract ends, YYYY-MM-DD or YYYY-MM.'),
  years: years.describe('Years of work with the employer, when the dates are not known.'),
  totalYears: years.describe('Years of work in all, with every employer.'),
  monthlyWage: wage.describe(
    'Yuan a month. Severance: the average of the last twelve months before tax, bonuses and overtime included; leave and overtime: without overtime pay.',
  ),
  dailyWage: wage.describe('Yuan a day.'),
  hourlyWage: wage.describe('Yuan an hour.'),
  lastMonthWage: wage.describe('Yuan; the wage of the last full month, for pay instead of notice.'),
  dismissalReason: oneOf(DISMISSAL_REASONS).describe('Why work ended.'),
  noticeGiven: yesOrNo.describe('Whether the employer gave thirty days of written notice.'),
  partTime: yesOrNo.describe('Hourly paid part-time work (not more than 4 hours a day on average, 24 a week).'),
  localAverageMonthlyWage: z
    .union([z.literal('unknown'), wage])
    .describe('Yuan; average monthly wage of workers in the city for the preceding year, or "unknown".'),
  region: z.string('not_a_place').min(1, 'not_a_place').max(40, 'not_a_place').describe('Province or city of work.'),
  overtimeHours: byKindOfDay(hours).describe('Hours of overtime by kind of day.'),
  overtimeDays: byKindOfDay(days).describe('Whole days of overtime (8 hours) by kind of day.'),
  workSystem: oneOf(['standard', 'comprehensive', 'irregular', 'piece']).describe(
    'Working-hours system; comprehensive and irregular hours need the approval of the authority.',
  ),
  cycle: oneOf(['week', 'month', 'quarter', 'year']).describe('Cycle of comprehensive hours.'),
  actualHours: hours.describe('Hours worked in one cycle of comprehensive hours, holidays not counted.'),
  pieceRate: wage.describe('Yuan a piece within normal hours.'),
  pieces: z
    .object(
      { weekday: notNegative.optional(), restDay: notNegative.optional(), holiday: notNegative.optional() },
      'not_a_number',
    )
    .describe('Pieces made in overtime by kind of day.'),
  restDayCompensated: yesOrNo.describe('Whether time off was given for work on rest days.'),
  timesPaid: notNegative
    .refine((value) => value <= 3, 'too_large')
    .describe('How many times the wage of the overtime has been paid already, 1 for the plain pay of those hours.'),
  unusedDays: days.describe('Days of annual leave not taken.'),
  takenDays: days.describe('Days of annual leave taken this year.'),
  waivedInWriting: yesOrNo.describe('Whether the worker declined the leave in writing for reasons of their own.'),
  longSchoolHoliday: yesOrNo.describe('Whether school holidays exceed the annual leave.'),
  paidPersonalLeaveDays: days.describe('Days of personal leave this year for which pay was not deducted.'),
  sickLeaveMonths: notNegative
    .refine((value) => value <= 12, 'too_large')
    .describe('Months of sick leave this year in all.'),
  contractDate: date.describe('Day on which a written contract was signed.'),
  contractSigned: yesOrNo.describe('Whether a written contract has been signed.'),
  monthsWithoutContract: months.describe('Months worked without a written contract, when the dates are not known.'),
  refusedToSign: yesOrNo.describe('Whether the worker refused to sign although the employer offered a contract.'),
  filingDate: date.describe('Day of filing for arbitration; today when not given.'),
  contractMonths: months.describe('Length of the contract in months.'),
  contractTerm: oneOf(['fixed', 'open_ended', 'task', 'probation_only', 'part_time']).describe('Kind of contract.'),
  probationMonths: months.describe('Months of probation agreed.'),
  probationMonthsServed: months.describe('Months of probation already served.'),
  probationWage: wage.describe('Yuan a month during probation.'),
  contributionYears: years.describe('Years of social insurance contributions in all (unemployment or pension).'),
  contributionMonths: months.describe('The same in months, when years are not known.'),
  contributionYearsElsewhere: years.describe('Years of unemployment insurance paid in another place, to be joined.'),
  unclaimedMonths: months.describe('Months of unemployment benefit left over from an earlier time.'),
  localMonthlyBenefit: wage.describe('Yuan; the unemployment benefit of the place a month.'),
  pregnancyEvent: oneOf(['birth', 'miscarriage']).describe('Birth or miscarriage.'),
  difficultBirth: yesOrNo.describe('Difficult birth, a caesarean included where the doctor certifies it so.'),
  babies: notNegative
    .refine((value) => Number.isInteger(value) && value >= 1 && value <= 9, 'not_a_number')
    .describe('Babies born.'),
  miscarriageWeeks: notNegative
    .refine((value) => value <= 42, 'too_large')
    .describe('Weeks of pregnancy at a miscarriage.'),
  pregnancyMonths: notNegative
    .refine((value) => value <= 10, 'too_large')
    .describe('Months of pregnancy at a miscarriage.'),
  provincialExtraDays: days.describe('Days that the province adds to maternity leave.'),
  birthDate: date.describe('Date of birth, YYYY-MM-DD or YYYY-MM.'),
  gender: oneOf(['female', 'male']).describe('Gender.'),
  birthYear: notNegative
    .refine((value) => value >= 1900 && value <= 2100, 'not_a_date')
    .describe('Year of birth alone.'),
  age: notNegative.refine((value) => value <= 120, 'too_large').describe('Age in years.'),
  position: oneOf(['worker', 'cadre']).describe(
    'A woman’s post: worker retired at 50 before the reform, cadre (management or technical) at 55.',
  ),
  originalRetirementAge: z
    .union(
      [z.literal(50), z.literal(55), z.literal(60), z.literal('50'), z.literal('55'), z.literal('60')],
      'not_a_choice',
    )
    .transform(Number)
    .describe('Statutory age before the reform: men 60; women 55 in management or technical posts, 50 otherwise.'),
  retirementDate: date.describe('Month in which the person reaches the age of retirement, if known.'),
  claim: oneOf(['wage_arrears', 'other']).describe(
    'What the dispute is about: unpaid wages or overtime pay, or anything else.',
  ),
  employed: yesOrNo.describe('Whether the person still works there.'),
  disputeDate: date.describe('Day on which the person knew or should have known of the wrong.'),
  interruptedOn: date.describe(
    'Last day on which the claim was raised with the employer or an authority, or acknowledged.',
  ),
  suspendedDays: days.describe('Days during which the person could not file for reasons beyond control.'),
  disabilityGrade: z
    .union(
      [
        z.literal('death'),
        notNegative.refine((value) => Number.isInteger(value) && value >= 1 && value <= 10, 'not_a_grade'),
      ],
      'not_a_grade',
    )
    .describe('Grade of disability by the appraisal, 1 to 10; "death" for a death at work.'),
  death: yesOrNo.describe('Whether the worker died of the injury.'),
  injuryDate: date.describe('Day of the accident, or of the diagnosis of an occupational disease.'),
  disposableIncome: wage.describe(
    'Yuan; disposable income a head of urban residents nationwide in the year before the accident.',
  ),
  stillHasJobOffer: yesOrNo.describe('Grades 5 and 6: whether the employer offers suitable work.'),
  localMinimumWage: wage.describe('Yuan a month or an hour; the minimum wage of the place of work.'),
  overtimePayIncluded: money.describe('Yuan of overtime pay contained in the wage.'),
  allowancesIncluded: money.describe('Yuan of night-shift, heat and similar allowances contained in the wage.'),
  welfareIncluded: money.describe('Yuan of statutory welfare contained in the wage.'),
  contributionBase: wage.describe('Yuan a month; the base on which contributions are paid.'),
  contributionBaseLow: wage.describe('Yuan a month; the lowest contribution base of the place.'),
  contributionBaseHigh: wage.describe('Yuan a month; the highest contribution base of the place.'),
  yearlyBonus: money.describe(
    'Yuan; bonuses of the last twelve months (year-end bonus) that monthlyWage does not contain yet.',
  ),
  openEndedDueDate: date.describe(
    'Day from which an open-ended contract was due by law and refused (ten years, or two fixed terms), YYYY-MM-DD.',
  ),
  specialTrade: yesOrNo.describe('Whether the work was in a trade of early retirement (underground, heights, heat).'),
  pensionRate: percent.describe('The worker’s own pension rate in percent.'),
  medicalRate: percent.describe('The worker’s own medical insurance rate in percent.'),
  unemploymentRate: percent.describe('The worker’s own unemployment insurance rate in percent.'),
  severanceFormula: oneOf(['n', 'n_plus_1', 'twice_n']).describe(
    'Which sum is wanted when the reason leaves it open: N, N+1 or 2N.',
  ),
  transferredFrom: date.describe(
    'First day with an earlier employer, when that employer moved the worker to this one and paid no severance then.',
  ),
  publicWelfarePost: yesOrNo.describe('A public welfare post subsidised by the government for the hard to employ.'),
  hoursPerDay: notNegative
    .refine((value) => value <= 24, 'too_large')
    .describe('Hours worked on a usual day, for a fixed pattern of overtime.'),
  daysPerWeek: notNegative
    .refine((value) => value <= 7, 'too_large')
    .describe('Days worked in a usual week, for a fixed pattern of overtime.'),
  weeks: notNegative
    .refine((value) => value <= 520, 'too_large')
    .describe('Weeks over which the pattern held; a month when not given.'),
  secondProbation: yesOrNo.describe('Whether this employer has had a probation with the worker before.'),
} as const satisfies Record<EntitlementInput, z.ZodType>;

type Optional<Name extends EntitlementInput> = { [Key in Name]: z.ZodOptional<(typeof fields)[Key]> };

/** The facts of a sum, all optional: what is missing is asked for by its rule. */
export function inputsOf<Kind extends EntitlementKind>(
  kind: Kind,
): z.ZodObject<Optional<(typeof ENTITLEMENT_INPUTS)[Kind][number]>> {
  const names: readonly EntitlementInput[] = ENTITLEMENT_INPUTS[kind];
  return z.object(Object.fromEntries(names.map((name) => [name, fields[name].optional()]))) as unknown as z.ZodObject<
    Optional<(typeof ENTITLEMENT_INPUTS)[Kind][number]>
  >;
}
