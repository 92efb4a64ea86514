import type { SessionState } from '../../contract/session-state.ts';
import type { Plan } from './plan.ts';

/** One short question; the second time in a row a person is offered first. */
export function misunderstood(state: SessionState): Plan {
  const again = state.misunderstandings >= 1;
  const { pendingAction, form } = state;
  // In the middle of something the words most likely belong to it: its question is put again.
  if (!again && pendingAction !== undefined) {
    const { intent } = pendingAction;
    return { intent, calls: [], status: 'clarify', misunderstood: true, say: { code: 'not_understood' } };
  }
  if (!again && form?.question !== undefined) {
    const { intent, question, suggestions } = form;
    const say = { code: 'form_again', data: { question, suggestions } };
    return { intent, calls: [], status: 'clarify', misunderstood: true, say };
  }
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
      ...(again ? { proposes: 'person' } : {}),
    },
  };
}
