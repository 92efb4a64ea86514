import { z } from 'zod';
import { Beyond, type BeyondReach, createBeyondReach } from './beyond-reach.ts';
import { normaliseText } from './normalise-text.ts';
import { type Contradicts, createPremises, Premises } from './premise.ts';

const Term = z.object({
  /** How people say it; … stands for up to eight characters between the parts (没…合同). */
  say: z.array(z.coerce.string().min(2)).min(1),
  /** The statutory words for it. */
  law: z.array(z.string().min(2)).min(1),
});

const Statute = z.object({
  /** The short name, as passages are titled. */
  name: z.string().min(2),
  /** Other names: the full one when it is more than 中华人民共和国 before the short one, and what people call it. */
  also: z.array(z.string().min(2)).default([]),
  /** How readily the statute answers an everyday question; 1 is ordinary. */
  weight: z.number().positive().max(2).default(1),
  /** A statute for certain people or trades counts in full only when one of these words is in the question. */
  when: z.array(z.coerce.string().min(1)).default([]),
});

const Words = z.array(z.coerce.string().min(1));

export const LegalTerms = z
  .object({
    /** Words that show a question is about work and its rights, or about other matters. */
    subjects: z.object({ work: Words, elsewhere: Words }),
    /** What no text here can hold. */
    beyond: Beyond,
    /** How what is taken for so is told from what is ruled. */
    premises: Premises,
    terms: z.array(Term),
    statutes: z.array(Statute),
  })
  .strict();
export type LegalTerms = z.infer<typeof LegalTerms>;
export type LegalTerm = z.infer<typeof Term>;
export type StatuteNote = z.infer<typeof Statute>;

export interface LegalLexicon {
  /** Statutory phrases for what the normalised text says in everyday words, each once. */
  expand(text: string): string[];
  /** How many words of each subject the normalised text has. */
  subjects(text: string): { work: number; elsewhere: number };
  /** What a question asks that no text here can hold. */
  readonly beyond: BeyondReach;
  readonly contradicts: Contradicts;
  statute(name: string): StatuteNote | undefined;
  readonly statutes: readonly StatuteNote[];
  readonly terms: readonly LegalTerm[];
  /** Statutory terms, for the segmenter to keep whole. */
  readonly words: readonly string[];
}

const LONGEST_WORD = 6;

interface Pattern {
  first: string;
  gapped?: RegExp;
  law: string[];
}

export function createLegalLexicon({ subjects, beyond, premises, terms, statutes }: LegalTerms): LegalLexicon {
  const byBeginning = new Map<string, Pattern[]>();
  for (const { say, law } of terms) {
    for (const phrase of say) {
      const pattern = { ...compile(phrase), law };
      const beginning = pattern.first.slice(0, 2);
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), pattern]);
    }
  }
  const byName = new Map(statutes.map((statute) => [statute.name, statute]));
  const words = new Set(terms.flatMap(({ law }) => law).filter((word) => word.length <= LONGEST_WORD));
  return {
    expand(text) {
      const phrases = new Set<string>();
      for (let start = 0; start + 1 < text.length; start += 1) {
        const beginnings = [text[start]!, text.slice(start, start + 2)];
        for (const { first, gapped, law } of beginnings.flatMap((beginning) => byBeginning.get(beginning) ?? [])) {
          if (text.startsWith(first, start) && (gapped === undefined || gapped.test(text))) {
            for (const phrase of law) phrases.add(phrase);
          }
        }
      }
      return [...phrases];
    },
    subjects: (text) => ({ work: count(subjects.work, text), elsewhere: count(subjects.elsewhere, text) }),
    beyond: createBeyondReach(beyond),
    contradicts: createPremises(premises),
    statute: (name) => byName.get(name),
    statutes,
    terms,
    words: [...words],
  };
}

function count(words: readonly string[], text: string): number {
  return words.reduce((sum, word) => sum + (text.includes(word) ? 1 : 0), 0);
}

function compile(phrase: string): { first: string; gapped?: RegExp } {
  const parts = phrase
    .split('…')
    .filter((part) => part !== '')
    .map(normaliseText);
  if (parts.length === 1) return { first: parts[0]! };
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return { first: parts[0]!, gapped: new RegExp(escaped.join('[^。？！?!\\n]{0,8}'), 'u') };
}
