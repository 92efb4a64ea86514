import type { OpenForm, SessionState } from '../../contract/session-state.ts';
import type { Request } from '../../understanding/reading.ts';
import { formMeant } from '../../understanding/whole-move.ts';
import { monthForgotten } from './merge-inputs.ts';
import { misunderstood } from './misunderstood.ts';
import type { Plan, PlanContext } from './plan.ts';

/** Forms whose tool wants to be told that they are given up. */
const TOLD: ReadonlySet<string> = new Set(['build_resume', 'practise_interview']);

export function planCancel(request: Request, state: SessionState, context: PlanContext): Plan {
  const { form, pendingAction } = state;
  if (pendingAction !== undefined) {
    return {
      intent: pendingAction.intent,
      calls: [],
      status: 'answered',
      decision: 'refuse',
      say: { code: 'write_refused' },
    };
  }
  if (form === undefined) {
    const code = state.search === undefined && state.topic === undefined ? 'nothing_to_cancel' : 'left_for_now';
    return { intent: request.intent, calls: [], status: 'answered', say: { code } };
  }
  if (form.asking === 'fields.keep') return refusesKeeping(form);
  const told = TOLD.has(form.tool) && context.tools.has(form.tool);
  return {
    intent: form.intent,
    calls: told ? [{ name: form.tool, arguments: { action: 'cancel' } }] : [],
    form: 'cancelled',
    ...(told ? {} : { status: 'answered', say: { code: 'cancelled' } }),
  };
}

/** A question passed over: left open in a resume, unanswered in a practice, unknown in a verdict. */
export function planSkip(form: OpenForm, state: SessionState): Plan {
  const { intent, tool, asking } = form;
  const again = (given: Record<string, unknown>, how: Plan['form']): Plan => ({
    intent,
    calls: [{ name: tool, arguments: given }],
    form: how,
  });
  if (asking === 'fields.keep') return refusesKeeping(form);
  if (tool === 'build_resume') {
    return again({ action: 'answer', fields: { [asking.replace(/^fields\./u, '')]: null } }, 'skipped');
  }
  if (tool === 'practise_interview') return again({ action: 'answer', answer: '' }, 'skipped');
  if (tool === 'check_eligibility' || form.choices?.includes('unknown')) return again(notKnown(form), 'answered');
  if (tool === 'search_jobs' && Object.keys(form.arguments).length > 0 && asking !== 'district') {
    return again(form.arguments, 'answered');
  }
  if (!tool.startsWith('calculate') && asking !== 'phone' && asking !== 'name')
    return misunderstood({ ...state, form });
  const code = asking === 'phone' ? 'phone_needed' : asking === 'name' ? 'name_needed' : 'fact_needed';
  return { intent, calls: [], status: 'clarify', form: 'answered', openForm: form, say: { code, data: { asking } } };
}

/** 不要 and 跳过 to whether the resume is to be kept are both no yes. */
function refusesKeeping({ intent, tool }: OpenForm): Plan {
  return {
    intent,
    calls: [{ name: tool, arguments: { action: 'answer', fields: { keep: false } } }],
    form: 'answered',
  };
}

/** A fact of a group (`facts.age`, `inputs.localAverageMonthlyWage`) that the person does not know. */
function notKnown({ arguments: given, asking }: OpenForm): Record<string, unknown> {
  const [group, field] = asking.split('.') as [string, string];
  const before = (given[group] ?? {}) as Record<string, unknown>;
  return { ...given, [group]: { ...before, [field]: monthForgotten(before[field]) ?? 'unknown' } };
}

/** Going on with a form that was left: its question is put again, and nothing that was said before is said twice. */
export function planResume(request: Request, state: SessionState, context: PlanContext): Plan {
  const form = formMeant(request.text, state, context.cues);
  if (form === undefined) {
    return { intent: request.intent, calls: [], status: 'answered', say: { code: 'nothing_to_go_on_with' } };
  }
  const plan: Plan = { intent: form.intent, calls: [], form: 'resumed', resumes: form };
  if (form.tool === 'build_resume' && context.tools.has(form.tool)) {
    return { ...plan, calls: [{ name: form.tool, arguments: { action: 'start' } }] };
  }
  if (form.question === undefined && context.tools.has(form.tool)) {
    return { ...plan, calls: [{ name: form.tool, arguments: form.arguments }] };
  }
  return {
    ...plan,
    status: 'clarify',
    say: { code: 'form_resumed', data: { question: form.question, suggestions: form.suggestions } },
  };
}
