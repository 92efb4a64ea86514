import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';
import { createLegalLexicon, type LegalLexicon, LegalTerms } from './legal-lexicon.ts';

/** @throws ConfigurationError `legal_terms_invalid` */
export async function loadLegalLexicon(knowledgeDirectory: string): Promise<LegalLexicon> {
  const file = join(knowledgeDirectory, 'lexicon', 'legal-terms.yaml');
  try {
    return createLegalLexicon(LegalTerms.parse(parseYaml(await readFile(file, 'utf8'))));
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
