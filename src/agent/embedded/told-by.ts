import { Profile } from '../../contract/profile.ts';
import type { SessionState } from '../../contract/session-state.ts';
import { knownOf, ONESELF, supersededBy, type Told, type ToldFact } from '../../contract/told-facts.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';
import { defined } from './defined.ts';
import { heldBeside } from './held-beside.ts';
import { isOfAnother } from './of-another.ts';
import type { Plan } from './plan.ts';

/** What holds for every sum and every programme. */
const OF_A_PERSON = [
  ...['age', 'birthDate', 'birthYear', 'position', 'totalYears', 'contributionYears', 'contributionMonths'],
  ...['specialTrade'],
];
const PAY = ['monthlyWage', 'dailyWage', 'hourlyWage'];
/** What holds for every sum about one employer. */
const OF_A_CASE = [
  ...['workSystem', 'cycle', 'hoursPerDay', 'daysPerWeek'],
  ...['years', 'startDate', 'contractSigned', 'contractDate', 'contractMonths', 'injuryDate', 'disabilityGrade'],
];
/** What is only told of work that has ended, and often merely supposed (要是他们裁我). */
const OF_AN_END = ['dismissalReason', 'endDate', 'noticeGiven'];
/** Figures said of these are wishes, or belong to work done elsewhere. */
const OF_WORK_TO_COME: ReadonlySet<Request['intent']> = new Set([
  ...(['job_search', 'job_detail', 'apply', 'job_fair', 'training', 'resume', 'interview'] as const),
]);
/** In a search these say what is looked for, not what the person is. */
const OF_A_TRADE: ReadonlySet<string> = new Set(['platformWorker', 'situation']);

/** What a turn tells of the person who speaks and of others, whatever it asks: the one source of what is known later. */
export function toldBy(requests: readonly Request[], plan: Plan, state: SessionState, cues: CueBook): Told[] {
  const read = requests
    .filter(({ act }) => act !== 'danger')
    .flatMap((request) => partsOf(request, state, cues))
    .map(({ of, request }) => ({ of, facts: toldIn(request, cues) }));
  return [...read, ...answered(requests, plan, state, cues), ...toldToTheResume(plan)].filter(
    ({ facts }) => Object.keys(facts).length > 0,
  );
}

const OF_A_LIFE: ReadonlySet<string> = new Set([
  'age',
  'birthDate',
  'birthYear',
  'gender',
  'education',
  'experienceYears',
]);

/** Whether the words are about who the person is: years, schooling, service, hardship. */
export function tellsOfOneself(request: Request, cues: CueBook): boolean {
  const { slots } = request;
  const told = Object.keys(toldIn(request, cues)).filter((name) => name !== 'limits');
  const lives = told.some((name) => OF_A_LIFE.has(name) || name in slots.circumstances);
  return lives && slots.circumstances.situation === undefined && slots.search.city === undefined;
}

/** A request that tells of several persons, as one of each. */
function partsOf(request: Request, state: SessionState, cues: CueBook): { of: string; request: Request }[] {
  if (request.told === undefined) return [{ of: whoIsMeant(request, state, cues), request }];
  return request.told.map(({ of, slots: { facts, circumstances } }) => ({
    of,
    request: { ...request, ofAnother: of !== ONESELF, slots: { ...request.slots, facts, circumstances } },
  }));
}

/** Of whom a request speaks: of oneself, or of somebody by what they are to the person who speaks. */
export function whoIsMeant({ ofAnother, text }: Request, { told, topic }: SessionState, cues: CueBook): string {
  if (ofAnother !== true) return ONESELF;
  return cues.relationIn(text) ?? topic?.of ?? told?.findLast(({ of }) => of !== ONESELF)?.of ?? 'other';
}

function toldIn(request: Request, cues: CueBook): Record<string, unknown> {
  const { text, slots, intent, act } = request;
  const { facts, circumstances, forms } = slots;
  const given = facts as Readonly<Record<string, unknown>>;
  const ended = act === 'value' || (cues.matches('workEnded', text) && !cues.matches('supposes', text));
  const ofWorkToCome = OF_WORK_TO_COME.has(intent) && !ended;
  const nobodys = forms.includes('rule') && !forms.includes('personal');
  const names = [
    ...(nobodys || cues.matches('ageOfNobody', text) ? [] : OF_A_PERSON),
    ...(ofWorkToCome || nobodys ? [] : [...PAY, ...OF_A_CASE]),
    ...(ofWorkToCome && cues.matches('workedThere', text) ? ['startDate'] : []),
    ...(ended ? OF_AN_END : []),
  ];
  return defined({
    ...pick(given, names),
    ...(tellsWhoOneIs(request, cues) ? circumstancesOf(circumstances, ofWorkToCome) : {}),
    ...ofTheProfile(request, cues),
    limits: slots.limits,
  });
}

/** 残疾人有什么补贴 asks of others; 我是残疾人，有补贴吗 tells too. */
function tellsWhoOneIs({ text, act, slots: { forms, circumstances } }: Request, cues: CueBook): boolean {
  if (circumstances.audience === 'employer') return false;
  const asks = forms.some((form) => form !== 'personal' && form !== 'order');
  return act === 'value' || !asks || (forms.includes('personal') && !cues.matches('asksOfAGroup', text));
}

function circumstancesOf(circumstances: Readonly<Record<string, unknown>>, ofWorkToCome: boolean) {
  return Object.fromEntries(
    Object.entries(circumstances).filter(
      ([name, value]) => !ofWorkToCome || !OF_A_TRADE.has(name) || value === 'unemployed',
    ),
  );
}

function ofTheProfile({ text, slots, ofAnother }: Request, cues: CueBook): Record<string, unknown> {
  const { profile, search, facts, forms } = slots;
  const asks = forms.some((form) => form !== 'personal');
  const own = forms.includes('personal');
  const held = asks ? heldBeside(text, profile.certificates ?? [], cues) : (profile.certificates ?? []);
  const skill = asks ? undefined : cues.captured('skillTold', text);
  const lives = cues.matches('livesThere', text) || cues.matches('worksThere', text);
  const gender = ofAnother === true || ((own || !asks) && cues.matches('mentionsGender', text));
  return defined({
    ...(ofAnother === true ? {} : { name: profile.name, phone: profile.phone }),
    certificates: cues.matches('certificateHeld', text) && held.length > 0 ? held : undefined,
    skills: skill === undefined ? undefined : [skill],
    gender: gender ? facts.gender : undefined,
    pregnant: cues.matches('isPregnant', text) ? true : undefined,
    city: lives ? search.city : undefined,
    district: lives ? search.district : undefined,
    education: search.education,
    experienceYears: search.experienceYears === 0 ? undefined : search.experienceYears,
  });
}

/** A yes, a no or a figure in answer to a question means what was asked. */
function answered(requests: readonly Request[], plan: Plan, state: SessionState, cues: CueBook): Told[] {
  const { form } = state;
  const [request] = requests;
  if (form === undefined || plan.form !== 'answered' || request === undefined) return [];
  const call = plan.calls.find(({ name }) => name === form.tool);
  const before = { ...groupOf(form.arguments) };
  const told = Object.fromEntries(
    Object.entries(groupOf(call?.arguments)).filter(
      ([name, value]) => LASTING.has(name) && value !== 'unknown' && before[name] !== value,
    ),
  );
  const of = isOfAnother(form.arguments) ? whoIsMeant({ ...request, ofAnother: true }, state, cues) : ONESELF;
  return [{ of, facts: told }];
}

/** What the resume took of a life (我叫……，四十五) is known everywhere. */
function toldToTheResume({ calls }: Plan): Told[] {
  const fields = calls.find(({ name }) => name === 'build_resume')?.arguments.fields as
    | Record<string, unknown>
    | undefined;
  const facts = Object.entries(fields ?? {}).filter(
    ([name, value]) => OF_A_LIFE.has(name) && Profile.shape[name as keyof Profile]?.safeParse(value).success === true,
  );
  return [{ of: ONESELF, facts: Object.fromEntries(facts) }];
}

/** Facts of programmes are about the person, whatever they are called; of sums only these are. */
const LASTING = {
  has: (name: string) => !OF_ONE_SUM.has(name),
};
const OF_ONE_SUM: ReadonlySet<string> = new Set([
  ...['region', 'forAnother', 'audience', 'claim', 'overtimeHours', 'overtimeDays', 'pieces', 'severanceFormula'],
  ...['localAverageMonthlyWage', 'localMinimumWage', 'localMonthlyBenefit', 'takenDays', 'unusedDays', 'disputeDate'],
  ...['interruptedOn', 'yearlyBonus', 'lastMonthWage', 'cycle', 'actualHours', 'weeks', 'pieceRate'],
]);

function groupOf(given: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  return (given?.inputs ?? given?.facts ?? {}) as Record<string, unknown>;
}

function pick(values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** The profile with what the person told of themselves; what a tool made of it in this turn is better. */
export function profileWithTold(before: Profile, after: Profile, told: readonly ToldFact[], at: string): Profile {
  const fresh = knownOf(
    told.filter((fact) => fact.at === at),
    ONESELF,
  );
  const merged: Record<string, unknown> = { ...after };
  for (const name of supersededBy(fresh))
    if (after[name as keyof Profile] === before[name as keyof Profile]) delete merged[name];
  for (const [name, value] of Object.entries(fresh)) {
    const shape = Profile.shape[name as keyof Profile];
    if (shape === undefined || after[name as keyof Profile] !== before[name as keyof Profile]) continue;
    if (shape.safeParse(value).success) merged[name] = value;
  }
  return merged as Profile;
}

/** What the tools of this turn made known of the person, as told facts. */
export function toldByTools(before: Profile, after: Profile): Told {
  const { wishes: _wishes, ...known } = after;
  const changed = Object.entries(known).filter(([name, value]) => before[name as keyof Profile] !== value);
  return { of: ONESELF, facts: Object.fromEntries(changed) };
}
