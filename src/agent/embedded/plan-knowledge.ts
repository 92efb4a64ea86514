import type { SessionState } from '../../contract/session-state.ts';
import { monthAlone } from '../../understanding/dates.ts';
import { inputsFor } from '../../understanding/entitlement-facts.ts';
import type { Request } from '../../understanding/reading.ts';
import { dateSaid } from '../../understanding/recognise-facts.ts';
import { mergeInputs, withoutPerson } from './merge-inputs.ts';
import { overtimePutRight } from './merge-overtime.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';

type Topic = SessionState['topic'];

/** Law, policy, eligibility, sums and procedures; a tool that does not exist yet gives way to the nearest that does. */
export function planKnowledge(request: Request, state: SessionState, context: PlanContext): Plan {
  const topic = goesOn(request, state, context);
  const question = wholeQuestion(request, topic);
  const inForce = regionInForce(request, topic);
  const region = request.slots.region ?? inForce;
  const audience = request.slots.audience ?? (followed(request, state)?.arguments.audience as string | undefined);
  const law: PlannedCall = { name: 'search_labour_law', arguments: defined({ question, region }) };
  const policy: PlannedCall = { name: 'search_policy', arguments: defined({ question, region, audience }) };
  const plan = (intent: Plan['intent'], call: PlannedCall): Plan => ({
    intent,
    calls: [call],
    said: [topic?.said, request.text].filter((words) => words !== undefined).join('，'),
  });
  switch (request.intent) {
    case 'calculate':
      return plan('calculate', firstExisting(context, calculation(request, state, inForce, context), law));
    case 'eligibility':
      return plan('eligibility', firstExisting(context, eligibility(request, state), policy));
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

function calculation(
  request: Request,
  state: SessionState,
  region: string | undefined,
  { cues, today }: PlanContext,
): PlannedCall | undefined {
  const { slots } = request;
  const previous = followed(request, state);
  const kind = slots.calculation ?? (previous?.arguments.kind as typeof slots.calculation);
  if (kind === undefined) return undefined;
  const { forAnother, ...earlier } = (previous?.arguments.inputs ?? {}) as Record<string, unknown>;
  const backToOneself = forAnother === true && cues.matches('ofOneself', request.text);
  const ofAnother = request.ofAnother === true || (forAnother === true && !backToOneself);
  // 那我老婆呢 begins anew with her, and 那我自己呢 with me; 她四十八 goes on with her.
  const ofThis = ofAnother === (forAnother === true) ? earlier : withoutPerson(earlier);
  const remembered = ofAnother ? {} : inputsRemembered(state);
  // What was told for another sum, or to judge a programme, counts for this one where both need it.
  const carried =
    previous?.arguments.kind === kind
      ? ofThis
      : { ...toldOfEligibility(kind, state), ...inputsFor(kind, ofThis as typeof slots.facts) };
  const before = mergeInputs(inputsFor(kind, remembered), carried);
  // The place that was spoken of holds for the sum where the sum asks for one.
  const putRight = kind === 'overtime_pay' ? overtimePutRight(before, slots.facts) : undefined;
  const told = {
    ...inputsFor(kind, region === undefined ? {} : { region }),
    ...inputsFor(kind, { ...slots.facts, ...putRight }),
  };
  const anew = OVERTIME.some((name) => (told as Record<string, unknown>)[name] !== undefined);
  const months = monthsCompleted(carried, told, request.text, today);
  const inputs = mergeInputs(anew ? without(before, OVERTIME) : before, { ...told, ...months });
  return {
    name: 'calculate_entitlement',
    arguments: { kind, inputs: { ...inputs, ...(ofAnother ? { forAnother: true } : {}) } },
  };
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

const DATE = /Date$/u;
const YEAR_ALONE = /^\d{4}\??$/u;
const YEAR_LENGTH = 4;

/** A sum that is made for somebody else than the person who speaks. */
export function isOfAnother({ inputs }: Readonly<Record<string, unknown>>): boolean {
  return (inputs as { forAnother?: unknown } | undefined)?.forAnother === true;
}

/** 那国庆三天呢 asks of those days instead of the ones before, not of both. */
const OVERTIME = ['overtimeHours', 'overtimeDays'];

function without(inputs: Readonly<Record<string, unknown>> | undefined, names: readonly string[]) {
  return Object.fromEntries(Object.entries(inputs ?? {}).filter(([name]) => !names.includes(name)));
}

/** What a person told so that a programme could be judged holds for the sum of it too. */
function toldOfEligibility(kind: Parameters<typeof inputsFor>[0], { topic, form }: SessionState) {
  const judged = [form, topic].find((one) => one?.tool === 'check_eligibility');
  const facts = judged?.arguments.facts as Parameters<typeof inputsFor>[1] | undefined;
  return facts && kind === 'unemployment_benefit' ? inputsFor(kind, facts) : undefined;
}

/** Pay told for one sum need not be told again for the next. */
function inputsRemembered({ told = {} }: SessionState): Parameters<typeof inputsFor>[1] {
  return told;
}

function eligibility(request: Request, state: SessionState): PlannedCall {
  const { slots } = request;
  const previous = followed(request, state);
  const programme = slots.programme ?? (previous?.arguments.programme as string | undefined);
  const earlier = previous?.tool === 'check_eligibility' ? (previous.arguments.facts as Record<string, unknown>) : {};
  const audience = slots.circumstances.audience ?? slots.audience;
  const told = { ...slots.facts, ...slots.circumstances, ...(audience === undefined ? {} : { audience }) };
  const facts = mergeInputs(request.ofAnother === true ? withoutPerson(earlier) : earlier, told);
  return {
    name: 'check_eligibility',
    arguments: defined({ programme, facts: Object.keys(facts).length > 0 ? facts : undefined }),
  };
}

/** 那要是没签合同呢 needs the question it goes on from. */
function wholeQuestion(request: Request, topic: Topic): string {
  // What was said for a sum would drown the new question; only a sentence that names nothing needs it.
  if (topic?.tool === 'calculate_entitlement' && request.follows !== 'topic') return request.text;
  const before = topic?.arguments.question ?? topic?.said;
  return typeof before === 'string' ? `${before} ${request.text}`.slice(-QUESTION_LENGTH) : request.text;
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

export function defined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
