import type { Event } from '@ag-ui/core';
import type { Card } from '../../contract/card.ts';
import type { SpeechTrack } from '../../contract/speech.ts';
import type { Turn } from '../../contract/turn.ts';

/** AG-UI events as they stand in JSON: the enum's members are plain strings there. */
type OnWire<E extends Event> = E extends Event ? Omit<E, 'type'> & { type: `${E['type']}` } : never;
export type WireEvent = OnWire<Event>;

type FinishedEvent = Extract<WireEvent, { type: 'RUN_FINISHED' }>;
type CustomWireEvent = Extract<WireEvent, { type: 'CUSTOM' }>;

/** The turn a finished run carries; undefined when the result is not one. */
export function turnOf(event: FinishedEvent): Turn | undefined {
  const result: unknown = event.result;
  if (typeof result !== 'object' || result === null) return undefined;
  const turn = result as Partial<Turn>;
  const whole =
    typeof turn.turnId === 'string' &&
    typeof turn.reply === 'string' &&
    Array.isArray(turn.cards) &&
    Array.isArray(turn.citations) &&
    Array.isArray(turn.suggestions);
  return whole ? (result as Turn) : undefined;
}

/** The card a custom event carries; undefined for custom events of another name. */
export function cardOf(event: CustomWireEvent): Card | undefined {
  if (event.name !== 'card') return undefined;
  const value: unknown = event.value;
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Card) : undefined;
}

/** The mouth shapes a custom event carries; undefined for custom events of another name. */
export function trackOf(event: CustomWireEvent): SpeechTrack | undefined {
  if (event.name !== 'speech') return undefined;
  const value = event.value as Partial<SpeechTrack> | null;
  return typeof value?.text === 'string' && Array.isArray(value.syllables) ? (value as SpeechTrack) : undefined;
}
