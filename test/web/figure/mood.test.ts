import { describe, expect, it } from 'vitest';
import { awake, type FigureEvent, moodAt, nextChange, reduceFigure, toneOf } from '../../../src/web/figure/mood.ts';

const stateAfter = (...events: [FigureEvent, number][]) =>
  events.reduce((state, [event, at]) => reduceFigure(state, event, at), awake());

describe('what 小顾 is seen to do', () => {
  it('waves to everybody who comes, and is then at rest', () => {
    const state = stateAfter([{ type: 'left' }, 0], [{ type: 'came' }, 10]);
    expect(moodAt(state, 20)).toBe('noticing');
    expect(moodAt(state, nextChange(state, 20) ?? 0)).toBe('idle');
    const again = reduceFigure(state, { type: 'came' }, 60_000);
    expect(moodAt(again, 60_001)).toBe('noticing');
  });

  it('waves on while she greets, and no longer', () => {
    const greeting = stateAfter([{ type: 'came' }, 0], [{ type: 'speech_began' }, 100]);
    expect(moodAt(greeting, 200)).toBe('speaking');
    expect(toneOf(greeting)).toBe('welcoming');
    const over = reduceFigure(greeting, { type: 'speech_ended' }, 4000);
    expect(toneOf(over)).toBe('plain');
    expect(moodAt(over, 4001)).toBe('idle');
  });

  it('thinks while an answer is made, speaks it, and shows for a moment what it meant', () => {
    const asked = stateAfter([{ type: 'asked' }, 0]);
    expect(moodAt(asked, 1)).toBe('thinking');
    const speaking = reduceFigure(
      reduceFigure(asked, { type: 'answered', tone: 'happy' }, 2),
      { type: 'speech_began' },
      3,
    );
    expect(moodAt(speaking, 60_000)).toBe('speaking');
    expect(toneOf(speaking)).toBe('happy');
    const over = reduceFigure(speaking, { type: 'speech_ended' }, 60_000);
    expect(moodAt(over, 60_100)).toBe('happy');
    expect(moodAt(over, 70_000)).toBe('idle');
  });

  it('listens whatever else goes on', () => {
    const state = stateAfter(
      [{ type: 'asked' }, 0],
      [{ type: 'speech_began' }, 1],
      [{ type: 'listening', on: true }, 2],
    );
    expect(moodAt(state, 3)).toBe('listening');
    expect(moodAt(reduceFigure(state, { type: 'listening', on: false }, 4), 5)).toBe('speaking');
  });

  it('sleeps when nobody is there and wakes when asked', () => {
    const state = stateAfter([{ type: 'left' }, 0]);
    expect(moodAt(state, 1)).toBe('asleep');
    expect(moodAt(reduceFigure(state, { type: 'asked' }, 2), 3)).toBe('thinking');
  });
});
