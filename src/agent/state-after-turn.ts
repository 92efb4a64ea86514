import { OpenForm, type SessionState, type StoredPendingAction } from '../contract/session-state.ts';
import type { Turn } from '../contract/turn.ts';
import type { Plan } from './embedded/plan.ts';
import { isExpired, pendingFrom, withoutPending } from './pending-action.ts';
import type { ToolRecord } from './turn-run.ts';

/** After this many turns about something else, a question that was left open is taken to be dropped. */
const SIDE_TURNS = 3;
/** Forms put aside; more than this and a person has moved on. */
const PAUSED_FORMS_KEPT = 3;

/** The session's memory after a turn: what the tools remember, the form left open, the write left waiting. */
export function stateAfterTurn(options: {
  remembered: SessionState;
  records: readonly ToolRecord[];
  plan: Plan;
  turn: Turn;
  now: Date;
}): SessionState {
  const { remembered, records, plan, turn, now } = options;
  const pendingAction = pendingFrom(records, turn.speech, now) ?? stillPending(remembered, plan, now);
  const state = withoutPending(remembered);
  return {
    ...state,
    ...formsAfter(withoutSettledForm(state, records), formFrom(records) ?? plan.openForm, plan),
    ...(pendingAction ? { pendingAction } : {}),
    choices: turn.suggestions,
    misunderstandings: plan.misunderstood === true ? remembered.misunderstandings + 1 : 0,
    handedOff: remembered.handedOff || turn.status === 'handed_off',
    lastReply: turn.reply,
    lastIntent: turn.intent,
  };
}

/** A write goes on waiting while the person talks of something else, until it is answered or its time is up. */
export function stillPending({ pendingAction }: SessionState, plan: Plan, now: Date): StoredPendingAction | undefined {
  if (pendingAction === undefined || plan.decision !== undefined || isExpired(pendingAction, now)) return undefined;
  return plan.calls.some(({ name }) => name === pendingAction.tool) ? undefined : pendingAction;
}

type Forms = Pick<SessionState, 'form' | 'pausedForms'>;

/**
 * A side question leaves the open form open, so that a bare answer still finds it; a side question that opens a form of
 * its own puts the first one aside until its own is done.
 */
function formsAfter({ form, pausedForms }: SessionState, opened: OpenForm | undefined, plan: Plan): Forms {
  const stillOpen = plan.form === undefined || plan.form === 'paused' || plan.form === 'resumed' ? form : undefined;
  if (opened !== undefined) {
    const aside = stillOpen !== undefined && stillOpen.tool !== opened.tool ? [...pausedForms, stillOpen] : pausedForms;
    return { form: opened, pausedForms: aside.slice(-PAUSED_FORMS_KEPT) };
  }
  if (stillOpen !== undefined) {
    const sideTurns = plan.form === 'paused' ? (stillOpen.sideTurns ?? 0) + 1 : 0;
    return { form: sideTurns > SIDE_TURNS ? undefined : { ...stillOpen, sideTurns }, pausedForms };
  }
  return { form: pausedForms.at(-1), pausedForms: pausedForms.slice(0, -1) };
}

/** A form is closed once its tool has done its work, whatever words led there. */
function withoutSettledForm(state: SessionState, records: readonly ToolRecord[]): SessionState {
  const settled = records.some(({ name, result }) => name === state.form?.tool && result?.status === 'done');
  return settled ? { ...state, form: undefined } : state;
}

/** A tool that asked for a fact leaves its form open at that fact. */
function formFrom(records: readonly ToolRecord[]): OpenForm | undefined {
  const record = records.findLast(({ result }) => result?.status === 'need_input');
  if (record === undefined) return undefined;
  const asked = record.result as { field?: string; choices?: string[] };
  return OpenForm.parse({
    tool: record.name,
    intent: record.tool.intent,
    arguments: record.arguments,
    asking: asked.field,
    choices: asked.choices,
  });
}
