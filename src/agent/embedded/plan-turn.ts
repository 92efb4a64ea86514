import type { OpenForm, SessionState } from '../../contract/session-state.ts';
import type { Reading, Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext } from './plan.ts';
import { planFormAnswer } from './plan-form.ts';
import { planKnowledge } from './plan-knowledge.ts';
import { planPerson } from './plan-person.ts';
import { planContactCorrection, planPosting } from './plan-posting.ts';
import { endsInterview, planResumeAnswer } from './plan-resume.ts';
import { planSearch } from './plan-search.ts';

/** Under this confidence a question back is better than an answer. */
const UNSURE = 0.4;
const MOST_REQUESTS = 3;

/** What to do about a reading: pure, so the same reading and state give the same plan. */
export function planTurn(reading: Reading, state: SessionState, context: PlanContext): Plan {
  const plans = reading.requests.slice(0, MOST_REQUESTS).map((request) => planRequest(request, state, context));
  const useful = plans.filter(
    (plan) =>
      plan.calls.length > 0 || plan.status === 'clarify' || plan.decision !== undefined || plan.form !== undefined,
  );
  const [first, ...others] = useful.length > 0 ? useful : plans;
  if (first === undefined) return misunderstood(state);
  return others.reduce((whole, plan) => join(whole, plan), pauseForm(first, state));
}

/** Several requests are answered in turn; only one question back at a time. */
function join(whole: Plan, next: Plan): Plan {
  const calls = [...whole.calls];
  for (const call of next.calls) {
    if (!calls.some((known) => JSON.stringify(known) === JSON.stringify(call))) calls.push(call);
  }
  return {
    ...whole,
    calls,
    say: whole.say ?? next.say,
    clarify: whole.clarify ?? next.clarify,
    openForm: whole.openForm ?? next.openForm,
    status: calls.length > 0 ? undefined : (whole.status ?? next.status),
  };
}

/** A side question puts the open form aside; it is taken up again afterwards. */
function pauseForm(plan: Plan, state: SessionState): Plan {
  if (state.form === undefined || plan.form !== undefined || plan.misunderstood === true) return plan;
  return plan.calls.length > 0 || plan.openForm !== undefined || plan.say !== undefined
    ? { ...plan, form: 'paused' }
    : plan;
}

function planRequest(request: Request, state: SessionState, context: PlanContext): Plan {
  const { intent, act } = request;
  const corrected = planContactCorrection(request, state);
  if (corrected !== undefined) return corrected;
  switch (act) {
    case 'danger':
      return planDanger(request, context);
    case 'goodbye':
      if (state.form !== undefined && endsInterview(request, state.form)) return planResumeAnswer(request, state.form);
      return { intent: 'smalltalk', calls: [], status: 'answered', say: { code: act } };
    case 'greeting':
    case 'thanks':
      return { intent: 'smalltalk', calls: [], status: 'answered', say: { code: act } };
    case 'repeat':
      return {
        intent,
        calls: [],
        status: 'answered',
        say: { code: state.lastReply === undefined ? 'nothing_to_repeat' : 'repeat_last' },
      };
    case 'affirm':
    case 'deny':
      return planDecision(request, state);
    case 'cancel':
      return planCancel(request, state, context);
    case 'skip':
      return planSkip(request, state);
    case 'resume':
      return { intent, calls: [], status: 'clarify', say: { code: 'form_resumed' }, form: 'resumed' };
    case 'value':
      return state.form === undefined ? misunderstood(state) : planFormAnswer(request, state.form, state);
    case 'unclear':
      return misunderstood(state);
    default:
      return planIntent(request, state, context);
  }
}

function planIntent(request: Request, state: SessionState, context: PlanContext): Plan {
  const { intent, slots } = request;
  if (request.confidence < UNSURE && intent !== 'smalltalk') return misunderstood(state);
  switch (intent) {
    case 'job_search':
      return planSearch(request, state, context);
    case 'job_detail':
    case 'apply':
      return planPosting(request, state, context);
    case 'labour_law':
    case 'calculate':
    case 'policy':
    case 'eligibility':
    case 'service_guide':
      return planKnowledge(request, state, context);
    case 'handoff':
      return context.tools.has('hand_off')
        ? { intent, calls: [{ name: 'hand_off', arguments: { reason: request.text } }] }
        : { intent, calls: [], status: 'answered', say: { code: 'no_person_here' } };
    case 'smalltalk':
      return { intent, calls: [], status: 'answered', say: { code: slots.say ?? 'small_talk' } };
    case 'out_of_scope':
      return { intent, calls: [], status: 'declined', say: { code: 'out_of_scope' } };
    case 'unsafe':
      return planDanger(request, context);
    default:
      return planPerson(request, state, context);
  }
}

function planDanger({ slots }: Request, context: PlanContext): Plan {
  const kind = slots.danger ?? 'crime';
  const care = kind === 'self_harm' || kind === 'violence';
  return {
    intent: 'unsafe',
    calls: care && context.tools.has('hand_off') ? [{ name: 'hand_off', arguments: { reason: kind } }] : [],
    say: { code: `unsafe_${kind}` },
    status: care ? undefined : 'declined',
  };
}

function planDecision(request: Request, state: SessionState): Plan {
  const yes = request.act === 'affirm';
  const pending = state.pendingAction;
  if (pending !== undefined) {
    return yes
      ? { intent: pending.intent, calls: [{ name: pending.tool, arguments: pending.arguments }], decision: 'confirm' }
      : { intent: pending.intent, calls: [], status: 'answered', decision: 'refuse', say: { code: 'write_refused' } };
  }
  if (state.form !== undefined) return planFormAnswer(request, state.form, state);
  return {
    intent: request.intent,
    calls: [],
    status: 'answered',
    say: { code: yes ? 'acknowledged' : 'anything_else' },
  };
}

function planCancel(request: Request, state: SessionState, context: PlanContext): Plan {
  if (state.pendingAction !== undefined) {
    return {
      intent: state.pendingAction.intent,
      calls: [],
      status: 'answered',
      decision: 'refuse',
      say: { code: 'write_refused' },
    };
  }
  const form = state.form;
  if (form === undefined)
    return { intent: request.intent, calls: [], status: 'answered', say: { code: 'nothing_to_cancel' } };
  const toldTool = (form.tool === 'build_resume' || form.tool === 'practise_interview') && context.tools.has(form.tool);
  return {
    intent: form.intent,
    calls: toldTool ? [{ name: form.tool, arguments: { action: 'cancel' } }] : [],
    status: toldTool ? undefined : 'answered',
    form: 'cancelled',
    ...(toldTool ? {} : { say: { code: 'cancelled' } }),
  };
}

function planSkip(request: Request, state: SessionState): Plan {
  const form = state.form;
  if (form === undefined) return misunderstood(state);
  if (form.tool === 'build_resume') {
    return {
      intent: form.intent,
      calls: [
        { name: form.tool, arguments: { action: 'answer', fields: { [form.asking.replace(/^fields\./u, '')]: null } } },
      ],
      form: 'skipped',
    };
  }
  if (form.tool === 'practise_interview') {
    return {
      intent: form.intent,
      calls: [{ name: form.tool, arguments: { ...form.arguments, action: 'answer', answer: '' } }],
      form: 'skipped',
    };
  }
  if (form.tool === 'check_eligibility' || form.choices?.includes('unknown')) {
    return { intent: form.intent, calls: [{ name: form.tool, arguments: notKnown(form) }], form: 'answered' };
  }
  return {
    intent: request.intent,
    calls: [],
    status: 'answered',
    form: 'skipped',
    say: { code: 'fact_needed', data: { asking: form.asking } },
  };
}

/** A fact of a group (`facts.age`, `inputs.localAverageMonthlyWage`) that the person does not know. */
function notKnown({ arguments: given, asking }: OpenForm): Record<string, unknown> {
  const [group, field] = asking.split('.') as [string, string];
  return { ...given, [group]: { ...(given[group] as object | undefined), [field]: 'unknown' } };
}

/** One short question; the second time in a row a person is offered first. */
function misunderstood(state: SessionState): Plan {
  const again = state.misunderstandings >= 1;
  return {
    intent: 'smalltalk',
    calls: [],
    status: 'clarify',
    misunderstood: true,
    clarify: {
      code: again ? 'offer_person' : 'unclear',
      choices: [],
      choiceCodes: again
        ? ['person', 'find_work', 'know_rights']
        : ['find_work', 'know_rights', 'know_policies', 'do_service'],
    },
  };
}
