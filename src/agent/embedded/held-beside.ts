import type { CueBook } from '../../lexicon/cues.ts';
import { clausesOf } from './resume-clauses.ts';

/** 我有焊工证，什么工种挣得多: certificates that a clause beside the question says are held. */
export function heldBeside(text: string, named: readonly string[], cues: CueBook): string[] {
  const clauses = clausesOf(text).filter(
    (clause) =>
      cues.matches('certificateHeld', clause) &&
      cues.matches('certificateClause', clause) &&
      !cues.matches('lacksIt', clause) &&
      !cues.matches('questionBack', clause),
  );
  return named.filter((name) => clauses.some((clause) => clause.includes(name)));
}
