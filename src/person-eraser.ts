import type { CarryAwayRepository } from './store/carry-away-repository.ts';
import type { SessionRepository } from './store/session-repository.ts';
import type { PersonEraser } from './tools/erase-me.ts';

/** Erases what a session holds of a person beside its state, and looks again. */
export function personEraser(sessions: SessionRepository, carryAways: CarryAwayRepository): PersonEraser {
  return {
    async eraseTurns(sessionId) {
      const turns = await sessions.eraseTurns(sessionId);
      const pages = await carryAways.eraseOf(sessionId);
      const left = (await sessions.turns(sessionId)).length + (await carryAways.eraseOf(sessionId));
      return { turns, carryAways: pages, left };
    },
  };
}
