import type { Card } from '../../contract/card.ts';
import type { SpeechTrack } from '../../contract/speech.ts';
import type { Turn } from '../../contract/turn.ts';
import type { FailureKind } from '../api/api-failure.ts';
import { cardOf, trackOf, turnOf, type WireEvent } from '../api/wire-event.ts';

/** `words` are the server's own, for a person, when it gave any. */
export interface Failure {
  kind: FailureKind;
  words?: string | undefined;
}

/** One thing the person said and what came of it. */
export interface Exchange {
  id: number;
  text: string;
  stage: 'streaming' | 'finished' | 'failed';
  /** Reply texts so far, by message, while streaming; a finished turn's `reply` takes their place. */
  drafts: { messageId: string; text: string }[];
  /** Whether the latest text is whole. */
  textEnded: boolean;
  cards: Card[];
  /** The tool at work now, for saying what is being done. */
  tool?: string | undefined;
  turn?: Turn;
  /** How the turn's speech is said. */
  track?: SpeechTrack;
  failure?: Failure;
}

export interface ConversationState {
  greeting?: string | undefined;
  suggestions: string[];
  reachable: boolean;
  exchanges: Exchange[];
}

export type ConversationAction =
  | { type: 'opened'; greeting: string; suggestions: string[] }
  | { type: 'restored'; turns: (Turn & { text: string })[] }
  | { type: 'asked'; id: number; text: string }
  | { type: 'event'; id: number; event: WireEvent }
  | { type: 'failed'; id: number; failure: Failure }
  | { type: 'taken_back'; id: number }
  | { type: 'reachable'; reachable: boolean }
  | { type: 'cleared' };

export function emptyConversation(): ConversationState {
  return { suggestions: [], reachable: true, exchanges: [] };
}

export function isBusy(state: ConversationState): boolean {
  return state.exchanges.some((exchange) => exchange.stage === 'streaming');
}

/** The latest resume while it is being written: it takes shape beside the talk. */
export function resumeInTheMaking({ exchanges }: ConversationState): Card | undefined {
  const latest = exchanges.filter(({ stage }) => stage === 'finished').at(-1);
  if (latest?.turn?.intent !== 'resume') return undefined;
  return exchanges.flatMap(({ cards }) => cards.filter(({ type }) => type === 'resume')).at(-1);
}

export function reduceConversation(state: ConversationState, action: ConversationAction): ConversationState {
  switch (action.type) {
    case 'opened':
      return { ...state, greeting: action.greeting, suggestions: action.suggestions, reachable: true };
    case 'restored': {
      const exchanges = action.turns.map(({ text, ...turn }, index) => restored(index + 1, text, turn));
      return { ...state, exchanges, reachable: true };
    }
    case 'asked': {
      // Asking again after a failure takes the failed attempt's place.
      const others = state.exchanges.filter((exchange) => exchange.id !== action.id);
      const asked: Exchange = {
        id: action.id,
        text: action.text,
        stage: 'streaming',
        drafts: [],
        textEnded: false,
        cards: [],
      };
      return { ...state, exchanges: [...others, asked] };
    }
    case 'event':
      return changeExchange(state, action.id, (exchange) => applyEvent(exchange, action.event));
    case 'failed':
      return changeExchange(state, action.id, (exchange) => failed(exchange, action.failure));
    case 'taken_back':
      return { ...state, exchanges: state.exchanges.filter(({ id }) => id !== action.id) };
    case 'reachable':
      return state.reachable === action.reachable ? state : { ...state, reachable: action.reachable };
    case 'cleared':
      return { ...emptyConversation(), reachable: state.reachable };
  }
}

function restored(id: number, text: string, turn: Turn): Exchange {
  return { id, text, stage: 'finished', drafts: [], textEnded: true, cards: turn.cards, turn };
}

function changeExchange(
  state: ConversationState,
  id: number,
  change: (exchange: Exchange) => Exchange,
): ConversationState {
  return {
    ...state,
    exchanges: state.exchanges.map((exchange) =>
      exchange.id === id && exchange.stage === 'streaming' ? change(exchange) : exchange,
    ),
  };
}

function applyEvent(exchange: Exchange, event: WireEvent): Exchange {
  switch (event.type) {
    case 'TEXT_MESSAGE_CONTENT':
      return {
        ...exchange,
        tool: undefined,
        textEnded: false,
        drafts: addText(exchange.drafts, event.messageId, event.delta),
      };
    case 'TEXT_MESSAGE_END':
      return { ...exchange, textEnded: true };
    case 'TOOL_CALL_START':
      return { ...exchange, tool: event.toolCallName, textEnded: false };
    case 'CUSTOM': {
      const card = cardOf(event);
      if (card !== undefined) return { ...exchange, cards: [...exchange.cards, card] };
      const track = trackOf(event);
      return track === undefined ? exchange : { ...exchange, track };
    }
    case 'RUN_FINISHED': {
      const turn = turnOf(event);
      if (turn === undefined) return failed(exchange, { kind: 'broken' });
      return { ...exchange, stage: 'finished', tool: undefined, drafts: [], cards: turn.cards, turn };
    }
    case 'RUN_ERROR':
      return failed(exchange, { kind: 'broken' });
    default:
      return exchange;
  }
}

function addText(drafts: Exchange['drafts'], messageId: string, delta: string): Exchange['drafts'] {
  const known = drafts.some((draft) => draft.messageId === messageId);
  if (!known) return [...drafts, { messageId, text: delta }];
  return drafts.map((draft) => (draft.messageId === messageId ? { messageId, text: draft.text + delta } : draft));
}

/** Half an answer about somebody's rights misleads, so it goes with the failure. */
function failed(exchange: Exchange, failure: Failure): Exchange {
  return { ...exchange, stage: 'failed', tool: undefined, drafts: [], cards: [], failure };
}
