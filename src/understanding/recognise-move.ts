import type { DialogueFile } from '../lexicon/lexicon-schema.ts';
import { anyOf, wholly } from '../lexicon/patterns.ts';
import type { Act } from './reading.ts';

export interface Move {
  act: Act;
  /** The clause says this and nothing else. */
  whole: boolean;
}

export type RecogniseMoves = (clause: string) => Move[];

/** The moves of a conversation a clause makes, those that are all it says first. */
export function createMoveRecogniser(dialogue: DialogueFile): RecogniseMoves {
  const moves = dialogue.moves.map(({ act, whole, inside }) => ({
    act: act as Act,
    whole: wholly(whole),
    inside: anyOf(inside),
  }));
  return (clause) => {
    const bare = clause.replace(/^[\s,，。.!！、~]+|[\s,，。.!！?？、~…]+$/gu, '');
    const found: Move[] = [];
    for (const { act, whole, inside } of moves) {
      if (whole.test(bare) || whole.test(clause)) found.push({ act, whole: true });
      else if (inside.test(clause)) found.push({ act, whole: false });
    }
    return found.sort((a, b) => Number(b.whole) - Number(a.whole));
  };
}
