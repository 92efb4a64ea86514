import { OpenForm, type SessionState } from '../contract/session-state.ts';
import type { Turn } from '../contract/turn.ts';
import { pendingFrom, withoutPending } from './pending-action.ts';
import type { ToolRecord } from './turn-run.ts';

/** The session's memory after a turn: what the tools remember, the form left open, the write left waiting. */
export function stateAfterTurn(options: {
  remembered: SessionState;
  records: readonly ToolRecord[];
  turn: Turn;
  understood: boolean;
  now: Date;
}): SessionState {
  const { remembered, records, turn, understood, now } = options;
  const pendingAction = pendingFrom(records, turn.speech, now);
  const form = formFrom(records);
  const rest = withoutPending(remembered);
  return {
    ...rest,
    form: form ?? (records.length > 0 ? undefined : rest.form),
    ...(pendingAction ? { pendingAction } : {}),
    choices: turn.suggestions,
    misunderstandings: understood ? 0 : remembered.misunderstandings + 1,
    handedOff: remembered.handedOff || turn.status === 'handed_off',
    lastReply: turn.reply,
    lastIntent: turn.intent,
  };
}

/** A tool that asked for a fact leaves its form open at that fact. */
function formFrom(records: readonly ToolRecord[]): SessionState['form'] {
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
