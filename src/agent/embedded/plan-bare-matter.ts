import type { SessionState } from '../../contract/session-state.ts';
import type { Request } from '../../understanding/reading.ts';
import { anythingOpen, whatIsOpen } from '../../understanding/what-is-open.ts';
import type { Plan, PlanContext } from './plan.ts';

/** 工资, 社保的事: a word that may mean several things, with nothing it could belong to, is asked about. */
export function planBareMatter(
  { act, intent, text }: Request,
  state: SessionState,
  { cues }: PlanContext,
): Plan | undefined {
  if ((act !== 'new' && act !== 'unclear') || anythingOpen(whatIsOpen(state))) return undefined;
  const choices = cues.mattersOf(text);
  if (choices === undefined) return undefined;
  return { intent, calls: [], status: 'clarify', clarify: { code: 'which_matter', choices: [...choices] } };
}
