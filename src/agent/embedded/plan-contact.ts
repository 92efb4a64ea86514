import type { OpenForm, SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { saysANumber } from '../../understanding/fits-asked.ts';
import type { Request } from '../../understanding/reading.ts';
import { defined } from './defined.ts';
import { misunderstood } from './misunderstood.ts';
import { phoneIn } from './phone-in.ts';
import type { Plan, PlanContext } from './plan.ts';

/** A name and a number as they were said, in one breath or each by itself. */
export function contactIn({ slots, text }: Request, cues: CueBook): { name?: string; phone?: string } {
  const { name = cues.nameIn(text), phone = phoneIn(text) } = slots.profile;
  return defined({ name, phone });
}

/** The answer to the question for a name or a number. What is neither is never taken for one: it would be sent. */
export function planContact(request: Request, form: OpenForm, state: SessionState, { cues }: PlanContext): Plan {
  const { text, slots } = request;
  const { asking, arguments: given } = form;
  const said = contactIn(request, cues);
  // Once the name is known, bare words beside a question for the number are no other name.
  const named = slots.profile.name !== undefined || cues.matches('namedClause', text) || given.name === undefined;
  const { name: _name, ...numberAlone } = said;
  const told: Record<string, unknown> = asking === 'phone' && !named ? numberAlone : said;
  if (Object.keys(told).length > 0) return answered(form, { ...given, ...told });
  if (cues.matches('refusesToTell', text) || cues.matches('hasNone', text)) {
    const code = asking === 'phone' ? 'phone_needed' : 'name_needed';
    return { intent: form.intent, calls: [], status: 'clarify', form: 'answered', openForm: form, say: { code } };
  }
  // Too few figures are told so by the tool.
  if (saysANumber(text)) return answered(form, { ...given, phone: text });
  return { ...misunderstood(state), intent: form.intent };
}

function answered({ intent, tool }: OpenForm, given: Record<string, unknown>): Plan {
  return { intent, calls: [{ name: tool, arguments: given }], form: 'answered' };
}
