import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Posting } from '../../src/contract/job.ts';
import type { TrustAssessor } from '../../src/matching/trust.ts';
import { parseYaml } from '../../src/yaml.ts';

const LabelledPostings = z.array(
  z.strictObject({
    is: z.enum(['clean', 'doubtful', 'severe']),
    code: z.string().optional(),
    title: z.string(),
    text: z.string(),
  }),
);
export type LabelledPosting = z.infer<typeof LabelledPostings>[number];

export interface TrustScore {
  postings: number;
  /** Of what was flagged at all, the share that should have been; of what should be flagged, the share that was. */
  precision: number;
  recall: number;
  /** The same for keeping postings out altogether. */
  severePrecision: number;
  severeRecall: number;
  /** Of the rightly flagged, the share where the reason was named rightly too. */
  rightReason: number;
  mistakes: { title: string; text: string; expected: string; got: string }[];
}

export async function readLabelledPostings(file: URL): Promise<LabelledPosting[]> {
  return LabelledPostings.parse(parseYaml(await readFile(file, 'utf8')));
}

export function scoreTrust(postings: readonly LabelledPosting[], trust: TrustAssessor): TrustScore {
  const counts = {
    flagged: 0,
    rightlyFlagged: 0,
    toFlag: 0,
    severe: 0,
    rightlySevere: 0,
    toKeepOut: 0,
    rightReason: 0,
  };
  const mistakes: TrustScore['mistakes'] = [];
  for (const { is, code, title, text } of postings) {
    const warnings = trust.assess(asPosting(title, text));
    const got = warnings.some(({ severity }) => severity === 'severe')
      ? 'severe'
      : warnings.length > 0
        ? 'doubtful'
        : 'clean';
    if (got !== 'clean') counts.flagged += 1;
    if (is !== 'clean') counts.toFlag += 1;
    if (got !== 'clean' && is !== 'clean') {
      counts.rightlyFlagged += 1;
      if (warnings.some((warning) => warning.code === code)) counts.rightReason += 1;
    }
    if (got === 'severe') counts.severe += 1;
    if (is === 'severe') counts.toKeepOut += 1;
    if (got === 'severe' && is === 'severe') counts.rightlySevere += 1;
    if (got !== is) {
      const codes = warnings.map((warning) => `${warning.code}:${warning.evidence ?? ''}`).join(' ');
      mistakes.push({ title, text, expected: `${is} ${code ?? ''}`.trim(), got: `${got} ${codes}`.trim() });
    }
  }
  return {
    postings: postings.length,
    precision: counts.rightlyFlagged / counts.flagged,
    recall: counts.rightlyFlagged / counts.toFlag,
    severePrecision: counts.rightlySevere / counts.severe,
    severeRecall: counts.rightlySevere / counts.toKeepOut,
    rightReason: counts.rightReason / counts.rightlyFlagged,
    mistakes,
  };
}

function asPosting(title: string, description: string): Posting {
  return {
    id: title,
    title,
    employer: { name: '示例公司', verified: false },
    place: { city: '南京' },
    pay: { unit: 'month', negotiable: true, text: '面议' },
    employmentType: 'full_time',
    benefits: [],
    description,
    source: '示例',
  };
}
