import type { OpenForm } from '../contract/session-state.ts';
import type { CueBook } from '../lexicon/cues.ts';
import { readPhoneNumber } from '../words/phone-number.ts';
import type { Slots } from './reading.ts';

/** An application asks for a name and a telephone; nothing else than these, or a refusal to tell them, answers it. */
export function asksForContact({ tool, asking }: OpenForm): boolean {
  return tool === 'apply_to_job' && (asking === 'name' || asking === 'phone');
}

/** Whether words asked for as a contact hold none: 嗯, 确定, 看第四个 are sent to no employer. */
export function tellsNoContact(text: string, form: OpenForm, slots: Slots, cues: CueBook): boolean {
  const { name, phone } = slots.profile;
  if ((name ?? phone) !== undefined || cues.matches('namedClause', text)) return false;
  if (cues.matches('refusesToTell', text) || cues.matches('hasNone', text)) return false;
  if (saysANumber(text)) return false;
  return form.asking === 'phone' || cues.nameIn(text) === undefined;
}

/** Figures enough that a number was meant, even if it is too short. */
export function saysANumber(text: string): boolean {
  const read = readPhoneNumber(text);
  return 'number' in read || read.problem !== 'no_number';
}
