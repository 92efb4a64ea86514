import type { Card } from '../contract/card.ts';
import type { ToolCallRecord, Turn } from '../contract/turn.ts';

/** What happens in a turn, as it happens. The final Turn is authoritative over all that was streamed. */
export type TurnEvent =
  | { type: 'text'; delta: string }
  /** What was streamed so far is withdrawn: another engine starts the answer anew. */
  | { type: 'text_withdrawn' }
  | { type: 'tool_started'; callId: string; name: string; arguments: Record<string, unknown> }
  | { type: 'tool_finished'; callId: string; record: ToolCallRecord }
  | { type: 'card'; card: Card }
  | { type: 'finished'; turn: Turn };

export type TurnSink = (event: TurnEvent) => void;
