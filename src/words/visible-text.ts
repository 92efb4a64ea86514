/** Control, format, private-use and unassigned characters, variation selectors, and letters that are drawn as nothing. */
const UNSEEN =
  /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Variation_Selector}\u2028\u2029\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc\ufffd]|\u034f/gu;
/** More marks on one letter than any language has. */
const HEAPED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** What a person can see of a text: hidden characters, in which instructions can be carried, are gone. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, '').replace(HEAPED_MARKS, '$1');
}
