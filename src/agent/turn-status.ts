import type { Intent } from '../contract/intent.ts';
import type { TurnStatus } from '../contract/turn.ts';
import type { Plan } from './embedded/plan.ts';
import type { ToolRecord } from './turn-run.ts';

const STATUS_OF_RESULT = {
  ok: 'answered',
  none: 'not_found',
  need_input: 'clarify',
  confirm: 'confirm',
  done: 'done',
} as const satisfies Record<string, TurnStatus>;

/** Of several results the one that asks something of the person decides, then the one that found something. */
const PRECEDENCE: readonly TurnStatus[] = [
  'confirm',
  'handed_off',
  'clarify',
  'done',
  'answered',
  'not_found',
  'failed',
];

export function turnStatus(records: readonly ToolRecord[], plan: Plan): TurnStatus {
  // The law that is shown beside a refusal does not make an answer of it.
  if (plan.status === 'declined') return plan.status;
  if (records.length === 0) return plan.status ?? (plan.clarify ? 'clarify' : 'answered');
  const statuses = records.map(({ tool, result }): TurnStatus => {
    if (result === undefined) return 'failed';
    if (tool.intent === 'handoff' && result.status === 'done') return 'handed_off';
    return STATUS_OF_RESULT[result.status];
  });
  return PRECEDENCE.find((status) => statuses.includes(status)) ?? 'answered';
}

/** What the turn was about: the plan's reading, unless a language model went and did something else. */
export function turnIntent(records: readonly ToolRecord[], plan: Plan): Intent {
  const planned = new Set(plan.calls.map((call) => call.name));
  const called = records.at(0);
  if (called === undefined || planned.has(called.name)) return plan.intent;
  return called.tool.intent;
}
