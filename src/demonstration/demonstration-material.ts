import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Benefit, Education, EmploymentType, Shift } from '../contract/job.ts';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';

const Trade = z.strictObject({
  name: z.string(),
  /** Postings a city. */
  weight: z.number().int().positive(),
  titles: z.array(z.string()).min(1),
  pay: z.tuple([z.number().positive(), z.number().positive()]),
  unit: z.enum(['hour', 'day', 'month']).default('month'),
  type: EmploymentType.default('full_time'),
  kinds: z.array(z.string()).min(1),
  shifts: z.array(Shift).min(1),
  benefits: z.array(Benefit),
  tags: z.array(z.string()),
  education: Education,
  experience: z.number().nonnegative().optional(),
  duties: z.string(),
});
export type Trade = z.infer<typeof Trade>;

const Trades = z.strictObject({
  cities: z.array(z.strictObject({ name: z.string(), factor: z.number().positive() })).min(1),
  employers: z.strictObject({
    words: z.array(z.string()).min(1),
    kinds: z.record(z.string(), z.array(z.string()).min(1)),
  }),
  hours: z.record(Shift, z.string()),
  titleHours: z.record(z.string(), Shift),
  offers: z.record(Benefit, z.string()),
  wording: z.strictObject({
    source: z.string(),
    tag: z.string(),
    employer: z.string(),
    near: z.string(),
    notice: z.string(),
    pay: z.strictObject({ hour: z.string(), day: z.string(), month: z.string() }),
  }),
  trades: z.array(Trade).min(1),
});

const Landmarks = z.object({
  version: z.literal(1),
  landmarks: z.array(
    z.object({ name: z.string(), city: z.string(), district: z.string(), lat: z.number(), lon: z.number() }),
  ),
});

/** What demonstration postings are made of. */
export interface DemonstrationMaterial extends z.infer<typeof Trades> {
  landmarks: z.infer<typeof Landmarks>['landmarks'];
}

/** Reads `demonstration/trades.yaml` and `regions/landmarks.json`. */
export async function loadDemonstrationMaterial(knowledgeDirectory: string): Promise<DemonstrationMaterial> {
  const tradesFile = join(knowledgeDirectory, 'demonstration', 'trades.yaml');
  const landmarksFile = join(knowledgeDirectory, 'regions', 'landmarks.json');
  try {
    const [trades, landmarks] = await Promise.all([readFile(tradesFile, 'utf8'), readFile(landmarksFile, 'utf8')]);
    return { ...Trades.parse(parseYaml(trades)), landmarks: Landmarks.parse(JSON.parse(landmarks)).landmarks };
  } catch (error) {
    throw new ConfigurationError(
      'demonstration_unreadable',
      `The starter postings cannot be made from ${tradesFile} and ${landmarksFile}; restore them from the project.`,
      { cause: error },
    );
  }
}
