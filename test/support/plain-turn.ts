import type { Turn } from '../../src/contract/turn.ts';

/** A turn in which nothing happened but what is named. */
export function plainTurn(part: Partial<Turn> = {}): Turn {
  return {
    turnId: 'turn-1',
    reply: '',
    speech: '',
    intent: 'smalltalk',
    status: 'answered',
    toolCalls: [],
    cards: [],
    citations: [],
    suggestions: [],
    engine: { model: 'embedded', fallback: false },
    elapsedMs: 1,
    ...part,
  };
}
