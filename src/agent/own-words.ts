import type { SessionState } from '../contract/session-state.ts';
import { allFigures } from '../words/claimed-figures.ts';

/** What a person has said of themselves, in a form that arguments can be held against. */
export interface OwnWords {
  text: string;
  numbers: ReadonlySet<number>;
}

/** Who somebody is and how to reach them: these are never put into other words. */
const EXACT = /^(?:name|phone|email|identityNumber|contact\w*)$/iu;
const DIGITS_AROUND = /[\s\-–—.()+]/gu;

export function readOwnWords(words: string, state: SessionState): OwnWords {
  const known = JSON.stringify([state.profile, state.resume?.document, state.form?.arguments]);
  const text = `${words}\n${known}`.normalize('NFKC').toLowerCase();
  const figures = [...text.matchAll(/\d+(?:\.\d+)?/gu)].map(([digits]) => Number(digits));
  const said = [...figures, ...allFigures(text)];
  return { text, numbers: new Set(said.flatMap((value) => [value, value * 1000, value * 10_000])) };
}

/** Whether names, ways to reach the person and figures in a tool's arguments were all said by the person. */
export function saysOnly(value: unknown, own: OwnWords, name = ''): boolean {
  if (typeof value === 'number') return own.numbers.has(value) || value === 0;
  if (typeof value === 'string') return !EXACT.test(name) || isSaid(value, own.text);
  if (Array.isArray(value)) return value.every((item) => saysOnly(item, own, name));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => saysOnly(item, own, key));
}

function isSaid(value: string, text: string): boolean {
  const plain = value.normalize('NFKC').toLowerCase().trim();
  if (text.includes(plain)) return true;
  const digits = plain.replace(DIGITS_AROUND, '');
  return /^\d{5,}$/u.test(digits) && text.replace(DIGITS_AROUND, '').includes(digits);
}
