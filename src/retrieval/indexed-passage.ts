import type { StoredPassage } from '../contract/passage.ts';
import { roleFactor } from './article-role.ts';
import type { PackCite, PackEntry } from './pack-entry.ts';
import { packPassage } from './pack-entry.ts';

/** A passage with what else it may be found by. */
export interface IndexedPassage {
  passage: StoredPassage;
  /** Only entries of the pack have these. */
  questions: readonly string[];
  terms: readonly string[];
  cites: readonly PackCite[];
  /** What an article is for: see `article-role.ts`. */
  role: number;
}

export function indexedStatute(passage: StoredPassage): IndexedPassage {
  return { passage, questions: [], terms: [], cites: [], role: roleFactor(passage) };
}

export function indexedEntry(entry: PackEntry): IndexedPassage {
  return { passage: packPassage(entry), questions: entry.questions, terms: entry.terms, cites: entry.cites, role: 1 };
}

/** Whether it is an entry of the pack, in our words; the rest are statutes, cases and other texts. */
export function isEntry({ questions }: IndexedPassage): boolean {
  return questions.length > 0;
}

/** What a passage's vector is made of. */
export function embeddedText({ passage, terms, questions }: IndexedPassage): string {
  return [passage.title, passage.text, ...terms, ...questions].join('\n');
}
