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
export type Script = z.infer<typeof Script> & { set: ScriptSet };

/** What a label says of the turn that ought to come. */
export type Expectation = Pick<Utterance, 'intent' | 'also_accept' | 'calls'>;

/** Each was written later than the one before it, and is told apart so that each gap can be seen. */
const WRITTEN_LATER = [
  'fresh-open',
  'fresh-closed',
  'third-open',
  'third-closed',
  'fourth-open',
  'fourth-closed',
  'fifth-open',
  'fifth-closed',
] as const;

/** The sixth halves have no scripts beside them. */
export const HALVES = ['open', 'closed', ...WRITTEN_LATER, 'sixth-open', 'sixth-closed'] as const;
export type Half = (typeof HALVES)[number];

/** The older scripts were never halved, and all of them may be read. */
export const SCRIPT_SETS = ['older', ...WRITTEN_LATER] as const;
export type ScriptSet = (typeof SCRIPT_SETS)[number];

const CLOSED: readonly string[] = [
  'closed',
  'fresh-closed',
  'third-closed',
  'fourth-closed',
  'fifth-closed',
  'sixth-closed',
] satisfies (Half | ScriptSet)[];

/** Whether nothing but totals may be printed or written of it. */
export function isClosed(part: Half | ScriptSet): boolean {
  return CLOSED.includes(part);
}

export async function readUtterances(half: Half): Promise<Utterance[]> {
  return withoutTwins(await readLabels('utterances/', (file) => file.startsWith(`${half}-`), Utterance));
}

export async function readScripts(): Promise<Script[]> {
  const sets = await Promise.all(
    SCRIPT_SETS.map(async (set) => {
      const scripts = await readLabels('dialogues/', (file) => scriptSetOf(file) === set, Script);
      return scripts.map((script) => ({ ...script, set }));
    }),
  );
  return withoutTwins(sets.flat());
}

function scriptSetOf(file: string): ScriptSet {
  return SCRIPT_SETS.find((set) => file.startsWith(`${set}-`)) ?? 'older';
}

async function readLabels<T>(name: string, takes: (file: string) => boolean, schema: z.ZodType<T>): Promise<T[]> {
  const folder = new URL(name, import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml') && takes(file)).sort();
  const contents = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  return contents.flatMap((content) => z.array(schema).parse(parseYaml(content)));
}

function withoutTwins<T extends { id: string }>(labels: T[]): T[] {
  const twice = labels.find(({ id }, index) => labels.findIndex((label) => label.id === id) !== index);
  if (twice !== undefined) throw new Error(`The label ${twice.id} stands twice.`);
  return labels;
}
