import type { Locale } from '../../contract/locale.ts';
import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';
import { planResume } from './plan-open-form.ts';

/** The last reply again, or what was asked for by name: the list of papers after a look at postings. */
export function planRepeat(request: Request, state: SessionState, context: PlanContext): Plan {
  const { text } = request;
  const { cues } = context;
  if (cues.matches('whereWereWe', text)) return whereWereWe(request, state, context);
  const { topic, thread, search } = state;
  if (topic !== undefined && cues.matches('whichArticle', text)) {
    const question = [topic.arguments.question ?? topic.said, text]
      .filter((words) => typeof words === 'string')
      .join(' ');
    return { intent: 'labour_law', calls: [{ name: 'search_labour_law', arguments: { question } }], said: topic.said };
  }
  if (topic !== undefined && thread !== 'topic' && cues.matches('namesAnAnswer', text))
    return {
      intent: topic.intent,
      calls: [{ name: topic.tool, arguments: topic.arguments }],
      said: topic.said,
      again: true,
    };
  if (search !== undefined && thread === 'topic' && cues.matches('namesPostings', text))
    return { intent: 'job_search', calls: [{ name: 'search_jobs', arguments: { ...search.arguments } }] };
  return { intent: request.intent, calls: [], status: 'answered', say: { code: repeatCode(text, state, cues) } };
}

/** 刚才说到哪了: the question that is open, else what was served last. */
function whereWereWe(request: Request, state: SessionState, context: PlanContext): Plan {
  const { form, pausedForms, served, lastReply } = state;
  if (form !== undefined || pausedForms.length > 0) return planResume(request, state, context);
  if (served === undefined) {
    const code = lastReply === undefined ? 'nothing_to_repeat' : 'repeat_last';
    return { intent: request.intent, calls: [], status: 'answered', say: { code } };
  }
  const { intent, reply, speech } = served;
  return { intent, calls: [], status: 'answered', say: { code: 'repeat_served', data: { served: speech ?? reply } } };
}

function repeatCode(text: string, { lastReply }: SessionState, cues: CueBook): string {
  if (lastReply === undefined) return 'nothing_to_repeat';
  if (cues.matches('louder', text)) return 'repeat_louder';
  if (cues.matches('slower', text)) return 'repeat_slower';
  return cues.matches('simpler', text) ? 'repeat_simpler' : 'repeat_last';
}

const LANGUAGES: readonly (readonly ['toEnglish' | 'toChinese', Locale])[] = [
  ['toEnglish', 'en'],
  ['toChinese', 'zh-CN'],
];

/** 翻译成英文给我看: what is in hand once more, in the other language; nothing where no language is asked for. */
export function planLanguage(
  { text, act }: Request,
  state: SessionState,
  { cues, tools }: PlanContext,
): Plan | undefined {
  const locale = LANGUAGES.find(([cue]) => cues.matches(cue, text))?.[1];
  if (locale === undefined || act === 'danger') return undefined;
  const { form, pendingAction } = state;
  const again = inHand(state);
  if (again === undefined || !tools.has(again.call.name)) {
    return { intent: 'smalltalk', calls: [], status: 'answered', locale, say: { code: 'speaks_this_language' } };
  }
  const { intent, call } = again;
  return {
    intent,
    calls: [call],
    locale,
    again: true,
    ...(call.name === state.topic?.tool && state.thread === 'topic' ? { said: state.topic.said } : {}),
    say: { code: 'in_this_language' },
    ...(pendingAction === undefined && form !== undefined ? { form: 'answered' as const } : {}),
  };
}

/** What was asked or shown last, to be done again just so. */
function inHand(state: SessionState): { intent: Plan['intent']; call: PlannedCall } | undefined {
  const { pendingAction, form, thread, topic, search, focusedJobId } = state;
  if (pendingAction !== undefined)
    return { intent: pendingAction.intent, call: { name: pendingAction.tool, arguments: pendingAction.arguments } };
  if (form?.tool === 'build_resume') {
    return { intent: form.intent, call: { name: form.tool, arguments: { action: 'answer', fields: {} } } };
  }
  if (form !== undefined && Object.keys(form.arguments).length > 0 && form.tool !== 'practise_interview')
    return { intent: form.intent, call: { name: form.tool, arguments: form.arguments } };
  if (thread === 'posting' && focusedJobId !== undefined)
    return { intent: 'job_detail', call: { name: 'get_job', arguments: { jobId: focusedJobId } } };
  if (thread === 'topic' && topic !== undefined)
    return { intent: topic.intent, call: { name: topic.tool, arguments: topic.arguments } };
  if (search !== undefined)
    return { intent: 'job_search', call: { name: 'search_jobs', arguments: { ...search.arguments } } };
  return undefined;
}
