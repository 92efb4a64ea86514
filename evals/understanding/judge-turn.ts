import type { Intent } from '../../src/contract/intent.ts';
import type { ToolCallRecord, Turn, TurnStatus } from '../../src/contract/turn.ts';
import { type ArgumentCounts, compareArguments, surplusOf } from './compare-arguments.ts';
import type { CallLabel, Expectation } from './labels.ts';

/** Tools that may answer an intent; used where a label accepts several intents and names the calls of the first. */
const TOOLS_OF_INTENT: Partial<Record<Intent, readonly string[]>> = {
  job_search: ['search_jobs'],
  job_detail: ['get_job'],
  apply: ['apply_to_job'],
  application_status: ['list_applications'],
  job_fair: ['search_job_fairs'],
  training: ['search_training'],
  policy: ['search_policy'],
  eligibility: ['check_eligibility'],
  labour_law: ['search_labour_law'],
  calculate: ['calculate_entitlement'],
  service_guide: ['find_service'],
  resume: ['build_resume'],
  interview: ['practise_interview'],
  career_advice: ['give_career_advice'],
  profile: ['update_profile', 'show_profile', 'erase_me'],
  handoff: ['hand_off'],
};
const WITHOUT_TOOLS: readonly Intent[] = ['smalltalk', 'out_of_scope', 'unsafe'];

/** What one turn came to beside its label. Absent where the label leaves it open. */
export interface Judgement extends ArgumentCounts {
  intent: { expected: Intent; got: Intent | 'failed'; right: boolean };
  toolsRight?: boolean;
  argumentsExact?: boolean;
  statusRight?: boolean;
  faults: string[];
}

/** @param onScreen ids of the postings shown last, for labels that point at one of them */
export function judgeTurn(
  expected: Expectation & { status?: TurnStatus },
  turn: Turn,
  onScreen: readonly string[] = [],
): Judgement {
  const intentRight = turn.intent === expected.intent || expected.also_accept.includes(turn.intent);
  const faults = intentRight ? [] : [`intent: expected ${expected.intent}, got ${turn.intent}`];
  const judgement: Judgement = {
    intent: { expected: expected.intent, got: intentRight ? expected.intent : turn.intent, right: intentRight },
    right: 0,
    surplus: 0,
    missing: 0,
    faults,
  };
  if (expected.status !== undefined) {
    judgement.statusRight = turn.status === expected.status;
    if (!judgement.statusRight) faults.push(`status: expected ${expected.status}, got ${turn.status}`);
  }
  judgeTools(expected, turn, onScreen, judgement);
  return judgement;
}

/** A turn that the server did not answer counts as wrong in everything its label says. */
export function judgeFailure(expected: Expectation & { status?: TurnStatus }, reason: string): Judgement {
  const { intent, status, calls } = expected;
  const missing = (calls ?? []).reduce((sum, call) => sum + compareArguments(call, undefined).missing, 0);
  return {
    intent: { expected: intent, got: 'failed', right: false },
    ...(calls ? { toolsRight: false, argumentsExact: false } : {}),
    ...(status ? { statusRight: false } : {}),
    right: 0,
    surplus: 0,
    missing,
    faults: [`failed: ${reason}`],
  };
}

function judgeTools(expected: Expectation, turn: Turn, onScreen: readonly string[], judgement: Judgement): void {
  const { calls } = expected;
  if (calls === undefined) {
    if (!WITHOUT_TOOLS.includes(expected.intent) || turn.intent !== expected.intent) return;
    judgement.toolsRight = turn.toolCalls.every(({ name }) => name === 'hand_off');
    if (!judgement.toolsRight) judgement.faults.push(`tools: expected none, got ${namesOf(turn.toolCalls)}`);
    return;
  }
  if (isAnotherAcceptedReading(expected, calls, turn)) {
    judgement.toolsRight = true;
    return;
  }
  const made = turn.toolCalls.filter(
    ({ name }) => name !== 'update_profile' || calls.some((call) => call.name === name),
  );
  judgement.toolsRight = namesOf(made) === namesOf(calls);
  if (!judgement.toolsRight) judgement.faults.push(`tools: expected ${namesOf(calls)}, got ${namesOf(made)}`);
  judgeArguments(calls, made, onScreen, judgement);
}

/** The turn took an intent the label also accepts, and answered it with that intent's own tool or a question. */
function isAnotherAcceptedReading(expected: Expectation, calls: readonly CallLabel[], turn: Turn): boolean {
  if (calls.length > 1 || turn.toolCalls.length > 1 || !expected.also_accept.includes(turn.intent)) return false;
  const accepted = TOOLS_OF_INTENT[turn.intent] ?? [];
  const [call] = turn.toolCalls;
  return call === undefined ? accepted.length === 0 : call.name !== calls[0]?.name && accepted.includes(call.name);
}

function judgeArguments(
  calls: readonly CallLabel[],
  made: readonly ToolCallRecord[],
  onScreen: readonly string[],
  judgement: Judgement,
): void {
  const left = [...made];
  for (const label of calls) {
    const candidates = left.filter(({ name }) => name === label.name);
    const [best] = candidates
      .map((call) => ({ call, compared: compareArguments(label, call.arguments) }))
      .sort((first, second) => second.compared.right - first.compared.right);
    const compared = best?.compared ?? compareArguments(label, undefined);
    if (best !== undefined) left.splice(left.indexOf(best.call), 1);
    judgement.right += compared.right;
    judgement.surplus += compared.surplus;
    judgement.missing += compared.missing;
    judgement.faults.push(...compared.faults);
    if (label.points_at !== undefined) judgePointing(label.points_at, best?.call, onScreen, judgement);
  }
  for (const call of left) judgement.surplus += surplusOf(call.name, call.arguments);
  judgement.argumentsExact = judgement.toolsRight === true && judgement.surplus === 0 && judgement.missing === 0;
}

function judgePointing(
  position: number,
  call: ToolCallRecord | undefined,
  onScreen: readonly string[],
  judgement: Judgement,
): void {
  const wanted = onScreen[position - 1];
  if (wanted !== undefined && call?.arguments.jobId === wanted) {
    judgement.right += 1;
    return;
  }
  judgement.missing += 1;
  if (call !== undefined) judgement.surplus += 1;
  const at = onScreen.indexOf(String(call?.arguments.jobId)) + 1;
  const shown = wanted === undefined ? ` of ${onScreen.length} shown` : '';
  judgement.faults.push(`points at: expected ${position}${shown}, got ${at === 0 ? 'none of them' : at}`);
}

function namesOf(calls: readonly { name: string }[]): string {
  return calls.length === 0 ? 'none' : calls.map(({ name }) => name).join(' + ');
}
