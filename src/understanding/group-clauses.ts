import type { SessionState } from '../contract/session-state.ts';
import type { ClauseReading, ReadClause, ReadContext } from './read-clause.ts';
import type { RecogniseMoves } from './recognise-move.ts';
import { splitClauses } from './split-clauses.ts';

/** A class that scores this much is what the clause is about; below, it may be part of its neighbour. */
const CLEAR = 3;
const SURE = 5;

export interface ClauseGroup {
  text: string;
  reading: ClauseReading;
  strong: boolean;
}

export type GroupClauses = (text: string, state: SessionState, context: ReadContext) => ClauseGroup[];

/** Clauses that ask for different things stay apart; facts and wishes join the request they belong to. */
export function createClauseGrouper(readClause: ReadClause, recogniseMoves: RecogniseMoves): GroupClauses {
  return (text, state, context) => {
    const groups: ClauseGroup[] = [];
    for (const clause of splitClauses(text)) {
      const stripped = clause.text.replace(
        /^(?:另外|还有|顺便|顺带|对了|此外|其次|再一个|also|by the way|plus)[,，\s]*/iu,
        '',
      );
      const reading = readClause(stripped, state, context);
      if (greets(stripped)) continue;
      const previous = groups.at(-1);
      const joins =
        previous === undefined ? false : belongsTogether(previous, { text: stripped, reading }, clause.strong);
      if (previous !== undefined && joins) {
        const joined = `${previous.text}${clause.text}`;
        groups[groups.length - 1] = {
          text: joined,
          reading: readClause(joined, state, context),
          strong: previous.strong,
        };
      } else groups.push({ text: stripped, reading, strong: clause.strong });
    }
    return groups;
  };

  function greets(clause: string): boolean {
    return recogniseMoves(clause).some(
      ({ act, whole }) => whole && (act === 'greeting' || act === 'thanks' || act === 'goodbye'),
    );
  }
}

interface Part {
  text: string;
  reading: ClauseReading;
}

const WANTS = /找|想|推荐|介绍|来个|求|看看|find|looking/iu;

function belongsTogether(previous: Part, next: Part, strong: boolean): boolean {
  const a = previous.reading.decision;
  const b = next.reading.decision;
  if (a.score < CLEAR || b.score < CLEAR)
    return !(strong && a.score >= SURE && b.score >= CLEAR - 0.5 && b.class !== a.class);
  if (
    strong &&
    a.intent === 'calculate' &&
    b.intent === 'calculate' &&
    previous.reading.slots.calculation !== next.reading.slots.calculation
  )
    return false;
  if (a.intent === b.intent) return true;
  const law = new Set(['law', 'benefit']);
  if (a.class !== undefined && b.class !== undefined && law.has(a.class) && law.has(b.class))
    return !strong || b.score < SURE;
  if (!strong && (a.score < SURE || b.score < SURE)) return true;
  const asks = ({ text, reading }: Part) =>
    ((strong || /再|也|顺便|另外/u.test(text)) && reading.decision.class === 'job' && WANTS.test(text)) ||
    reading.slots.forms.some((form) => form !== 'personal') ||
    reading.decision.topic?.topic.id === 'job_wanted' ||
    ['fair', 'training', 'resume', 'interview', 'apply', 'handoff'].includes(reading.decision.class ?? '');
  return !(asks(previous) && asks(next));
}
