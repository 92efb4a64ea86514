import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../yaml.ts';
import { type AnswerWords, createAnswerWords } from './inputs/answer-words.ts';

const Vocabulary = z.record(z.string(), z.record(z.string(), z.array(z.string()).nonempty()));

/** Reads `lexicon/entitlement-answers.yaml` of the knowledge folder. @throws ZodError when it is not as it must be. */
export async function loadAnswerWords(knowledgeDirectory: string): Promise<AnswerWords> {
  const text = await readFile(join(knowledgeDirectory, 'lexicon', 'entitlement-answers.yaml'), 'utf8');
  return createAnswerWords(Vocabulary.parse(parseYaml(text)));
}
