import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../yaml.ts';
import { createLocalFigures, type LocalFigures } from './local-figures.ts';

const MinimumWages = z.object({
  confirmWith: z.string(),
  minimumWages: z.array(
    z.object({
      region: z.string(),
      monthly: z.array(z.number().positive()).nonempty(),
      hourly: z.array(z.number().positive()),
      complete: z.boolean(),
      effectiveFrom: z.iso.date().optional(),
      asOf: z.iso.date(),
      confidence: z.enum(['high', 'medium', 'low']),
      stale: z.boolean(),
      sources: z.array(z.string()).nonempty(),
    }),
  ),
});

const National = z.object({
  confirmWith: z.string(),
  disposableIncomes: z.array(
    z.object({
      year: z.number().int(),
      amount: z.number().positive(),
      confidence: z.enum(['high', 'medium', 'low']),
      source: z.string(),
    }),
  ),
});

/** Reads `regions/wages/` of the knowledge folder. @throws ZodError when a file is not as it must be. */
export async function loadLocalFigures(knowledgeDirectory: string): Promise<LocalFigures> {
  const folder = join(knowledgeDirectory, 'regions', 'wages');
  const [wages, national] = await Promise.all(
    ['minimum-wages.yaml', 'national.yaml'].map(async (file) => parseYaml(await readFile(join(folder, file), 'utf8'))),
  );
  const { minimumWages } = MinimumWages.parse(wages);
  const { disposableIncomes } = National.parse(national);
  return createLocalFigures({ minimumWages, disposableIncomes });
}
