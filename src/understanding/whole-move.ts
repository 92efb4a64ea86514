import type { Intent } from '../contract/intent.ts';
import type { OpenForm, SessionState } from '../contract/session-state.ts';
import type { CueBook, CueName } from '../lexicon/cues.ts';
import type { Act, Request, Slots } from './reading.ts';

type Waiting = 'write' | 'form' | 'nothing';

/** Of several moves made at once (不用了，我走了) the one that decides, by what is waiting for the person. */
const DECIDING: Readonly<Record<Waiting, readonly Act[]>> = {
  write: ['cancel', 'deny', 'affirm', 'repeat', 'goodbye', 'thanks', 'greeting'],
  form: ['cancel', 'skip', 'repeat', 'resume', 'goodbye', 'deny', 'affirm', 'thanks', 'greeting'],
  nothing: ['resume', 'more', 'back', 'goodbye', 'repeat', 'thanks', 'cancel', 'skip', 'deny', 'affirm', 'greeting'],
};

export function decidingAct(acts: readonly Act[], state: SessionState): Act | undefined {
  const waiting: Waiting = state.pendingAction !== undefined ? 'write' : state.form !== undefined ? 'form' : 'nothing';
  return DECIDING[waiting].find((act) => acts.includes(act)) ?? acts[0];
}

const FORMS: readonly [string, CueName][] = [
  ['practise_interview', 'formInterview'],
  ['apply_to_job', 'formApplication'],
  ['build_resume', 'formResume'],
  ['calculate_entitlement', 'formSum'],
  ['check_eligibility', 'formSum'],
];

/** The form that 接着练 or 继续填简历 means: the one named, else the open one, else the last put aside. */
export function formMeant(text: string, { form, pausedForms }: SessionState, cues: CueBook): OpenForm | undefined {
  const forms = [...pausedForms, ...(form === undefined ? [] : [form])];
  const named = FORMS.filter(([, cue]) => cues.matches(cue, text)).map(([tool]) => tool);
  return forms.findLast(({ tool }) => named.includes(tool)) ?? form ?? pausedForms.at(-1);
}

/** What was refused is not gone on with. */
function lastServed({ lastIntent = 'smalltalk' }: SessionState): Intent {
  return lastIntent === 'unsafe' || lastIntent === 'out_of_scope' ? 'smalltalk' : lastIntent;
}

/** While something is asked, a remark in between is not what is said again. */
const IDLE: ReadonlySet<Intent> = new Set<Intent>(['smalltalk', 'out_of_scope', 'unsafe']);

function lastSaid({ lastIntent = 'smalltalk' }: SessionState): Intent {
  return lastIntent;
}

/** The request that a message is which makes one move and asks for nothing. */
export function requestOfMove(
  act: Act,
  { text, slots, state, cues }: { text: string; slots: Slots; state: SessionState; cues: CueBook },
): Request | undefined {
  const waiting = state.pendingAction ?? state.form;
  const request = (intent: Intent, confidence = 0.95): Request => ({
    intent,
    act,
    confidence,
    slots,
    text,
    reasons: [`move:${act}`],
  });
  switch (act) {
    case 'greeting':
    case 'thanks':
    case 'goodbye':
      return request('smalltalk');
    case 'affirm':
    case 'deny':
      if (waiting !== undefined) return request(waiting.intent);
      // 投吧, 删吧 without anything that waits for a yes are orders.
      if (cues.matches('erase', text)) return { ...request('profile'), act: 'new' };
      if (cues.matches('formApplication', text) && act === 'affirm') {
        return {
          ...request('apply'),
          act: 'select',
          slots: { ...slots, pointing: slots.pointing ?? { focused: true } },
        };
      }
      if (act === 'affirm' && cues.matches('choosesIt', text) && state.focusedJobId !== undefined) {
        return { ...request('apply'), act: 'select', slots: { ...slots, pointing: { focused: true } } };
      }
      if (cues.matches('hesitates', text)) return request('smalltalk');
      if (state.choices.length > 0 || state.topic !== undefined) return request(lastServed(state), 0.6);
      return request('smalltalk', 0.6);
    case 'cancel':
      return request(waiting?.intent ?? lastServed(state));
    case 'skip':
      return waiting === undefined ? undefined : request(waiting.intent);
    case 'repeat':
      // 第一个啥意思 asks of that posting.
      if (slots.pointing?.ordinal !== undefined && (state.search?.jobs.length ?? 0) > 0)
        return { ...request('job_detail'), act: 'select' };
      return request(
        IDLE.has(state.lastIntent ?? 'smalltalk') && waiting !== undefined ? waiting.intent : lastSaid(state),
      );
    case 'more':
    case 'back':
      if (state.form !== undefined && /^(?:继续|返回|回去)/u.test(text)) return request(state.form.intent);
      if (state.search !== undefined) return request('job_search');
      if (state.pausedForms.length > 0) return { ...request(state.pausedForms.at(-1)!.intent), act: 'resume' };
      return undefined;
    case 'resume': {
      const form = formMeant(text, state, cues);
      return form === undefined ? undefined : request(form.intent);
    }
    default:
      return undefined;
  }
}
