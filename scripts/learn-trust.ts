// `npm run learn:trust`: learns from the lexicon's examples how doubtful postings read, and keeps the weights beside them.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { learnSuspicion } from '../src/matching/learn-suspicion.ts';
import { readSuspicionExamples } from '../src/matching/load-suspicion-examples.ts';

const knowledgeDirectory = fileURLToPath(new URL('../knowledge/', import.meta.url));
const { examples, fingerprint } = await readSuspicionExamples(knowledgeDirectory);
const learned = learnSuspicion(examples, fingerprint);
await writeFile(join(knowledgeDirectory, 'lexicon', 'trust-weights.json'), `${JSON.stringify(learned)}\n`);
process.stdout.write(
  `${examples.doubtful.length} doubtful and ${examples.clean.length} clean examples, ${Object.keys(learned.weights).length} weights\n`,
);
