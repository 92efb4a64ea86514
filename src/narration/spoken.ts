import { withoutMarkup } from './figures.ts';
import type { Spoken } from './narrator.ts';

/** An answer whose speech, unless given, is the reply without its markup. */
export function spoken(reply: string, suggestions: string[] = [], speech?: string): Spoken {
  return { reply, speech: speech ?? withoutMarkup(reply), suggestions };
}
