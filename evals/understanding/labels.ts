import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Intent } from '../../src/contract/intent.ts';
import { TurnStatus } from '../../src/contract/turn.ts';
import { parseYaml } from '../../src/yaml.ts';

const CallLabel = z.strictObject({
  name: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  also: z.record(z.string(), z.array(z.unknown())).default({}),
  optional: z.array(z.string()).default([]),
  facts: z.record(z.string(), z.unknown()).optional(),
  points_at: z.number().int().positive().optional(),
});
export type CallLabel = z.infer<typeof CallLabel>;

const expected = {
  intent: Intent,
  also_accept: z.array(Intent).default([]),
  calls: z.array(CallLabel).nonempty().optional(),
  note: z.string().optional(),
};

const Utterance = z.strictObject({ id: z.string(), text: z.string(), variety: z.array(z.string()), ...expected });
export type Utterance = z.infer<typeof Utterance>;

const ScriptTurn = z.strictObject({ say: z.string(), status: TurnStatus.optional(), ...expected });
export type ScriptTurn = z.infer<typeof ScriptTurn>;

const Script = z.strictObject({
  id: z.string(),
  title: z.string(),
  location: z.object({ lat: z.number(), lon: z.number(), label: z.string().optional() }).optional(),
  turns: z.array(ScriptTurn).nonempty(),
});
export type Script = z.infer<typeof Script>;

/** What a label says of the turn that ought to come. */
export type Expectation = Pick<Utterance, 'intent' | 'also_accept' | 'calls'>;

export const HALVES = ['open', 'closed'] as const;
export type Half = (typeof HALVES)[number];

export async function readUtterances(half: Half): Promise<Utterance[]> {
  return readLabels(new URL('utterances/', import.meta.url), `${half}-`, Utterance);
}

export async function readScripts(): Promise<Script[]> {
  return readLabels(new URL('dialogues/', import.meta.url), '', Script);
}

async function readLabels<T extends { id: string }>(folder: URL, prefix: string, schema: z.ZodType<T>): Promise<T[]> {
  const files = (await readdir(folder)).filter((file) => file.startsWith(prefix) && file.endsWith('.yaml')).sort();
  const contents = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  const labels = contents.flatMap((content) => z.array(schema).parse(parseYaml(content)));
  const twice = labels.find(({ id }, index) => labels.findIndex((label) => label.id === id) !== index);
  if (twice !== undefined) throw new Error(`The label ${twice.id} stands twice under ${folder.pathname}.`);
  return labels;
}
