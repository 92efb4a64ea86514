/** What 小顾 is seen to do. */
export type Mood = 'asleep' | 'idle' | 'noticing' | 'listening' | 'thinking' | 'speaking' | 'happy' | 'sorry';

/** The colour of the voice while speaking. */
export type Tone = 'plain' | 'happy' | 'sorry' | 'welcoming';

/** A passing expression: a wave to somebody who came, gladness about a good answer, regret about a bad one. */
type Passing = 'noticing' | 'happy' | 'sorry';

export interface FigureState {
  present: boolean;
  listening: boolean;
  working: boolean;
  speaking: boolean;
  passing?: { mood: Passing; until: number } | undefined;
}

export type FigureEvent =
  | { type: 'came' | 'left' | 'asked' | 'speech_began' | 'speech_ended' }
  | { type: 'listening'; on: boolean }
  | { type: 'answered'; tone: 'plain' | 'happy' | 'sorry' };

/** Milliseconds an expression stays; after speaking, what is left of it is shown again. */
const PASSING_MS: Record<Passing, number> = { noticing: 2600, happy: 3200, sorry: 5000 };
const AFTER_SPEECH_MS = 1800;

export function awake(): FigureState {
  return { present: true, listening: false, working: false, speaking: false };
}

/** The next state; `now` is any clock in milliseconds that only goes forward. */
export function reduceFigure(state: FigureState, event: FigureEvent, now: number): FigureState {
  switch (event.type) {
    case 'came':
      return { ...state, present: true, passing: passing('noticing', now) };
    case 'left':
      return { ...awake(), present: false };
    case 'asked':
      return { ...state, present: true, working: true, passing: undefined };
    case 'answered':
      return {
        ...state,
        working: false,
        passing: event.tone === 'plain' ? undefined : passing(event.tone, now),
      };
    case 'listening':
      return { ...state, listening: event.on };
    case 'speech_began':
      return { ...state, speaking: true };
    case 'speech_ended':
      return { ...state, speaking: false, passing: lingering(state.passing, now) };
  }
}

/** Listening outdoes everything: the person must see that they are heard. */
export function moodAt(state: FigureState, now: number): Mood {
  if (state.listening) return 'listening';
  if (state.speaking) return 'speaking';
  if (state.working) return 'thinking';
  if (state.passing !== undefined && now < state.passing.until) return state.passing.mood;
  return state.present ? 'idle' : 'asleep';
}

/** What is said to somebody who has just come is a greeting. */
export function toneOf({ passing }: FigureState): Tone {
  if (passing === undefined) return 'plain';
  return passing.mood === 'noticing' ? 'welcoming' : passing.mood;
}

/** When the mood changes by itself, if it will. */
export function nextChange(state: FigureState, now: number): number | undefined {
  return state.passing !== undefined && state.passing.until > now ? state.passing.until : undefined;
}

function passing(mood: Passing, now: number): FigureState['passing'] {
  return { mood, until: now + PASSING_MS[mood] };
}

function lingering(before: FigureState['passing'], now: number): FigureState['passing'] {
  return before === undefined || before.mood === 'noticing' ? undefined : { ...before, until: now + AFTER_SPEECH_MS };
}
