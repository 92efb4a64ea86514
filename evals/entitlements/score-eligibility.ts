import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checkEligibility, type ProgrammeBook } from '../../src/entitlements/eligibility/check-eligibility.ts';
import { parseYaml } from '../../src/yaml.ts';

const EligibilityCase = z
  .strictObject({
    programme: z.string(),
    facts: z.record(z.string(), z.unknown()),
    verdict: z.enum(['yes', 'no', 'unknown']).optional(),
    asks: z.string().optional(),
    says: z.string().optional(),
    note: z.string().optional(),
  })
  .refine(
    ({ verdict, asks }) => (verdict === undefined) !== (asks === undefined),
    'a case has a verdict or a question',
  );
export type EligibilityCase = z.infer<typeof EligibilityCase>;

const CaseSet = z.object({ today: z.iso.date(), cases: z.array(EligibilityCase).nonempty() });

export async function loadEligibilityCases(file: URL): Promise<z.infer<typeof CaseSet>> {
  return CaseSet.parse(parseYaml(await readFile(file, 'utf8')));
}

export interface EligibilityScore {
  cases: number;
  right: number;
  failures: string[];
}

export function scoreEligibility(
  cases: readonly EligibilityCase[],
  book: ProgrammeBook,
  today: string,
): EligibilityScore {
  const failures = cases.flatMap((one) => {
    const got = answerTo(one, book, today);
    const expected = one.verdict ?? `asks ${one.asks}`;
    return got.said === expected && (one.says === undefined || got.why.includes(one.says))
      ? []
      : [
          `${one.programme} ${JSON.stringify(one.facts)}: expected ${expected} ${one.says ?? ''}, got ${got.said} ${got.why}`,
        ];
  });
  return { cases: cases.length, right: cases.length - failures.length, failures };
}

function answerTo(
  { programme, facts }: EligibilityCase,
  book: ProgrammeBook,
  today: string,
): { said: string; why: string } {
  const { verdicts, ask } = checkEligibility(book, { named: programme, told: facts, today });
  if (ask !== undefined) return { said: `asks ${ask}`, why: '' };
  const [only, another] = verdicts;
  if (only === undefined || another !== undefined) return { said: `${verdicts.length} programmes`, why: '' };
  return { said: only.verdict, why: only.reasons.map(({ text }) => String(text ?? '')).join(' ') };
}
