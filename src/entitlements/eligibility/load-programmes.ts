import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../../yaml.ts';
import type { ProgrammeBook } from './check-eligibility.ts';
import { FactDefinition, factsOf, Programme } from './programme.ts';

const FACTS_FILE = 'facts.yaml';
const ProgrammeFile = z.strictObject({ programmes: z.array(Programme).nonempty() });
const FactFile = z.strictObject({ facts: z.record(z.string(), FactDefinition) });

/**
 * Reads `programmes/` of the knowledge folder: every file but one holds programmes, `facts.yaml` what is asked.
 * @throws ZodError when a file is not as it must be, Error when a condition names a fact that nobody can ask for.
 */
export async function loadProgrammes(knowledgeDirectory: string): Promise<ProgrammeBook> {
  const folder = join(knowledgeDirectory, 'programmes');
  const read = async (file: string) => parseYaml(await readFile(join(folder, file), 'utf8'));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== FACTS_FILE).sort();
  const [facts, ...files] = await Promise.all([read(FACTS_FILE), ...names.map(read)]);
  const book = FactFile.parse(facts).facts;
  const programmes = files.flatMap((file) => ProgrammeFile.parse(file).programmes);
  for (const { id, when } of programmes) {
    const unknown = when.flatMap(factsOf).filter((fact) => !(fact in book));
    if (unknown.length > 0)
      throw new Error(`${id} depends on ${unknown.join(', ')}, which facts.yaml does not define.`);
  }
  return { programmes, facts: book };
}
