import type { SessionState } from '../../contract/session-state.ts';
import { inputsFor } from '../../understanding/entitlement-facts.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';

/** Law, policy, eligibility, sums and procedures; a tool that does not exist yet gives way to the nearest that does. */
export function planKnowledge(request: Request, state: SessionState, context: PlanContext): Plan {
  const question = wholeQuestion(request, state);
  const region = request.slots.region ?? undefined;
  const { audience } = request.slots;
  const law: PlannedCall = { name: 'search_labour_law', arguments: defined({ question, region }) };
  const policy: PlannedCall = { name: 'search_policy', arguments: defined({ question, region, audience }) };
  switch (request.intent) {
    case 'calculate':
      return { intent: 'calculate', calls: [firstExisting(context, calculation(request, state), law)] };
    case 'eligibility':
      return { intent: 'eligibility', calls: [firstExisting(context, eligibility(request, state), policy)] };
    case 'policy':
      return { intent: 'policy', calls: [policy] };
    case 'service_guide': {
      const service = request.slots.service ?? followed(request, state)?.arguments.service ?? question;
      return { intent: 'service_guide', calls: [{ name: 'find_service', arguments: defined({ service, region }) }] };
    }
    default:
      return { intent: 'labour_law', calls: [law] };
  }
}

function calculation({ slots, reasons }: Request, state: SessionState): PlannedCall | undefined {
  const previous = reasons.includes('follows_topic') ? state.topic : undefined;
  const kind = slots.calculation ?? (previous?.arguments.kind as typeof slots.calculation);
  if (kind === undefined) return undefined;
  const before =
    previous?.arguments.kind === kind
      ? (previous.arguments.inputs as Record<string, unknown> | undefined)
      : toldOfEligibility(kind, state);
  const facts = inputsFor(kind, slots.facts);
  const anew = OVERTIME.some((name) => facts[name] !== undefined);
  return {
    name: 'calculate_entitlement',
    arguments: { kind, inputs: { ...(anew ? without(before, OVERTIME) : before), ...facts } },
  };
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

function eligibility(request: Request, state: SessionState): PlannedCall {
  const { slots } = request;
  const programme = slots.programme ?? (followed(request, state)?.arguments.programme as string | undefined);
  const audience = slots.circumstances.audience ?? slots.audience;
  const facts = { ...slots.facts, ...slots.circumstances, ...(audience === undefined ? {} : { audience }) };
  return {
    name: 'check_eligibility',
    arguments: defined({ programme, facts: Object.keys(facts).length > 0 ? facts : undefined }),
  };
}

/** 那要是没签合同呢 needs the question it goes on from. */
function wholeQuestion(request: Request, state: SessionState): string {
  const question = goesOn(request, state)?.arguments.question;
  return typeof question === 'string' ? `${question} ${request.text}`.slice(-300) : request.text;
}

function followed({ reasons }: Request, state: SessionState): SessionState['topic'] {
  return reasons.includes('follows_topic') ? state.topic : undefined;
}

const GOES_ON = /^(?:那|要是|如果|假如|万一|但是|可是|不过|然后|what if|and if|but )/iu;

function goesOn(request: Request, state: SessionState): SessionState['topic'] {
  return followed(request, state) ?? (GOES_ON.test(request.text) ? state.topic : undefined);
}

function firstExisting(context: PlanContext, wanted: PlannedCall | undefined, otherwise: PlannedCall): PlannedCall {
  return wanted !== undefined && context.tools.has(wanted.name) ? wanted : otherwise;
}

export function defined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
