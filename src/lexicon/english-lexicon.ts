import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';

const expression = z.string().transform((source) => new RegExp(source, 'gu'));

export const EnglishTerms = z
  .object({
    /** What is said, in small letters, with the Chinese words that are sought for it. */
    terms: z.record(
      z.string().regex(/^[a-z0-9][a-z0-9'+ -]*$/u),
      z.array(z.coerce.string().regex(/[\p{Script=Han}\d]/u)).min(1),
    ),
    /** What a law is called in English, by its short name. */
    statutes: z.record(z.string(), z.string().min(3)),
    /** Facts of a case as they are told, each an expression and the Chinese words it is written in. */
    told: z.array(z.tuple([expression, z.string()])).default([]),
  })
  .strict();
export type EnglishTerms = z.infer<typeof EnglishTerms>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export interface EnglishLexicon {
  /** The Chinese words for what a question in English speaks of; undefined for a question that is in Chinese. */
  inChinese(question: string): string | undefined;
  statute(name: string): string | undefined;
  /** A sentence in English with its facts in Chinese, for the recognisers of facts; a Chinese one as it is. */
  factsInChinese(text: string): string;
}

const ENDINGS = "(?:s|es|d|ed|ing|'s)?";

export function createEnglishLexicon({ terms, statutes, told }: EnglishTerms): EnglishLexicon {
  const patterns = Object.entries(terms)
    .sort(([a], [b]) => b.length - a.length)
    .map(([said, words]) => ({ pattern: new RegExp(`(?<![a-z])${escaped(said)}${ENDINGS}(?![a-z])`, 'gu'), words }));
  return {
    inChinese(question) {
      if (!isEnglish(question)) return undefined;
      let left = question.toLowerCase().replaceAll('’', "'");
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
    factsInChinese(text) {
      if (!isEnglish(text)) return text;
      const dated = withDatesInFigures(text.toLowerCase().replaceAll('’', "'"));
      return told.reduce((written, [pattern, chinese]) => written.replace(pattern, chinese), dated);
    },
  };
}

function isEnglish(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && /[a-z]/iu.test(text);
}

/** May 5th, 2024, 5 May 2024 and March 2022 as 2024年5月5日 and 2022年3月; four years as 4 years; 9,000 and 9k as 9000. */
function withDatesInFigures(text: string): string {
  const month = (name: string) => MONTHS.indexOf(name) + 1;
  return text
    .replace(/(\d),(?=\d{3}(?!\d))/gu, '$1')
    .replace(/(?<![\d.])(\d{1,3})k\b/gu, '$1000')
    .replace(
      new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (?:of )?(\\d{4})`, 'gu'),
      (_all, name: string, day: string, year: string) => `${year}年${month(name)}月${day}日`,
    )
    .replace(
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})`, 'gu'),
      (_all, day: string, name: string, year: string) => `${year}年${month(name)}月${day}日`,
    )
    .replace(
      new RegExp(`\\b${MONTH},? (?:of )?(\\d{4})`, 'gu'),
      (_all, name: string, year: string) => `${year}年${month(name)}月`,
    )
    .replace(
      new RegExp(`\\b(${NUMBERS.join('|')})(?=[ -](?:years?|months?|days?|hours?|and a half)\\b)`, 'gu'),
      (word) => String(NUMBERS.indexOf(word) + 1),
    );
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
