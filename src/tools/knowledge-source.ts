import type { Passage } from '../contract/passage.ts';
import type { BeyondReach } from '../retrieval/beyond-reach.ts';
import type { Consultation, KnowledgeQuery } from '../retrieval/knowledge-index.ts';
import type { PackEntry } from '../retrieval/pack-entry.ts';
import type { Contradicts } from '../retrieval/premise.ts';
import type { StatuteLookup } from './statute-citations.ts';

/** What the knowledge tools ask of retrieval. */
export interface KnowledgeSource extends StatuteLookup {
  search(query: KnowledgeQuery): Promise<Passage[]>;
  /** The same with the entries that fit best, for an answer to be composed from. */
  consult(query: KnowledgeQuery): Promise<Consultation>;
  /** The terms of a question that is not in Chinese, in Chinese; undefined for one that is. */
  inChinese(question: string): string | undefined;
  /** What a law is called in English. */
  englishTitle(law: string): string | undefined;
  /** How far each of some sentences bears on a question. */
  bearing(question: string, sentences: readonly string[]): Promise<number[]>;
  /** The share of a question's words, 0 to 1 and weighed by rarity, that a text has in it. */
  covered(question: string, by: readonly string[]): number;
  /** Whether the best of these answers the question at all. */
  isConfident(passages: readonly Passage[]): boolean;
  /** Which part of an answer that was told words ask for by themselves (依据是哪条, 他不给咋办). */
  partAsked(words: string): string | undefined;
  /** Whether a sentence of an entry tells of a part. */
  tellsPart(part: string, sentence: string): boolean;
  /** Headings of the sections that tell of a part before others. */
  headingsOf(part: string): readonly string[];
  /** What a question asks that no text here can hold. */
  readonly beyond: BeyondReach;
  /** Whether a leading answer says the contrary of what a question takes for so. */
  readonly contradicts: Contradicts;
  entry(id: string): PackEntry | undefined;
  /** Provinces and cities that words name. */
  regionsNamed(text: string): string[];
  /** The laws and articles that words name, by short name. */
  references(text: string): { law: string; article?: string }[];
  /** Whether a law's articles have been imported. */
  holds(law: string): boolean;
  /** The entry that rests on an article before all others. */
  citing(law: string, article: string): PackEntry | undefined;
}
