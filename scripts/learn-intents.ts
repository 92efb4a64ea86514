// `npm run learn`: learns the weights of the intents from the lexicon and its examples, and keeps them beside it.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { formatWeights } from '../src/lexicon/intent-weights.ts';
import { createLexicon } from '../src/lexicon/lexicon.ts';
import { readLexicon, weightsPath } from '../src/lexicon/load-lexicon.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { learnIntents } from '../src/understanding/learn-intents.ts';
import { createSegmenter } from '../src/words/segmenter.ts';

const knowledgeDirectory = fileURLToPath(new URL('../knowledge/', import.meta.url));
const { data, learnedFrom } = await readLexicon(knowledgeDirectory);
const lexicon = createLexicon(data);
const weights = learnIntents(lexicon, await loadGazetteer(knowledgeDirectory), createSegmenter(lexicon.words));
await writeFile(weightsPath(knowledgeDirectory), formatWeights(weights, learnedFrom));
process.stdout.write(
  `${lexicon.examples.length} examples, ${weights.values.length / weights.labels.length} features, ${weights.labels.length} labels\n`,
);
