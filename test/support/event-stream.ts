import type { Turn } from '../../src/contract/turn.ts';
import { plainTurn } from './plain-turn.ts';

/** A whole event stream as a server sends it, for answering in the server's place. */
export function eventStreamOf(events: object[]): { status: number; contentType: string; body: string } {
  const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  return { status: 200, contentType: 'text/event-stream', body };
}

export function turnReplying(reply: string): Turn {
  return plainTurn({ reply, speech: reply });
}
