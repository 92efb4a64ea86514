import type { SessionState } from '../../contract/session-state.ts';
import { knownOf } from '../../contract/told-facts.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { CalculationKind } from '../../lexicon/lexicon-schema.ts';
import type { Request } from '../../understanding/reading.ts';
import { toldInFull } from '../../understanding/told-in-full.ts';
import { whoIsMeant } from './told-by.ts';

/** Facts that give a sum its ground however they were told. */
const GIVEN_BY: Readonly<Record<string, readonly string[]>> = {
  double_wage: ['contractSigned', 'contractDate', 'monthsWithoutContract'],
  severance: ['dismissalReason', 'endDate'],
  maternity_leave: [],
  work_injury: ['disabilityGrade', 'injuryDate', 'death'],
};

/**
 * 我工资4800，昆山的 after a question of law begins no sum of double wages: nobody spoke of a contract. What is told is more
 * of the case; what is asked (能赔多少) is asked of what was told.
 */
export function groundlessSum(request: Request, state: SessionState, cues: CueBook): Request {
  const { intent, act, text, slots } = request;
  const { topic, form } = state;
  if (intent !== 'calculate' || act === 'value' || form !== undefined) return request;
  const sums = topic?.tool === 'calculate_entitlement';
  const kind = slots.calculation ?? (sums ? (topic.arguments.kind as CalculationKind) : undefined);
  if (kind === undefined || GIVEN_BY[kind] === undefined) return request;
  if (sums && topic.arguments.kind === kind && request.follows === 'topic') return request;
  const said = [text, topic?.said, topic?.matter].filter((words) => words !== undefined).join(' ');
  const told = knownOf(state.told, whoIsMeant(request, state, cues));
  const given = GIVEN_BY[kind].some((name) => told[name] !== undefined);
  if (given || cues.givesGround(kind, said) || toldInFull(kind, slots.facts)) return request;
  // 能赔多少 after a death on the way to work is asked of that.
  if (kind === 'severance' && slots.forms.includes('amount') && cues.matches('died', said)) {
    const { dismissalReason: _assumed, ...facts } = slots.facts;
    const ofTheDeath = { ...slots, calculation: 'work_injury' as const, facts: { ...facts, death: true as const } };
    return { ...request, act: 'new', follows: 'topic', slots: ofTheDeath };
  }
  const { calculation: _none, ...rest } = slots;
  if (topic === undefined) return { ...request, intent: 'labour_law', slots: rest };
  // What resembled that sum names no matter of its own.
  return { ...request, intent: 'labour_law', act: 'new', slots: { ...rest, topics: [] }, follows: 'topic' };
}
