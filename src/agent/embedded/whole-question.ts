import type { SessionState } from '../../contract/session-state.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { namesMatter, touchesMatter } from '../../understanding/own-matter.ts';
import type { Request } from '../../understanding/reading.ts';

type Topic = NonNullable<SessionState['topic']>;

/** A question as it is looked for, and what a later sentence that leans on it would need of it. */
export interface WholeQuestion {
  question: string;
  matter: string;
}

const QUESTION_LENGTH = 300;
/** A story that goes on longer is remembered by its end. */
const MATTER_LENGTH = 120;

/**
 * What is looked for. A sentence that names its own matter is asked alone, whatever was spoken of before; one that leaves
 * it out (那能要回来吗, 领的时候能打零工吗) needs the last that stood by itself, and no other before that.
 */
export function wholeQuestion(request: Request, topic: Topic | undefined, cues: CueBook): WholeQuestion {
  const { text } = request;
  if (topic === undefined) return { question: text, matter: text };
  const before = matterOf(topic, request, cues);
  const article = cues.matches('bareArticle', text) ? cues.captured('lawWithArticle', before ?? '') : undefined;
  // 那第四十七条呢 means the law that was named before.
  if (article !== undefined) return { question: `${article}${text}`, matter: `${article}${text}` };
  if (before === undefined) return { question: text, matter: text };
  // 法条是哪一条 asks for the ground of what was just said, which is looked up once more.
  if (cues.matches('whichArticle', text) && text.length < SENTENCE) return { question: before, matter: before };
  const together = `${before} ${text}`.slice(-QUESTION_LENGTH);
  const told = asksNothing(request) ? together.slice(-MATTER_LENGTH) : undefined;
  if (namesItsMatter(request, topic, cues)) return { question: text, matter: told ?? text };
  return { question: together, matter: told ?? before };
}

function matterOf({ tool, arguments: given, said, matter }: Topic, { follows }: Request, cues: CueBook) {
  if (tool !== 'calculate_entitlement') {
    const asked = matter ?? given.question ?? said;
    return typeof asked === 'string' ? asked : undefined;
  }
  // What was said for a sum would drown the new question; only a sentence that names nothing needs it.
  if (follows !== 'topic') return undefined;
  return CLAIMED.has(String(given.kind)) ? cues.claimedAt[String(given.kind)] : (matter ?? said);
}

/** Sums that have the name of what is claimed. */
const CLAIMED: ReadonlySet<string> = new Set(['unemployment_benefit', 'work_injury', 'maternity_leave']);

/** Whether it says what it is about, and not of whom or of which case it left that to the words before. */
function namesItsMatter({ text, slots, ofAnother }: Request, { of }: Topic, cues: CueBook): boolean {
  if (cues.matches('leansOnBefore', text) || cues.matches('othersSituation', text)) return false;
  if ((ofAnother === true || of !== undefined) && cues.matches('speaksOfThem', text)) return false;
  return namesMatter(slots) || (touchesMatter(slots) && text.length >= SENTENCE);
}

/** A shorter one with a single word of the law in it names no matter. */
const SENTENCE = 9;

function asksNothing({ slots: { forms } }: Request): boolean {
  return !forms.some((form) => ASKING.has(form));
}

const ASKING: ReadonlySet<string> = new Set(['question', 'amount', 'howTo', 'canI', 'rule', 'compute', 'whatExists']);
