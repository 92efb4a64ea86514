import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../yaml.ts';
import type { SuspicionExamples } from './learn-suspicion.ts';

const ExamplesFile = z.strictObject({ doubtful: z.array(z.string()).min(1), clean: z.array(z.string()).min(1) });

/** What `trust-weights.json` is learned from, and a fingerprint that tells whether it has changed since. */
export async function readSuspicionExamples(
  knowledgeDirectory: string,
): Promise<{ examples: SuspicionExamples; fingerprint: string }> {
  const file = join(knowledgeDirectory, 'lexicon', 'trust-examples.yaml');
  const examples = ExamplesFile.parse(parseYaml(await readFile(file, 'utf8')));
  const fingerprint = createHash('sha256').update(JSON.stringify(examples)).digest('hex').slice(0, 16);
  return { examples, fingerprint };
}
