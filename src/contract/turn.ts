import { z } from 'zod';
import { Card } from './card.ts';
import { Intent } from './intent.ts';
import { Citation } from './passage.ts';

export const TurnStatus = z.enum([
  'answered',
  'clarify',
  'confirm',
  'done',
  'not_found',
  'declined',
  'handed_off',
  'failed',
]);
export type TurnStatus = z.infer<typeof TurnStatus>;

export const ToolOutcome = z.enum(['ok', 'need_input', 'none', 'error']);
export type ToolOutcome = z.infer<typeof ToolOutcome>;

export const ToolCallRecord = z.object({
  name: z.string(),
  /** After validation; for a refined search all the arguments in force. */
  arguments: z.record(z.string(), z.unknown()),
  outcome: ToolOutcome,
});
export type ToolCallRecord = z.infer<typeof ToolCallRecord>;

export const PendingAction = z.object({ id: z.string(), summary: z.string(), expiresAt: z.iso.datetime() });
export type PendingAction = z.infer<typeof PendingAction>;

export const Turn = z.object({
  turnId: z.string(),
  /** Markdown of a small subset: paragraphs, bold, lists, links. */
  reply: z.string(),
  /** What a voice says for it: short, no markup. */
  speech: z.string(),
  intent: Intent,
  status: TurnStatus,
  toolCalls: z.array(ToolCallRecord),
  cards: z.array(Card),
  citations: z.array(Citation),
  suggestions: z.array(z.string()),
  pendingAction: PendingAction.optional(),
  engine: z.object({ model: z.string(), fallback: z.boolean() }),
  /** Says in the data that the reply was generated; the page shows it in words. */
  generated: z.object({ by: z.literal('ai'), label: z.string() }).optional(),
  elapsedMs: z.number().nonnegative(),
});
export type Turn = z.infer<typeof Turn>;
