import type { SessionState } from '../contract/session-state.ts';
import type { Move } from '../lexicon/turns-schema.ts';

const LONG_FORMS: ReadonlySet<string> = new Set(['build_resume', 'practise_interview']);

/**
 * Which moves can be made where: what is open decides what words can mean. docs/conversation.md says what each comes to.
 */
const POSSIBLE: Readonly<Record<Move, (state: SessionState) => boolean>> = {
  answer: ({ form }) => form !== undefined,
  skip: ({ form }) => form !== undefined,
  correct: ({ form, pendingAction }) => form !== undefined || pendingAction?.tool === 'apply_to_job',
  finish: ({ form }) => form !== undefined && LONG_FORMS.has(form.tool),
  show: ({ form }) => form?.tool === 'build_resume',
  cancel: () => true,
  affirm: () => true,
  deny: () => true,
  refine: ({ search }) => search !== undefined,
  more: ({ search }) => search !== undefined,
  detail: hasPosting,
  apply: hasPosting,
  go_on: ({ topic, thread }) => topic !== undefined || thread === 'profile',
  resume: ({ form, pausedForms }) => form !== undefined || pausedForms.length > 0,
  repeat: ({ lastReply }) => lastReply !== undefined,
  thanks: () => true,
  goodbye: () => true,
  greeting: () => true,
  complain: () => true,
  wait: () => true,
  other: () => true,
};

function hasPosting({ search, focusedJobId, form, pendingAction }: SessionState): boolean {
  const waiting = pendingAction?.arguments.jobId ?? form?.arguments.jobId;
  return (search?.jobs.length ?? 0) > 0 || focusedJobId !== undefined || waiting !== undefined;
}

export function isPossible(move: Move, state: SessionState): boolean {
  return POSSIBLE[move](state);
}
