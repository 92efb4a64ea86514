import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../../src/yaml.ts';

const Question = z
  .object({
    id: z.string(),
    question: z.string(),
    /** Articles that answer it; a notice without articles has none to name. */
    gold: z.array(z.object({ law: z.string(), article: z.string().optional() })).default([]),
    answerable: z.boolean().default(true),
    region: z.string().optional(),
    /** Words without which an answer is not complete (of a list any one will do), and words that make it wrong. */
    must_say: z.array(z.union([z.string(), z.array(z.string()).nonempty()])).default([]),
    must_not_say: z.array(z.string()).default([]),
  })
  .refine(({ gold, answerable }) => answerable === gold.length > 0, {
    message: 'an answerable question has gold articles, another has none',
  });
export type Question = z.infer<typeof Question>;

export interface QuestionSet {
  name: string;
  questions: Question[];
}

/** Every `*.yaml` of a folder, by file name. */
export async function readQuestionSets(folder: string): Promise<QuestionSet[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace(/\.yaml$/u, ''),
      questions: z.array(Question).parse(parseYaml(await readFile(join(folder, file), 'utf8'))),
    })),
  );
}

/** `open-*` are one set, `closed-*` another, those that begin with `second-`, `third-` or `fourth-` two more each; the rest stay as they are. */
export function inHalves(sets: readonly QuestionSet[]): QuestionSet[] {
  const merged = new Map<string, QuestionSet>();
  for (const { name, questions } of sets) {
    const half = /^((?:second-|third-|fourth-)?(?:open|closed))-/u.exec(name)?.[1] ?? name;
    merged.set(half, { name: half, questions: [...(merged.get(half)?.questions ?? []), ...questions] });
  }
  return [...merged.values()];
}
