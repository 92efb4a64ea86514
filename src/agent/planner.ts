import type { Locale, Location } from '../contract/locale.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { Plan } from './embedded/plan-turn.ts';

/** What the understanding makes of a person's words before any engine speaks. */
export interface PlannedTurn {
  plan: Plan;
  /** The language the person wrote in. */
  locale: Locale;
  /** The person's answer to the write that waits for it, if these words are one. */
  answerToPending?: 'yes' | 'no';
  /** False when the words are dangerous or an attack: then only the project's own words answer. */
  harmless: boolean;
}

export interface Planner {
  plan(text: string, state: SessionState, context: { today: string; location?: Location; locale: Locale }): PlannedTurn;
}
