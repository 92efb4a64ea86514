import type { SessionState } from '../contract/session-state.ts';

/** What a turn may belong to, the nearest first: a write that waits, a question that was asked, what was dealt with last. */
export interface OpenThings {
  /** How the nearest is called: `write:apply_to_job`, `form:build_resume`, `list`, `posting`, `topic:find_service`. */
  nearest: string;
  kind: 'write' | 'form' | 'screen' | 'topic' | 'profile' | 'nothing';
  /** What kind of answer a question wants. */
  asks?: 'name' | 'phone' | 'which' | 'figure' | 'day' | 'whether' | 'choice' | 'words' | 'wish';
  /** What else is open behind it. */
  behind: readonly string[];
}

const FIGURE = /(?:wage|salary|years|months|days|hours|age|grade|amount|base|weeks|count|pay)$/iu;
const DAY = /(?:date|year)$/iu;
const WORDS_OF: ReadonlySet<string> = new Set(['build_resume', 'practise_interview']);

export function whatIsOpen(state: SessionState): OpenThings {
  const { form, pendingAction, search, focusedJobId, topic, thread, pausedForms } = state;
  const shown = search !== undefined;
  const behind = [
    ...(shown ? [search.jobs.length > 0 ? 'list' : 'empty_list'] : []),
    ...(focusedJobId === undefined ? [] : ['posting']),
    ...(topic === undefined ? [] : ['topic']),
    ...(pausedForms.length > 0 ? [`left:${pausedForms.at(-1)!.tool}`] : []),
    ...(pendingAction !== undefined && form !== undefined ? ['form'] : []),
  ];
  if (pendingAction !== undefined) return { nearest: `write:${pendingAction.tool}`, kind: 'write', behind };
  if (form !== undefined) return { nearest: `form:${form.tool}`, kind: 'form', asks: asked(form), behind };
  if (thread === 'posting' && focusedJobId !== undefined) return { nearest: 'posting', kind: 'screen', behind };
  if (thread === 'topic' && topic !== undefined) return { nearest: `topic:${topic.tool}`, kind: 'topic', behind };
  if (thread === 'profile') return { nearest: 'profile', kind: 'profile', behind };
  if (shown) return { nearest: search.jobs.length > 0 ? 'list' : 'empty_list', kind: 'screen', behind };
  return { nearest: 'nothing', kind: 'nothing', behind };
}

/** Whether a turn can belong to anything said before it. */
export function anythingOpen(open: OpenThings): boolean {
  return open.kind !== 'nothing' || open.behind.length > 0;
}

function asked({ tool, asking, choices = [] }: NonNullable<SessionState['form']>): NonNullable<OpenThings['asks']> {
  const key = asking.split('.').at(-1)!;
  if (key === 'name' || key === 'phone') return key;
  if (key === 'jobId') return 'which';
  if (WORDS_OF.has(tool)) return 'words';
  if (tool === 'search_jobs') return 'wish';
  if (choices.includes('yes') && choices.includes('no')) return 'whether';
  if (DAY.test(key)) return 'day';
  if (FIGURE.test(key)) return 'figure';
  return choices.length > 0 ? 'choice' : 'words';
}
