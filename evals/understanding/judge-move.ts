import type { Plan } from '../../src/agent/embedded/plan.ts';
import type { Intent } from '../../src/contract/intent.ts';
import type { SessionState } from '../../src/contract/session-state.ts';
import type { TurnExample } from '../../src/lexicon/turn-examples.ts';
import type { Move } from '../../src/lexicon/turns-schema.ts';

/** What a turn has to come to: by its move and by what was open when it was said. */
interface Outcome {
  intents: readonly Intent[];
  /** Whether the plan does what the move asks. */
  does(plan: Plan): boolean;
}

const TALK: readonly Intent[] = ['smalltalk'];

/** @param state the session as it was before the turn */
export function judgeMove(example: TurnExample, plan: Plan, state: SessionState): { intent: boolean; move: boolean } {
  const { intents, does } = outcomeOf(example, state);
  return { intent: intents.includes(plan.intent), move: intents.includes(plan.intent) && does(plan) };
}

function outcomeOf({ move, intent, text }: TurnExample, state: SessionState): Outcome {
  const { form, pendingAction: write, lastIntent: last = 'smalltalk' } = state;
  const own: readonly Intent[] = write ? [write.intent] : form ? [form.intent] : [last, ...TALK];
  const waiting = write ?? form;
  const calls = (tool: string) => (plan: Plan) =>
    plan.calls.some(({ name }) => name === tool) || (plan.status === 'clarify' && plan.openForm?.tool === tool);
  const quiet = (plan: Plan) => plan.calls.every(({ name }) => name === 'hand_off');
  const acts =
    (...actions: string[]) =>
    (plan: Plan) =>
      plan.calls.some(({ arguments: given }) => actions.includes(String(given.action)));
  const ofForm = (plan: Plan) => plan.calls.some(({ name }) => name === waiting?.tool);
  const found: Record<Move, Outcome> = {
    answer: {
      intents: own,
      does: (plan) =>
        (plan.form === 'answered' && (plan.calls[0]?.arguments.action ?? 'answer') === 'answer') ||
        startsPractice(plan, form?.asking),
    },
    skip: { intents: own, does: (plan) => passesOver(plan, text) },
    correct: {
      intents: own,
      does:
        form?.tool === 'build_resume' ? acts('correct', 'answer') : (plan) => ofForm(plan) || plan.status === 'clarify',
    },
    finish: { intents: own, does: acts('finish') },
    show: { intents: own, does: acts('show') },
    cancel: {
      intents: own,
      does: (plan) =>
        waiting === undefined
          ? quiet(plan)
          : plan.decision === 'refuse' || plan.form === 'cancelled' || acts('cancel')(plan),
    },
    affirm: {
      intents: own,
      does: (plan) => (write ? plan.decision === 'confirm' : form ? plan.form === 'answered' : quiet(plan)),
    },
    deny: {
      intents: write ? own : [...own, 'job_search'],
      does: (plan) => (write ? plan.decision === 'refuse' : true),
    },
    refine: { intents: ['job_search'], does: calls('search_jobs') },
    more: { intents: ['job_search'], does: calls('search_jobs') },
    detail: { intents: ['job_detail'], does: calls('get_job') },
    apply: { intents: ['apply'], does: calls('apply_to_job') },
    go_on: { intents: [intent!], does: () => true },
    resume: {
      intents: [(form ?? state.pausedForms.at(-1))?.intent ?? last],
      does: (plan) => plan.form === 'resumed',
    },
    repeat: { intents: [...own, last, ...TALK], does: (plan) => quiet(plan) && plan.form !== 'answered' },
    thanks: { intents: TALK, does: quiet },
    goodbye: { intents: TALK, does: quiet },
    greeting: { intents: TALK, does: quiet },
    complain: { intents: [...own, ...TALK, 'handoff'], does: (plan) => quiet(plan) && plan.form !== 'answered' },
    wait: {
      intents: [...own, ...TALK],
      does: (plan) => quiet(plan) && plan.form !== 'answered' && plan.form !== 'cancelled',
    },
    other: { intents: [intent!], does: (plan) => plan.form !== 'answered' && plan.decision === undefined },
  };
  return found[move];
}

function startsPractice(plan: Plan, asking: string | undefined): boolean {
  return asking === 'occupation' && plan.calls[0]?.name === 'practise_interview';
}

/** Passed over, and the words themselves not noted as the answer. */
function passesOver({ form, calls, status }: Plan, text: string): boolean {
  if (form === 'skipped') return true;
  return form === 'answered' && (status === 'clarify' || !JSON.stringify(calls).includes(text));
}
