import { z } from 'zod';
import { Intent } from '../contract/intent.ts';
import { Thread } from '../contract/session-state.ts';

const word = z.string().min(1);

/** What a turn does in the conversation it stands in. */
export const Move = z.enum([
  'answer',
  'skip',
  'correct',
  'finish',
  'show',
  'cancel',
  'affirm',
  'deny',
  'refine',
  'more',
  'detail',
  'apply',
  'go_on',
  'resume',
  'repeat',
  'thanks',
  'goodbye',
  'greeting',
  'complain',
  'wait',
  'other',
]);
export type Move = z.infer<typeof Move>;

const openQuestion = {
  tool: word,
  intent: Intent,
  asking: word,
  arguments: z.record(z.string(), z.unknown()).optional(),
  kind: word.optional(),
  programme: word.optional(),
  choices: z.array(word).optional(),
};

/** Where a conversation may stand: as much of the session's memory as a sentence is read by. */
export const Situation = z.strictObject({
  groups: z.array(word).min(1),
  form: z.strictObject(openQuestion).optional(),
  write: z.strictObject({ tool: word, intent: Intent }).optional(),
  paused: z.strictObject({ tool: word, intent: Intent, asking: word }).optional(),
  /** Trade of the postings on the screen. */
  list: word.optional(),
  district: word.optional(),
  salary: z.number().optional(),
  found: z.number().int().optional(),
  /** One of them was looked at. */
  looked: z.boolean().optional(),
  topic: z.looseObject({ tool: word, intent: Intent, inputs: z.record(z.string(), z.unknown()).optional() }).optional(),
  said: word.optional(),
  thread: Thread.optional(),
  hiring: z.boolean().optional(),
  last: Intent,
});
export type Situation = z.infer<typeof Situation>;

/** `turns/situations.yaml` */
export const SituationsFile = z.strictObject({ version: z.literal(1), situations: z.record(z.string(), Situation) });
export type SituationsFile = z.infer<typeof SituationsFile>;

/** The other files of `turns/`: what people say in these situations and what it does there. */
export const TurnsFile = z.strictObject({
  version: z.literal(1),
  turns: z.array(
    z.strictObject({
      /** Situations, or groups of them. */
      in: z.array(word).min(1),
      move: Move,
      /** What it is about, where the move does not say it. */
      intent: Intent.optional(),
      say: z.array(word).min(1),
    }),
  ),
});
export type TurnsFile = z.infer<typeof TurnsFile>;
