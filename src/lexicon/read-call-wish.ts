import type { CueBook, CueName } from './cues.ts';

/** What a person on the telephone wants of the call itself; anything else is an answer. */
export type CallWish =
  | 'never_again'
  | 'wrong_person'
  | 'not_now'
  | 'not_looking'
  | 'who'
  | 'machine'
  | 'whence'
  | 'moment'
  | 'no'
  | 'yes'
  | undefined;

/** What ends a call before what delays it. */
const WISHES: readonly [CueName, CallWish][] = [
  ['callNeverAgain', 'never_again'],
  ['callWrongPerson', 'wrong_person'],
  ['callWhence', 'whence'],
  ['callNotLooking', 'not_looking'],
  ['callNotNow', 'not_now'],
  ['callMachine', 'machine'],
  ['callWho', 'who'],
  ['callMoment', 'moment'],
  ['callPlainNo', 'no'],
];

export function readCallWish(text: string, cues: CueBook): { wish: CallWish; bare: boolean } {
  const said = text.trim();
  const wish = WISHES.find(([cue]) => cues.matches(cue, said))?.[1];
  if (wish !== undefined) return { wish, bare: false };
  const agrees = cues.matches('callYes', said) && !cues.matches('callNo', said);
  return { wish: agrees ? 'yes' : undefined, bare: agrees && cues.matches('callBareYes', said) };
}
