import type { Turn } from '../../src/contract/turn.ts';

/** A whole event stream as a server sends it, for answering in the server's place. */
export function eventStreamOf(events: object[]): { status: number; contentType: string; body: string } {
  const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  return { status: 200, contentType: 'text/event-stream', body };
}

export function turnReplying(reply: string): Turn {
  return {
    turnId: 'turn-1',
    reply,
    speech: reply,
    intent: 'smalltalk',
    status: 'answered',
    toolCalls: [],
    cards: [],
    citations: [],
    suggestions: [],
    engine: { model: 'embedded', fallback: false },
    elapsedMs: 1,
  };
}
