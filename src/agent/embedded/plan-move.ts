import type { OpenForm, SessionState } from '../../contract/session-state.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext } from './plan.ts';
import { factsPutRight, planFormAnswer } from './plan-form.ts';
import { planResumeCorrection } from './plan-resume.ts';

/** A resume or a practice that is done, or a resume to be looked at while it is written. */
export function planEnd(action: 'finish' | 'show', { tool, intent }: OpenForm): Plan {
  return { intent, calls: [{ name: tool, arguments: { action } }], form: action === 'show' ? 'resumed' : 'answered' };
}

/** What was told before is put right; where the new value is missing, the open question is put again. */
export function planCorrection(request: Request, state: SessionState, context: PlanContext): Plan {
  const { form, pendingAction } = state;
  // What was wrong in the words read back was named, or else it would have been taken before.
  if (pendingAction !== undefined || form === undefined) return putAgain(state, request);
  if (form.tool === 'build_resume') return planResumeCorrection(request, form, context);
  if (form.tool === 'search_jobs' || form.asking === 'jobId') return planFormAnswer(request, form, state, context);
  const corrected = factsPutRight(request, form, context.today);
  if (corrected === undefined) return putAgain(state, request);
  return { intent: form.intent, calls: [{ name: form.tool, arguments: corrected }], form: 'answered' };
}

/** Somebody who is tired of the questions hears why it is asked, once more and short; others are offered a person. */
export function planComplaint(request: Request, state: SessionState): Plan {
  if (state.form !== undefined || state.pendingAction !== undefined) return putAgain(state, request);
  return {
    intent: 'smalltalk',
    calls: [],
    status: 'clarify',
    clarify: {
      code: 'offer_person',
      choices: [],
      choiceCodes: ['person', 'find_work', 'know_rights'],
      proposes: 'person',
    },
  };
}

function putAgain({ form, pendingAction }: SessionState, { intent }: Request): Plan {
  const { question, suggestions } = form ?? {};
  const again = pendingAction === undefined && question !== undefined;
  return {
    intent,
    calls: [],
    status: 'clarify',
    say: again ? { code: 'form_again', data: { question, suggestions } } : { code: 'not_understood' },
  };
}
