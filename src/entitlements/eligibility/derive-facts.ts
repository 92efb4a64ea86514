import { daysBetween, firstDay, monthNumber, monthOf } from '../calendar.ts';
import { type OriginalAge, retirement } from '../retirement-table.ts';
import { NOT_KNOWN } from './read-facts.ts';

/** Whom a person says they are, as the facts that follow from it. */
const BY_AUDIENCE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  employer: { situation: 'employer' },
  veteran: { veteran: true },
  disabled: { hardships: ['disabled'] },
  poverty_relief: { hardships: ['poverty_monitored'] },
  hard_to_employ: { hardToEmploy: true },
  registered_unemployed: { situation: 'unemployed', registeredUnemployed: true },
  flexible_worker: { situation: 'flexible' },
  entrepreneur: { startsBusiness: true },
  migrant_worker: { ruralWorker: true },
};

const OWN_WILL = new Set(['employee_resigned', 'employee_proposed_agreement', 'retired']);
const DAYS_A_YEAR = 365.25;
const PAST_SCHOOL = 35;
const OLDER_MAN = 50;
const OLDER_WOMAN = 40;
const OLDER_YEARS_LEFT = 10;

/** Adds what follows from what was told; what was told itself is never overruled. */
export function deriveFacts(told: Readonly<Record<string, unknown>>, today: string): Record<string, unknown> {
  const derived: Record<string, unknown> = { ...BY_AUDIENCE[String(told.audience)] };
  const add = (facts: Record<string, unknown>) => Object.assign(derived, facts);
  const { dismissalReason, contributionMonths, situation, age, registeredUnemployed } = told;
  if (typeof dismissalReason === 'string') add({ involuntary: !OWN_WILL.has(dismissalReason) });
  if (dismissalReason !== undefined || (told.involuntary !== undefined && told.involuntary !== NOT_KNOWN))
    add({ situation: 'unemployed' });
  if (typeof contributionMonths === 'number') add({ contributionYears: contributionMonths / 12 });
  const years = typeof age === 'number' ? age : ageFrom(told.birthDate, today);
  if (years !== undefined) add({ age: years, ...retirementFrom(years, told, today) });
  // Nobody of that age is asked first whether they left school; whoever did may say so.
  if (years !== undefined && years >= PAST_SCHOOL) add({ graduate: 'none' });
  add(olderFrom(years, told.gender, told.yearsToRetirement ?? derived.yearsToRetirement));
  // Who graduates this year has not been insured for a year yet.
  if (told.graduate === 'final_year' || told.graduate === 'school_leaver') add({ contributionYears: 0 });
  if (situation === 'employed')
    add({ registeredUnemployed: false, unemployedMonths: 0, drawsUnemploymentBenefit: false });
  if (situation === 'retired') add({ reachedRetirementAge: true, involuntary: false });
  if (situation === 'self_employed') add({ startsBusiness: true });
  else if (typeof situation === 'string') add({ businessMonths: 0 });
  if (registeredUnemployed === false) add({ unemployedMonths: 0 });
  if (Number(told.unemployedMonths) > 0) add({ registeredUnemployed: true });
  return { ...derived, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) };
}

function ageFrom(birthDate: unknown, today: string): number | undefined {
  if (typeof birthDate !== 'string' || !/^\d{4}-\d{2}/.test(birthDate)) return undefined;
  return Math.floor(daysBetween(firstDay(birthDate), today) / DAYS_A_YEAR);
}

/** Most provinces count men from 50 and women from 40 as older, some whoever is within ten years of retirement. */
function olderFrom(age: number | undefined, gender: unknown, yearsToRetirement: unknown): Record<string, unknown> {
  if (typeof yearsToRetirement === 'number' && yearsToRetirement < OLDER_YEARS_LEFT) return { olderWorker: true };
  if (age === undefined) return {};
  if (age < OLDER_WOMAN || (gender === 'male' && age < OLDER_MAN)) return { olderWorker: false };
  return age >= OLDER_MAN || gender === 'female' ? { olderWorker: true } : {};
}

/** Nobody retires before 50 or after 63; between them the group and the month of birth decide. */
function retirementFrom(age: number, told: Readonly<Record<string, unknown>>, today: string): Record<string, unknown> {
  const { birthDate, gender, position } = told;
  const originalAge = groupOf(gender, position);
  if (typeof birthDate === 'string' && originalAge !== undefined) {
    const months = retirement(monthOf(birthDate), originalAge).month - monthNumber(today);
    return { yearsToRetirement: Math.max(0, months / 12), reachedRetirementAge: months <= 0 };
  }
  if (age < 50) return { reachedRetirementAge: false, ...(age < 40 ? { yearsToRetirement: 50 - age } : {}) };
  return age >= 63 ? { reachedRetirementAge: true, yearsToRetirement: 0 } : {};
}

function groupOf(gender: unknown, position: unknown): OriginalAge | undefined {
  if (gender === 'male') return 60;
  if (gender !== 'female') return undefined;
  if (position === 'cadre') return 55;
  return position === 'worker' ? 50 : undefined;
}
