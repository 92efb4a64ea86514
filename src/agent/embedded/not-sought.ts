import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';

/** 帮我留着 with a posting in view keeps it, and 刚才留着的 is the one looked at last. Nothing is sent for it. */
export function keptForLater(request: Request, state: SessionState, cues: CueBook): Request {
  const { focusedJobId, thread, form, pendingAction } = state;
  const ofPosting = focusedJobId !== undefined && (thread === 'posting' || thread === 'search');
  if (!ofPosting || form !== undefined || pendingAction !== undefined) return request;
  const { text, slots } = request;
  if (cues.matches('keepsIt', text))
    return { ...request, intent: 'smalltalk', act: 'new', confidence: 1, slots: { ...slots, say: 'kept_not_sent' } };
  if (!cues.matches('keptBefore', text) || slots.pointing?.ordinal !== undefined) return request;
  const pointing = { focused: true };
  return { ...request, intent: 'job_detail', act: 'select', confidence: 1, slots: { ...slots, pointing } };
}

/**
 * 我爸在小区当保安，昨天晚上倒地上没抢救过来: what has befallen somebody at work is a matter of law, and no search for their
 * trade.
 */
export function ofAMisfortune(request: Request, { form }: SessionState, cues: CueBook): Request {
  const { intent, text, act, slots } = request;
  const search = intent === 'job_search' && act === 'new' && slots.search.keywords !== undefined;
  if (!search || form !== undefined || !cues.matches('befell', text)) return request;
  const wants = (['looksFor', 'wantsWork'] as const).some((cue) => cues.matches(cue, text));
  if (wants || slots.topics.includes('job_wanted')) return request;
  const { follows: _search, ...own } = request;
  return { ...own, intent: 'labour_law', act: 'new', confidence: 1 };
}

/** 包工头说给六十万私了: what is offered to be quit of it is nobody's pay, and whether to take it is a matter of law. */
export function ofASettlement(request: Request, { topic, form }: SessionState, cues: CueBook): Request {
  const { intent, text, slots } = request;
  if ((intent !== 'calculate' && intent !== 'job_search') || !cues.matches('settles', text)) return request;
  if (slots.forms.includes('compute') || (topic === undefined && form === undefined)) return request;
  const { monthlyWage: _monthly, dailyWage: _daily, hourlyWage: _hourly, ...facts } = slots.facts;
  return { ...request, intent: 'labour_law', act: 'new', follows: 'topic', confidence: 1, slots: { ...slots, facts } };
}
