import type { Intent } from '../../contract/intent.ts';
import type { SessionState } from '../../contract/session-state.ts';
import { NOTHING_RECOGNISED } from '../../understanding/decide-intent.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext } from './plan.ts';

/** What is asked of ourselves and not of the world is read as these when nothing in it is known. */
const UNPLACED: ReadonlySet<Intent> = new Set(['out_of_scope', 'smalltalk', 'job_detail', 'handoff', 'profile']);

/**
 * What is kept of people, where answers come from, what was said before, and what to do under a threat: none of these is a
 * matter of the knowledge pack, and none may be sent away.
 */
export function planAboutOurselves(request: Request, state: SessionState, { cues }: PlanContext): Plan | undefined {
  const { text, act, intent } = request;
  if (act !== 'new' || state.form !== undefined || state.pendingAction !== undefined) return undefined;
  if (cues.matches('asksWhatIsKept', text)) return saying('profile', 'what_is_kept');
  if (intent !== 'profile' && UNPLACED.has(intent) && cues.matches('asksForSources', text)) {
    return saying('smalltalk', 'about_sources');
  }
  if (intent === 'out_of_scope' && cues.matches('ofThisTalk', text)) {
    return saying('smalltalk', state.lastReply === undefined ? 'nothing_to_repeat' : 'about_this_talk');
  }
  // Where the pack knows the very case it is asked; here nothing in the words was known to it.
  if (request.reasons.includes(NOTHING_RECOGNISED) && cues.matches('threatened', text)) {
    return saying('labour_law', 'threatened');
  }
  return undefined;
}

function saying(intent: Intent, code: string): Plan {
  return { intent, calls: [], status: 'answered', say: { code } };
}
