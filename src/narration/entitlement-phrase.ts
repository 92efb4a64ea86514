import type { Phrases } from './entitlement-figures.ts';
import type { CodedRemark } from './spoken.ts';

/** Words for a coded remark. @throws when nobody has written them. */
export function phraseFor(phrases: Phrases, { code, ...data }: CodedRemark): string {
  const phrase = phrases[code];
  if (phrase === undefined) throw new Error(`no words for ${code}`);
  return phrase(data);
}
