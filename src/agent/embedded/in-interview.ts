import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';

/** What is asked for in a list takes nearly any words. */
const LISTED: ReadonlySet<string> = new Set(['fields.work', 'fields.skills', 'fields.certificates']);
/** An order in an interview is short. */
const ORDER = 6;

/**
 * While a resume is made, a question is a question and no search (保洁要交社保不), thanks after 行了 end the interview, and what
 * only resembles an order is the answer (小修小补我自己弄).
 */
export function inInterview(request: Request, { form, search }: SessionState, cues: CueBook): Request {
  if (form?.tool !== 'build_resume') return request;
  const { act, text, intent, slots } = request;
  if (act === 'thanks' && form.asking === 'fields.confirm') return answer(request);
  // 那先做简历 goes on with it, whatever else 先 may put off.
  if (cues.matches('goesAhead', text)) {
    const { follows: _topic, ...own } = request;
    return { ...own, intent: 'resume', act: 'new', confidence: 1, slots: { ...slots, profile: {} } };
  }
  const orders = cues.matches('resumeLeave', text) || cues.matches('needsNoMore', text) || text.length <= ORDER;
  if (act === 'cancel' && LISTED.has(form.asking) && !orders) return answer(request);
  const asks = slots.forms.includes('question') || cues.matches('asksWhether', text);
  const looks = cues.matches('looksFor', text) || cues.matches('orders', text);
  const shown = (search?.jobs.length ?? 0) > 0;
  if (!asks || looks || (intent !== 'job_search' && (intent !== 'job_detail' || shown))) return request;
  const { follows: _follows, ...own } = request;
  return { ...own, intent: 'labour_law', act: 'new', confidence: 1 };
}

function answer(request: Request): Request {
  return { ...request, intent: 'resume', act: 'value', confidence: 1 };
}
