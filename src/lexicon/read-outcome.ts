import { ANSWERS_OF_STAGE, type OutcomeAnswer, type OutcomeStage } from '../contract/outcome.ts';
import type { CueBook, CueName } from './cues.ts';

/** The telling ones first: who was asked for money may also have been taken on. */
const CUES: Readonly<Record<OutcomeStage, readonly [CueName, OutcomeAnswer][]>> = {
  interview: [
    ['outcomeRatherNot', 'rather_not'],
    ['outcomeProblem', 'problem'],
    ['outcomeNotGone', 'not_gone'],
    ['outcomeWaiting', 'waiting'],
    ['outcomeNotChosen', 'not_chosen'],
    ['outcomeTakenOn', 'taken_on'],
  ],
  hired: [
    ['outcomeRatherNot', 'rather_not'],
    ['outcomeProblem', 'problem'],
    ['outcomeLeft', 'left'],
    ['outcomeGoingWell', 'going_well'],
  ],
};

/** What an answer to “how did it go” comes to; a bare number is one of the answers that the message offered. */
export function readOutcome(text: string, stage: OutcomeStage, cues: CueBook): OutcomeAnswer {
  const said = text.normalize('NFKC').trim();
  const number = /^([1-9])[.。、]?$/.exec(said)?.[1];
  const chosen = number === undefined ? undefined : ANSWERS_OF_STAGE[stage][Number(number) - 1];
  if (chosen !== undefined) return chosen;
  return CUES[stage].find(([cue]) => cues.matches(cue, said))?.[1] ?? 'other';
}
