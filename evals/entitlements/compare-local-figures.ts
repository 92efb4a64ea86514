import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { parseYaml } from '../../src/yaml.ts';

const REGIONS = new URL('../../knowledge/regions/', import.meta.url);
const figures = z.array(z.number());

const Held = z.object({
  minimumWages: z.array(
    z.object({
      region: z.string(),
      monthly: figures,
      hourly: figures,
      effectiveFrom: z.string().optional(),
      asOf: z.string(),
      confidence: z.string(),
      stale: z.boolean(),
    }),
  ),
});
const Seen = z.array(
  z.object({
    region: z.string(),
    effectiveFrom: z.string().nullable(),
    monthly: figures,
    hourly: figures,
    asOf: z.string(),
    confidence: z.string(),
    stale: z.boolean(),
    note: z.string().optional(),
  }),
);
const National = z.object({ disposableIncomes: z.array(z.object({ year: z.number(), amount: z.number() })) });
const COMPARED = ['monthly', 'hourly', 'effectiveFrom', 'asOf', 'confidence', 'stale'] as const;

export interface FigureComparison {
  compared: number;
  differences: string[];
}

/**
 * Every figure in `knowledge/regions/wages` against the collected ones, and every collected one against what is held.
 * @param shared the folder with the collected figures (`policies/minimum-wages.json`, `policies/FACTS.md`)
 */
export async function compareLocalFigures(shared: string): Promise<FigureComparison> {
  const read = (file: string) => readFile(`${shared}/policies/${file}`, 'utf8');
  const held = Held.parse(await yamlOf('wages/minimum-wages.yaml')).minimumWages;
  const seen = Seen.parse(JSON.parse(await read('minimum-wages.json')));
  const { disposableIncomes } = National.parse(await yamlOf('wages/national.yaml'));
  const facts = await read('FACTS.md');
  const differences = [
    ...held.flatMap((wage) => {
      // A city may stand in the note of its province, as the place of its first tier: 一类（广州）.
      const found =
        seen.find(({ region }) => region === wage.region) ??
        seen.find(({ note }) => note?.includes(`（${wage.region}）`));
      if (found === undefined) return [`${wage.region}: held, but not among the collected figures`];
      return COMPARED.filter((name) => !isDeepStrictEqual(wage[name] ?? null, found[name] ?? null)).map(
        (name) =>
          `${wage.region} ${name}: held ${JSON.stringify(wage[name])}, collected ${JSON.stringify(found[name])}`,
      );
    }),
    ...seen
      .filter(({ region, monthly }) => monthly.length > 0 && !held.some((wage) => wage.region === region))
      .map(({ region }) => `${region}: collected, but not held`),
    ...disposableIncomes
      .filter(({ year, amount }) => !new RegExp(`${year}\\s*年\\s*${amount}(?!\\d)`).test(facts))
      .map(({ year, amount }) => `disposable income of ${year}: held ${amount}, not so in FACTS.md`),
  ];
  return { compared: held.length * COMPARED.length + seen.length + disposableIncomes.length, differences };
}

async function yamlOf(file: string): Promise<unknown> {
  return parseYaml(await readFile(fileURLToPath(new URL(file, REGIONS)), 'utf8'));
}
