import type { SessionState } from '../../contract/session-state.ts';
import { knownOf, mergeFacts, ONESELF } from '../../contract/told-facts.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { monthAlone } from '../../understanding/dates.ts';
import { inputsFor } from '../../understanding/entitlement-facts.ts';
import { parseNumber } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import { dateSaid } from '../../understanding/recognise-facts.ts';
import { toldInFull } from '../../understanding/told-in-full.ts';
import { datePutRight } from './date-put-right.ts';
import { defined } from './defined.ts';
import { groupOf } from './group-of.ts';
import { hiredBefore, hiredInWords, withHires } from './hired-by.ts';
import { hardshipsJoined } from './merge-hardships.ts';
import { withoutPerson } from './merge-inputs.ts';
import { joined, moneyPlaced, restOfYears } from './merge-money.ts';
import { daysAsLongAsTold, hoursOfCycle, overtimePutRight, overtimeTogether } from './merge-overtime.ts';
import { peopleOf } from './people-of.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';
import { whoIsMeant } from './told-by.ts';
import { wholeQuestion } from './whole-question.ts';

type Topic = SessionState['topic'];

/** Law, policy, eligibility, sums and procedures; a tool that does not exist yet gives way to the nearest that does. */
export function planKnowledge(request: Request, state: SessionState, context: PlanContext): Plan {
  const topic = goesOn(request, state, context);
  const ofGroup = groupMeant(request, state, context.cues);
  const asked = wholeQuestion(request, ofGroup === undefined ? topic : undefined, context.cues);
  const question = [
    state.asEmployer === true && asksWhatThereIs(request, context) ? state.topic?.said : undefined,
    context.cues.audiences[ofGroup ?? ''],
    hiredInWords(request, context.cues.audiences),
    asked.question,
  ]
    .filter((words) => words !== undefined)
    .join('');
  const inForce = regionInForce(request, topic);
  const region = request.slots.region ?? inForce;
  const hires =
    request.slots.circumstances.audience === 'employer' ||
    (state.asEmployer === true && (context.cues.matches('hires', request.text) || asksWhatThereIs(request, context)));
  const audience = hires
    ? 'employer'
    : (request.slots.audience ?? ofGroup ?? (followed(request, state)?.arguments.audience as string | undefined));
  const law: PlannedCall = { name: 'search_labour_law', arguments: defined({ question, region }) };
  const policy: PlannedCall = { name: 'search_policy', arguments: defined({ question, region, audience }) };
  const plan = (intent: Plan['intent'], call: PlannedCall): Plan => ({
    intent,
    calls: [call],
    said: [topic?.said, request.text].filter((words) => words !== undefined).join('，'),
    matter: asked.matter,
    ...wanted(request.text, context.cues),
    ...(asked.question === request.text ? {} : { leans: true }),
    ...(tellsMore(request, context.cues) ? { tells: true } : {}),
    ...meantPeople(request, state, context),
    ...(request.ofAnother === true ? { of: whoIsMeant(request, state, context.cues) } : {}),
  });
  switch (asksOwnSum(request, state, context.cues) ? 'calculate' : request.intent) {
    case 'calculate': {
      const sum = calculation(request, state, inForce, context);
      // 那我能拿多少 after a verdict asks what the programme gives, which is no sum.
      if (sum === undefined && topic?.tool === 'check_eligibility') return plan('policy', givesHowMuch(topic, request));
      return plan('calculate', firstExisting(context, sum, law));
    }
    case 'eligibility':
      return plan('eligibility', firstExisting(context, eligibility(request, state, context.cues), policy));
    case 'policy':
      return plan('policy', policy);
    case 'service_guide': {
      const service =
        request.slots.service ?? serviceInForce(followed(request, state), context.cues.claimedAt) ?? question;
      return plan('service_guide', { name: 'find_service', arguments: defined({ service, region }) });
    }
    default:
      return plan('labour_law', law);
  }
}

/** Who is sixty-three, pregnant or still at school asks for the rules of those, without saying so again. */
function meantPeople(request: Request, state: SessionState, { cues, today }: PlanContext): Pick<Plan, 'people'> {
  if (state.asEmployer === true || request.slots.circumstances.audience === 'employer') return {};
  const audiences = peopleOf(knownOf(state.told, whoIsMeant(request, state, cues)), today);
  const people = audiences.flatMap((audience) => {
    const called = cues.people[audience];
    return called === undefined ? [] : [{ audience, called }];
  });
  return people.length === 0 ? {} : { people };
}

/** 我啥时候能退休, her year of birth told long before: not the rule is asked for but her day. */
function asksOwnSum(request: Request, state: SessionState, cues: CueBook): boolean {
  const { intent, slots, ofAnother } = request;
  const { calculation, forms } = slots;
  if (intent !== 'labour_law' || calculation === undefined || !OF_A_LIFETIME.has(calculation)) return false;
  if (ofAnother !== true && !forms.includes('personal')) return false;
  const known = knownOf(state.told, whoIsMeant(request, state, cues));
  return BIRTHS.some((name) => known[name] !== undefined) && forms.includes('amount');
}

const OF_A_LIFETIME: ReadonlySet<string> = new Set(['retirement_age', 'pension_contribution_years']);
const BIRTHS = ['birthDate', 'birthYear', 'age'];

/** 三个月, 一个月五千二, 还没签合同: more of the case, and no question. What an employer said is asked about. */
function tellsMore({ text, slots: { forms } }: Request, cues: CueBook): boolean {
  const asks = forms.some((form) => form !== 'personal') || cues.partAsked('answer', text) !== undefined;
  if (cues.matches('ofOneself', text) || cues.matches('othersSituation', text)) return false;
  if (cues.matches('intends', text)) return false;
  return !asks && !cues.matches('saidByEmployer', text) && !cues.matches('leansOnBefore', text);
}

const FIGURES = [
  ['asksMoney', 'money'],
  ['asksSpan', 'span'],
  ['asksDay', 'day'],
] as const;

function wanted(text: string, cues: CueBook): Pick<Plan, 'wants'> {
  const found = FIGURES.find(([cue]) => cues.matches(cue, text));
  return found === undefined ? {} : { wants: found[1] };
}

function givesHowMuch({ arguments: given, said }: NonNullable<Topic>, { text }: Request): PlannedCall {
  const { audience } = (given.facts ?? {}) as { audience?: string };
  const question = [given.programme ?? said, text].filter((words) => typeof words === 'string').join(' ');
  return { name: 'search_policy', arguments: defined({ question: question.slice(-QUESTION_LENGTH), audience }) };
}

function calculation(
  request: Request,
  state: SessionState,
  region: string | undefined,
  { cues, today }: PlanContext,
): PlannedCall | undefined {
  const { slots } = request;
  const previous = followed(request, state);
  const kindBefore = previous?.arguments.kind as typeof slots.calculation;
  // 能折多少钱, after so many days of leave, asks for their pay.
  const turnsToPay = kindBefore === 'annual_leave' && cues.matches('leaveForMoney', request.text);
  const named = turnsToPay ? 'unused_leave_pay' : slots.calculation;
  const kind = named ?? kindBefore ?? caseTold(request, state, cues);
  if (kind === undefined) return undefined;
  const { forAnother, ...earlier } = (previous?.arguments.inputs ?? {}) as Record<string, unknown>;
  const backToOneself = forAnother === true && cues.matches('ofOneself', request.text);
  const ofAnother = request.ofAnother === true || (forAnother === true && !backToOneself);
  const who = ofAnother ? whoIsMeant({ ...request, ofAnother }, state, cues) : ONESELF;
  // 那我老婆呢 begins anew with her, and 那我自己呢 with me; 她四十八 goes on with her.
  const ofThis =
    ofAnother === (forAnother === true) && who === (previous?.of ?? who) ? earlier : withoutPerson(earlier);
  const remembered = knownOf(state.told, who) as Parameters<typeof inputsFor>[1];
  const carried = previous?.arguments.kind === kind ? ofThis : inputsFor(kind, ofThis as typeof slots.facts);
  const known = mergeFacts(inputsFor(kind, remembered), carried);
  // 成都最低工资多少 asks for the figure, not for one's own pay.
  const before = kind === 'minimum_wage' && cues.matches('asksTheMinimum', request.text) ? {} : known;
  // The place that was spoken of holds for the sum where the sum asks for one.
  const how = {
    eachAsLong: cues.matches('daysAsLong', request.text),
    adds: cues.matches('addsOvertime', request.text),
    corrects: request.act === 'correct' || cues.matches('correctsOneself', request.text),
  };
  const putRight =
    kind === 'overtime_pay'
      ? (overtimeTogether(before, slots.facts, how) ?? overtimePutRight(before, slots.facts))
      : undefined;
  const told = {
    ...inputsFor(kind, region === undefined ? {} : { region }),
    ...inputsFor(kind, overtimeFacts(slots.facts, putRight, how.eachAsLong)),
  };
  const anew = OVERTIME.some((name) => (told as Record<string, unknown>)[name] !== undefined);
  const months = monthsCompleted(before, told, request.text, today);
  const nothingNamed = request.act === 'correct' && Object.keys(told).every((name) => name === 'region');
  const further = Object.keys(told).length === 0 ? monthsAdded(before, request.text, cues) : {};
  const day = nothingNamed ? datePutRight(before, request.text, today) : {};
  const placed = moneyPlaced(before, joined(before, told, request.text, cues), request.text, cues);
  const merged = mergeFacts(anew ? without(before, OVERTIME) : before, {
    ...placed,
    ...months,
    ...day,
    ...restOfYears(before, request.text, cues),
    ...further,
  });
  const inputs =
    kind === 'overtime_pay'
      ? hoursOfCycle(daysAsLongAsTold(merged, told, cues.matches('everyDay', request.text)))
      : merged;
  return {
    name: 'calculate_entitlement',
    arguments: { kind, inputs: { ...inputs, ...(ofAnother ? { forAnother: true } : {}) } },
  };
}

/** The overtime as it holds now, without what it was told by (都是八小时, 补休了一天). */
function overtimeFacts(
  facts: Request['slots']['facts'],
  putRight: Pick<typeof facts, 'overtimeHours' | 'overtimeDays'> | undefined,
  eachAsLong: boolean,
): typeof facts {
  if (putRight === undefined) return facts;
  const { overtimeHours: _hours, overtimeDays: _days, restDayCompensated, hoursPerDay, ...others } = facts;
  const whole = facts.daysCompensated === undefined && restDayCompensated !== undefined;
  const pattern = !eachAsLong && hoursPerDay !== undefined;
  return {
    ...others,
    ...(whole ? { restDayCompensated } : {}),
    ...(pattern ? { hoursPerDay } : {}),
    ...putRight,
  };
}

/** 该拿多少, after a parting was told in full: its severance. */
function caseTold(request: Request, state: SessionState, cues: CueBook): 'severance' | undefined {
  const known = knownOf(state.told, whoIsMeant(request, state, cues)) as Parameters<typeof inputsFor>[1];
  return toldInFull('severance', known) ? 'severance' : undefined;
}

/** 想起来了，是3月, after a sum that was made by the year alone (2019年, its month forgotten): the month belongs to that year. */
function monthsCompleted(
  before: Readonly<Record<string, unknown>>,
  told: Readonly<Record<string, unknown>>,
  text: string,
  today: string,
): Record<string, string> {
  const open = Object.keys(before).filter((name) => DATE.test(name) && YEAR_ALONE.test(String(before[name])));
  const [field] = open.filter((name) => told[name] !== undefined).concat(open);
  const said = dateSaid(text, today);
  if (field === undefined || said === undefined || said.length === YEAR_LENGTH || !monthAlone(text)) return {};
  return { [field]: `${String(before[field]).slice(0, YEAR_LENGTH)}${said.slice(YEAR_LENGTH)}` };
}

/** 零三个月 after seven years told: seven years and three months. */
function monthsAdded(before: Readonly<Record<string, unknown>>, text: string, cues: CueBook): Record<string, number> {
  const months = parseNumber(cues.captured('addsMonths', text) ?? '');
  const field = (['years', 'contributionYears', 'totalYears'] as const).find(
    (name) => typeof before[name] === 'number' && Number.isInteger(before[name]),
  );
  if (months === undefined || field === undefined) return {};
  return { [field]: Math.round((Number(before[field]) + months / 12) * 100) / 100 };
}

const DATE = /Date$/u;
const YEAR_ALONE = /^\d{4}\??$/u;
const YEAR_LENGTH = 4;

/** 有什么优惠没 asks of nothing in particular. */
function asksWhatThereIs({ text }: Request, { cues }: PlanContext): boolean {
  return cues.matches('asksWhatThereIs', text);
}

/** 有补贴吗 is asked for who one is, where that was told. */
function groupMeant(request: Request, state: SessionState, cues: CueBook): string | undefined {
  if (request.slots.audience !== undefined || !cues.matches('asksWhatThereIs', request.text)) return undefined;
  return groupOf(knownOf(state.told, whoIsMeant(request, state, cues)));
}

/** 那国庆三天呢 asks of those days instead of the ones before, not of both. */
const OVERTIME = ['overtimeHours', 'overtimeDays'];

function without(inputs: Readonly<Record<string, unknown>> | undefined, names: readonly string[]) {
  return Object.fromEntries(Object.entries(inputs ?? {}).filter(([name]) => !names.includes(name)));
}

function eligibility(request: Request, state: SessionState, cues: CueBook): PlannedCall {
  const { slots } = request;
  const previous = followed(request, state);
  const others = cues.matches('asksForOthers', request.text);
  const named = slots.programme ?? (previous?.arguments.programme as string | undefined);
  // Whom a firm hires decides which programmes come into question, unless one is named.
  const hires = slots.circumstances.hires !== undefined && named !== undefined && !request.text.includes(named);
  const programme = others || hires ? undefined : named;
  const { forAnother: _another, ...earlier } = (previous?.arguments.facts ?? {}) as Record<string, unknown>;
  const who = whoIsMeant(request, state, cues);
  const ofSame = previous?.tool === 'check_eligibility' && who === (previous.of ?? ONESELF);
  const audience = slots.circumstances.audience ?? slots.audience;
  const told = { ...slots.facts, ...slots.circumstances, ...(audience === undefined ? {} : { audience }) };
  // An employer asks for the firm, whatever was said of the person.
  const remembered = audience === 'employer' ? hiredBefore(previous) : forProgrammes(knownOf(state.told, who));
  const before = mergeFacts(remembered, ofSame ? earlier : {});
  const facts = {
    ...mergeFacts(before, withHires(before, { ...told, ...hardshipsJoined(before, told) })),
    ...(who === ONESELF ? {} : { forAnother: true }),
  };
  return {
    name: 'check_eligibility',
    arguments: defined({ programme, facts: Object.keys(facts).length > 0 ? facts : undefined }),
  };
}

/** Facts that no programme turns on. */
const NOT_JUDGED: ReadonlySet<string> = new Set([
  ...['name', 'phone', 'city', 'district', 'householdPlace', 'skills', 'certificates', 'experienceYears', 'education'],
  ...['occupation', 'monthlyWage', 'dailyWage', 'hourlyWage', 'years', 'startDate', 'endDate', 'contractSigned'],
  ...['contractDate', 'contractMonths', 'noticeGiven', 'totalYears', 'monthsWithoutContract', 'specialTrade'],
  ...['injuryDate', 'disabilityGrade', 'limits', 'pregnant'],
]);

function forProgrammes(known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(known).filter(([name]) => !NOT_JUDGED.has(name)));
}

const QUESTION_LENGTH = 300;

/** 上海的标准呢, and then 那产假呢: the place stays until another is named. */
function regionInForce({ follows, intent }: Request, topic: Topic): string | undefined {
  if (follows !== 'topic') return undefined;
  const { region, inputs } = (topic?.arguments ?? {}) as { region?: string; inputs?: { region?: string } };
  return region ?? (intent === 'service_guide' ? undefined : inputs?.region);
}

function serviceInForce(topic: Topic, services: Readonly<Record<string, string>>): string | undefined {
  const { service, programme, kind } = (topic?.arguments ?? {}) as Record<string, string | undefined>;
  return service ?? programme ?? services[kind ?? ''];
}

function followed({ follows, ofAnother, intent }: Request, state: SessionState): Topic {
  // 我老公也下岗了，他能领吗 asks the same for another.
  const sameForAnother = ofAnother === true && state.topic?.intent === intent;
  return follows === 'topic' || sameForAnother ? state.topic : undefined;
}

function goesOn(request: Request, state: SessionState, { cues }: PlanContext): Topic {
  return followed(request, state) ?? (cues.matches('goesOn', request.text) ? state.topic : undefined);
}

function firstExisting(context: PlanContext, wanted: PlannedCall | undefined, otherwise: PlannedCall): PlannedCall {
  return wanted !== undefined && context.tools.has(wanted.name) ? wanted : otherwise;
}
