import type { ClauseReading } from './read-clause.ts';
import type { Clause } from './split-clauses.ts';

/** Clauses that make one request, as one text. */
export interface ClauseGroup {
  text: string;
  /** The clause that asks; the others tell facts and wishes for it. */
  asking?: ClauseReading;
}

type ReadPart = (text: string) => ClauseReading;

/** Two intents are asked for at once only when each is this likely. */
const LIKELY = 0.5;
/** Without a word between them a story goes over into its request more often than one request follows another. */
const SURE = 0.65;
const SURELY_ASKED = 0.9;
/** Behind a word of addition less will do. */
const TOLD_APART = 0.35;

/** Intents that a clause has without any form of question. */
const ORDERS = new Set(['job_fair', 'training', 'resume', 'interview', 'apply', 'application_status', 'handoff']);
const OF_LAW = new Set(['labour_law', 'calculate']);

/**
 * Clauses that ask for different things stay apart; what is told before a question and after a request belongs to it.
 * @param skip clauses that say nothing by themselves, such as a greeting
 * @param refuses clauses that only say what is not wanted, and ask nothing
 */
export function groupClauses(
  clauses: readonly Clause[],
  read: ReadPart,
  skip: (clause: string) => boolean,
  refuses: (clause: string) => boolean,
): ClauseGroup[] {
  const groups: ClauseGroup[] = [];
  for (const clause of clauses) {
    if (skip(clause.text)) continue;
    const reading = read(clause.text);
    const asks = !refuses(clause.text) && isAsking(clause, reading);
    const last = groups.at(-1);
    if (last === undefined) groups.push({ text: clause.text, ...(asks ? { asking: reading } : {}) });
    else if (!asks || last.asking === undefined || !isAnother(read(last.text), reading, clause)) {
      last.text = joined(last.text, clause.said);
      if (asks) last.asking = stronger(last.asking, reading);
    } else groups.push({ text: clause.text, asking: reading });
  }
  return groups.reduce<ClauseGroup[]>((merged, group) => {
    const last = merged.at(-1);
    if (last !== undefined && sameRequest(read(last.text), read(group.text))) last.text = joined(last.text, group.text);
    else merged.push({ ...group });
    return merged;
  }, []);
}

/** With the facts and wishes that belong to them two parts may turn out to ask for the same. */
function sameRequest(one: ClauseReading, other: ClauseReading): boolean {
  return one.decision.intent === other.decision.intent && !ofAnotherKind(one, other);
}

/** Two sums, or two services, are two requests. */
function ofAnotherKind(one: ClauseReading, other: ClauseReading): boolean {
  const differ = (first: string | undefined, second: string | undefined) =>
    first !== undefined && second !== undefined && first !== second;
  if (one.decision.intent === 'service_guide') return differ(one.slots.service, other.slots.service);
  return (
    one.decision.intent === 'calculate' &&
    [one, other].every(({ slots }) => slots.forms.includes('amount') || slots.forms.includes('compute')) &&
    differ(one.slots.calculation, other.slots.calculation)
  );
}

/** 有补贴的那种: an attribute of what is asked for. */
const ATTRIBUTE = /的(?:那种|那类|种)?[,，]?$/u;

function isAsking({ text, strong }: Clause, { decision, slots }: ClauseReading): boolean {
  if (!strong && ATTRIBUTE.test(text) && !slots.forms.includes('question')) return false;
  const likely = decision.probability ?? 0;
  if (slots.forms.some((form) => form !== 'personal' && form !== 'question')) return true;
  if (slots.forms.includes('question')) return likely >= LIKELY;
  if (ORDERS.has(decision.intent)) return likely >= LIKELY;
  if (decision.intent !== 'job_search' || likely < LIKELY) return false;
  // 保洁, after 还有, is asked for; in a story it is only told.
  return slots.forms.includes('order') || ((strong || FIRST_OF_ALL.test(text)) && slots.search.keywords !== undefined);
}

/** 先找保洁，再问问社保: more is to come. */
const FIRST_OF_ALL = /^(?:我|俺|咱)?(?:想|要)?(?:首先|先)/u;

function isAnother(asked: ClauseReading, next: ClauseReading, { strong }: Clause): boolean {
  const first = asked.decision;
  const second = next.decision;
  const enough = strong && asksPlainly(next) ? TOLD_APART : strong ? LIKELY : SURE;
  if ((first.probability ?? 0) < (strong ? TOLD_APART : LIKELY) || (second.probability ?? 0) < enough) return false;
  if (first.intent === second.intent) {
    const twoQuestions =
      first.intent === 'calculate' || (first.intent === 'service_guide' && asksPlainly(asked) && asksPlainly(next));
    return (strong || twoQuestions) && ofAnotherKind(asked, next);
  }
  if (first.intent === 'smalltalk' || second.intent === 'smalltalk') return false;
  if (strong) return true;
  // 怎么弄, 要多少钱: what has no matter of its own asks about the one before it.
  const both = asksPlainly(asked) && asksPlainly(next) && next.slots.calculation !== undefined;
  if (second.intent === 'out_of_scope' || (first.probability ?? 0) < (both ? SURE : SURELY_ASKED)) return false;
  return !(OF_LAW.has(first.intent) && OF_LAW.has(second.intent));
}

function asksPlainly({ slots }: ClauseReading): boolean {
  return slots.forms.some((form) => form !== 'personal' && form !== 'question');
}

function stronger(one: ClauseReading | undefined, other: ClauseReading): ClauseReading {
  return one !== undefined && (one.decision.probability ?? 0) >= (other.decision.probability ?? 0) ? one : other;
}

/** English words keep their distance. */
function joined(one: string, other: string): string {
  return /[a-z,]$/iu.test(one) && /^[a-z]/iu.test(other) ? `${one} ${other}` : one + other;
}
