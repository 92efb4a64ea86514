import { withoutMarkup } from './figures.ts';

/** One answer in words. `reply` is the Markdown subset of the contract, `speech` is for a voice. */
export interface Spoken {
  reply: string;
  speech: string;
  suggestions: string[];
}

/** Something to be said as an engine gives it: a stable code with its figures beside it. */
export interface CodedRemark {
  readonly code: string;
}

/** An answer whose speech, unless given, is the reply without its markup. */
export function spoken(reply: string, suggestions: string[] = [], speech?: string): Spoken {
  return { reply, speech: speech ?? withoutMarkup(reply), suggestions };
}
