import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';

export const EnglishTerms = z
  .object({
    /** What is said, in small letters, with the Chinese words that are sought for it. */
    terms: z.record(
      z.string().regex(/^[a-z0-9][a-z0-9'+ -]*$/u),
      z.array(z.coerce.string().regex(/[\p{Script=Han}\d]/u)).min(1),
    ),
    /** What a law is called in English, by its short name. */
    statutes: z.record(z.string(), z.string().min(3)),
  })
  .strict();
export type EnglishTerms = z.infer<typeof EnglishTerms>;

export interface EnglishLexicon {
  /** The Chinese words for what a question in English speaks of; undefined for a question that is in Chinese. */
  inChinese(question: string): string | undefined;
  statute(name: string): string | undefined;
}

/** doesn't, has not and will not are "not". */
const NEGATION =
  /\b(?:(?:do|does|did|has|have|had|is|are|was|were|would|could|should)n't|can't|won't|cannot|(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should)(?: \w+)? not)\b/gu;
const ENDINGS = "(?:s|es|d|ed|ing|'s)?";

export function createEnglishLexicon({ terms, statutes }: EnglishTerms): EnglishLexicon {
  const patterns = Object.entries(terms)
    .sort(([a], [b]) => b.length - a.length)
    .map(([said, words]) => ({
      pattern: new RegExp(`(?<![a-z])${escaped(plain(said))}${ENDINGS}(?![a-z])`, 'gu'),
      words,
    }));
  return {
    inChinese(question) {
      if (/\p{Script=Han}/u.test(question) || !/[a-z]/iu.test(question)) return undefined;
      let left = plain(question);
      const words: string[] = [];
      for (const { pattern, words: found } of patterns) {
        const without = left.replace(pattern, ' | ');
        if (without === left) continue;
        // A longer term keeps the shorter ones inside it from being found again.
        left = without;
        words.push(...found);
      }
      return [...new Set(words)].join(' ');
    },
    statute: (name) => statutes[name],
  };
}

function plain(said: string): string {
  return said.toLowerCase().replaceAll('’', "'").replace(NEGATION, 'not');
}

function escaped(said: string): string {
  return said.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** @throws ConfigurationError `english_terms_invalid` */
export async function loadEnglishLexicon(knowledgeDirectory: string): Promise<EnglishLexicon> {
  const file = join(knowledgeDirectory, 'lexicon', 'english-terms.yaml');
  try {
    return createEnglishLexicon(EnglishTerms.parse(parseYaml(await readFile(file, 'utf8'))));
  } catch (cause) {
    throw new ConfigurationError('english_terms_invalid', `${file} cannot be used: ${(cause as Error).message}`, {
      cause,
      details: { file },
    });
  }
}
