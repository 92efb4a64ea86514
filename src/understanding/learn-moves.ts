import type { IntentWeights } from '../lexicon/intent-weights.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TurnExample } from '../lexicon/turn-examples.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { moveFeatures } from './move-features.ts';
import { moveTaken } from './move-taken.ts';
import { createNormaliser } from './normalise.ts';
import { createClauseReader } from './read-clause.ts';
import { createMessageReader } from './read-message.ts';
import { createMoveRecogniser } from './recognise-move.ts';
import { repairFor } from './repair-homophones.ts';
import { stateOf } from './situations.ts';
import { type IntentSample, type TrainingOptions, trainIntents } from './train-intents.ts';

/** No example names a day that the weights could depend on; a fixed one keeps them the same every day. */
const ANY_DAY = '2026-01-01';

/** Chosen by cross-validation on the turns (`npm run eval -- --only turns`). */
export const MOVE_TRAINING: TrainingOptions = { epochs: 8, rate: 0.5, shrink: 0.003, fewest: 2, mostImportant: 2 };

/** What a turn does, and what it is about where it goes on from a question. */
export function moveLabel({ move, intent }: Pick<TurnExample, 'move' | 'intent'>): string {
  return move === 'go_on' ? `${move}/${intent}` : move;
}

/** The turns as the recognisers see them, each where it was said. */
export function readTurns(
  turns: readonly TurnExample[],
  lexicon: Lexicon,
  weights: IntentWeights,
  gazetteer: Gazetteer,
  segmenter: Segmenter,
): IntentSample[] {
  const normalise = createNormaliser(lexicon.noise);
  const repair = repairFor(lexicon, gazetteer, segmenter);
  const readClause = createClauseReader(lexicon, gazetteer, segmenter, weights);
  const messages = createMessageReader(lexicon, readClause);
  const recogniseMoves = createMoveRecogniser(lexicon.dialogue);
  return turns.map((turn) => {
    const text = repair(normalise(turn.text));
    const state = stateOf(turn.open);
    const reading = readClause(text, state, { today: ANY_DAY });
    const taken = moveTaken(messages.read(text, state, { today: ANY_DAY }), state);
    const cued = recogniseMoves(text);
    return { label: moveLabel(turn), features: moveFeatures({ state, reading, cued, taken }) };
  });
}

/** Takes seconds, like learning the intents; kept beside the lexicon. */
export function learnMoves(
  lexicon: Lexicon,
  weights: IntentWeights,
  gazetteer: Gazetteer,
  segmenter: Segmenter,
  turns: readonly TurnExample[] = lexicon.turns,
): IntentWeights {
  return trainIntents(readTurns(turns, lexicon, weights, gazetteer, segmenter), MOVE_TRAINING);
}
