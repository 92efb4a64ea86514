import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';

/** 帮我留着 and 那不投了，看第四个 speak of a posting and send nothing. */
export function ofApplying(request: Request, cues: CueBook): Request {
  const { intent, act, text, slots } = request;
  if (intent !== 'apply' || act === 'danger' || act === 'cancel' || act === 'deny') return request;
  if (cues.matches('keepsForLater', text) && !cues.matches('appliesFor', text))
    return { ...request, intent: 'smalltalk', act: 'new', slots: { ...slots, say: 'kept_for_later' } };
  const looks = cues.matches('looksNotApplies', text) && slots.pointing !== undefined;
  return looks ? { ...request, intent: 'job_detail', act: 'select' } : request;
}
