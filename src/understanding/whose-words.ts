import { ONESELF } from '../contract/told-facts.ts';
import type { CueBook } from '../lexicon/cues.ts';

/** What a message says of one person. */
export interface Stretch {
  /** `oneself`, what the person is to the one who speaks, or `other`. */
  of: string;
  text: string;
}

const CLAUSE = /(?<=[,，。；;!！?？])/u;

/**
 * 我四十八，我老公五十，他下岗了: what is said of each person, in the order in which they come up; who is named goes on until
 * another is. Nothing where a message speaks of one person only.
 */
export function stretchesOf(text: string, cues: CueBook): { stretches: Stretch[]; last: string } | undefined {
  // An employer's 他一个月5000，我该给多少 tells what the sum is of.
  if (cues.matches('paysAnother', text)) return undefined;
  let of = ONESELF;
  let other: string | undefined;
  const stretches: Stretch[] = [];
  for (const clause of text.split(CLAUSE)) {
    of = subjectOf(clause, cues, other) ?? of;
    if (of !== ONESELF) other = of;
    const known = stretches.find((stretch) => stretch.of === of);
    if (known === undefined) stretches.push({ of, text: clause });
    else known.text += clause;
  }
  return stretches.length > 1 ? { stretches, last: of } : undefined;
}

function subjectOf(clause: string, cues: CueBook, other: string | undefined): string | undefined {
  if (cues.matches('otherPerson', clause)) return cues.relationIn(clause) ?? other ?? 'other';
  return cues.matches('firstPerson', clause) ? ONESELF : undefined;
}
