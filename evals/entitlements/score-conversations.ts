import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ENTITLEMENT_KINDS } from '../../src/contract/entitlement-inputs.ts';
import type { Turn } from '../../src/contract/turn.ts';
import { parseYaml } from '../../src/yaml.ts';
import { converse } from '../../test/support/conversation.ts';
import { mapBounded, withServedApp } from '../served-app.ts';

const Conversation = z
  .strictObject({
    kind: z.enum([...ENTITLEMENT_KINDS, 'eligibility']),
    say: z.union([z.string(), z.array(z.string()).nonempty()]),
    inputs: z.record(z.string(), z.unknown()).optional(),
    /** Several where several sums are made at once. */
    value: z.union([z.number(), z.string(), z.array(z.number())]).optional(),
    asks: z.string().optional(),
    says: z.string().optional(),
    work: z.string().optional(),
    /** Of eligibility: the verdict on the programme whose title has these words. */
    verdict: z.enum(['yes', 'no', 'unknown']).optional(),
    programme: z.string().optional(),
  })
  .refine(
    ({ value, asks, verdict }) => [value, asks, verdict].filter((wanted) => wanted !== undefined).length === 1,
    'a case has a value, a question or a verdict',
  )
  .refine(
    ({ kind, verdict, programme }) =>
      (kind === 'eligibility') === (verdict !== undefined) && (verdict === undefined) === (programme === undefined),
    'eligibility has a verdict and a programme, a sum has neither',
  );
type Conversation = z.infer<typeof Conversation>;

export interface ConversationScore {
  cases: number;
  right: number;
  failures: string[];
}

const AT_ONCE = 4;

/** Facts told in people's words, each conversation in a session of its own without a language model. */
export async function scoreConversations(file: URL): Promise<ConversationScore> {
  const parsed = z.object({ cases: z.array(Conversation).nonempty() }).parse(parseYaml(await readFile(file, 'utf8')));
  const faults = await withServedApp({ XIAOGU_STARTER_DATA: 'off' }, (url) =>
    mapBounded(parsed.cases, AT_ONCE, (one) => faultsOf(one, url)),
  );
  const failures = faults.flatMap((found, index) =>
    found.length === 0
      ? []
      : [`${parsed.cases[index]!.kind} ${[parsed.cases[index]!.say].flat().join(' / ')}: ${found.join('; ')}`],
  );
  return { cases: parsed.cases.length, right: parsed.cases.length - failures.length, failures };
}

async function faultsOf(one: Conversation, url: string): Promise<string[]> {
  const conversation = await converse(url, { channel: 'api' });
  let last: Turn | undefined;
  for (const text of [one.say].flat()) last = await conversation.say(text);
  return last === undefined ? ['nothing was said'] : judge(one, last);
}

function judge(one: Conversation, turn: Turn): string[] {
  return one.kind === 'eligibility' ? judgeVerdict(one, turn) : judgeSum(one, turn);
}

function judgeVerdict({ verdict, programme = '' }: Conversation, turn: Turn): string[] {
  const judged = turn.cards
    .flatMap((shown) => (shown.type === 'eligibility' ? shown.programmes : []))
    .filter(({ title }) => title.includes(programme));
  if (judged.some((found) => found.verdict === verdict)) return [];
  const got = judged.map((found) => `${found.title} ${found.verdict}`).join(', ');
  return [`expected ${programme} ${verdict}, got ${got || `${turn.intent} ${turn.status}`}`];
}

function judgeSum({ kind, inputs = {}, value, asks, says }: Conversation, turn: Turn): string[] {
  const calls = turn.toolCalls.filter(({ name }) => name === 'calculate_entitlement');
  const call = calls.find((made) => made.arguments.kind === kind) ?? calls[0];
  if (call === undefined) return [`no sum was made, but ${turn.intent}`];
  const faults: string[] = [];
  if (call.arguments.kind !== kind) faults.push(`${call.arguments.kind} instead`);
  const given = (call.arguments.inputs ?? {}) as Record<string, unknown>;
  for (const [name, wanted] of Object.entries(inputs)) {
    if (given[name] !== wanted) faults.push(`${name}: expected ${wanted}, got ${given[name]}`);
  }
  const cards = turn.cards.filter((shown) => shown.type === 'calculation');
  const shown = cards.map(({ result }) => result.value);
  for (const wanted of value === undefined ? [] : [value].flat()) {
    if (!shown.includes(wanted))
      faults.push(`expected ${wanted}, got ${cards.length > 0 ? shown.join(', ') : `the question ${turn.reply}`}`);
  }
  if (asks !== undefined && (turn.status !== 'clarify' || cards.length > 0)) faults.push(`${asks} was not asked`);
  if (says !== undefined && !turn.reply.includes(says)) faults.push(`the answer does not say ${says}`);
  return faults;
}
