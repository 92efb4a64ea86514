import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { CuesFile } from './cues.ts';
import { loadEnglishLexicon } from './english-lexicon.ts';
import { fingerprintOf, type IntentWeights, parseWeights } from './intent-weights.ts';
import { type LearningTexts, readLearningTexts } from './learning-material.ts';
import { createLexicon, type Lexicon, type LexiconData } from './lexicon.ts';
import {
  AlarmsFile,
  DangerFile,
  DialogueFile,
  FormsFile,
  NoiseFile,
  OccupationsFile,
  PlaceWordsFile,
  SoughtFile,
  SumsFile,
  TopicsFile,
  TradesFile,
  WishesFile,
} from './lexicon-schema.ts';
import { loadPackWords } from './load-pack-words.ts';
import { NamesFile } from './names.ts';
import { readLexiconFile } from './read-lexicon-file.ts';

/** The lexicon's lists, each a file of its name. */
const LISTS = {
  occupations: OccupationsFile,
  wishes: WishesFile,
  topics: TopicsFile,
  forms: FormsFile,
  dialogue: DialogueFile,
  cues: CuesFile,
  danger: DangerFile,
  alarms: AlarmsFile,
  noise: NoiseFile,
  places: PlaceWordsFile,
  sums: SumsFile,
  trades: TradesFile,
  sought: SoughtFile,
  names: NamesFile,
};
type Lists = { [Name in keyof typeof LISTS]: z.infer<(typeof LISTS)[Name]> };

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
  const directory = join(knowledgeDirectory, 'lexicon');
  const [lists, english, texts, pack] = await Promise.all([
    readLists(directory),
    loadEnglishLexicon(knowledgeDirectory),
    readLearningTexts(directory),
    loadPackWords(knowledgeDirectory),
  ]);
  return { data: { ...lists, english, material: () => texts.parse(), pack }, ...fingerprints(texts) };
}

function fingerprints({ examples, turns }: LearningTexts): { learnedFrom: string; movesLearnedFrom: string } {
  return { learnedFrom: fingerprintOf(examples), movesLearnedFrom: fingerprintOf([examples, turns]) };
}

async function readLists(directory: string): Promise<Lists> {
  const read = Object.entries(LISTS).map(async ([name, schema]) => [
    name,
    await readLexiconFile(join(directory, `${name}.yaml`), schema),
  ]);
  return Object.fromEntries(await Promise.all(read)) as Lists;
}
