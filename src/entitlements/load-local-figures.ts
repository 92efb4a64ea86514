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

/** What a region's own rule says of itself. */
const RegionalRule = z.object({
  region: z.string(),
  law: z.string(),
  article: z.string(),
  effectiveFrom: z.iso.date(),
  confidence: z.enum(['high', 'medium', 'low']),
});

const Terms = z.object({
  confirmWith: z.string(),
  terms: z.array(
    RegionalRule.extend({
      bands: z
        .array(
          z.strictObject({
            from: z.number().int().positive(),
            months: z.number().int().positive(),
            every: z.number().int().positive().optional(),
            more: z.number().int().positive().optional(),
          }),
        )
        .optional(),
      share: z.strictObject({ percent: z.number().positive(), article: z.string() }).optional(),
    }),
  ),
});

const GRADES_WITH_LEAVING_GRANTS = 6;
const byGrade = z.array(z.number().positive()).length(GRADES_WITH_LEAVING_GRANTS);
const Grants = z.object({
  confirmWith: z.string(),
  grants: z.array(
    RegionalRule.extend({
      base: z.enum(['coordinated_area', 'province']),
      medical: byGrade,
      employment: byGrade,
    }),
  ),
});

/** Reads the figures in `regions/` of the knowledge folder. @throws ZodError when a file is not as it must be. */
export async function loadLocalFigures(knowledgeDirectory: string): Promise<LocalFigures> {
  const folder = join(knowledgeDirectory, 'regions');
  const [wages, national, terms, grants] = await Promise.all(
    [
      join('wages', 'minimum-wages.yaml'),
      join('wages', 'national.yaml'),
      'unemployment-terms.yaml',
      'injury-leaving-grants.yaml',
    ].map(async (file) => parseYaml(await readFile(join(folder, file), 'utf8'))),
  );
  const { minimumWages } = MinimumWages.parse(wages);
  const { disposableIncomes } = National.parse(national);
  const { terms: benefitTerms } = Terms.parse(terms);
  const { grants: leavingGrants } = Grants.parse(grants);
  return createLocalFigures({ minimumWages, disposableIncomes, benefitTerms, leavingGrants });
}
