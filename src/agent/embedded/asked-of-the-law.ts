import type { Intent } from '../../contract/intent.ts';
import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Reading, Request } from '../../understanding/reading.ts';

/** What a message about work is taken for when its words are those of a posting, a course or an interview. */
const LOOKS_LIKE_WORK: ReadonlySet<Intent> = new Set([
  'job_search',
  'job_detail',
  'interview',
  'training',
  'career_advice',
]);
const KNOWLEDGE: ReadonlySet<Intent> = new Set(['labour_law', 'policy', 'service_guide', 'calculate', 'eligibility']);
/** Whether it is too late, or too long, is what these sums say. */
const SETTLES: ReadonlySet<string> = new Set([
  'arbitration_deadline',
  'injury_claim_deadline',
  'probation_limit',
  'maternity_leave',
  'minimum_wage',
]);
/** Said beside a question of law these are the rest of it (结果不服找谁, 面试的时候问我…), unless something is on the screen. */
const A_REST: ReadonlySet<Intent> = new Set(['out_of_scope', 'job_detail', 'interview']);

/**
 * The requests of a message with those that ask what is right read as questions of law: a story from an interview asks
 * the law when it ends in 能告吗, a sum when nothing in it asks how much. What follows a question of law and is nothing
 * by itself goes with it, and the whole message is asked.
 */
export function askedOfTheLaw({ requests, text }: Reading, state: SessionState, cues: CueBook): Request[] {
  const read = requests.map((request) => readAnew(request, state, cues));
  if (read.length < 2 || inCourse(state)) return read;
  const own = read.filter((_request, index) => !isRest(requests[index]!));
  return own.length === 1 && KNOWLEDGE.has(own[0]!.intent) && own.length < read.length ? [{ ...own[0]!, text }] : read;
}

function readAnew(request: Request, state: SessionState, cues: CueBook): Request {
  const { intent, act, text, slots, follows } = request;
  if (isAboutWorkAfterAll(request, cues)) return { ...request, intent: 'labour_law' };
  // 能不能不给员工交社保 is no programme.
  if (intent === 'eligibility' && cues.matches('asksToBeSpared', text)) return { ...request, intent: 'labour_law' };
  if (act !== 'new' && act !== 'select' && act !== 'correct') return request;
  if (follows !== undefined || slots.pointing?.ordinal !== undefined || !cues.matches('asksWhatIsRight', text)) {
    return request;
  }
  const noSum = !slots.forms.includes('amount') && !slots.forms.includes('compute');
  const misread =
    intent === 'calculate'
      ? noSum && !SETTLES.has(slots.calculation ?? '')
      : LOOKS_LIKE_WORK.has(intent) && !inCourse(state);
  return misread ? { ...request, intent: 'labour_law', act: 'new' } : request;
}

/**
 * Words of working life that resemble what is none of ours, and in which nothing else of that was recognised. Whether there is an answer
 * is for the pack to say; a person is not sent away on a resemblance.
 */
function isAboutWorkAfterAll({ intent, act, text, reasons }: Request, cues: CueBook): boolean {
  return (
    intent === 'out_of_scope' &&
    act === 'new' &&
    !reasons.some((reason) => reason.startsWith('offtopic')) &&
    cues.matches('speaksOfWork', text)
  );
}

function isRest({ intent, slots }: Request): boolean {
  return A_REST.has(intent) && slots.pointing?.ordinal === undefined;
}

/** A search, a posting or a form that words without a subject would belong to. */
function inCourse({ search, focusedJobId, form, pendingAction }: SessionState): boolean {
  return search !== undefined || focusedJobId !== undefined || form !== undefined || pendingAction !== undefined;
}
