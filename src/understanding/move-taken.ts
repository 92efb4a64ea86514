import type { SessionState } from '../contract/session-state.ts';
import type { Move } from '../lexicon/turns-schema.ts';
import type { Act, Request } from './reading.ts';

const MOVE_OF_ACT: Readonly<Partial<Record<Act, Move>>> = {
  value: 'answer',
  skip: 'skip',
  affirm: 'affirm',
  deny: 'deny',
  cancel: 'cancel',
  repeat: 'repeat',
  more: 'more',
  back: 'more',
  resume: 'resume',
  thanks: 'thanks',
  goodbye: 'goodbye',
  greeting: 'greeting',
};

/** The move that the cues read in a message, as learned labels name it; `unclear` where they saw none. */
export function moveTaken(requests: readonly Request[], { search }: SessionState): string {
  const [first] = requests;
  if (first === undefined || first.act === 'unclear') return 'unclear';
  const { act, intent, follows } = first;
  const move = MOVE_OF_ACT[act];
  if (move !== undefined) return move;
  if (act === 'select') return intent === 'apply' ? 'apply' : 'detail';
  if (follows === 'topic' || follows === 'profile') return `go_on/${intent}`;
  if (follows === 'posting') return 'detail';
  return follows === 'search' || (intent === 'job_search' && search !== undefined) ? 'refine' : 'other';
}
