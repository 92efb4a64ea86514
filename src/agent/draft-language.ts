import type { Locale } from '../contract/locale.ts';

const OTHER_SCRIPTS =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}]/gu;
/** A stray letter of another script is a slip, more is another language. */
const STRAY_SHARE = 0.05;
/** Two Chinese characters say about as much as an English word of five letters. */
const LETTERS_PER_CHARACTER = 2.5;

/** Whether a draft is in the language the person is spoken to in; names in the other language may stand in it. */
export function isInLanguage(draft: string, locale: Locale): boolean {
  const words = draft.replace(/https?:\/\/\S+/g, '').replace(/《[^》]*》/g, '');
  const others = count(words, OTHER_SCRIPTS);
  const latin = count(words, /\p{Script=Latin}/gu);
  const han = count(words, /\p{Script=Han}/gu);
  const letters = others + latin + han;
  if (letters === 0) return true;
  if (others > letters * STRAY_SHARE) return false;
  return locale === 'en' ? latin >= han * LETTERS_PER_CHARACTER : han * LETTERS_PER_CHARACTER >= latin;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
