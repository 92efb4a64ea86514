import type { CueBook } from '../lexicon/cues.ts';
import type { DialogueFile } from '../lexicon/lexicon-schema.ts';
import { anyOf, wholly } from '../lexicon/patterns.ts';
import { remembering } from '../words/remembering.ts';
import type { Act } from './reading.ts';

export interface Move {
  act: Act;
  /** The clause says this and nothing else. */
  whole: boolean;
}

export type RecogniseMoves = (clause: string) => readonly Move[];

/** The moves of a conversation a clause makes, those that are all it says first. */
export function createMoveRecogniser(dialogue: DialogueFile): RecogniseMoves {
  const moves = dialogue.moves.map(({ act, whole, inside }) => ({
    act: act as Act,
    whole: wholly(whole),
    inside: anyOf(inside),
  }));
  return remembering(movesIn, { entries: 100, longest: 500 });

  function movesIn(clause: string): readonly Move[] {
    const bare = clause.replace(/^[\s,，。.!！、~]+|[\s,，。.!！?？、~…]+$/gu, '');
    const found: Move[] = [];
    for (const { act, whole, inside } of moves) {
      if (whole.test(bare) || whole.test(clause)) found.push({ act, whole: true });
      else if (inside.test(clause)) found.push({ act, whole: false });
    }
    return found.sort((a, b) => Number(b.whole) - Number(a.whole));
  }
}

/** What a message does to the conversation before anything in it is looked up. */
export interface MessageMoves {
  /** Everything it does, when it does nothing else. */
  only: Act[];
  /** What it does first, and the words that come after and ask for more. */
  leading?: { acts: Act[]; rest: string };
}

const CLAUSE_END = /(?<=[,，。！!？?;；…~\n])|(?<=^(?:嗯|好的?|行|算了|不用了|谢谢))\s+/iu;
/** 哈 alone asks back; 哈，你还挺懂我 does not. */
const INTERJECTION = 3;
const EMPTY = /^[\s,，。.!！?？;；、…~]*$/u;

/** The moves of a whole message: 不用了，我走了 takes leave, 算了，看看别的 gives up and asks. */
export function readMoves(text: string, recognise: RecogniseMoves, cues: CueBook): MessageMoves {
  const wholeActs = (clause: string): Act[] =>
    recognise(clause)
      .filter(({ whole }) => whole)
      .map(({ act }) => act);
  const complete = wholeActs(text);
  if (complete.length > 0) return { only: complete };
  const clauses = text.split(CLAUSE_END).filter((clause) => !EMPTY.test(clause));
  const acts: Act[] = [];
  for (const [index, clause] of clauses.entries()) {
    const all = wholeActs(clause);
    const made = all.filter((act) => act !== 'repeat' || clause.length > INTERJECTION);
    const bare = clause.replace(/[\s,，。.!！?？;；、…~]+$/gu, '').trim();
    const beside = cues.matches('aside', bare) || cues.matches('grumble', bare);
    if (made.length === 0 && all.length === 0 && !beside) {
      const rest = clauses.slice(index).join('').trim();
      return { only: [], ...(acts.length > 0 ? { leading: { acts, rest } } : {}) };
    }
    acts.push(...made);
  }
  return { only: acts };
}
