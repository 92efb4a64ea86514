// `npm run learn`: learns the weights of the intents, and of the moves of a conversation, from the lexicon's examples and
// keeps them beside it.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatWeights } from '../src/lexicon/intent-weights.ts';
import { createLexicon } from '../src/lexicon/lexicon.ts';
import { moveWeightsPath, readLexicon, weightsPath } from '../src/lexicon/load-lexicon.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { learnIntents } from '../src/understanding/learn-intents.ts';
import { learnMoves } from '../src/understanding/learn-moves.ts';
import { createSegmenter } from '../src/words/segmenter.ts';

const knowledgeDirectory = fileURLToPath(new URL('../knowledge/', import.meta.url));
const { data, learnedFrom, movesLearnedFrom } = await readLexicon(knowledgeDirectory);
const lexicon = createLexicon(data);
const gazetteer = await loadGazetteer(knowledgeDirectory);
const segmenter = createSegmenter(lexicon.words);
const intents = learnIntents(lexicon, gazetteer, segmenter);
await writeFile(weightsPath(knowledgeDirectory), formatWeights(intents, learnedFrom));
const moves = learnMoves(lexicon, intents, gazetteer, segmenter);
await writeFile(moveWeightsPath(knowledgeDirectory), formatWeights(moves, movesLearnedFrom));
report('sentences', lexicon.examples.length, intents);
report('turns', lexicon.turns.length, moves);

function report(what: string, count: number, { values, labels }: typeof intents): void {
  process.stdout.write(`${count} ${what}, ${values.length / labels.length} features, ${labels.length} labels\n`);
}
