import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ConfigurationError } from '../errors.ts';
import { createLegalLexicon, type LegalLexicon, LegalTerms } from './legal-lexicon.ts';

/** @throws ConfigurationError `legal_terms_invalid` */
export async function loadLegalLexicon(knowledgeDirectory: string): Promise<LegalLexicon> {
  const file = join(knowledgeDirectory, 'lexicon', 'legal-terms.yaml');
  try {
    return createLegalLexicon(LegalTerms.parse(parse(await readFile(file, 'utf8'))));
  } catch (cause) {
    throw new ConfigurationError(
      'legal_terms_invalid',
      `The legal lexicon ${file} cannot be used: ${(cause as Error).message}`,
      {
        cause,
        details: { file },
      },
    );
  }
}
