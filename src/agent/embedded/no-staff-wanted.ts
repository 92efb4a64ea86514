import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';

/**
 * 100人, 我们25个人, 个人呢, 叫王芳 hold a word for people and ask for none of them: staff come to those who ask for staff.
 * It is more of what was spoken of, a name where it is one, and not understood otherwise.
 */
export function noStaffWanted(request: Request, state: SessionState, cues: CueBook): Request {
  const { intent, act, text, slots } = request;
  if (intent !== 'handoff' || act === 'danger') return request;
  const law = cues.matches('lawyerWanted', text);
  if (!law && (slots.topics.includes('handoff') || cues.matches('staffWanted', text))) return request;
  if (law) return { ...request, intent: 'service_guide', act: 'new' };
  const name = cues.nameIn(text);
  if (!cues.matches('countsPeople', text) && name === undefined) return request;
  if (name !== undefined && state.topic === undefined)
    return { ...request, intent: 'profile', act: 'new', slots: { ...slots, profile: { ...slots.profile, name } } };
  const { form, topic } = state;
  if (form !== undefined) return { ...request, intent: form.intent, act: 'value' };
  return topic === undefined
    ? { ...request, act: 'unclear' }
    : { ...request, intent: topic.intent, act: 'new', follows: 'topic', confidence: 1 };
}
