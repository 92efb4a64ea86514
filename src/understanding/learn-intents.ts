import { emptySessionState } from '../contract/session-state.ts';
import type { IntentWeights } from '../lexicon/intent-weights.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { intentFeatures } from './intent-features.ts';
import { createNormaliser } from './normalise.ts';
import { createClauseReader } from './read-clause.ts';
import { repairFor } from './repair-homophones.ts';
import { type IntentSample, trainIntents } from './train-intents.ts';

/** No example names a day that the weights could depend on; a fixed one keeps them the same every day. */
const ANY_DAY = '2026-01-01';

/** The examples as the recognisers see them. */
export function readExamples(lexicon: Lexicon, gazetteer: Gazetteer, segmenter: Segmenter): IntentSample[] {
  const normalise = createNormaliser(lexicon.noise);
  const repair = repairFor(lexicon, gazetteer, segmenter);
  const readClause = createClauseReader(lexicon, gazetteer, segmenter);
  const state = emptySessionState();
  return lexicon.examples.map(({ label, text }) => ({
    label,
    features: intentFeatures(readClause(repair(normalise(text)), state, { today: ANY_DAY }).source),
  }));
}

/** Takes seconds: what was learned is kept beside the lexicon and only learned anew when its data has changed. */
export function learnIntents(lexicon: Lexicon, gazetteer: Gazetteer, segmenter: Segmenter): IntentWeights {
  return trainIntents(readExamples(lexicon, gazetteer, segmenter));
}
