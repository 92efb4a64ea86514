import type { Intent } from '../../contract/intent.ts';
import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { namesMatter } from '../../understanding/own-matter.ts';
import type { Request } from '../../understanding/reading.ts';

const OF_KNOWLEDGE: ReadonlySet<Intent> = new Set<Intent>(['labour_law', 'policy', 'service_guide', 'calculate']);
/** So few words name nothing of their own. */
const BARE = 12;

/**
 * 什么情况下没有, 那咋维权, 没提前呢 right after an answer: more of it is asked, whatever so few words resemble by
 * themselves. A sum is begun by a figure or by asking how much, not by a circumstance.
 */
export function ofTheAnswer(request: Request, state: SessionState, cues: CueBook): Request {
  const { topic, thread, form, pendingAction } = state;
  const { intent, act, text, slots, follows } = request;
  if (topic?.entry === undefined || thread !== 'topic' || form !== undefined || pendingAction !== undefined)
    return request;
  if (text.length > BARE || (act !== 'new' && act !== 'unclear')) return request;
  const part = cues.partAsked('answer', text) !== undefined;
  const unheard = act === 'unclear' && part;
  const apart = OF_KNOWLEDGE.has(intent) && follows === undefined && part && !namesMatter(slots);
  const told = OF_KNOWLEDGE.has(intent) && follows === undefined && tellsMoreOfIt(request);
  if (!unheard && !apart && !told && !isEmptySum(request, topic.intent)) return request;
  const goesOnAs = OF_KNOWLEDGE.has(intent) && intent !== 'calculate' ? intent : 'labour_law';
  return { ...request, intent: goesOnAs, act: 'new', follows: 'topic', confidence: 1 };
}

/** 对方全责, 拖了三个月了: no question, and no matter of its own. */
function tellsMoreOfIt({ slots: { topics, forms } }: Request): boolean {
  return topics.length === 0 && !forms.some((form) => form !== 'personal');
}

function isEmptySum({ intent, slots }: Request, before: Intent): boolean {
  if (intent !== 'calculate' || before !== 'labour_law') return false;
  const { forms, facts } = slots;
  const figures = Object.values(facts).some((value) => typeof value === 'number' || typeof value === 'object');
  const dated = Object.keys(facts).some((name) => name.endsWith('Date'));
  return !figures && !dated && !forms.includes('amount') && !forms.includes('compute');
}
