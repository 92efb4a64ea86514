import type { SessionState } from '../../contract/session-state.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext } from './plan.ts';

/**
 * Questions about what the person has here: the resume read aloud, until when their certificates hold and how they are
 * renewed, and how all of it is carried away. They may come at any moment, a form open or not.
 */
export function planWhatIsHeld(request: Request, state: SessionState, { cues, tools }: PlanContext): Plan | undefined {
  const { text, act } = request;
  const { resume, form, pendingAction } = state;
  if (act === 'danger' || pendingAction !== undefined) return undefined;
  if (resume !== undefined && tools.has('build_resume')) {
    const aloud = cues.matches('readsAloud', text) && (inHand(state) || cues.matches('resumeNamed', text));
    if (aloud) return showing({ aloud: true }, state);
    const held = (resume.document.certificates ?? []).length > 0;
    if (held && cues.matches('asksExpiry', text)) return showing({ expiry: true }, state);
  }
  if (cues.matches('asksRenewal', text) && tools.has('find_service'))
    return {
      intent: 'service_guide',
      calls: [{ name: 'find_service', arguments: { service: text } }],
      ...(form === undefined ? {} : { form: 'paused' }),
    };
  const tells = form === undefined && resume?.finished !== true && cues.matches('tellsItHere', text);
  if (tells && tools.has('build_resume'))
    return { intent: 'resume', calls: [{ name: 'build_resume', arguments: { action: 'start' } }] };
  if (cues.matches('asksToCarry', text) && hasAnything(state))
    return {
      intent: resume === undefined ? 'smalltalk' : 'resume',
      calls: [],
      status: 'answered',
      say: { code: 'carry_away' },
      ...(form === undefined ? {} : { form: 'paused' }),
    };
  return undefined;
}

function inHand({ form, lastIntent }: SessionState): boolean {
  return form?.tool === 'build_resume' || lastIntent === 'resume';
}

function showing(fields: Record<string, unknown>, { form }: SessionState): Plan {
  const calls = [{ name: 'build_resume', arguments: { action: 'show', fields } }];
  return { intent: 'resume', calls, ...(form?.tool === 'build_resume' ? { form: 'resumed' } : {}) };
}

/** A resume, postings or the papers for a service. */
function hasAnything({ resume, search, focusedJobId, topic }: SessionState): boolean {
  return resume !== undefined || search !== undefined || focusedJobId !== undefined || topic?.tool === 'find_service';
}
