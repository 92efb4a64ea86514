import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ENTITLEMENT_KINDS } from '../../src/contract/entitlement-inputs.ts';
import { parseYaml } from '../../src/yaml.ts';

const WorkedCase = z
  .strictObject({
    kind: z.enum(ENTITLEMENT_KINDS),
    inputs: z.record(z.string(), z.unknown()),
    value: z.union([z.number(), z.string()]).optional(),
    work: z.string().optional(),
    asks: z.string().optional(),
    reason: z.string().optional(),
    says: z.string().optional(),
    note: z.string().optional(),
  })
  .refine(({ value, asks }) => (value === undefined) !== (asks === undefined), 'a case has a value or a question');
export type WorkedCase = z.infer<typeof WorkedCase>;

const CaseSet = z.object({ today: z.iso.date(), cases: z.array(WorkedCase).nonempty() });
export type CaseSet = z.infer<typeof CaseSet>;

/** The first set, and the set of practice that was computed afresh from the texts later. */
const FILES = ['cases.yaml', 'practice-cases.yaml'];

export async function loadCaseSets(): Promise<CaseSet[]> {
  return Promise.all(
    FILES.map(async (file) => CaseSet.parse(parseYaml(await readFile(new URL(file, import.meta.url), 'utf8')))),
  );
}
