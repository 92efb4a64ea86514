import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';
import { CuesFile } from './cues.ts';
import { fingerprintOf, type IntentWeights, parseWeights } from './intent-weights.ts';
import { createLexicon, type Lexicon, type LexiconData } from './lexicon.ts';
import {
  DangerFile,
  DialogueFile,
  ExamplesFile,
  FormsFile,
  NoiseFile,
  OccupationsFile,
  PlaceWordsFile,
  SumsFile,
  TopicsFile,
  TradesFile,
  WishesFile,
} from './lexicon-schema.ts';
import { loadPackWords } from './load-pack-words.ts';
import { SituationsFile, TurnsFile } from './turns-schema.ts';

/** Reads and checks `lexicon/` of the knowledge pack. */
export async function loadLexicon(knowledgeDirectory: string): Promise<Lexicon> {
  const { data, learnedFrom, movesLearnedFrom } = await readLexicon(knowledgeDirectory);
  const weights = await readWeights(weightsPath(knowledgeDirectory), learnedFrom);
  const moveWeights = await readWeights(moveWeightsPath(knowledgeDirectory), movesLearnedFrom);
  return createLexicon({ ...data, ...(weights ? { weights } : {}), ...(moveWeights ? { moveWeights } : {}) });
}

async function readWeights(path: string, learnedFrom: string): Promise<IntentWeights | undefined> {
  try {
    return parseWeights(await readFile(path, 'utf8'), learnedFrom);
  } catch (cause) {
    throw new ConfigurationError('knowledge_unreadable', `Cannot read ${path}`, { cause });
  }
}

export function weightsPath(knowledgeDirectory: string): string {
  return join(knowledgeDirectory, 'lexicon', 'intent-weights.json');
}

/** What was learned of turns in context. */
export function moveWeightsPath(knowledgeDirectory: string): string {
  return join(knowledgeDirectory, 'lexicon', 'move-weights.json');
}

/** The lexicon's data without what was learned from it, and the fingerprints of what is learned from. */
export async function readLexicon(
  knowledgeDirectory: string,
): Promise<{ data: LexiconData; learnedFrom: string; movesLearnedFrom: string }> {
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readYaml(join(knowledgeDirectory, 'lexicon', file), schema);
  const [
    occupations,
    wishes,
    topics,
    forms,
    dialogue,
    cues,
    danger,
    noise,
    places,
    sums,
    trades,
    examples,
    situations,
    turns,
    pack,
  ] = await Promise.all([
    read('occupations.yaml', OccupationsFile),
    read('wishes.yaml', WishesFile),
    read('topics.yaml', TopicsFile),
    read('forms.yaml', FormsFile),
    read('dialogue.yaml', DialogueFile),
    read('cues.yaml', CuesFile),
    read('danger.yaml', DangerFile),
    read('noise.yaml', NoiseFile),
    read('places.yaml', PlaceWordsFile),
    read('sums.yaml', SumsFile),
    read('trades.yaml', TradesFile),
    readExamples(knowledgeDirectory),
    read(join('turns', SITUATIONS), SituationsFile),
    readTurns(knowledgeDirectory),
    loadPackWords(knowledgeDirectory),
  ]);
  return {
    data: {
      occupations,
      wishes,
      topics,
      forms,
      dialogue,
      cues,
      danger,
      noise,
      places,
      sums,
      trades,
      examples,
      situations,
      turns,
      pack,
    },
    learnedFrom: fingerprintOf(examples),
    movesLearnedFrom: fingerprintOf([examples, situations, turns]),
  };
}

const SITUATIONS = 'situations.yaml';

async function readTurns(knowledgeDirectory: string): Promise<TurnsFile[]> {
  const directory = join(knowledgeDirectory, 'lexicon', 'turns');
  const files = (await readdir(directory)).filter((file) => file.endsWith('.yaml') && file !== SITUATIONS).sort();
  return Promise.all(files.map((file) => readYaml(join(directory, file), TurnsFile)));
}

async function readExamples(knowledgeDirectory: string): Promise<ExamplesFile[]> {
  const directory = join(knowledgeDirectory, 'lexicon', 'examples');
  const files = (await readdir(directory)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(files.map((file) => readYaml(join(directory, file), ExamplesFile)));
}

async function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  let content: unknown;
  try {
    content = parseYaml(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new ConfigurationError('knowledge_unreadable', `Cannot read ${path}`, { cause });
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError('knowledge_invalid', `${path}: ${issue?.path.join('.')} ${issue?.message}`, {
      cause: parsed.error,
    });
  }
  return parsed.data;
}
