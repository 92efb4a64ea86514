import { OutcomeStage } from '../../contract/outcome.ts';
import type { OpenForm } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { readOutcome } from '../../lexicon/read-outcome.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';

/** What a question about one's applications asks of `list_applications`: the list, or to take one back. */
export function applicationsCall(text: string, cues: CueBook): PlannedCall {
  if (!cues.matches('withdraws', text)) return { name: 'list_applications', arguments: {} };
  const which = cues.matches('withdrawsBarely', text) ? '' : text.slice(0, 200);
  return { name: 'list_applications', arguments: { withdraw: which } };
}

/** The answer to how it went. */
export function planOutcome(
  { text }: Request,
  { arguments: given, tool, intent }: OpenForm,
  { cues }: PlanContext,
): Plan {
  const asked = given.outcome as { stage: unknown };
  const answer = readOutcome(text, OutcomeStage.parse(asked.stage), cues);
  const outcome = { ...asked, words: text, answer };
  return { intent, calls: [{ name: tool, arguments: { outcome } }], form: 'answered' };
}
